"""Een afbeelding heeft geen beschrijving.

Wie de afbeelding niet ziet, hoort of leest de beschrijving. Schrijf wat erop te zien is: `![Bewoners rond een lange
tafel](beelden/tafel.jpg)`.
"""

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from . import texts
from .report import at_piece

ID = "image-without-alt"


def check(library: Library) -> Iterator[Problem]:
    for image in texts.find(library, "image"):
        if not image.text.strip():
            yield at_piece(
                image.entry, image.field, image.source, image.start, ID,
                f"de afbeelding ‘{image.target}’ heeft geen beschrijving",
                "zet tussen de rechte haken wat er te zien is")
