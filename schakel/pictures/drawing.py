"""Write a drawing (SVG) anew, with the elements, attributes and styles that are known to only draw, and nothing else.

A browser runs what is in an SVG that is opened by its own address. So this is an allow-list: what acts or loads is refused by
name, and what is only left over from a drawing program (notes, names of layers, who made it) is left out.
"""

import math
import re
from xml.etree import ElementTree
from xml.parsers import expat

from .allowed import ATTRIBUTES, ELEMENTS, FUNCTIONS, STYLES
from .flaw import Flaw
from .photo import LARGE, Version

MAX_BYTES = 2_000_000
MAX_DEPTH = 50
MAX_ELEMENTS = 20_000
"""Elements that are drawn, counting one that is used several times as often: this stops a bomb of references."""

RULES = "drawing 1"
"""Changes whenever this module would write something else."""

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_ACTIVE = ("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events")
_LEFT_OUT = ("metadata", "title", "desc")
"""Elements that draw nothing; the text that shows the drawing says what is on it."""

_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*([a-z]*)\s*", re.IGNORECASE)
_LOCAL = re.compile(r"""url\(\s*(['"]?)#[^'"()\\]*\1\s*\)""", re.IGNORECASE)


def rewrite(data: bytes) -> tuple[Version, ...] | None:
    """Write a drawing anew.

    Args:
        data: The file.

    Returns:
        The drawing; None if it is no SVG.

    Raises:
        Flaw: If it is damaged, too complex, without a size, or if it does more than draw.
    """
    if not re.match(rb"(\xef\xbb\xbf)?\s*<|\xff\xfe<|\xfe\xff\0<", data):
        return None
    if len(data) > MAX_BYTES:
        raise Flaw("too-heavy")
    root = _Reader().read(data)
    if root is None:
        return None
    _count(root)
    _forget_names(root)
    width, height = _size(root)
    root.attrib = {"xmlns": SVG, "xmlns:xlink": _XLINK, **root.attrib}
    return (Version(ElementTree.tostring(root, encoding="unicode").encode(), "svg", width, height),)


