"""Texts as nobody writes them, by the thousand, and what the writer of HTML makes of them.

    python -m tests.support.texts 1000000        that many, with what was found
"""

import re
import sys
from collections.abc import Iterator
from random import Random

from markdown_it import MarkdownIt
from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser

from schakel.library import PublicLibrary, load
from schakel.render import Addresses
from schakel.render.html import ATTRIBUTES, SAFE_SCHEMES
from schakel.render.on_screen import PagePresenter
from tests.support import KLEIN

EVERYTHING = """
Een[^1] zie https://www.voorbeeld.nl/een of info@voorbeeld.nl.

- [ ] Stoelen
- [x] Koffie

3. Derde

| Wie | Waar, zie www.voorbeeld.nl |
|---|--:|
""" + "| Anna[^2] | Zwolle |\n" * 60 + """
[^1]: Een *noot*, zie www.voorbeeld.nl.
[^2]: Noot in een cel, telkens genoemd.
"""
"""What a text may hold, all of it."""

PIECES = (
    "woord", "Sarıkaş", "taboe", "sociale kaart", "a", "1", "é", "😀", "محمد", " ", " ", " ", "\n", "\n", "\n\n", "\n\n",
    "  \n", "\t", "*", "**", "_", "`", "``", "```\n", "\n```\n", "~~~", "> ", "\n> ", "- ", "\n- ", "\n* ", "\n1. ", "\n7) ",
    "\n    ", "\n  ", "# ", "\n## ", "\n###### ", "\n***\n", "\\", "&", "&amp;", "&#60;", "&lt;script&gt;", "<", ">", "<b>",
    "</div>", "<!-- x -->", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg><style><img src=x onerror=y></style></svg>", "<a href='javascript:x'>", "\n<div>\n", "<?x?>", "<![CDATA[x]]>",
    "[a](https://b.nl)", "[a](javascript:x)", "[a](data:text/html,x)", "[a](<b c>)", "[a](x 't')", "[a]", "[a][b]",
    "\n\n[b]: https://c.nl 'd'\n\n", "![x](beelden/stip.png)", "![x](https://a.nl/x.png)",
    '![x](beelden/stip.png "Foto: y")', "[", "]", "(", ")", "!", "|", "{: onclick=x}", "{{ 7*7 }}",
    "\n| a | b |\n|---|--:|\n| c | d |\n", "\n|", " | ", "\n---\n", '"', "'", "\x00", "\x0b", "\u200b", "\ufeff", "\u2028",
    "{#x}", "$x$", "%}", "^", "~", "==", ":", "::: x",
)
"""Pieces that mean the same to CommonMark with tables and to us."""

OURS = {"[[casus/straat|QZIN]]": "QZIN", "[[begrip/bestaat-niet|QZAN]]": "QZAN", "[[bron/qzon]]": "bron/qzon"}
"""What only we read → the words that a reader sees; in code it stands as it is written."""

_MARKUP = {name: set(names) for name, names in ATTRIBUTES.items()}
_MARKUP |= {f"h{level}": {"id"} for level in range(2, 7)}
_MARKUP |= {
    "span": {"lang", "class", "role", "aria-label"}, "a": {*ATTRIBUTES["a"], "tabindex"}, "td": {"class"},
    "th": {"class", "scope"}, "table": set(), "div": {"class", "role", "aria-label", "tabindex"}}


def texts(number: int, seed: int = 0) -> Iterator[tuple[str, str]]:
    """Random texts, each as we read it and as CommonMark reads the same words."""
    random = Random(seed)
    for _ in range(number):
        pieces = random.choices(PIECES, k=random.randint(1, 24))
        pair = [(piece, piece) for piece in pieces]
        if not {"[", "<", "!"} & set(pieces):  # with these before it, `[[…]]` and its words are not the same to CommonMark
            pair = [random.choice(list(OURS.items())) if random.random() < 0.06 else both for both in pair]
        yield "".join(ours for ours, _ in pair), "".join(theirs for _, theirs in pair)


class Judge:
    """Says what is wrong with what the writer makes of a text."""

    def __init__(self) -> None:
        library: PublicLibrary = load([KLEIN]).public
        self._parts = library, Addresses(library), "casussen/x.md"
        self._reference = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table").disable("lheading")
        for kind in ("html_inline", "html_block"):
            self._reference.add_render_rule(kind, lambda _, tokens, at, *rest: str(escape(tokens[at].content)))

    def faults(self, ours: str, theirs: str) -> list[str]:
        html = str(PagePresenter(*self._parts).text(ours))
        page = LexborHTMLParser(html)
        assert page.body is not None
        nodes = page.body.traverse(include_text=False)
        faults = [fault for node in nodes for fault in _strange(str(node.tag), node.attributes)]
        for node in page.css("a.headerlink, figcaption, small"):
            node.decompose()
        if (found := _words(page)) != (expected := _words(LexborHTMLParser(self._reference.render(theirs)))):
            faults.append(f"words {found} for {expected}")
        return faults


def _strange(tag: str, attributes: dict[str, str | None]) -> Iterator[str]:
    if tag == "body":
        return
    if tag not in _MARKUP:
        yield f"<{tag}>"
    for name, value in attributes.items():
        if name not in _MARKUP.get(tag, ()):
            yield f"<{tag} {name}>"
        elif name in ("href", "src") and ":" in str(value) and not str(value).lower().startswith(SAFE_SCHEMES):
            yield f"{name}={value}"


def _words(page: LexborHTMLParser) -> str:
    """The letters of a page in order; a picture that is shown is its alternative text."""
    assert page.body is not None
    for image in page.css("img"):
        image.replace_with(str(image.attributes.get("alt") or ""))
    text = page.body.text(deep=True, separator="")
    for written, read in OURS.items():
        text = text.replace(written, read)
    return re.sub(r"[\W_]+", "", text)


if __name__ == "__main__":
    judge, bad = Judge(), 0
    for one, (ours, theirs) in enumerate(texts(int(sys.argv[1]), seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1)):
        if faults := judge.faults(ours, theirs):
            bad += 1
            print(one, repr(ours), faults)
    print(f"{sys.argv[1]} texts, {bad} with a fault")
