"""The command `schakel`: words in, exit code out. It decides nothing; every command is one call to a room."""

import argparse
import datetime
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

from . import __version__
from .checks import check, explain
from .checks.overdue_limitation import overdue
from .dutch.phrases import count
from .editing.scaffold import FOLDERS, new
from .library import Library, load
from .problems import FORMATS, ContentError, SchakelError


def main(words: list[str] | None = None) -> int:
    """Run one command. Returns 0 fine, 1 content problems, 2 wrong usage, 3 a needed tool is missing."""
    options = _parser().parse_args(words)
    try:
        return options.run(options)
    except ContentError as error:
        print(FORMATS["text"](error.problems), file=sys.stderr)
        return error.exit_code
    except SchakelError as error:
        print(f"schakel: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130


_WRONG = (
    (r"the following arguments are required: (.*)", r"hier ontbreekt \1"),
    (r"argument (?:.*/)?(.+): invalid choice: (.+) \(choose from (.*)\)", r"\2 kan niet bij \1; kies uit: \3"),
    (r"argument (?:.*/)?(.+): invalid int value: (.+)", r"bij \1 hoort een getal, niet \2"),
    (r"argument (?:.*/)?(.+): expected .*argument.*", r"achter \1 ontbreekt een waarde"),
    (r"unrecognized arguments: (.*)", r"onbekend: \1; zet een titel van meer woorden tussen aanhalingstekens"),
)
"""What argparse says of wrong words, and how we say it."""


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

    def error(self, message: str) -> NoReturn:
        for said, ours in _WRONG:
            message = re.sub(said, ours, message)
        # Some versions of Python put every choice between quotes.
        message = re.sub(r"(kan niet bij .*)", lambda choices: choices[0].replace("'", ""), message)
        message = re.sub("'(.*?)'", r"‘\1’", message)
        self.exit(2, f"{self.prog}: {message}\n{self.format_usage()}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="schakel", description="Kennisbank en lesmateriaal uit YAML.")
    parser.add_argument("--version", action="version", version=f"schakel {__version__}", help="toon de versie")
    commands = parser.add_subparsers(required=True, metavar="OPDRACHT")

    checking = commands.add_parser("check", help="noem alle fouten in de inhoud")
    _content(checking)
    checking.add_argument("--format", choices=tuple(FORMATS), default="text", help="text, json of github")
    checking.set_defaults(run=_check)

    building = commands.add_parser("build", help="bouw de site")
    _content(building)
    _out(building)
    building.set_defaults(run=_build)

    serving = commands.add_parser("serve", help="toon de site en bouw opnieuw bij elke keer opslaan")
    _content(serving)
    serving.add_argument("--port", type=int, default=8000, help="poort (standaard 8000)")
    serving.set_defaults(run=_serve)

    rendering = commands.add_parser("render", help="schrijf de pagina’s als Markdown")
    _content(rendering)
    _out(rendering)
    rendering.set_defaults(run=_render)

    starting = commands.add_parser("new", help="maak een nieuw bestand met uitleg")
    starting.add_argument("word", metavar="SOORT", choices=tuple(FOLDERS), help=", ".join(FOLDERS))
    starting.add_argument("title", metavar="TITEL")
    starting.add_argument("--course", metavar="CURSUS", help="de cursus van een nieuwe sessie")
    _content(starting)
    starting.set_defaults(run=_new)

    planning = commands.add_parser("plan", help="druk een draaiboek af, passend bij jouw middag")
    planning.add_argument("session", metavar="SESSIE")
    planning.add_argument("--start", metavar="TIJD", help="begintijd, bijvoorbeeld 13:00")
    planning.add_argument("--minutes", type=int, metavar="MINUTEN", help="hoe lang je hebt, met pauzes")
    planning.add_argument("--format", choices=("pdf", "docx"), default="pdf", help="pdf of docx, om in Word aan te passen")
    planning.add_argument("--group", type=int, metavar="AANTAL", help="hoeveel deelnemers er komen")
    planning.add_argument(
        "--break", action="append", default=[], dest="breaks", metavar="15@60", help="kwartier pauze na een uur; mag vaker")
    _content(planning)
    _out(planning)
    planning.set_defaults(run=_plan)

    bundling = commands.add_parser("bundle", help="druk een bundel casussen af")
    bundling.add_argument("--level", metavar="NIVEAU", help="mbo-3, mbo-4 of hbo")
    bundling.add_argument("--theme", metavar="THEMA", help="alleen casussen met dit thema")
    bundling.add_argument("--cases", metavar="A,B", default="", help="alleen deze casussen, in deze volgorde")
    bundling.add_argument(
        "--new-pages", action="store_true", help="elk deel van een casus op een nieuwe bladzijde, zodat niemand vooruitleest")
    bundling.add_argument("--format", choices=("pdf", "docx", "epub"), default="pdf", help="pdf, docx (Word) of epub (e-boek)")
    bundling.add_argument("--teacher", action="store_true", help="de editie voor docenten, met antwoorden")
    _content(bundling)
    _out(bundling)
    bundling.set_defaults(run=_bundle)

    documenting = commands.add_parser("documents", help="maak alle documenten die veranderd zijn")
    documenting.add_argument("only", nargs="*", metavar="DOCUMENT", help="paden of ids; standaard alles")
    _content(documenting)
    _out(documenting)
    documenting.set_defaults(run=_documents)

    searching = commands.add_parser("search-test", help="stel een gebouwde site de zoekvragen en tel wat gevonden wordt")
    searching.add_argument("site", nargs="?", type=Path, default=Path("build/site"), metavar="SITE")
    searching.add_argument("--questions", type=Path, metavar="BESTAND", help="eigen zoekvragen, in de vorm van queries.yml")
    searching.set_defaults(run=_search_test)

    explaining = commands.add_parser("explain", help="leg een regel uit")
    explaining.add_argument("rule", metavar="REGEL")
    explaining.set_defaults(run=lambda options: print(explain(options.rule)) or 0)
    return parser


def _content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--content", action="append", type=Path, metavar="MAP",
        help="map met curriculum/, casuistry/ en docs/; mag vaker (standaard: deze map)")


def _out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="MAP", help="map voor wat er gemaakt wordt (standaard: build)")


