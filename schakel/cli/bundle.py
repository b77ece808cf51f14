"""`schakel bundle`: a bundle of selected cases."""

import argparse

from ..library import load
from ..pictures import Shelf
from .parser import add_content, add_out, content_roots

NAME = "bundle"
HELP = "druk een bundel casussen af"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--level", metavar="NIVEAU", help="mbo-3, mbo-4 of hbo")
    parser.add_argument("--theme", metavar="THEMA", help="alleen casussen met dit thema")
    parser.add_argument("--cases", metavar="A,B", default="", help="alleen deze casussen, in deze volgorde")
    parser.add_argument(
        "--new-pages", action="store_true", help="elk deel van een casus op een nieuwe bladzijde, zodat niemand vooruitleest")
    parser.add_argument("--format", choices=("pdf", "docx", "epub"), default="pdf", help="pdf, docx (Word) of epub (e-boek)")
    parser.add_argument("--teacher", action="store_true", help="de docenteneditie, met antwoorden")
    add_content(parser)
    add_out(parser)


def run(options: argparse.Namespace) -> int:
    from ..documents import on_demand
    from ..documents.choice import Choice

    names = tuple(name.strip() for name in options.cases.split(",") if name.strip())
    path = on_demand.bundle(
        load(content_roots(options), Shelf.of(options.out)), Choice(options.level, options.theme, names), options.out,
        format=options.format, for_teachers=options.teacher, new_page_per_part=options.new_pages)
    print(f"de bundel staat in {path}")
    return 0
