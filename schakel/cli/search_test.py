"""`schakel search-test`: measure how often a built site finds what people look for."""

import argparse
from pathlib import Path

NAME = "search-test"
HELP = "stel een gebouwde site zoekvragen en tel wat gevonden wordt"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "questions", type=Path, metavar="ZOEKVRAGEN",
        help="YAML-bestand met per vraag q, who, class en find (ids die moeten komen)")
    parser.add_argument(
        "--site", type=Path, default=Path("build/site"), metavar="MAP", help="de gebouwde site (standaard: build/site)")


def run(options: argparse.Namespace) -> int:
    from ..search import bench

    print(bench.report(bench.ask(options.site, bench.questions(options.questions))))
    return 0
