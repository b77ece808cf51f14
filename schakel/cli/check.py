"""`schakel check`: report every mistake in the content."""

import argparse
import datetime

from ..checks import find, notices
from ..dutch.phrases import count
from ..library import load
from ..pictures import Shelf
from ..problems import FORMATS, DocumentFailed
from .parser import OUT, add_content, content_roots

NAME = "check"
HELP = "noem alle fouten in de inhoud"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="text, json of github")


def run(options: argparse.Namespace) -> int:
    library = load(content_roots(options), Shelf.of(OUT))
    everything = find(library)
    drafts = [problem for problem in everything if problem.in_draft]
    paper = [problem for problem in everything if problem.only_paper and not problem.in_draft]
    problems = [problem for problem in everything if not problem.only_paper and not problem.in_draft]
    if text := FORMATS[options.format](problems if options.format == "text" else everything):
        print(text)
    if options.format == "text":
        if paper:
            print(FORMATS["text"](paper))
            print(f"\nniet op papier: op {count(len(paper), 'plaats', 'plaatsen')}; de site komt er, maar de pdf’s waar dit in "
                  "staat niet\n")
        if drafts:
            print(FORMATS["text"](drafts))
            print(f"\nin concepten: {count(len(drafts), 'fout', 'fouten')}; die houden niets tegen\n")
        files = count(len(library.files) + len(library.strays), "bestand", "bestanden")
        if problems:
            print(f"\n{count(len(problems), 'fout', 'fouten')} in {files}; uitleg: schakel explain {problems[0].rule}")
        else:
            print(f"{files}, {count(len(library.items), 'item', 'items')}: geen fouten")
        for problem in notices(library, datetime.date.today()):
            print(f"let op: {problem.file}:{problem.line}: {problem.message}; {problem.hint}")
    return 1 if problems else DocumentFailed.exit_code if paper else 0
