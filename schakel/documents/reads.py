"""A record of what a document read, so that the document is written anew only when one of those things has changed.

What is read is noted while the source is written and never guessed: a library that records hands out the same things as the
library it stands for, through tables that remember what was asked for, also when it is not there. Whatever it has no table for
cannot be read by a document at all.
"""

import hashlib
from collections.abc import Callable, Iterator, KeysView, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from ..attachments import Attached
from ..dutch.glossary import Foreign, Glossary, Phrases
from ..library import Derived, Library, PublicLibrary
from ..model import BY_NAME, Item
from ..pictures import Picture
from ..render.lists import Lists

Model = TypeVar("Model", bound=Item)
Reads = dict[str, list[str]]
"""Name of a table → the keys that were read in it."""

EVERYTHING = "*"
"""The key of a table as a whole: someone went through all of it."""

WORDS: dict[str, type[Phrases]] = {make.__name__: make for make in (Foreign, Glossary)}
"""The words of a library; they are read as one thing, for any text may have any of them."""

_ABSENT = "-"


@dataclass(frozen=True)
class Placed:
    """What a document may know of the file of an item."""

    folder: str


class Tables:
    """Everything that a document can read in a library, and a hash of each thing."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._hashes: dict[tuple[str, str], str] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """A table by its name. Raises KeyError if there is none of that name."""
        if name not in self._tables:
            self._tables[name] = self._make(name)
        return self._tables[name]

    def digest(self, reads: Reads) -> str:
        """A hash of what all these things are now."""
        digest = hashlib.sha256()
        for name, keys in sorted(reads.items()):
            for key in sorted(keys):
                digest.update(f"{name}\0{key}\0{self._hash(name, key)}\0".encode())
        return digest.hexdigest()

    def _make(self, name: str) -> Mapping[str, Any]:
        if name in WORDS:
            return {EVERYTHING: self.library.derived(WORDS[name])}
        if name in BY_NAME:
            return self.library.of(BY_NAME[name])
        match name:
            case Lists.__name__:
                return {EVERYTHING: self.library.derived(Lists).numbers}
            case "items":
                return self.library.items
            case "aliases":
                return self.library.aliases
            case "carriers":
                return self.library.carriers
            case "links":
                return self.library.links_to
            case "places":
                return {id_: Placed(entry.folder) for id_, entry in self.library.by_id.items()}
            case "pictures":
                return _Pictures(self.library)
            case "attachments":
                return _Attachments(self.library)
        raise KeyError(name)

    def _hash(self, name: str, key: str) -> str:
        if (name, key) not in self._hashes:
            table = self.table(name)
            if key == EVERYTHING and key not in table:
                value: object = [(inner, self._hash(name, inner)) for inner in table]
            else:
                value = table.get(key, _ABSENT)
            self._hashes[name, key] = _hash(value)
        return self._hashes[name, key]


def _hash(value: object) -> str:
    stated = vars(value) if isinstance(value, Phrases) else value
    return hashlib.sha256(f"{type(value).__name__} {stated!r}".encode(errors="surrogatepass")).hexdigest()


class Record:
    """Notes what one document reads."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._noted: dict[str, set[str]] = {}

    @property
    def library(self) -> "Recorded":
        """The library to write the document from; a public one if the tables are."""
        kind = RecordedPublic if isinstance(self.tables.library, PublicLibrary) else Recorded
        return kind(self)

    @property
    def reads(self) -> Reads:
        """What was read so far. Who went through a table has read everything in it."""
        return {
            name: [EVERYTHING] if EVERYTHING in keys else sorted(keys) for name, keys in sorted(self._noted.items())}

    def note(self, name: str, key: str) -> None:
        """Note that something was asked for."""
        self._noted.setdefault(name, set()).add(key)


class Noting(Mapping[str, Any]):
    """A table that notes what is asked of it."""

    def __init__(self, record: Record, name: str) -> None:
        self._record = record
        self._name = name
        self._table = record.tables.table(name)

    def __getitem__(self, key: str) -> Any:
        self._record.note(self._name, key)
        return self._table[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def __len__(self) -> int:
        return len(self.keys())

    def keys(self) -> KeysView[str]:
        return self._all().keys()

    def items(self) -> Any:
        return self._all().items()

    def values(self) -> Any:
        return self._all().values()

    def _all(self) -> Mapping[str, Any]:
        self._record.note(self._name, EVERYTHING)
        return self._table


class Recorded(Library):
    """The same library, of which everything that is read is noted. What was never meant for documents is not there."""

    def __init__(self, record: Record) -> None:
        self.__dict__["_record"] = record  # a library is frozen

    def _noting(self, name: str) -> Any:
        return Noting(self.__dict__["_record"], name)

    @cached_property
    def items(self) -> dict[str, Item]:
        items: dict[str, Item] = self._noting("items")
        return items

    @cached_property
    def aliases(self) -> dict[str, str]:
        aliases: dict[str, str] = self._noting("aliases")
        return aliases

    @cached_property
    def carriers(self) -> dict[str, tuple[str, ...]]:
        carriers: dict[str, tuple[str, ...]] = self._noting("carriers")
        return carriers

    @cached_property
    def links_to(self) -> dict[str, tuple[str, ...]]:
        links: dict[str, tuple[str, ...]] = self._noting("links")
        return links

    @cached_property
    def by_id(self) -> Any:
        return self._noting("places")

    @cached_property
    def published(self) -> Library:
        return self

    def of(self, model: type[Model]) -> Mapping[str, Model]:
        members: Mapping[str, Model] = self._noting(model.kind.name)
        return members

    def derived(self, make: Callable[[Library], Derived]) -> Derived:
        record: Record = self.__dict__["_record"]
        record.note(make.__name__, EVERYTHING)
        return record.tables.library.derived(make)

    def picture(self, name: str) -> Picture | None:
        record: Record = self.__dict__["_record"]
        record.note("pictures", name)
        return record.tables.library.picture(name)


    def attached(self, name: str) -> Attached | None:
        record: Record = self.__dict__["_record"]
        record.note("attachments", name)
        return record.tables.library.attached(name)


class RecordedPublic(Recorded, PublicLibrary):
    """The same of a public library."""

    @cached_property
    def public(self) -> PublicLibrary:
        return self


class _Attachments(Mapping[str, tuple[str, str, int]]):
    """What is told of every file that goes along, by its path."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getitem__(self, name: str) -> tuple[str, str, int]:
        found = self._library.attached(name)
        if found is None:
            raise KeyError(name)
        return found.name, found.kind, found.size

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._library.enclosed if self._library.attached(name))

    def __len__(self) -> int:
        return len(list(iter(self)))


class _Pictures(Mapping[str, tuple[str, str]]):
    """The name and the bytes of every picture, by the path that texts call it by."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getitem__(self, name: str) -> tuple[str, str]:
        picture = self._library.picture(name)
        if picture is None:
            raise KeyError(name)
        return picture.name, hashlib.sha256(picture.path.read_bytes()).hexdigest()

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._library.originals if self._library.picture(name))

    def __len__(self) -> int:
        return len(list(iter(self)))
