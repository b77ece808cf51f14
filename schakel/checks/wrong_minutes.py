"""De tijden van een blok of een groep kloppen niet.

De kortste tijd van een blok is niet langer dan de gewone tijd, en de kleinste groep niet groter dan de grootste. Hebben alle
stappen minuten, dan zijn ze samen zo lang als het blok. Bij groepen tegelijk telt de langste, bij rondes elke ronde. Begint
het eerste blok op een vast tijdstip, dan komen de andere vaste tijdstippen uit met de minuten.
"""

from collections.abc import Iterator, Sequence

from ..library import Entry, Library
from ..model import Course, Session, Workform
from ..model.session import Block
from ..model.timed import TimedStep, minutes_of
from ..problems import Problem
from .report import at_value

ID = "wrong-minutes"


def check(library: Library) -> Iterator[Problem]:
    for entry in library.entries:
        item = entry.item
        if isinstance(item, Session):
            for number, block in enumerate(item.blocks):
                yield from _block(entry, number, block)
            yield from _moments(entry, item)
        if isinstance(item, Workform) and item.minutes:
            yield from _steps(entry, ("steps",), item.steps, item.minutes, "de werkvorm")
        if isinstance(item, Session | Course) and item.group_size:
            size = item.group_size
            if size.minimum and size.maximum and size.minimum > size.maximum:
                yield at_value(
                    entry, ("group_size", "minimum"), ID,
                    f"de kleinste groep ({size.minimum}) is groter dan de grootste ({size.maximum})",
                    "draai de twee getallen om")


def _block(entry: Entry, number: int, block: Block) -> Iterator[Problem]:
    if block.minutes_minimum and block.length and block.minutes_minimum > block.length:
        yield at_value(
            entry, ("blocks", number, "minutes_minimum"), ID,
            f"minimaal {block.minutes_minimum} minuten is meer dan de {block.length} minuten van dit blok",
            "maak het minimum kleiner")
    longest = (block.rounds or 1) * max((group.minutes or 0 for group in block.groups), default=0)
    if block.minutes and longest and longest != block.minutes:
        turns = f", in {block.rounds} rondes," if block.rounds else ""
        yield at_value(
            entry, ("blocks", number, "minutes"), ID,
            f"de langste groep duurt{turns} {longest} minuten, en het blok {block.minutes}",
            "haal `minutes` van het blok weg: dan telt de langste groep vanzelf")
    if block.length:
        yield from _steps(entry, ("blocks", number, "steps"), block.steps, block.length, "het blok")


def _steps(
    entry: Entry, place: tuple[str | int, ...], steps: Sequence[TimedStep], length: int, whole: str,
) -> Iterator[Problem]:
    together = sum(step.minutes or 0 for step in steps)
    if together > length or together < length and steps and all(step.minutes for step in steps):
        yield at_value(
            entry, place, ID, f"de stappen duren samen {together} minuten, en {whole} {length}",
            "maak de twee gelijk, of geef niet elke stap minuten")


def _moments(entry: Entry, session: Session) -> Iterator[Problem]:
    """Fixed moments that cannot be kept by a plan that begins when it says itself."""
    moment = session.begin
    for number, block in enumerate(session.blocks):
        if moment is not None and block.at and minutes_of(block.at) != moment % 1440:
            yield at_value(
                entry, ("blocks", number, "at"), ID,
                f"dit blok begint volgens de minuten ervoor om {moment // 60 % 24:02d}:{moment % 60:02d}, niet om {block.at}",
                "pas de minuten van de blokken ervoor aan, of het tijdstip")
        moment = None if moment is None else moment + block.length
