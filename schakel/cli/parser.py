"""The command line: a parser that explains itself in Dutch, and the options that commands share."""

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn, Protocol

from .. import __version__
from ..checks import check
from ..library import Library, load
from ..pictures import Shelf
from ..problems import ContentError

OUT = Path("build")
"""Where everything is made, unless `--out` says otherwise."""


class Command(Protocol):
    """What the module of a command must define. It imports rooms that load slowly in `run`, not at the top."""

    NAME: str
    HELP: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the arguments and options of this command to its parser."""

    def run(self, options: argparse.Namespace) -> int:
        """Run the command, and return the exit code."""


def make_parser(commands: Iterable[Command]) -> argparse.ArgumentParser:
    """The parser of `schakel`; in the parsed options, `run` is the function of the command."""
    parser = _Parser(prog="schakel", description="Kennisbank en lesmateriaal uit YAML.")
    parser.add_argument("--version", action="version", version=f"schakel {__version__}", help="toon de versie")
    subparsers = parser.add_subparsers(required=True, metavar="OPDRACHT")
    for command in commands:
        subparser = subparsers.add_parser(command.NAME, help=command.HELP)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser


def add_content(parser: argparse.ArgumentParser) -> None:
    """Add `--content`; `content_roots` reads it."""
    parser.add_argument(
        "--content", action="append", type=Path, metavar="MAP",
        help="map met curriculum/, casuistry/ en docs/; mag vaker (standaard: deze map)")


def content_roots(options: argparse.Namespace) -> list[Path]:
    """The folders given with `--content`; by default the current one."""
    return options.content or [Path.cwd()]


def checked_library(options: argparse.Namespace) -> Library:
    """The library of the content folders. Raises ContentError when a mistake in it stops a build."""
    library = load(content_roots(options), Shelf.of(options.out))
    if problems := check(library):
        raise ContentError(problems)
    return library


def add_out(parser: argparse.ArgumentParser) -> None:
    """Add `--out`."""
    parser.add_argument(
        "--out", type=Path, default=OUT, metavar="MAP", help="map voor wat er gemaakt wordt (standaard: build)")


def add_no_cache(parser: argparse.ArgumentParser) -> None:
    """Add `--no-cache`."""
    parser.add_argument(
        "--no-cache", action="store_true", help="maak alles opnieuw, ook wat niet veranderd is; het resultaat is hetzelfde")


def add_no_collections(parser: argparse.ArgumentParser) -> None:
    """Add `--no-collections`."""
    parser.add_argument(
        "--no-collections", action="store_true",
        help="laat handboek, bundels en andere verzamelingen wachten: vlug, om tijdens het schrijven te kijken")


def add_workers(parser: argparse.ArgumentParser) -> None:
    """Add `--workers`."""
    parser.add_argument(
        "--workers", default="", metavar="ADRES",
        help="laat andere machines de documenten maken: het adres van een dask-cluster, zoals tcp://10.0.0.5:8786")


_WRONG = (
    (r"the following arguments are required: (.*)", r"hier ontbreekt \1"),
    (r"argument (?:.*/)?(.+): invalid choice: (.+) \(choose from (.*)\)", r"\2 kan niet bij \1; kies uit: \3"),
    (r"argument (?:.*/)?(.+): invalid int value: (.+)", r"bij \1 hoort een getal, niet \2"),
    (r"argument (?:.*/)?(.+): expected .*argument.*", r"achter \1 ontbreekt een waarde"),
    (r"argument (?:.*/)?(.+): ignored explicit argument (.+)", r"bij \1 hoort geen waarde, ook niet \2"),
    (r"ambiguous option: (.+) could match (.*)", r"\1 kan van alles zijn: \2"),
    (r"unrecognized arguments: (.*)", r"onbekend: \1; zet een titel van meer woorden tussen aanhalingstekens"),
)
"""Messages of argparse about wrong arguments, and how we put them."""


class _Help(argparse.HelpFormatter):
    """Help with Dutch headings."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "zo schrijf je het: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section({"positional arguments": "in te vullen", "options": "keuzes"}.get(heading or "", heading))


class _Parser(argparse.ArgumentParser):
    """A parser that explains itself in Dutch."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, formatter_class=_Help, add_help=False)
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Refuse what it does not know itself, so that the message names the command and shows how to write it."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, []

    def error(self, message: str) -> NoReturn:
        for english, dutch in _WRONG:
            message = re.sub(english, dutch, message)
        # Some versions of Python put every choice between quotes.
        message = re.sub(r"(kan niet bij .*)", lambda choices: choices[0].replace("'", ""), message)
        message = re.sub("'(.*?)'", r"‘\1’", message)
        self.exit(2, f"{self.prog}: {message}\n{self.format_usage()}")
