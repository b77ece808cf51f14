"""`schakel search-test`: measure how often a built site finds what people look for."""

import argparse
from pathlib import Path

NAME = "search-test"
HELP = "stel een gebouwde site zoekvragen en tel wat gevonden wordt"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "questions", type=Path, nargs="+", metavar="ZOEKVRAGEN",
        help="YAML-bestand met per vraag q en find (ids die moeten komen), en zo mogelijk who en class; elk bestand telt apart")
    parser.add_argument(
        "--site", type=Path, default=Path("build/site"), metavar="MAP", help="de gebouwde site (standaard: build/site)")


def run(options: argparse.Namespace) -> int:
    from ..search import bench

    for number, path in enumerate(options.questions):
        print(f"{chr(10) if number else ''}{path}\n{bench.report(bench.ask(options.site, bench.questions(path)))}")
    return 0
