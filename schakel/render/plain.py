"""The plain words of a Markdown text, for places without markup: the index, metadata, feeds and social cards."""

from ..dutch import phrases
from ..library import Library
from ..model import OVERVIEW, OVERVIEWS, Helpline
from ..model.markdown import parse


def plain(library: Library, text: str) -> str:
    """`text` on one line without markup; a `[[link]]` without words of its own shows the title of its item, and of a
    helpline how to reach it.

    Notes come last, without their numbers.
    """
    blocks = (block.children or () for block in parse(text) if block.type == "inline")
    words = ("".join(_words(library, token) for token in block) for block in blocks)
    return " ".join(" ".join(words).split())


def _words(library: Library, token: object) -> str:
    kind, content = token.type, token.content  # type: ignore[attr-defined]
    if kind == "hardbreak":
        return " "
    if kind == "check_box":
        return "☑ " if token.meta["checked"] else "☐ "  # type: ignore[attr-defined]
    if kind != "item_link" or content:
        return str(content)
    target = str(token.meta["target"])  # type: ignore[attr-defined]
    prefix, _, folder = target.partition("/")
    if prefix == OVERVIEW and folder in OVERVIEWS:
        return OVERVIEWS[folder].kind.many
    name = library.resolve(target)
    if name is None:
        return target
    item = library.items[name]
    return f"{item.title} ({reach})" if isinstance(item, Helpline) and (reach := phrases.reach(item)) else item.title
