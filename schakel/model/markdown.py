"""Parse the texts of items: CommonMark in which `[[kind/id|text]]` is a token of its own.

Checks, site and documents share one parser, so that a text means the same everywhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from .walk import LINK


def _item_link(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[[", state.pos):
        return False
    match = LINK.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push("item_link", "", 0)
        token.meta = {"target": match.group(1).strip()}
        token.content = (match.group(2) or "").strip()
    state.pos = match.end()
    return True


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 40})
    parser.inline.ruler.before("link", "item_link", _item_link)
    return parser


def parse(text: str) -> list[Token]:
    """Parse `text` into tokens; inline tokens have their parts in `children`."""
    return _parser().parse(text)


@lru_cache(maxsize=20_000)
def parse_once(text: str) -> list[Token]:
    """Parse `text` and remember its tokens, as most texts are in several documents. Callers must not change them."""
    return parse(text)


def branches(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """The tokens of the outermost level, each with the tokens inside it."""
    at = 0
    while at < len(tokens):
        end = closing(tokens, at)
        yield tokens[at], tokens[at + 1:end]
        at = end + 1


def closing(tokens: list[Token], at: int) -> int:
    """The index of the token that closes `tokens[at]`, or `at` if that token opens nothing."""
    if tokens[at].nesting != 1:
        return at
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def is_loose(token: Token, inner: list[Token]) -> bool:
    """Whether the items of the list `token` are paragraphs, with space between them."""
    return any(t.type == "paragraph_open" and not t.hidden and t.level == token.level + 2 for t in inner)


PICTURES = "beelden/"
"""The folder below `docs/` with the pictures of texts."""


_CREDIT = re.compile(r"(?:^|(?<=[\s(]))(?:foto|beeld|tekening|illustratie|kaart|film)\s*:", re.IGNORECASE)
"""Where a caption starts to tell who made the picture, as in a newspaper."""


@dataclass(frozen=True)
class Figure:
    """A picture in a text, with what is written about it: `![alternative](name "Caption. Foto: maker, licence")`."""

    name: str
    """Its path below `docs/`; empty for a picture from elsewhere, which is not shown."""
    alternative: str
    """What is to be seen on it, for who does not see it."""
    caption: str = ""
    """What is written under it; may be empty."""
    credit: str = ""
    """Who made it and what others may do with it, as written: `Foto: Jan Bakker, CC BY 4.0`; may be empty."""


def figure(token: Token) -> Figure:
    """What the token of an image says."""
    words = " ".join(str(token.attrs.get("title", "")).split())
    found = _CREDIT.search(words)
    caption, credit = (words[:found.start()], words[found.start():]) if found else (words, "")
    if caption.endswith("(") and credit.endswith(")"):
        caption, credit = caption[:-1], credit[:-1]
    name = picture_path(str(token.attrs.get("src", ""))) or ""
    return Figure(name, token.content, caption.strip(), credit.strip())


def picture_names(text: str) -> Iterator[str]:
    """The files below `docs/` that the images in a text refer to."""
    for block in parse_once(text):
        for token in block.children or ():
            if token.type == "image" and (name := figure(token).name):
                yield name


def picture_path(source: str) -> str | None:
    """The file below `docs/` that an image in a text refers to, with `%20` read as a space.

    Returns:
        The path, or None for an image from elsewhere, which is not shown.
    """
    return unquote(source) if source.startswith(PICTURES) and "://" not in source else None
