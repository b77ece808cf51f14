"""Parse the texts of items: CommonMark with the additions below. Checks, site and documents share one parser.

A writer meets the tokens of CommonMark, with these differences:

- `item_link` (inline) is `[[kind/id|words]]`: `meta["target"]`, and the words in `content`, empty if there are none.
- There is no `softbreak`: a text holds the end of a line as a newline, so that words are found over it.
- `table_open`, `thead_open`, `tbody_open`, `tr_open`, `th_open` and `td_open`, each with its `…_close`. A cell holds one
  `inline`; its attribute `style` is `text-align:left`, `center` or `right`, or absent. `|` within `[[…]]` splits no cell.
- `footnote_ref` (inline) is `[^name]`, with `meta` `id` (from 0, in order), `subId` (from 0: how often the note was named
  before) and `label` (its name). The notes stand last, within `footnote_block_open`: for each a `footnote_open` with `id` and
  `label`, its blocks, and for every reference to it a `footnote_anchor` with `id` and `subId`: at the end of the last
  paragraph, or after the last block if that is none.
  Ids count from 0 in every text, so what is unique on a page needs the number of the text too.
- `check_box` (inline, the first of its paragraph) is `[ ]` or `[x]` at the start of a list item: `meta["checked"]`. The
  `list_item_open` has the same `meta`.
- `link_open` with `info` `auto` is an address that stands bare or in `<>`: its words are the address itself.
- A line of `===` or `---` makes no heading of the line above it: editors mean a line across the page.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from linkify_it import LinkifyIt
from linkify_it.main import Match
from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from .walk import LINK

_BAR = "\ufdd0"
"""Stands for the bar of an item link until cells are split; no character of a text."""
_TABLE = re.compile(r"^[ >]*[|:-][|: -]*$", re.MULTILINE)
_BOX = re.compile(r"\[([ xX\xa0]?)\](?:\s+|$)")
_MARKS = ("://", "www.", "@", ".nl")


class _Addresses(LinkifyIt):  # type: ignore[misc]  # no types
    """Finds bare addresses. Without `://`, `www.` or `@` only names in .nl: `mbo.nu` is a full stop without its space."""

    def __init__(self) -> None:
        super().__init__({"ftp:": None, "//": None})

    def pretest(self, text: str) -> bool:
        lower = text.lower()
        return any(mark in lower for mark in _MARKS)

    def test(self, text: str) -> bool:
        return self.pretest(text) and super().test(text)

    def match(self, text: str) -> list[Match]:
        return [one for one in super().match(text) or () if one.schema or _is_named(one.raw.lower())]

    def normalize(self, match: Match) -> None:
        super().normalize(match)
        if not match.schema:
            match.url = f"https://{match.raw}"


def _is_named(address: str) -> bool:
    return address.startswith("www.") or address.partition("/")[0].endswith(".nl")


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


def _without_bars(text: str) -> str:
    """`text` with the bars of item links hidden from the rule for tables, which splits at every bar."""
    if "[[" in text and "|" in text and _TABLE.search(text):
        return LINK.sub(lambda link: link.group().replace("|", _BAR), text)
    return text


def _hide_bars(state: StateCore) -> None:
    state.src = _without_bars(state.src)


def _show_bars(state: StateCore) -> None:
    for token in state.tokens:
        token.content = token.content.replace(_BAR, "|")


def _keep_line_ends(state: StateCore) -> None:
    for block in state.tokens:
        for token in block.children or ():
            if token.type == "softbreak":
                token.type, token.tag, token.content = "text", "", "\n"


def _check_boxes(state: StateCore) -> None:
    for item, _, block in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if item.type != "list_item_open" or not block.children or not (box := _BOX.match(block.children[0].content)):
            continue
        if block.children[0].type == "text":
            block.children[0].content = block.children[0].content[box.end():]
            item.meta = {"checked": box.group(1) in ("x", "X")}
            block.children.insert(0, Token("check_box", "", 0, meta=item.meta))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 40, "linkify": True}).use(footnote_plugin, inline=False)
    parser.linkify = _Addresses()
    parser.enable(["table", "linkify"]).disable("lheading")
    parser.inline.ruler.before("link", "item_link", _item_link)
    parser.core.ruler.before("block", "hide_bars", _hide_bars)
    parser.core.ruler.after("block", "show_bars", _show_bars)
    parser.core.ruler.before("text_join", "keep_line_ends", _keep_line_ends)
    parser.core.ruler.after("text_join", "check_boxes", _check_boxes)
    return parser


def parse(text: str) -> list[Token]:
    """Parse `text` into tokens; inline tokens have their parts in `children`."""
    return _parser().parse(text)


@lru_cache(maxsize=20_000)
def parse_once(text: str) -> list[Token]:
    """Parse `text` and remember its tokens, as most texts are in several documents. Callers must not change them."""
    return parse(text)


def note_names(text: str) -> list[str]:
    """The names of the notes in `text`, in order, with those that nothing refers to: they are in no token of `parse`."""
    blocks: list[Token] = []
    _parser().block.parse(_without_bars(text), _parser(), {}, blocks)
    return [token.meta["label"] for token in blocks if token.type == "footnote_reference_open"]


def idle_definitions(text: str) -> Iterator[str]:
    """The names of the addresses under a text that no link in it uses: `[naam]: https://…`."""
    env: dict[str, Any] = {}
    tokens = _parser().parse(text, env)
    lines = text.split("\n")
    for definition in (found for found in env.get("references", {}).values() if found.get("map")):
        first, last = definition["map"]
        others = "\n".join([*lines[:first], *[""] * (last - first), *lines[last:]])
        if _shape(parse(others)) == _shape(tokens):
            yield lines[first].strip()


def _shape(tokens: list[Token]) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    return [
        (token.type, token.content, tuple((child.type, child.content) for child in token.children or ())) for token in tokens]


def too_full_rows(text: str) -> Iterator[tuple[int, int, int]]:
    """The line, counted from 0, and the number of cells and columns of each row with cells that no column is for."""
    lines = _without_bars(text).split("\n")
    columns = 0
    for token in parse_once(text):
        if token.type == "thead_open":
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and columns and token.map:
            cells = len(escapedSplit(lines[token.map[0]].strip(" >").removeprefix("|").removesuffix("|")))
            if cells > columns:
                yield token.map[0], cells, columns


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


def depth(tokens: list[Token]) -> int:
    """How many lists and quotations stand within each other at the deepest place."""
    deepest = now = 0
    for token in tokens:
        if token.type.startswith(("bullet_list_", "ordered_list_", "blockquote_")):
            now += token.nesting
            deepest = max(deepest, now)
    return deepest


def is_loose(token: Token, inner: list[Token]) -> bool:
    """Whether the items of the list `token` are paragraphs, with space between them."""
    return any(t.type == "paragraph_open" and not t.hidden and t.level == token.level + 2 for t in inner)