def _roots(options: argparse.Namespace) -> list[Path]:
    return options.content or [Path.cwd()]


def _build(options: argparse.Namespace) -> int:
    from .site.build import build

    out = options.out or Path("build")
    changed = build(_roots(options), out, report=lambda line: print(line, file=sys.stderr))
    print(f"de site staat in {out / 'site'}" if changed else f"niets veranderd; de site staat in {out / 'site'}")
    return 0


def _serve(options: argparse.Namespace) -> int:
    from .site.serve import serve

    return serve(_roots(options), port=options.port)


def _render(options: argparse.Namespace) -> int:
    from .site.tree import write_tree

    library = _library(options)
    if problems := check(library):
        raise ContentError(problems)
    folder = (options.out or Path("build")) / "docs"
    written, kept = write_tree(library.public, folder)
    print(f"{written} bestanden geschreven in {folder}, {kept} niet veranderd")
    return 0


def _new(options: argparse.Namespace) -> int:
    path = new(options.word, options.title, _roots(options)[0], course=options.course)
    print(f"{path} staat klaar; vul het in en geef daarna: schakel check")
    return 0


def _plan(options: argparse.Namespace) -> int:
    from .documents import on_demand
    from .plan import fit

    given = fit.read_delivery(options.start, options.minutes, options.group, options.breaks)
    path, remarks = on_demand.plan(
        _library(options), options.session, given, options.out or Path("build"), format=options.format)
    print("\n".join([*remarks, f"het draaiboek staat in {path}"]))
    return 0


def _bundle(options: argparse.Namespace) -> int:
    from .documents import on_demand
    from .documents.choice import Choice

    names = tuple(name.strip() for name in options.cases.split(",") if name.strip())
    choice = Choice(options.level, options.theme, names)
    path = on_demand.bundle(
        _library(options), choice, options.out or Path("build"), format=options.format, for_teachers=options.teacher,
        new_page_per_part=options.new_pages)
    print(f"de bundel staat in {path}")
    return 0


def _documents(options: argparse.Namespace) -> int:
    from .documents import make

    library = _library(options)
    if problems := check(library):
        raise ContentError(problems)
    made = make(library, options.out or Path("build"), only=options.only or None, report=print)
    changed = sum(one.state == "made" for one in made)
    print(f"{changed} documenten gemaakt, {len(made) - changed} niet veranderd")
    return 0


def _search_test(options: argparse.Namespace) -> int:
    from .search import bench

    asked = bench.questions(options.questions or bench.QUESTIONS)
    print(bench.report(bench.ask(options.site, asked)))
    return 0


def _library(options: argparse.Namespace) -> Library:
    return load(_roots(options))


def _check(options: argparse.Namespace) -> int:
    library = _library(options)
    problems = check(library)
    if text := FORMATS[options.format](problems):
        print(text)
    if options.format == "text":
        files = count(len(library.files) + len(library.strays), "bestand", "bestanden")
        if problems:
            print(f"\n{count(len(problems), 'fout', 'fouten')} in {files}; uitleg: schakel explain {problems[0].rule}")
        else:
            print(f"{files}, {count(len(library.items), 'item', 'items')}: geen fouten")
        for problem in overdue(library, datetime.date.today()):
            print(f"let op: {problem.file}:{problem.line}: {problem.message}; {problem.hint}")
    return 1 if problems else 0
