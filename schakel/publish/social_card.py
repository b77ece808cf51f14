"""The picture that apps show when someone shares a page: its title on our colour, drawn by Typst.

Only a site with an address has these pictures, because a page must refer to them by an absolute address.
"""

import json
from collections.abc import Iterator

from ..glyphs import Printable
from ..library import PublicLibrary
from ..look import Look
from ..model import HOME, OVERVIEWS, Page, Term
from ..print.compile import compile_pages
from ..render.addresses import overview
from .site_info import Output, SiteInfo

SIZE = (1200, 630)
"""In pixels: the size that readers of Open Graph crop the least (ratio 1.91 : 1)."""

BATCH = 60
"""Pictures in one run of Typst; more would hardly be faster and would take more memory."""

_SOURCE = """
#let cards = json(bytes(sys.inputs.cards))
#let look = json(bytes(sys.inputs.look))
#set page(width: 600pt, height: 315pt, margin: (x: 44pt, y: 36pt), fill: rgb(look.main))
#set text(font: ("Source Sans 3", "Noto Sans Arabic", "Noto Sans Ethiopic", "Noto Sans SC", "Noto Emoji"),
  fill: white, lang: "nl", hyphenate: false, top-edge: "ascender", bottom-edge: "descender")
#set smartquote(enabled: false)
#let fit(words, sizes, room) = layout(area => {
  let chosen = sizes.find(size => measure(block(width: area.width, text(size, weight: 600, words))).height <= room)
  let size = if chosen == none { sizes.last() } else { chosen }
  block(width: 100%, height: room, clip: true, text(size, weight: 600, words))
})
#for card in cards {
  page(block(width: 100%, height: 100%, clip: true)[
    #set block(spacing: 8pt)
    #text(15pt, fill: rgb(look.focus), weight: 600, card.kind)
    #set par(leading: -0.15em)
    #fit(card.title, (42pt, 36pt, 30pt, 26pt, 22pt), 150pt)
    #v(1fr)
    #line(length: 48pt, stroke: 3pt + rgb(look.accent-line))
    #text(16pt, card.sender)
  ])
}
"""


def picture_path(name: str) -> str:
    """The path of the picture of an item, or of the overview at a path, from the root of the site.

    Terms have many small pages, which share the picture of their overview.
    """
    name = overview(Term) if name.startswith(f"{Term.kind.prefix}/") else name
    return f"assets/social/{name.removesuffix('.md').removesuffix('/index')}.png"


def pictures(library: PublicLibrary, site: SiteInfo) -> Iterator[Output]:
    """The pictures for all pages.

    Raises:
        MissingTool: If Typst is not installed.
    """
    cards = list(_cards(library, site))
    for at in range(0, len(cards), BATCH):
        paths, batch = zip(*cards[at:at + BATCH], strict=True)
        for path, data in zip(paths, _draw(list(batch), site.look), strict=True):
            yield Output(path, data)


def _cards(library: PublicLibrary, site: SiteInfo) -> Iterator[tuple[str, dict[str, str]]]:
    for name, item in library.items.items():
        if name == HOME:
            yield picture_path(name), _card("", site.name, site.description)
        elif item.kind.has_pages and not isinstance(item, Term):
            kind = "" if isinstance(item, Page) else item.kind.one
            yield picture_path(name), _card(kind, item.shown_title, site.name)
    for model in OVERVIEWS.values():
        if library.of(model):
            yield picture_path(overview(model)), _card("", model.kind.many, site.name)


def _card(kind: str, title: str, sender: str) -> dict[str, str]:
    words = Printable()
    return {"kind": kind[:1].upper() + kind[1:], "title": title.translate(words), "sender": sender.translate(words)}


def _draw(cards: list[dict[str, str]], look: Look) -> list[bytes]:
    """The PNG of every card, 1200 × 630 pixels."""
    colours = {name: look.paper(name) for name in look.colours}
    return compile_pages(_SOURCE, {"cards": json.dumps(cards), "look": json.dumps(colours)})
