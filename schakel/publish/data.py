"""Open data: everything in the public library as JSON and CSV, one file per kind, and the page that explains them."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..library import PublicLibrary
from ..model import KINDS, Item, Session
from ..plan.timetable import courses_of
from ..render import Addresses, WebPage
from ..render.addresses import relative
from ..render.outline import Outline
from ..render.web_page import web_page
from .feed import Feed
from .site_info import Output, SiteInfo

PAGE = "data.md"
TITLE = "Open data"
INTRO = "Alle inhoud van dit handboek als JSON en CSV, om zelf mee te werken."
SEARCHED_AS = ("dataset", "gegevens", "download als csv", "excel", "json", "api")
_FORMULA = tuple("=+-@\t\r＝＋－＠")


@dataclass(frozen=True)
class Dataset:
    """The data of one kind."""

    model: type[Item]
    name: str
    """The name of its files, without extension."""
    columns: tuple[str, ...]
    """Names of the fields."""
    rows: tuple[dict[str, Any], ...]
    """For each item the value of every field."""


def datasets(library: PublicLibrary, site: SiteInfo) -> Iterator[Dataset]:
    """The data of every kind that has items."""
    addresses = Addresses(library)
    for model in KINDS:
        items = library.of(model)
        if not items:
            continue
        hidden = {*model.kind.hidden, "status"}
        derived = ("id", "page", *(("courses",) if model is Session else ()))
        columns = (*derived, *(name for name in model.model_fields if name not in hidden))
        rows = []
        for name, item in items.items():
            row: dict[str, Any] = {"id": name, "page": site.url + site.address(addresses.place(name))}
            if model is Session:
                row["courses"] = [course for course, _ in courses_of(library, name)]
            rows.append(row | item.model_dump(mode="json", exclude=hidden))
        yield Dataset(model, model.kind.data_name or model.kind.folder, columns, tuple(rows))


def files(datasets: tuple[Dataset, ...], site: SiteInfo) -> Iterator[Output]:
    """The JSON and the CSV of every dataset."""
    for dataset in datasets:
        values = {
            "title": dataset.model.kind.many, "kind": dataset.model.kind.name, "publication": site.name,
            "license": site.license or None, "items": dataset.rows}
        text = json.dumps(values, ensure_ascii=False, indent=1) + "\n"
        yield Output(f"data/{dataset.name}.json", text.encode())
        yield Output(f"data/{dataset.name}.csv", as_csv(dataset))


def as_csv(dataset: Dataset) -> bytes:
    """One row per item, as Dutch spreadsheets open it: semicolons, every cell quoted, UTF-8 with a byte order mark."""
    return table(dataset.columns, ([row.get(column) for column in dataset.columns] for row in dataset.rows))


def table(columns: Iterable[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """A table of values in the same form."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> str:
    """The text of a cell: a list of texts is joined by ` | `, anything deeper is JSON.

    A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection).
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        is_flat = all(isinstance(entry, str) for entry in value)
        text = " | ".join(value) if is_flat else json.dumps(value, ensure_ascii=False)
    elif isinstance(value, dict):
        text = json.dumps(value, ensure_ascii=False)
    else:
        text = str(value)
    text = text.replace("\r", "")
    return f"'{text}" if text.lstrip(" \n").startswith(_FORMULA) else text


def page(
    datasets: tuple[Dataset, ...], site: SiteInfo, feeds: tuple[Feed, ...], *, has_records: bool = False,
    frameworks: Iterable[Output] = (),
) -> WebPage:
    """The page that lists the files and explains every field.

    Args:
        datasets: The data of every kind.
        site: The publication.
        feeds: The feeds to list.
        has_records: Whether cases have a record in NL-LOM.
        frameworks: The files about frameworks to list.
    """
    def to(path: str) -> str:
        return relative(site.address(PAGE), path)

    rows = [
        {"label": d.model.kind.many, "name": d.name, "number": len(d.rows), "fields": list(_explained(d)),
         "json": to(f"data/{d.name}.json"), "csv": to(f"data/{d.name}.csv")}
        for d in datasets]
    return web_page(
        PAGE, TITLE, "data", Outline(), description=INTRO, rows=rows, license=site.license,
        feeds=[(feed.title, to(feed.path)) for feed in feeds], has_records=has_records,
        frameworks=[(file.path.rpartition("/")[2], to(file.path)) for file in frameworks])


def _explained(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """The fields of a kind with their explanation in the model."""
    words = {
        "id": "Id: uniek in het handboek", "page": "Adres: de pagina op de site", "courses": "Cursussen: ids van de cursussen"}
    for column in dataset.columns:
        info = dataset.model.model_fields.get(column)
        yield column, (info.description if info else None) or words[column]
