"""Which characters our fonts can print, and what to print for those they cannot.

It reads the `cmap` table of each font (OpenType 1.9, chapter cmap, formats 4 and 12).
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache

from .shipped import PACKAGE

FONTS = PACKAGE / "print" / "fonts"
_NEVER = {0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF}
_INVISIBLE = frozenset(code for first, last in (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x2028, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)) for code in range(first, last + 1))
"""Characters that print nothing and need no glyph (Unicode's Default_Ignorable_Code_Point, and the separators)."""


class Printable(dict[int, int | str | None]):
    """A table for `str.translate` that drops control characters and replaces a character without a glyph by its plain form.

    `Ⅱ` becomes II and `①` becomes 1. A character without a plain form is kept, so that compiling fails and names it.
    """

    def __missing__(self, code: int) -> int | str | None:
        self[code] = self._find(code)
        return self[code]

    def _find(self, code: int) -> int | str | None:
        character = chr(code)
        if code in (0x09, 0x0A, 0x0D, 0xA0):
            return code
        if unicodedata.category(character) in ("Cc", "Cs") or code in _NEVER:
            return None
        if code in covered():
            return code
        if unicodedata.category(character) in ("Cn", "Co"):
            return None
        plain = unicodedata.normalize("NFKC", character)
        return plain if plain != character and all(ord(part) in covered() for part in plain) else code


def unprintable(text: str) -> Iterator[tuple[int, str]]:
    """Every run of characters in `text` that no font can print, with the index of its first."""
    wrong = {character for character in set(text) if not character.isascii() and not _prints(character)}
    if wrong:
        for match in re.finditer(f"[{re.escape(''.join(wrong))}]+", text):
            yield match.start(), match[0]


@cache
def _prints(character: str) -> bool:
    """Whether `character` can be printed as it is or in its plain form, or prints nothing."""
    code = ord(character)
    if code in covered() or code in _NEVER or code in _INVISIBLE or unicodedata.category(character) in ("Cc", "Cs", "Zs"):
        return True
    return all(ord(part) in covered() for part in unicodedata.normalize("NFKC", character))


@cache
def covered() -> frozenset[int]:
    """Every character for which one of the fonts of regular weight has a glyph."""
    return frozenset(code for path in sorted(FONTS.glob("*_400Regular.ttf")) for code in _codes(path.read_bytes()))


def _codes(font: bytes) -> Iterator[int]:
    tables = {font[at:at + 4]: struct.unpack(">II", font[at + 8:at + 16]) for at in range(12, 12 + 16 * _short(font, 4), 16)}
    start = tables[b"cmap"][0]
    for at in range(start + 4, start + 4 + 8 * _short(font, start + 2), 8):
        table = start + struct.unpack(">I", font[at + 4:at + 8])[0]
        if _short(font, table) == 12:
            yield from _format_12(font, table)
        elif _short(font, table) == 4:
            yield from _format_4(font, table)


def _format_12(font: bytes, table: int) -> Iterator[int]:
    for at in range(struct.unpack(">I", font[table + 12:table + 16])[0]):
        first, last, _ = struct.unpack(">III", font[table + 16 + 12 * at:table + 28 + 12 * at])
        yield from range(first, last + 1)


def _format_4(font: bytes, table: int) -> Iterator[int]:
    doubled = _short(font, table + 6)
    ends, starts = table + 14, table + 16 + doubled
    for at in range(0, doubled, 2):
        first, last = _short(font, starts + at), _short(font, ends + at)
        yield from (code for code in range(first, last + 1) if code != 0xFFFF)


def _short(data: bytes, at: int) -> int:
    return int(struct.unpack(">H", data[at:at + 2])[0])
