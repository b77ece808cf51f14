"""`schakel render`: the pages as Markdown, for another site engine."""

import argparse

from ..checks import check
from ..dutch.phrases import count
from ..library import load
from ..problems import ContentError
from .parser import add_content, add_out, content_roots

NAME = "render"
HELP = "schrijf de pagina’s als Markdown"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_out(parser)


def run(options: argparse.Namespace) -> int:
    from ..site.tree import write_tree

    library = load(content_roots(options))
    if problems := check(library):
        raise ContentError(problems)
    folder = options.out / "docs"
    written, kept = write_tree(library.public, folder)
    print(f"{count(written, 'bestand', 'bestanden')} geschreven in {folder}, {kept} niet veranderd")
    return 0
