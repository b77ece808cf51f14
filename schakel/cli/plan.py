"""`schakel plan`: a session plan fitted to the time available."""

import argparse

from ..library import load
from ..pictures import Shelf
from .parser import add_content, add_out, content_roots

NAME = "plan"
HELP = "druk een draaiboek af, passend bij jouw middag"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", metavar="BIJEENKOMST", help="de naam van de bijeenkomst, bijvoorbeeld 5-toeleiden")
    parser.add_argument("--date", metavar="DATUM", help="de dag, bijvoorbeeld 2026-12-03; met een begintijd ook voor je agenda")
    parser.add_argument("--start", metavar="TIJD", help="begintijd, bijvoorbeeld 13:00")
    parser.add_argument("--minutes", type=int, metavar="MINUTEN", help="hoe lang je hebt, met pauzes")
    parser.add_argument("--format", choices=("pdf", "docx"), default="pdf", help="pdf of docx, om in Word aan te passen")
    parser.add_argument("--group", type=int, metavar="AANTAL", help="hoeveel deelnemers er komen")
    parser.add_argument(
        "--break", action="append", default=[], dest="breaks", metavar="15@60", help="kwartier pauze na een uur; mag vaker")
    parser.add_argument(
        "--rest", type=int, metavar="MINUTEN",
        help="pauzes van zoveel minuten, na hooguit anderhalf uur werk, zo veel als nodig")
    parser.add_argument("--answers", action="store_true", help="met de antwoorden erin, voor de trainer alleen")
    add_content(parser)
    add_out(parser)


def run(options: argparse.Namespace) -> int:
    from ..documents import on_demand
    from ..documents.output import write_file
    from ..plan.fit import read_delivery
    from ..publish.calendar import given

    delivery = read_delivery(options.start, options.minutes, options.group, options.breaks, options.rest, options.date)
    path, fitted = on_demand.plan(
        load(content_roots(options), Shelf.of(options.out)), options.session, delivery, options.out, format=options.format,
        has_answers=options.answers)
    gone = [f"Vervalt: {'; '.join(fitted.gone)}."] if fitted.gone else []
    print("\n".join([*fitted.remarks, *gone, f"het draaiboek staat in {path}"]))
    if delivery.date and delivery.start is not None:
        calendar = path.with_suffix(".ics")
        write_file(calendar, given(path.stem, delivery, fitted))
        print(f"voor je agenda: {calendar}")
    return 1 if fitted.over else 0
