"""`schakel build`: the site, its documents and the schemas for editors."""

import argparse
import sys

from .parser import add_content, add_no_cache, add_out, content_roots

NAME = "build"
HELP = "bouw de site"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_out(parser)
    add_no_cache(parser)


def run(options: argparse.Namespace) -> int:
    from ..site.build import build

    changed = build(
        content_roots(options), options.out, anew=options.no_cache, report=lambda line: print(line, file=sys.stderr))
    print(f"{'' if changed else 'niets veranderd; '}de site staat in {options.out / 'site'}")
    return 0