class _Reader:
    """Builds the tree of a drawing with what may be in it."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.SkippedEntityHandler = self._entity
        self._parser.EntityDeclHandler = self._entity
        self._builder = ElementTree.TreeBuilder()
        self._open: list[str] = []
        self._hidden = 0
        """How many of the open elements are inside one that is left out, and that one."""
        self._styles: list[str] = []

    def read(self, data: bytes) -> ElementTree.Element | None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError:
            if not self._open:
                return None
            raise Flaw("damaged") from None
        except _NoDrawing:
            return None
        except (LookupError, ValueError):  # an encoding that does not exist
            return None
        return self._builder.close()

    def _doctype(self, name: str, system: str | None, public: str | None, has_subset: int) -> None:
        if name.lower() != "svg":
            raise _NoDrawing
        if has_subset:
            raise Flaw("entities")

    def _entity(self, name: str, *_: object) -> None:
        raise Flaw("entities")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if not self._open and (name != "svg" or space not in (SVG, "")):
            raise _NoDrawing
        self._open.append(name)
        if len(self._open) > MAX_DEPTH:
            raise Flaw("too-complex")
        if space in _ACTIVE or name in ("script", "handler", "listener"):
            raise Flaw("active", f"<{name}>")
        if self._hidden or space not in (SVG, "") or name in _LEFT_OUT:
            self._hidden += 1
            return
        if name not in ELEMENTS:
            raise Flaw("element", f"<{name}>")
        self._builder.start(name, {key: value for pair in attributes.items() for key, value in _attribute(name, *pair)})

    def _end(self, tag: str) -> None:
        name = self._open.pop()
        if self._hidden:
            self._hidden -= 1
            return
        if name == "style":
            self._builder.data(_stylesheet("".join(self._styles)))
            self._styles.clear()
        self._builder.end(name)

    def _text(self, words: str) -> None:
        if self._hidden or not self._open:
            return
        if self._open[-1] == "style":
            self._styles.append(words)
        elif self._open[-1] in ("text", "tspan", "textPath"):
            self._builder.data(words)


class _NoDrawing(Exception):
    """The root is not that of a drawing."""


def _attribute(element: str, name: str, value: str) -> list[tuple[str, str]]:
    """The attribute as it may be written; nothing for one that is left out."""
    space, _, name = name.rpartition(" ")
    if name.lower().startswith("on"):
        raise Flaw("active", name)
    if name == "href" and space in (_XLINK, ""):
        if not re.fullmatch(r"#[^\s'\"()\\<>]+", value.strip()):
            raise Flaw("outside", value.strip()[:80])
        return [("xlink:href", value.strip())]
    if space:
        return [("xml:space", "preserve")] if name == "space" and value == "preserve" else []
    if name == "style":
        return [("style", style)] if (style := _declarations(value)) else []
    return [(name, _value(value))] if name in ATTRIBUTES or name in STYLES else []


def _value(value: str) -> str:
    """A value in which nothing is loaded: only functions that are known, and addresses within the drawing."""
    bare = _LOCAL.sub("", value)
    if "url(" in bare.lower():
        raise Flaw("outside", value.strip()[:80])
    wrong = [name for name in re.findall(r"([\w-]*)\s*\(", bare) if name.lower() not in FUNCTIONS]
    if wrong or re.search(r"[\\@{}<]", bare):
        raise Flaw("active", value.strip()[:80])
    return value


def _declarations(source: str) -> str:
    """Declarations of a style, those of drawing programs left out."""
    pairs = (part.partition(":") for part in re.sub(r"/\*.*?\*/", " ", source, flags=re.DOTALL).split(";"))
    cleaned = ((name.strip().lower(), _value(value.strip())) for name, _, value in pairs)
    return ";".join(f"{name}:{value}" for name, value in cleaned if name in STYLES and value)


def _stylesheet(source: str) -> str:
    """A stylesheet of plain rules; one that loads or changes more is refused."""
    source = re.sub(r"/\*.*?\*/|<!--|-->", " ", source, flags=re.DOTALL)
    if at := re.search(r"@[\w-]*", source):
        raise Flaw("outside", at[0])
    if not re.fullmatch(r"(?:[^{}\\<]*\{[^{}\\<]*\})*\s*", source):
        raise Flaw("active", "<style>")
    rules = re.findall(r"([^{}]*)\{([^{}]*)\}", source)
    return "".join(f"{' '.join(selector.split())}{{{_declarations(body)}}}" for selector, body in rules)


def _count(root: ElementTree.Element) -> None:
    """Raise Flaw when so much is drawn, or in such circles, that a reader's device would hang."""
    named = {name: element for element in root.iter() if (name := element.get("id"))}
    weights: dict[int, int] = {}
    busy: set[int] = set()

    def weigh(element: ElementTree.Element) -> int:
        key = id(element)
        if key in busy or len(busy) > 4 * MAX_DEPTH:
            raise Flaw("too-complex")
        if key not in weights:
            busy.add(key)
            targets = [named[name] for name in _named(element) if name in named]
            weights[key] = 1 + sum(weigh(other) for other in (*element, *targets))
            busy.discard(key)
        return weights[key]

    if weigh(root) > MAX_ELEMENTS:
        raise Flaw("too-complex")


def _named(element: ElementTree.Element) -> list[str]:
    """The ids that an element draws with, besides what is in it."""
    found = [value for key, value in element.items() if key == "xlink:href"]
    found += re.findall(r"url\(\s*['\"]?(#[^'\"()]*)", " ".join(element.attrib.values()), re.IGNORECASE)
    return [name.strip().removeprefix("#") for name in found]


def _forget_names(root: ElementTree.Element) -> None:
    """Take away the ids that nothing draws with: they are the names of layers and of what somebody pasted."""
    styles = " ".join(element.text or "" for element in root.iter("style"))
    used = {name for element in root.iter() for name in _named(element)} | set(re.findall(r"#([\w-]+)", styles))
    for element in root.iter():
        if element.get("id") not in used:
            element.attrib.pop("id", None)


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """The size in pixels, at most `LARGE`, which the root states from now on. Raises Flaw if it has none."""
    box = _box(root.get("viewBox", ""))
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if box and not (width and height):
        ratio = box[2] / box[3]
        width, height = (width, width / ratio) if width else (height * ratio, height) if height else (box[2], box[3])
    if not width or not height:
        raise Flaw("no-size")
    if not box:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    scale = min(1.0, LARGE / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    root.set("width", str(size[0]))
    root.set("height", str(size[1]))
    return size


def _box(text: str) -> list[float] | None:
    try:
        numbers = [float(number) for number in re.split(r"[\s,]+", text.strip())]
    except ValueError:
        return None
    is_sound = len(numbers) == 4 and all(math.isfinite(n) and abs(n) < 1e7 for n in numbers) and min(numbers[2:]) > 0.001
    return numbers if is_sound else None


def _length(text: str) -> float:
    """In pixels; 0 for a percentage, or for what is no length."""
    match = _LENGTH.fullmatch(text)
    length = float(match[1]) * _UNITS.get(match[2].lower(), 0.0) if match else 0.0
    return length if 0.001 < length < 1e7 else 0.0
