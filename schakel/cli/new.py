"""`schakel new`: a file to start from, with an explanation of every field."""

import argparse

from ..editing.scaffold import WORDS, new
from .parser import add_content, content_roots

NAME = "new"
HELP = "maak een nieuw bestand met uitleg"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="SOORT", choices=tuple(WORDS), help=", ".join(WORDS))
    parser.add_argument("title", metavar="TITEL", help="de titel; meer woorden tussen aanhalingstekens")
    parser.add_argument("--name", metavar="NAAM", help="de naam in het adres; standaard uit de titel")
    parser.add_argument("--course", metavar="CURSUS", help="de cursus van een nieuwe bijeenkomst")
    add_content(parser)


def run(options: argparse.Namespace) -> int:
    path = new(options.word, options.title, content_roots(options)[0], name=options.name, course=options.course)
    print(f"{path} staat klaar; vul het in en geef daarna: schakel check")
    return 0
