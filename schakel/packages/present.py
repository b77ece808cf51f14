"""Present an item in a package: links lead to the handbook on the web, for the pages of a package cannot link to each other."""

import hashlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import cast

from markdown_it.token import Token
from markupsafe import Markup

from ..dutch import phrases
from ..library import Library, PublicLibrary
from ..model import Helpline, Source
from ..model.figure import Figure
from ..pictures import Picture
from ..render import Addresses, html
from ..render.hypertext import HypertextPresenter
from ..render.outline import Bold
from ..render.presenter import name_of
from .web import Web


class PackagePresenter(HypertextPresenter):
    """Presents what is in one folder of a package.

    Attributes:
        explained: Ids of the terms in the texts so far, in order.
        images: The path in that folder of every picture in the texts so far → its clean file.
    """

    def __init__(self, library: Library, web: Web, *, explains: bool = False, shows_pictures: bool = True) -> None:
        """Start a folder.

        Args:
            library: The library with the items.
            web: Where links lead.
            explains: Whether to collect terms for a list of words.
            shows_pictures: Whether pictures go along. What is not a page has only their descriptions.
        """
        super().__init__(library, Bold(), explains=explains)
        self.explained: dict[str, None] = {}
        self.images: dict[str, Path] = {}
        self._web, self._shows_pictures = web, shows_pictures
        # Whatever is published has its page on the public site.
        self._addresses = Addresses(cast(PublicLibrary, library))

    def address(self, name: str) -> str:
        """The address of the item `name` on the web; empty if the handbook has none."""
        return self._web.page(self._addresses.place(name)) if self._web.url else ""

    def address_of(self, name: str) -> str:
        return self._web.file(name)

    def ref(self, name: str) -> dict[str, str] | None:
        found: dict[str, str] | None = super().ref(name)
        return found and found | {"address": self.address(found["id"])}

    def citation(self, name: str, source: Source) -> Markup:
        return self.reference(source)

    def term(self, name: str, words: Iterable[Token]) -> None:
        self.explained.setdefault(name)

    def link(self, target: str, words: str) -> Iterable[Token]:
        name = self.library.resolve(target)
        if name is None:
            return self._marked(words or name_of(target))
        item, address = self.library.items[name], self.address(name)
        if address:
            return self._to(item, address, words)
        if words:
            return self._marked(words)
        reach = phrases.reach(item) if isinstance(item, Helpline) else ""
        return [*self._titled(item), html.words(f" ({reach})" if reach else "")]

    def picture(self, figure: Figure) -> Token | None:
        return super().picture(figure) if self._shows_pictures else None

    def image(self, picture: Picture) -> dict[str, str | int | float]:
        # A path of letters and digits, which every importer finds again.
        path = f"beelden/{hashlib.sha256(picture.name.encode()).hexdigest()[:16]}{PurePosixPath(picture.name).suffix}"
        self.images[path] = picture.path
        return {"src": path}
