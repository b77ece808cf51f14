"""Turn items into chart data for the site."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, get_args

from ..charts import Bar, Chart, Moment, bars, timeline
from ..charts.bars import End
from ..dutch import labels, phrases
from ..library import PublicLibrary
from ..model import KINDS, Cafe, Item, Kind, Theme
from ..model.kind import Use
from .on_screen import PagePresenter

_KINDS = [model.kind for model in KINDS]
UNKNOWN = "opkomst niet bekend"
ENDS: dict[End, str] = {
    "exactly": "recht eind: precies dit aantal",
    "about": "stippellijn om het streepje: ongeveer dit aantal, iets meer of iets minder",
    "over": "stippellijn na het streepje: ruim, dus iets meer",
    "nearly": "stippellijn voor het streepje: bijna, dus iets minder",
    "at-least": "pijl: minstens dit aantal; hoeveel meer is niet bekend",
}


DRAWN = 100
"""The most kenniscafés in one chart; the overview itself lists all of them."""


def _been(library: PublicLibrary) -> dict[str, Cafe]:
    """The kenniscafés that have been: all but those that are announced."""
    return {name: cafe for name, cafe in library.of(Cafe).items() if cafe.report != "announcement"}


def by_date(library: PublicLibrary) -> dict[str, Cafe]:
    """The kenniscafés that have been, to draw by date, those without a date last; of very many the newest."""
    ordered = sorted(_been(library).items(), key=lambda pair: (pair[1].date is None, str(pair[1].date), pair[0]))
    if len(ordered) > DRAWN:
        ordered = ([pair for pair in ordered if pair[1].date] or ordered)[-DRAWN:]
    return dict(ordered)


def cafes(library: PublicLibrary) -> Chart:
    """The timeline of all kenniscafés."""
    dated = list(by_date(library).values())
    moments = [_moment(cafe) for cafe in dated]
    full = sum(cafe.report == "full" for cafe in dated)
    undated = sum(moment.day is None for moment in moments)
    description = (
        f"Tijdlijn van boven naar beneden met {phrases.count(len(dated), 'bijeenkomst', 'bijeenkomsten')}, "
        f"waarvan {full} met verslag." + (f" Van {undated} is de datum onbekend." if undated else ""))
    which = "Alle" if len(dated) == len(_been(library)) else f"De nieuwste {len(dated)}"
    return timeline(
        "tijdlijn", f"{which} kenniscafés op een tijdlijn", description, moments, columns=("Kenniscafé", "Datum", "Verslag"),
        full="gevuld: er is een verslag", open_="open: alleen titel en datum bekend")


def _moment(cafe: Cafe) -> Moment:
    day = None if cafe.date_certainty == "unknown" else cafe.date
    report = "verslag" if cafe.report == "full" else "alleen titel en datum"
    if day is None:
        return Moment(cafe.title, "datum onbekend", None, "unknown", cafe.report == "full", ("datum onbekend", report))
    certainty = cafe.date_certainty
    precision = certainty if certainty in ("month", "disputed") else "day"
    month = labels.MONTHS[day.month - 1]
    doubt = " (bronnen verschillen)" if precision == "disputed" else ""
    return Moment(
        cafe.title, month if precision == "month" else f"{day.day} {month}", day, precision, cafe.report == "full",
        (phrases.cafe_date(cafe) + doubt, report))


def attendance(library: PublicLibrary) -> Chart:
    """How many people came to each kenniscafé with a report, with the certainty that the report gives."""
    rows = [_attendance(cafe) for cafe in by_date(library).values() if _is_counted(cafe)]
    known = [row for row in rows if row.parts]
    description = f"Staven van {phrases.count(len(rows), 'kenniscafé', 'kenniscafés')}, in de volgorde van de tijd."
    if known:
        least, most = min(known, key=lambda row: row.parts), max(known, key=lambda row: row.parts)
        description += f" Bij {len(known)} staat een aantal bezoekers in het verslag, van {least.words} tot {most.words}."
    if len(known) < len(rows):
        description += f" Bij {len(rows) - len(known)} is de opkomst niet bekend."
    notes = [
        "Hoe lang het gestippelde stuk is, zegt niets: de bronnen noemen geen marge. Daarom staat hier ook geen optelsom."]
    if without := len(by_date(library)) - len(rows):
        notes.append(
            f"Van {phrases.count(without, 'bijeenkomst', 'bijeenkomsten')} is er geen verslag. "
            "Ook daarvan is de opkomst niet bekend.")
    return bars(
        "opkomst", "Hoeveel mensen er kwamen", description, rows, columns=("Kenniscafé", "Datum", "Bezoekers"),
        legend=[Bar(meaning, "", (1,), end) for end, meaning in ENDS.items() if any(row.end == end for row in known)],
        notes=notes)


def _is_counted(cafe: Cafe) -> bool:
    """Whether a kenniscafé has a row of its own: there is a report, or at least a number."""
    return cafe.report == "full" or cafe.attendance is not None


def _attendance(cafe: Cafe) -> Bar:
    if cafe.attendance is None:
        return Bar(cafe.title, UNKNOWN, cells=(phrases.cafe_date(cafe), UNKNOWN))
    number = labels.choice("qualifier", cafe.attendance.qualifier) + str(cafe.attendance.number)
    return Bar(
        cafe.title, number, (cafe.attendance.number,), cafe.attendance.qualifier, (phrases.cafe_date(cafe), number))


def visitors(cafe: Cafe) -> Chart | None:
    """Who came to one kenniscafé; None if no group has a number to draw."""
    groups = cafe.attendance.composition if cafe.attendance else ()
    if not any(group.number is not None for group in groups):
        return None
    rows = [
        Bar(group.group, "aantal niet bekend" if group.number is None else str(group.number),
            () if group.number is None else (group.number,))
        for group in groups]
    return bars(
        "bezoekers", "Wie er kwamen", f"Staven van {phrases.count(len(rows), 'groep', 'groepen')} bezoekers.", rows,
        columns=("Groep", "Aantal"))


def themes(library: PublicLibrary) -> Chart:
    """How many items carry each theme: bars divided by use, and a table with every kind."""
    counts_by_theme = {name: _kinds(library, name) for name in library.of(Theme)}
    kinds = [kind for kind in _KINDS if any(counts[kind] for counts in counts_by_theme.values())]
    rows = [
        Bar(library.items[name].title, str(counts.total()),
            tuple(sum(counts[kind] for kind in _KINDS if kind.use == use) for use in get_args(Use)),
            cells=(*(str(counts[kind] or "–") for kind in kinds), str(counts.total())))
        for name in _largest_first(library) for counts in [counts_by_theme[name]]]
    legend = []
    for at, use in enumerate(get_args(Use)):
        names = [kind.many.lower() for kind in kinds if kind.use == use]
        if names:
            legend.append(Bar(f"{use}: {', '.join(names)}", "", (0,) * at + (1,)))
    return bars(
        "themas", "Hoeveel er over elk thema is",
        f"Staven van {phrases.count(len(rows), 'thema', 'thema’s')}, in drie delen: {', '.join(get_args(Use))}.",
        rows, columns=("Thema", *(kind.many for kind in kinds), "Samen"), legend=legend,
        notes=["Een item kan bij meer dan één thema horen."])


def _largest_first(library: PublicLibrary) -> list[str]:
    return sorted(library.of(Theme), key=lambda name: (-_kinds(library, name).total(), name))


def _kinds(library: PublicLibrary, name: str) -> Counter[Kind]:
    return Counter(library.items[carrier].kind for carrier in library.carriers.get(name, ()))


def groups(page: PagePresenter) -> dict[str, Any]:
    """The groups that came to each kenniscafé as a table, for want of numbers to draw."""
    visitors_by_cafe = {name: cafe.attendance.composition for name, cafe in by_date(page.library).items() if cafe.attendance}
    if any(group.number is not None for members in visitors_by_cafe.values() for group in members):
        note = "Waar aantallen per groep bekend zijn, staan ze erbij. Een grafiek daarvan staat bij het verslag zelf."
    else:
        note = (
            "Geen enkel verslag noemt aantallen per groep. Daarom is hier geen grafiek: "
            "de tabel noemt de groepen in woorden.")
    rows = [
        [page.ref(name), ", ".join(_group(g.group, g.number) for g in members) or "groepen niet bekend"]
        for name, members in visitors_by_cafe.items()]
    return {"title": "Wie er kwamen", "svg": None, "columns": ["Kenniscafé", "Groepen"], "rows": rows, "notes": [note]}


def _group(group: str, number: int | None) -> str:
    return group if number is None else f"{group} ({number})"


def on_overview(model: type[Item], page: PagePresenter) -> list[dict[str, Any]]:
    """The charts below the overview of one kind."""
    library = page.library
    if model is Cafe:
        dated = by_date(library)
        return [
            framed(cafes(library), page, list(dated)),
            framed(attendance(library), page, [name for name, cafe in dated.items() if _is_counted(cafe)]),
            groups(page)]
    return [framed(themes(library), page, _largest_first(library))] if model is Theme else []


def framed(chart: Chart, page: PagePresenter, names: Sequence[str] = ()) -> dict[str, Any]:
    """A chart for the macro `picture`.

    Args:
        chart: The chart.
        page: Presents the page that the chart is on.
        names: For each row, the id of the item that its first cell links to.
    """
    refs = [page.ref(name) for name in names]
    rows = [
        [refs[at] if at < len(refs) and refs[at] else first, *rest]
        for at, (first, *rest) in enumerate(chart.rows)]
    return {
        "title": chart.title, "svg": chart.svg, "columns": list(chart.columns), "rows": rows, "notes": list(chart.notes)}
