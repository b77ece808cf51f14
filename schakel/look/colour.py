"""Colours as numbers: how well one is read on another, and the family of a main colour."""

from coloraide import Color

READABLE = 4.5
"""The least contrast of letters with what is behind them (WCAG 1.4.3)."""

GROUND = "#efe4e2"
"""Darker than any light surface that letters stand on."""


class Unreadable(ValueError):
    """A colour on which white letters cannot be read, or no colour at all. Its words are for the editor."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG reckons it: from 1 (the same) to 21 (black on white)."""
    return float(Color(one).contrast(other, method="wcag21"))


def family(main: str) -> dict[str, tuple[str, str]]:
    """The tokens that follow from a main colour, each on a light background and in the dark.

    Args:
        main: The colour as CSS writes it, such as `#7b2d5b` or `teal`.

    Raises:
        Unreadable: If it is no colour, or white letters on it have too little contrast.
    """
    try:
        given = Color(main).convert("srgb")
    except ValueError:
        raise Unreadable(f"‘{main}’ is geen kleur; schrijf haar als #0b5563") from None
    found = contrast(main, "white")
    if found < READABLE:
        words = f"{found:.1f}".replace(".", ",")
        raise Unreadable(
            f"witte letters zijn niet te lezen op {_hex(given)} (contrast {words} : 1, nodig is 4,5 : 1); "
            f"{_readable(given, 'white')} kan wel")
    light = _readable(given, GROUND)
    tint, night = _toned(given, 0.83, 0.08), _toned(given, 0.36, 0.07)
    return {
        "main": (_hex(given), night), "main-light": (_toned(given, 0.54), _toned(given, 0.54)),
        "main-dark": (_toned(given, 0.33), _toned(given, 0.29, 0.06)), "ink": (_darker(given, 0.38), tint),
        "link": (light, tint), "soft": (_toned(given, 0.972, 0.006), _toned(given, 0.275, 0.014)),
        "chart-half": (_toned(given, 0.82, 0.05), _toned(given, 0.47, 0.06)), "kind-give": (light, tint),
    }


def _readable(colour: Color, ground: str) -> str:
    """The same hue, as much darker as it takes to be read on a light ground."""
    made = colour.convert("oklch")
    while contrast(_hex(made), ground) < READABLE:
        made["lightness"] -= 0.01
    return _hex(made)


def _darker(colour: Color, lightness: float) -> str:
    return _toned(colour, min(lightness, colour.convert("oklch")["lightness"]))


def _toned(colour: Color, lightness: float, chroma: float = 0.4) -> str:
    """The hue of a colour at another lightness (0 to 1), with at most so much chroma."""
    made = colour.convert("oklch")
    made["lightness"], made["chroma"] = lightness, min(made["chroma"], chroma)
    return _hex(made)


def _hex(colour: Color) -> str:
    return str(colour.convert("srgb").fit().to_string(hex=True))
