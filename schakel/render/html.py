"""Write a text as HTML: the elements and attributes named here, and everything else as words.

A text is parsed once. `resolve` asks its place for links, terms and pictures; `write` then writes tokens and asks nobody.
"""

from collections.abc import Iterable, Iterator
from copy import copy
from typing import Protocol

from markdown_it.token import Token
from markupsafe import Markup, escape

from ..model.attachment import attachment_path
from ..model.figure import Figure, figure
from .outline import Outline

SAFE_SCHEMES = ("https://", "http://", "mailto:", "tel:")
"""How the address of a link in a text may start."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "a": ("href", "title", "class", "data-term", "data-meaning", "data-language"), "blockquote": (), "br": (), "code": (),
    "em": (), "hr": (), "figcaption": (), "figure": (),
    "img": ("src", "srcset", "sizes", "width", "height", "loading", "alt"), "li": (), "ol": ("start",), "p": (), "pre": (),
    "small": (), "span": ("lang",), "strong": (), "tbody": (), "td": (), "th": (), "thead": (), "tr": (),
    "ul": (),
}
"""The elements that a text can become, each with its attributes.

Headings are written by the outline of the page, and notes, boxes to tick and the frame of a table below.
"""


class Place(Protocol):
    """Where a text stands: it knows what a link leads to from there, and which words to explain."""

    def words(self, content: str, *, explains: bool) -> Iterable[Token]:
        """Running text, with words in another language marked and, if `explains`, terms linked."""

    def link(self, target: str, words: str) -> Iterable[Token]:
        """A link to an item; only its words if there is no such item."""

    def attachment(self, path: str) -> tuple[str, str]:
        """The address of a file that goes along, by its path below `docs/`, and words to put behind a link to it."""

    def picture(self, figure: Figure) -> Token | None:
        """The token of an image; None if there is none to show."""


class Text:
    """A text of the content, resolved for its place; a template that puts it down writes it."""

    def __init__(self, tokens: list[Token], outline: Outline) -> None:
        self._tokens = tokens
        self._outline = outline
        self._written: Markup | None = None

    def __bool__(self) -> bool:
        return bool(self._tokens)

    def __html__(self) -> Markup:
        if self._written is None:
            self._written = write(self._tokens, self._outline)
        return self._written

    def __str__(self) -> str:
        return self.__html__()

    def __repr__(self) -> str:
        return f"Text({self})"

    @property
    def is_line(self) -> bool:
        """Whether the text is one paragraph."""
        return len(self._tokens) == 3 and self._tokens[0].type == "paragraph_open"

    @property
    def inner(self) -> Markup:
        """The text for a line of a list or a cell: a single paragraph loses its tags."""
        return write(self._tokens[1:2], self._outline) if self.is_line else self.__html__()

    def led(self, name: str) -> Markup:
        """The text with a name in bold before its first line."""
        lead = Markup("<strong>{}.</strong>").format(name)
        if self._tokens and self._tokens[0].type == "paragraph_open":
            return Markup("<p>{} {}").format(lead, self.__html__().removeprefix("<p>"))
        return Markup("<p>{}</p>\n{}").format(lead, self)


def resolve(tokens: Iterable[Token], place: Place) -> list[Token]:
    """The tokens of a text with what only its place knows; the given tokens are not changed."""
    resolved: list[Token] = []
    in_heading = False
    for token in tokens:
        if token.tag.startswith("h") and token.nesting:
            in_heading = token.nesting == 1
        if token.type == "inline":
            token = copy(token)
            children = list(_inline(token.children or (), place, explains=not in_heading))
            is_alone = [child.type for child in children] == ["image"] and resolved[-1].type == "paragraph_open"
            if is_alone:
                resolved[-1] = Token("figure_open", "figure", 1, block=True)
            token.children = [one for child in children for one in _captioned(child, is_alone=is_alone)]
        elif token.type == "paragraph_close" and resolved[-2].type == "figure_open":
            token = Token("figure_close", "figure", -1, block=True)
        resolved.append(token)
    return resolved


def _captioned(token: Token, *, is_alone: bool) -> Iterator[Token]:
    """A token, and after an image what is written about it: under it when it is on its own, else behind it."""
    yield token
    figure: Figure | None = token.meta.get("figure")
    if figure is None or not (figure.caption or figure.credit):
        return
    caption = [words(figure.caption)] if figure.caption else []
    credit = [*wrapped("small", {}, [words(figure.credit)])] if figure.credit else []
    note = [*caption, *([words(" ")] if caption and credit else ()), *credit]
    yield from wrapped("figcaption", {}, note) if is_alone else [words(" ("), *note, words(")")]


def _inline(tokens: Iterable[Token], place: Place, *, explains: bool) -> Iterator[Token]:
    ends: list[tuple[str, str]] = []
    """For every link that is open its address, empty where the link is left out, and words to put behind it."""
    for token in tokens:
        match token.type:
            case "text":
                yield from place.words(token.content, explains=explains and not ends)
            case "item_link":
                yield from place.link(token.meta["target"], token.content)
            case "image":
                yield from _image(figure(token), place)
            case "link_open":
                address, behind = str(token.attrs.get("href", "")), ""
                if path := attachment_path(address):
                    address, behind = place.attachment(path)
                elif not address.lower().startswith(SAFE_SCHEMES):
                    address = ""
                ends.append((address, behind))
                if address:
                    yield Token("link_open", "a", 1, attrs=token.attrs | {"href": address}, info=token.info)
            case "link_close":
                address, behind = ends.pop()
                if address:
                    yield token
                if behind:
                    yield words(behind)
            case _:
                yield token


def _image(figure: Figure, place: Place) -> Iterator[Token]:
    if (image := place.picture(figure)) is None:
        yield words(figure.alternative)
    else:
        image.meta = {"figure": figure}
        yield image


def words(content: str) -> Token:
    """A piece of running text."""
    return Token("text", "", 0, content=content)


def wrapped(tag: str, attributes: dict[str, str], inner: Iterable[Token]) -> Iterator[Token]:
    """Tokens inside one inline element."""
    yield Token(f"{tag}_open", tag, 1, attrs=dict(attributes))
    yield from inner
    yield Token(f"{tag}_close", tag, -1)


def write(tokens: Iterable[Token], outline: Outline, note: int = 0) -> Markup:
    """The HTML of resolved tokens; their headings and the numbers of their notes go to `outline`.

    Args:
        tokens: Those of a text, or of a part of it.
        outline: The page that the text is on.
        note: For a part of a text, the number on the page of its first note.

    Raises:
        ValueError: For a token that is not known, or an element that is not on the list.
    """
    tokens = list(tokens)
    depths = _depths(tokens)
    note = note or outline.take_notes(sum(token.type == "footnote_open" for token in tokens))
    parts: list[Markup] = []
    for at, token in enumerate(tokens):
        match token.type:
            case "heading_open":
                parts.append(outline.within(next(depths), write(tokens[at + 1].children or (), outline, note)))
            case "heading_close":
                pass
            case "inline" if not (at and tokens[at - 1].type == "heading_open"):
                parts.append(write(token.children or (), outline, note))
            case "inline":
                pass
            case "footnote_ref" | "footnote_block_open" | "footnote_open" | "footnote_anchor":
                parts.append(_note(token, note))
            case _:
                parts.append(_piece(token))
    return Markup("").join(parts).rstrip("\n")


def _depths(tokens: list[Token]) -> Iterator[int]:
    """How deep every heading of a text is in it: none is more than one level deeper than the one before."""
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    depth = -1
    for level in levels:
        depth = min(level - min(levels), depth + 1)
        yield depth


def _note(token: Token, first: int) -> Markup:
    """A part of the notes of a text, whose numbers go on over the page; `first` is the number of its first."""
    if token.type == "footnote_block_open":
        return Markup('<ol class="s-notes" start="{}">\n').format(first)
    number, times = token.meta["id"] + first, token.meta.get("subId", 0)
    place = f"noot-{number}-terug" + (f"-{times + 1}" if times else "")
    return Markup({
        "footnote_ref": '<sup><a id="{1}" href="#noot-{0}">{0}</a></sup>',
        "footnote_open": '<li id="noot-{0}">',
        "footnote_anchor": ' <a class="s-back" href="#{1}" aria-label="Terug naar de tekst">↑</a>',
    }[token.type]).format(number, place)


def _piece(token: Token) -> Markup:
    match token.type:
        case "text" | "html_inline":
            return escape(token.content)
        case "html_block":
            return Markup("<p>{}</p>\n").format(token.content.strip())
        case "hardbreak":
            return Markup("<br>\n")
        case "code_inline":
            return Markup("<code>{}</code>").format(token.content)
        case "fence" | "code_block":
            # An empty line would end the block of HTML for an engine that reads the page as Markdown.
            return Markup("<pre><code>{}</code></pre>\n").format(escape(token.content).replace("\n\n", Markup("\n&#10;")))
        case "check_box":
            sign, name = ("☑", "gedaan") if token.meta["checked"] else ("☐", "te doen")
            return Markup('<span class="s-tick" role="img" aria-label="{}">{}</span> ').format(name, sign)
        case "footnote_close":
            return Markup("</li>\n")
        case "footnote_block_close":
            return Markup("</ol>\n")
        case "table_open":
            return Markup('<div class="s-table" role="group" aria-label="Tabel" tabindex="0">\n<table>\n')
        case "table_close":
            return Markup("</table>\n</div>\n")
        case _ if token.tag not in ATTRIBUTES:
            raise ValueError(f"unknown token {token.type} {token.tag}")
    if token.hidden:
        return Markup("")
    if token.nesting < 0:
        return Markup(f"</{token.tag}>\n" if token.block else f"</{token.tag}>")
    given = {name: token.attrs[name] for name in ATTRIBUTES[token.tag] if name in token.attrs}
    if alignment := _ALIGNMENT.get(str(token.attrs.get("style", ""))):
        given["class"] = alignment
    if token.tag == "th":
        given["scope"] = "col"
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
    return Markup(f"<{token.tag}{attributes}>" + ("\n" if token.tag in ("ul", "ol", "hr", "blockquote") else ""))


_ALIGNMENT = {"text-align:center": "s-center", "text-align:right": "s-right"}
"""How the parser says that a column is aligned → the class of its cells."""
