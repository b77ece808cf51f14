"""`schakel serve`: show the site on this machine, with every save."""

import argparse

from .parser import add_content, add_out, content_roots

NAME = "serve"
HELP = "toon de site terwijl je schrijft, met elke keer opslaan"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_out(parser)
    parser.add_argument("--port", type=int, default=8000, metavar="POORT", help="poort (standaard 8000)")


def run(options: argparse.Namespace) -> int:
    from ..serving.serve import serve

    return serve(content_roots(options), port=options.port, made=options.out)
