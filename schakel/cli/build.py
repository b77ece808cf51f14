"""`schakel build`: the site, its documents and the schemas for editors."""

import argparse
import sys

from .parser import add_content, add_no_cache, add_no_collections, add_out, add_workers, content_roots
from .progress import progress

NAME = "build"
HELP = "bouw de site"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_out(parser)
    add_no_cache(parser)
    add_no_collections(parser)
    add_workers(parser)


def run(options: argparse.Namespace) -> int:
    from ..documents.summary import waiting
    from ..site.build import build

    changed = build(
        content_roots(options), options.out, anew=options.no_cache, collections=not options.no_collections,
        workers=options.workers, report=progress(sys.stderr))
    print(f"{'' if changed else 'niets veranderd; '}de site staat in {options.out / 'site'}")
    if line := waiting(options.out, "schakel build"):
        print(line)
    return 0
