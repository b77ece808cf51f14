"""Write the tokens of a text as Markdown for the site engine.

The text was parsed as CommonMark, and Python-Markdown must give it the same meaning. Lists therefore get a blank line before
them and an indent of four spaces, and any character that could start something else (an attribute list, an admonition, HTML)
is escaped.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it.token import Token

from ..dutch import apa
from ..model import Source
from ..model.markdown import branches, closing, is_loose, parse

_SPECIAL = re.compile(r"[\\`*_{}\[\]|#]")
_STARTS = re.compile(r"^(\s*)(?:([-+])(?=\s|$)|(\d+)([.)])(?=\s|$)|(!!!|\?\?\?|///|---|~~~|[:=]))", re.MULTILINE)
_SIGN = re.compile(r"[^\w ]", re.ASCII)
SAFE_SCHEMES = ("https://", "http://", "mailto:", "tel:")


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly that text."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _STARTS.sub(_escape_start, _SPECIAL.sub(r"\\\g<0>", text))


def in_language(text: str, language: str | None) -> str:
    """`text` as Markdown, marked as `language`; None stands for the language of the page."""
    return f'<span lang="{language}">{escape(text)}</span>' if language and text else escape(text)


def _escape_start(match: re.Match[str]) -> str:
    space, bullet, number, point, sign = match.groups()
    if bullet:
        return f"{space}\\{bullet}"
    if number:
        return f"{space}{number}&#{ord(point)};"
    return space + f"&#{ord(sign[0])};" + sign[1:]


def unescape(markdown: str) -> str:
    """The plain words of an escaped line, for attributes and front matter."""
    text = re.sub(r"\\([\\`*_{}\[\]|#+-])", r"\1", markdown)
    text = re.sub(r"&#(\d+);", lambda match: chr(int(match.group(1))), text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@dataclass(frozen=True)
class Resolver:
    """Callbacks with which a text asks its page for links, terms and images."""

    link: Callable[[str, str], str]
    """Id and words of a link → its Markdown."""
    words: Callable[[str], str]
    """Plain text → Markdown, with terms explained."""
    title: Callable[[str], str]
    """Plain text → Markdown where terms may not be explained, as in a heading."""
    image: Callable[[str], str | None]
    """Source of an image → its path, or None if it must not be shown."""


def to_markdown(text: str, resolver: Resolver, heading: int = 0) -> str:
    """`text` as Markdown blocks.

    Args:
        text: CommonMark.
        resolver: Knows the page that the text is on.
        heading: The level that a `#` heading gets; with 0, headings become bold lines.
    """
    return _Writer(resolver, heading).blocks(parse(text)).strip("\n")


class _Writer:
    def __init__(self, resolver: Resolver, heading: int) -> None:
        self._resolver = resolver
        self._heading = heading
        self._in_heading = False

    def blocks(self, tokens: list[Token]) -> str:
        parts = [self._block(token, inner) for token, inner in branches(tokens)]
        return "\n\n".join(part for part in parts if part)

    def _block(self, token: Token, inner: list[Token]) -> str:
        match token.type:
            case "paragraph_open":
                return self.inline(inner[0].children or [])
            case "heading_open":
                return self._title(token, inner[0])
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, inner)
            case "blockquote_open":
                return "\n".join(f"> {line}".rstrip() for line in self.blocks(inner).split("\n"))
            case "fence" | "code_block":
                return f"<pre><code>{_encoded(token.content.rstrip(chr(10)))}</code></pre>"
            case "hr":
                return "* * *"
            case "html_block":
                return escape(token.content.strip())
            case "table_open":
                return self._table(inner)
            case "footnote_block_open":
                return "\n".join(hang(self.blocks(note), f"{number}.") for number, (_, note) in enumerate(branches(inner), 1))
            case "footnote_anchor":
                return ""
        raise ValueError(f"unknown token {token.type}")

    def _title(self, token: Token, inner: Token) -> str:
        self._in_heading = True
        text = self.inline(inner.children or [])
        self._in_heading = False
        level = max(2, min(6, int(token.tag[1]) + self._heading - 1))
        return f"{'#' * level} {text}" if self._heading else f"**{text}**"

    def _list(self, token: Token, inner: list[Token]) -> str:
        number = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else 0
        items = []
        for _, item_tokens in branches(inner):
            mark = f"{number}." if number or token.type == "ordered_list_open" else "-"
            items.append(hang(self.blocks(item_tokens), mark))
            number += 1 if token.type == "ordered_list_open" else 0
        return ("\n\n" if is_loose(token, inner) else "\n").join(items).rstrip("\n")

    def _table(self, tokens: list[Token]) -> str:
        rows = [[self.inline(cell[0].children or []).replace("\n", " ") for _, cell in branches(row)]
                for _, part in branches(tokens) for _, row in branches(part)]
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])

    def inline(self, tokens: list[Token]) -> str:
        return "".join(self._span(tokens, at) for at in range(len(tokens)))

    def _span(self, tokens: list[Token], at: int) -> str:
        token = tokens[at]
        match token.type:
            case "text":
                is_free = not self._in_heading and not any(
                    t.type == "link_open" and closing(tokens, i) > at for i, t in enumerate(tokens[:at]))
                return (self._resolver.words if is_free else self._resolver.title)(token.content)
            case "hardbreak":
                return "  \n"
            case "code_inline":
                return f"<code>{_encoded(token.content)}</code>"
            case "em_open" | "em_close":
                return "*"
            case "strong_open" | "strong_close":
                return "**"
            case "link_open":
                return "["
            case "link_close":
                return "](" + _address(tokens, at) + ")"
            case "item_link":
                return self._resolver.link(token.meta["target"], token.content)
            case "image":
                path = self._resolver.image(str(token.attrs.get("src", "")))
                return f"![{escape(token.content)}]({path})" if path else escape(token.content)
            case "html_inline":
                return escape(token.content)
            case "footnote_ref":
                return f"<sup>{token.meta['id'] + 1}</sup>"
            case "check_box":
                return "☑ " if token.meta["checked"] else "☐ "
        raise ValueError(f"unknown token {token.type}")


def _address(tokens: list[Token], close: int) -> str:
    """The address of the link that ends at `close`; `#` in place of an unsafe one."""
    depth = 0
    for token in reversed(tokens[:close]):
        depth += {"link_close": 1, "link_open": -1}.get(token.type, 0)
        if depth < 0:
            href = str(token.attrs.get("href", ""))
            return f"<{href.replace('<', '%3C').replace('>', '%3E')}>" if href.lower().startswith(SAFE_SCHEMES) else "#"
    return "#"


def _encoded(code: str) -> str:
    """`code` with every sign as a number: the second reader of Markdown looks for HTML before it knows what is code."""
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", code)


def hang(markdown: str, mark: str = "-") -> str:
    """`markdown` as one list item: the mark, then every further line indented by four spaces.

    An item with several blocks ends with an empty line; otherwise the next item would become part of its last paragraph.
    """
    first, *rest = markdown.strip("\n").split("\n")
    lead = f"{mark} ".ljust(4)
    item = "\n".join([lead + first, *(f"    {line}" if line else "" for line in rest)])
    return item + "\n" if "" in rest else item


def author_year(source: Source) -> str:
    """The short form of a source in running text, as Markdown: Verdonk, 2010."""
    if source.authors:
        return escape(apa.short(source))
    return in_language(source.title, source.language) + escape(f", {source.year or 'z.d.'}")
