"""`schakel explain`: what a rule of the check means."""

import argparse

from ..checks import explain

NAME = "explain"
HELP = "leg een regel uit"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="REGEL", help="de naam van de regel, zoals schakel check hem noemt")


def run(options: argparse.Namespace) -> int:
    print(explain(options.rule))
    return 0
