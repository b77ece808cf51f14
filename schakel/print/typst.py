"""Write the texts of items as Typst content; for paper, what `render/html.py` is for the site."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markdown_it.token import Token

from ..model.attachment import attachment_path
from ..model.figure import Figure, figure
from ..model.markdown import branches, is_loose, parse_once
from ..render.html import SAFE_SCHEMES
from .literals import Content, exact, lines, literal, text

_ADDRESS_STEP = re.compile(r"(?<=[@/._?&=-])(?=.)")
_SYLLABLES = 12
"""A word of letters is hyphenated, so its column need not be wider than this many of them."""


@dataclass(frozen=True)
class Resolver:
    """Callbacks with which a text asks its document for links, terms and images, all as Typst markup."""

    link: Callable[[str, str, bool, bool], str]
    """Takes the id, the words of the link, whether it is in brackets, and whether the paragraph has linked to it before."""
    words: Callable[[str], str]
    """Takes plain text and marks the terms in it."""
    image: Callable[[Figure], str]
    file: Callable[[str], str] = lambda path: ""
    """Takes the path of a file that goes along, and writes what stands behind a link to it."""


def to_typst(source: str, resolver: Resolver, heading: int = 0, on_sheet: bool = False) -> Content:
    """Write a Markdown text as a content block.

    Args:
        source: The text.
        resolver: The document that the text is part of.
        heading: The depth of its highest level of headings; 0 turns headings into bold lines.
        on_sheet: Whether its notes stand below the text instead of at the foot of the page: a card or a sheet is measured,
            and its page may be cut in two.
    """
    tokens = parse_once(source)
    return Content("[" + _Writer(resolver, heading, {} if on_sheet else _foot_notes(tokens)).blocks(tokens) + "]")


def longest_piece(texts: Iterable[str]) -> str:
    """The longest piece in the cells of a column that has to stay on one line."""
    return max((piece for words in texts for word in words.split() for piece in _pieces(word)), key=len, default="")


def _pieces(word: str) -> list[str]:
    if "@" in word or "/" in word or "www." in word:
        return _ADDRESS_STEP.split(word)
    return [word if any(sign.isdigit() for sign in word) else word[:_SYLLABLES]]


def _foot_notes(tokens: list[Token]) -> dict[int, list[Token]]:
    """The notes of a text by their id, if they can stand at the foot of the page.

    A note that is named twice would stand there twice, one within a note nowhere, and one in a heading on every page that
    repeats the heading. Then all notes of the text stand below it.
    """
    named: Counter[int] = Counter()
    holder = ""
    for token in tokens:
        if token.type in ("heading_open", "th_open", "paragraph_open", "td_open", "footnote_block_open"):
            holder = token.type if holder != "footnote_block_open" else holder
        for part in token.children or ():
            if part.type == "footnote_ref":
                named[part.meta["id"]] += 1 if holder in ("paragraph_open", "td_open") else 2
    if any(number > 1 for number in named.values()):
        return {}
    return {note.meta["id"]: inner for block, notes in branches(tokens) if block.type == "footnote_block_open"
            for note, inner in branches(notes)}


class _Writer:
    def __init__(self, resolver: Resolver, heading: int, foot_notes: dict[int, list[Token]]) -> None:
        self._resolver = resolver
        self._heading = heading
        self._foot_notes = foot_notes
        self._top = 0
        self._depth = 0

    def blocks(self, tokens: list[Token]) -> str:
        parts = [self._block(token, inner) for token, inner in branches(tokens)]
        return "#parbreak()".join(part for part in parts if part)

    def _block(self, token: Token, inner: list[Token]) -> str:
        match token.type:
            case "paragraph_open":
                return self.inline(inner[0].children or [])
            case "heading_open":
                return self._title(token, inner[0])
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, inner)
            case "blockquote_open":
                return f"#quote(block: true)[{self.blocks(inner)}]"
            case "fence" | "code_block":
                return f"#raw(block: true, {lines(token.content.rstrip(chr(10)))})"
            case "hr":
                return "#divider"
            case "html_block":
                return f"#{text(token.content.strip())}"
            case "table_open":
                return self._table(inner)
            case "footnote_block_open":
                notes = [Content(f"[{self.blocks(note)}]") for _, note in branches(inner)]
                return "" if self._foot_notes else f"#notes({literal(notes)})"
            case "footnote_anchor":
                return ""
        raise ValueError(f"unknown token {token.type}")

    def _title(self, token: Token, inner: Token) -> str:
        """A heading, at most one level below the previous one: PDF/UA allows no level to be skipped, and none to be empty."""
        words = self.inline(inner.children or [], is_title=True)
        if not words:
            return ""
        if not self._heading:
            return f"#strong[{words}]"
        level = int(token.tag[1])
        self._top = self._top or level
        self._depth = max(1, min(level - self._top + 1, self._depth + 1))
        return f"#heading(depth: {self._heading + self._depth - 1})[{words}]"

    def _list(self, token: Token, inner: list[Token]) -> str:
        items = list(branches(inner))
        parts = [f"tight: {'false' if is_loose(token, inner) else 'true'}"]
        boxes = [item.meta.get("checked") for item, _ in items]
        start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        if any(box is not None for box in boxes):
            parts.append(f"numbering: ticks({literal(boxes)}, start: {literal(start)})")
        if start is not None:
            parts.append(f"start: {start}")
        parts += [f"[{self.blocks(item)}]" for _, item in items]
        return f"#{'list' if len(parts) == len(items) + 1 else 'enum'}({', '.join(parts)})"

    def _table(self, tokens: list[Token]) -> str:
        rows = [list(branches(row)) for _, part in branches(tokens) for _, row in branches(part)]
        words = [longest_piece(_plain(inner) for _, inner in column) for column in zip(*rows, strict=True)]
        written = [[Content(f"[{self.inline(inner[0].children or [])}]") for _, inner in row] for row in rows]
        aligns = [str(cell.attrs.get("style", "text-align:left")).removeprefix("text-align:") for cell, _ in rows[0]]
        return "#ruled(" + literal({
            "caption": None, "columns": written[0], "rows": written[1:], "words": words, "aligns": aligns}) + ")"

    def inline(self, tokens: list[Token], is_title: bool = False) -> str:
        named: set[str] = set()
        parts, brackets, is_address = [], 0, False
        links: list[str] = []
        for token in tokens:
            match token.type:
                case "text" if is_address:
                    parts.append("#h(0pt)".join(f"#{text(piece)}" for piece in _ADDRESS_STEP.split(token.content)))
                case "text":
                    brackets += token.content.count("(") - token.content.count(")")
                    is_plain = is_title or links
                    parts.append(f"#{text(token.content)}" if is_plain else self._resolver.words(token.content))
                case "link_open":
                    address = str(token.attrs.get("href", ""))
                    path = attachment_path(address)
                    links.append(self._resolver.file(path) if path else "")
                    is_address = token.info == "auto"
                    parts.append(web_link(address, is_address))
                case "link_close":
                    is_address = False
                    parts.append("]" + links.pop())
                case "item_link":
                    target = token.meta["target"]
                    parts.append(self._resolver.link(target, token.content, brackets > 0, target in named))
                    named.add(target)
                case _:
                    parts.append(self._span(token))
        return "".join(part for part in parts if part != '#""')

    def _span(self, token: Token) -> str:
        match token.type:
            case "hardbreak":
                return "#linebreak()"
            case "code_inline":
                return f"#raw({text(token.content)})"
            case "em_open":
                return "#emph["
            case "strong_open":
                return "#strong["
            case "em_close" | "strong_close":
                return "]"
            case "image":
                return self._resolver.image(figure(token))
            case "html_inline":
                return f"#{text(token.content)}"
            case "footnote_ref":
                note = self._foot_notes.get(token.meta["id"])
                return f"#super[{token.meta['id'] + 1}]" if note is None else f"#footnote[{self.blocks(note)}]"
            case "check_box":
                return ""  # it is the mark of its list item
        raise ValueError(f"unknown token {token.type}")


def web_link(address: str, is_shown: bool) -> str:
    """The start of a link; an unsafe address is left out and its words are kept. is_shown: the words are the address."""
    if not address.lower().startswith(SAFE_SCHEMES):
        return "#["
    return f"#link({exact(address)})[" if is_shown else f"#web({exact(address)}, {text(address)})["


def _plain(inner: list[Token]) -> str:
    return "".join(token.content or token.meta.get("target", "") for token in inner[0].children or ())
