"""`schakel documents`: make the documents that changed."""

import argparse

from ..checks import check
from ..dutch.phrases import count
from ..library import load
from ..problems import ContentError
from .parser import add_content, add_out, content_roots

NAME = "documents"
HELP = "maak alle documenten die veranderd zijn"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("only", nargs="*", metavar="DOCUMENT", help="paden of ids; standaard alles")
    add_content(parser)
    add_out(parser)


def run(options: argparse.Namespace) -> int:
    from ..documents import make
    from ..documents.output import locked

    library = load(content_roots(options))
    if problems := check(library):
        raise ContentError(problems)
    with locked(options.out, print):
        documents = make(library, options.out, only=options.only or None, report=print)
    changed = sum(document.state == "made" for document in documents)
    print(f"{count(changed, 'document', 'documenten')} gemaakt, {len(documents) - changed} niet veranderd")
    return 0
