"""`schakel documents`: make the documents that changed."""

import argparse
import sys

from .parser import add_content, add_no_cache, add_no_collections, add_out, add_workers, checked_library, content_roots
from .progress import progress

NAME = "documents"
HELP = "maak alle documenten die veranderd zijn"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("only", nargs="*", metavar="DOCUMENT", help="paden of ids; standaard alles")
    add_content(parser)
    add_out(parser)
    add_no_cache(parser)
    add_no_collections(parser)
    add_workers(parser)


def run(options: argparse.Namespace) -> int:
    from ..documents import make, raise_for_failed
    from ..documents.output import locked
    from ..documents.summary import waiting
    from ..site.build import web_of

    library = checked_library(options)
    with locked(options.out, print):
        documents = make(
            library, options.out, web=web_of(content_roots(options)), only=options.only or None, anew=options.no_cache,
            report=progress(sys.stdout), workers=options.workers,
            collections=bool(options.only) or not options.no_collections)
    raise_for_failed(documents)
    if line := waiting(options.out, "schakel documents"):
        print(line)
    return 0
