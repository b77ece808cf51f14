"""Write the texts of items as Typst content; for paper, what `render/markdown.py` is for the site."""

from collections.abc import Callable
from dataclasses import dataclass

from markdown_it.token import Token

from ..model.markdown import branches, is_loose, parse_once
from ..render.markdown import SAFE_SCHEMES
from .literals import Content, exact, lines, text


@dataclass(frozen=True)
class Resolver:
    """Callbacks with which a text asks its document for links, terms and images, all as Typst markup."""

    link: Callable[[str, str, bool, bool], str]
    """Takes the id, the words of the link, whether it is in brackets, and whether the paragraph has linked to it before."""
    words: Callable[[str], str]
    """Takes plain text and marks the terms in it."""
    image: Callable[[str, str], str]
    """Takes the source and the alternative text."""


def to_typst(source: str, resolver: Resolver, heading: int = 0) -> Content:
    """Write a Markdown text as a content block.

    Args:
        source: The text.
        resolver: The document that the text is part of.
        heading: The depth of its highest level of headings; 0 turns headings into bold lines.
    """
    return Content("[" + _Writer(resolver, heading).blocks(parse_once(source)) + "]")


class _Writer:
    def __init__(self, resolver: Resolver, heading: int) -> None:
        self._resolver = resolver
        self._heading = heading
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
        raise ValueError(f"unknown token {token.type}")

    def _title(self, token: Token, inner: Token) -> str:
        """A heading, at most one level below the previous one: PDF/UA allows no level to be skipped."""
        words = self.inline(inner.children or [], is_title=True)
        if not self._heading:
            return f"#strong[{words}]"
        level = int(token.tag[1])
        self._top = self._top or level
        self._depth = max(1, min(level - self._top + 1, self._depth + 1))
        return f"#heading(depth: {self._heading + self._depth - 1})[{words}]"

    def _list(self, token: Token, inner: list[Token]) -> str:
        items = [f"[{self.blocks(item)}]" for _, item in branches(inner)]
        tight = "false" if is_loose(token, inner) else "true"
        if token.type == "bullet_list_open":
            return f"#list(tight: {tight}, {', '.join(items)})"
        return f"#enum(tight: {tight}, start: {int(token.attrs.get('start', 1))}, {', '.join(items)})"

    def inline(self, tokens: list[Token], is_title: bool = False) -> str:
        named: set[str] = set()
        parts, links, brackets = [], 0, 0
        for token in tokens:
            match token.type:
                case "text":
                    brackets += token.content.count("(") - token.content.count(")")
                    is_plain = is_title or links
                    parts.append(f"#{text(token.content)}" if is_plain else self._resolver.words(token.content))
                case "link_open":
                    links += 1
                    parts.append(_link(str(token.attrs.get("href", ""))))
                case "link_close":
                    links -= 1
                    parts.append("]")
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
                return self._resolver.image(str(token.attrs.get("src", "")), token.content)
            case "html_inline":
                return f"#{text(token.content)}"
        raise ValueError(f"unknown token {token.type}")


def _link(address: str) -> str:
    """The start of a link; an unsafe address is left out and its words are kept."""
    return f"#web({exact(address)}, {text(address)})[" if address.lower().startswith(SAFE_SCHEMES) else "#["
