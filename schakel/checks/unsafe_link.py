"""Een link wijst naar iets anders dan een webadres of e-mailadres.

Naar een ander item verwijs je met `[[casus/familie-a]]`. Naar buiten met een volledig adres dat begint met `https://`,
`http://`, `mailto:` of `tel:`. In een veld `url` staat een adres op het web, dat begint met `https://`, `http://` of `www.`
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..library import Library
from ..model.attachment import attachment_path
from ..problems import Problem
from . import texts
from .report import at_piece, at_value

ID = "unsafe-link"

ALLOWED = ("https", "http", "mailto", "tel")
WEB = ("https", "http")


def check(library: Library) -> Iterator[Problem]:
    for link in texts.find(library, "link"):
        if not _leads_out(link.target, ALLOWED) and not attachment_path(link.target):
            yield at_piece(
                link.entry, link.field, link.source, link.start, ID,
                f"‘{link.source}’ is geen webadres" if link.target else "deze link heeft geen adres",
                "schrijf een adres dat begint met https://, of [[soort/naam]] voor een ander item")
    for entry in library.entries:
        for field in entry.fields:
            if field.location[-1] == "url" and not _is_on_the_web(field.text):
                yield at_value(
                    entry, field.location, ID, f"‘{field.text}’ is geen webadres",
                    "schrijf het hele adres, met https:// ervoor en zonder spaties")


def _is_on_the_web(address: str) -> bool:
    """Whether this is an address on the web; one that begins with www. is shown, without a link."""
    whole = f"https://{address}" if address.startswith("www.") else address
    return not set(whole) & set(' <>"') and _leads_out(whole, WEB)


def _leads_out(address: str, schemes: tuple[str, ...]) -> bool:
    """Whether this is a whole address with one of `schemes`."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.netloc if parts.scheme in WEB else parts.path)
