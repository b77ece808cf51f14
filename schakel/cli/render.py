"""`schakel render`: the pages as HTML with front matter, for another site engine."""

import argparse

from ..dutch.phrases import count
from .parser import add_content, add_out, checked_library

NAME = "render"
HELP = "schrijf de pagina’s als HTML, voor een ander programma"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_out(parser)


def run(options: argparse.Namespace) -> int:
    from ..site.tree import write_tree

    library = checked_library(options)
    folder = options.out / "docs"
    written, kept = write_tree(library.public, folder)
    print(f"{count(written, 'bestand', 'bestanden')} geschreven in {folder}, {kept} niet veranderd")
    return 0
