"""Een afbeelding kan niet op de site.

Elke afbeelding wordt voor de site opnieuw geschreven: rechtop, niet groter dan nodig, en zonder de plaats en de naam van het
toestel die een foto bij zich draagt. Dat lukt met JPEG, PNG, WebP, AVIF, GIF, TIFF en BMP, en met een tekening (SVG) die
alleen tekent. Bewaar een andere afbeelding als JPEG (foto) of PNG (tekening). Welke letters er achter de punt staan, maakt
niet uit.
"""

from collections.abc import Iterator

from ..library import Library
from ..model.figure import picture_path
from ..pictures import Flaw
from ..problems import Problem
from ..source import file_below
from . import texts
from .report import at_piece

ID = "unusable-image"

_AGAIN = "bewaar de afbeelding opnieuw, als JPEG (foto) of PNG (tekening)"
_SMALLER = "maak de afbeelding kleiner: 1600 beeldpunten breed is genoeg"
_FLAT = "bewaar de tekening als PNG, of haal het eruit met het programma waarmee zij is gemaakt"
_WORDS = {
    "unreadable": ("kan niet worden gelezen: ‘{}’", "mag je het bestand lezen?"),
    "not-a-picture": ("is geen afbeelding die wij kennen", _AGAIN),
    "heic": ("is een HEIC-foto van een telefoon; die kunnen browsers niet tonen",
             "bewaar de foto als JPEG; op een iPhone: Instellingen, Camera, Structuren, Meest compatibel"),
    "damaged": ("is beschadigd of niet af", _AGAIN),
    "moving": ("beweegt; op papier kan dat niet, en lezers kunnen het niet stilzetten", "kies één beeld en bewaar dat als PNG"),
    "too-heavy": ("is een te zwaar bestand", _SMALLER),
    "too-large": ("is te groot: meer dan 50 miljoen beeldpunten", _SMALLER),
    "active": ("kan iets uitvoeren: ‘{}’", _FLAT),
    "outside": ("haalt iets van buiten de tekening: ‘{}’", _FLAT),
    "element": ("heeft iets dat wij niet doorlaten: ‘{}’", _FLAT),
    "entities": ("heeft een lijst met afkortingen (entities)", "bewaar de tekening als gewone SVG, of als PNG"),
    "no-size": ("heeft geen maat", "geef de tekening een breedte en hoogte, of een viewBox"),
    "too-complex": ("is te ingewikkeld om te tonen", "bewaar de tekening als PNG"),
}
"""Reason → what is wrong with ‘name’, and what to do."""


def check(library: Library) -> Iterator[Problem]:
    for image in texts.find(library, "image"):
        name = picture_path(image.target)
        original = file_below(image.entry.file.root / "docs", name) if name else None
        if name is None or original is None:
            continue  # another rule tells that it is not there
        try:
            library.shelf.picture(name, original)
        except Flaw as flaw:
            words, hint = _WORDS[flaw.reason]
            message = f"‘{name[:80]}’ {words.format(flaw.detail)}"
            yield at_piece(image.entry, image.field, *image.address, ID, message, hint)
