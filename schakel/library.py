"""All items of all content roots, linked by id in both directions; nothing in it changes after loading."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from .model import BY_KIND, Case, Field, Item, Link, ModelFault, bare_fields, fields, links, references, texts, validate
from .model.base import SLUG
from .problems import UsageError
from .source import ContentFile, Mapping, Node, Place, Scalar, find, open_file, places, plain
from .source.layout import CONTENT_FOLDERS

Kind = TypeVar("Kind", bound=Item)


@dataclass(frozen=True)
class Entry:
    """An item with its id and where it was written.

    node: its tree; key: its name in a list file; folder: the folder of its file (the course of a session).
    """

    id: str
    item: Item | None
    file: ContentFile
    node: Node
    model: type[Item]
    folder: str = ""
    key: Scalar | None = None
    faults: tuple[ModelFault, ...] = ()

    @property
    def status(self) -> str:
        """draft, published or withdrawn; also of an item that could not be understood, as far as it says."""
        if self.item is not None:
            return self.item.status
        stated, key = self.place(("status",))
        return stated.text if key and isinstance(stated, Scalar) else "published"

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every text value; of an item that could not be understood as far as it goes, so that all mistakes are named."""
        if self.item is not None:
            return tuple(fields(self.item))
        return tuple(bare_fields(self.model, plain(self.node)))

    @cached_property
    def texts(self) -> tuple[Field, ...]:
        """The values that are Markdown."""
        return tuple(texts(self.fields))

    @cached_property
    def references(self) -> tuple[Field, ...]:
        """The values that are the id of another item."""
        return tuple(references(self.fields))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every `[[link]]` in the texts."""
        return tuple(links(self.fields))

    def place(self, location: tuple[str | int, ...]) -> tuple[Node, Scalar | None]:
        """The value at `location` and its key."""
        return find(self.node, location)


@dataclass(frozen=True)
class Library:
    """Everything that was read.

    entries: one an item, also those that could not be understood, in reading order; files: every file;
    strays: files meant as content in no known place; unread: the ids of items in files that could not be read, as far
    as they are known: a reference to them is no mistake.
    """

    roots: tuple[Path, ...]
    entries: tuple[Entry, ...]
    files: tuple[ContentFile, ...] = ()
    strays: tuple[ContentFile, ...] = ()
    unread: frozenset[str] = frozenset()
    is_public: bool = False

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every understood item by id; of two with one id the first."""
        found: dict[str, Item] = {}
        for entry in self.entries:
            if entry.item is not None:
                found.setdefault(entry.id, entry.item)
        return found

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Every entry by id; of two with one id the first."""
        found: dict[str, Entry] = {}
        for entry in self.entries:
            found.setdefault(entry.id, entry)
        return found

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Old id → id of the item that took its place."""
        return {
            alias: name
            for name, item in self.items.items()
            for alias in item.aliases
            if alias not in self.items
        }

    def resolve(self, name: str) -> str | None:
        """The id of the item called `name` now, or None."""
        name = name.partition("#")[0]
        return name if name in self.items else self.aliases.get(name)

    def of(self, kind: type[Kind]) -> dict[str, Kind]:
        """The items of one kind by id, in reading order."""
        return {name: item for name, item in self.items.items() if type(item) is kind}

    @cached_property
    def links_from(self) -> dict[str, tuple[str, ...]]:
        """Id → the ids it refers to, in the order of the text, each once."""
        return {name: tuple(dict.fromkeys(self._targets(self.by_id[name]))) for name in self.items}

    @cached_property
    def links_to(self) -> dict[str, tuple[str, ...]]:
        """Id → the ids that refer to it."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, targets in self.links_from.items():
            for target in targets:
                if target != name:
                    found[target].append(name)
        return {name: tuple(sources) for name, sources in found.items()}

    def _targets(self, entry: Entry) -> Iterator[str]:
        for field in entry.references:
            if target := self.resolve(field.text):
                yield target
        for link in entry.links:
            if target := self.resolve(link.target):
                yield target

    @cached_property
    def public(self) -> "Library":
        """What everyone may read: published items, cases without their teaching note.

        Pages, documents and indexes of the public site are made from this library only, so that what is not in it
        cannot leak, whatever a template does.
        """
        return Library(self.roots, tuple(_public(self.entries)), is_public=True)


def _public(entries: Iterable[Entry]) -> Iterator[Entry]:
    for entry in entries:
        item = entry.item
        if item is None or item.status != "published":
            continue
        if isinstance(item, Case):
            item = item.model_copy(update={"teaching_note": None})
        yield replace(entry, item=item)


def load(roots: Iterable[Path]) -> Library:
    """Read every file below the content `roots`; a later root adds items to an earlier one."""
    given = [Path(root) for root in roots]
    entries: list[Entry] = []
    files: list[ContentFile] = []
    strays: list[ContentFile] = []
    unread: set[str] = set()
    for name in given:
        root, prefix = name.resolve(), f"{name.as_posix()}/" if len(given) > 1 else ""
        if not root.is_dir():
            raise UsageError(f"de map {root} bestaat niet")
        if not any((root / folder).is_dir() for folder in (*CONTENT_FOLDERS, "docs")):
            raise UsageError(
                f"in {root} staat geen handboek: daar is geen map curriculum, casuistry of docs; ga naar de map van het "
                "handboek, of noem die met --content")
        found, unknown = places(root)
        for place in found:
            file = open_file(place.path, root, prefix)
            files.append(file)
            entries += _entries(place, file)
            if file.node is None:
                unread.update(_unread(place, file))
        strays += [ContentFile(path, prefix + path.relative_to(root).as_posix(), root) for path in unknown]
    return Library(
        tuple(name.resolve() for name in given), tuple(entries), tuple(files), tuple(strays), frozenset(unread))


def _entries(place: Place, file: ContentFile) -> Iterator[Entry]:
    model = BY_KIND[place.kind]
    if file.node is None:
        return
    if not place.is_register:
        yield _entry(model, place.slug, file, file.node, place.folder)
    elif isinstance(file.node, Mapping):
        for key, node in file.node.pairs:
            yield _entry(model, key.text, file, node, place.folder, key)
    else:
        fault = ModelFault("wrong-type", (), place.path.stem, detail="mapping")
        yield Entry("", None, file, file.node, model, faults=(fault,))


def _unread(place: Place, file: ContentFile) -> Iterator[str]:
    """The ids of the items in a file that cannot be read: of a list what looks like its keys."""
    names = re.findall(rf"^({SLUG})\s*:", file.text, re.MULTILINE) if place.is_register else [place.slug]
    return (f"{BY_KIND[place.kind].prefix}/{name}" for name in names)


def _entry(
    model: type[Item], slug: str, file: ContentFile, node: Node, folder: str, key: Scalar | None = None,
) -> Entry:
    item, faults = validate(model, plain(node))
    return Entry(f"{model.prefix}/{slug}", item, file, node, model, folder, key, tuple(faults))
