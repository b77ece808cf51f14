"""`schakel serve`: show the site on this machine, and rebuild it after every save."""

import argparse

from .parser import add_content, content_roots

NAME = "serve"
HELP = "toon de site en bouw opnieuw bij elke keer opslaan"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="POORT", help="poort (standaard 8000)")


def run(options: argparse.Namespace) -> int:
    from ..site.serve import serve

    return serve(content_roots(options), port=options.port)
