"""Parse the texts of items: CommonMark without raw HTML, with `[[kind/id|text]]` as a token of its own.

One parser for checks, site and paper, so that a text means the same everywhere.
"""

from functools import cache

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
    """The tokens of `text`; inline tokens hold their parts in `children`."""
    return _parser().parse(text)
