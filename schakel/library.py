"""All items of all content roots, linked by id in both directions; immutable once loaded."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from .attachments import FOLDER, Attached, Refused, attached
from .model import BY_NAME, KINDS, Field, Item, Link, ModelFault, bare_fields, fields, links, references, texts, validate
from .model.answers import without_answers
from .model.attachment import attachment_names
from .model.base import SLUG, Enclosed
from .model.figure import PICTURES, picture_names
from .model.kind import FOR_EDITORS
from .pictures import Flaw, Picture, Shelf
from .problems import UsageError
from .source import ContentFile, Home, Mapping, Node, Place, Scalar, file_below, find, open_file, places, plain
from .source.layout import CONTENT_FOLDERS

Model = TypeVar("Model", bound=Item)
Derived = TypeVar("Derived")

HOMES = tuple(Home(model.kind.name, model.kind.patterns, model.kind.is_list) for model in KINDS)
"""Where every kind has its files."""


@dataclass(frozen=True)
class Entry:
    """An item with its id and the place where it was written."""

    id: str
    item: Item | None
    """None if it failed validation."""
    file: ContentFile
    node: Node
    """The tree of the item, with the place of every value."""
    model: type[Item]
    """The class the item is meant to be."""
    folder: str = ""
    """The folder its file is in, which names the course of a session."""
    key: Scalar | None = None
    """Its name in a list file; None for an item with a file of its own."""
    faults: tuple[ModelFault, ...] = ()
    """Where it does not fit the model."""

    @property
    def status(self) -> str:
        """draft, published or withdrawn; for an item that failed validation, what its file says."""
        if self.item is not None:
            return self.item.status
        stated, key = self.place(("status",))
        return stated.text if key and isinstance(stated, Scalar) else "published"

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every text value; for an item that failed validation, as many as possible, so that all its mistakes are reported."""
        if self.item is not None:
            return tuple(fields(self.item))
        return tuple(bare_fields(self.model, plain(self.node)))

    @cached_property
    def texts(self) -> tuple[Field, ...]:
        """The values that are Markdown."""
        return tuple(texts(self.fields))

    @cached_property
    def references(self) -> tuple[Field, ...]:
        """The values that hold the id of another item."""
        return tuple(references(self.fields))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every `[[link]]` in the texts."""
        return tuple(links(self.fields))

    @cached_property
    def published(self) -> "Entry | None":
        """As teachers and trainers may see it, without what is for its editors alone; None if it is not published."""
        if self.item is None or self.item.status != "published":
            return None
        return self._with(self._without(FOR_EDITORS, self.item))

    @cached_property
    def public(self) -> "Entry | None":
        """As every reader may see it, without its private fields and what gives an answer away; None if it is not published."""
        if self.item is None or self.item.status != "published":
            return None
        return self._with(self._without(self.item.kind.hidden, without_answers(self.item)))

    def _without(self, names: Iterable[str], item: Item) -> Item:
        return item.model_copy(update={name: type(item).model_fields[name].default for name in names})

    def _with(self, item: Item) -> "Entry":
        """With this item: the same entry if it is the same item, so that nobody looks for its links again."""
        return self if item == self.item else replace(self, item=item)

    def place(self, location: tuple[str | int, ...]) -> tuple[Node, Scalar | None]:
        """The value at `location` and its key."""
        return find(self.node, location)


@dataclass(frozen=True)
class Library:
    """Everything that was read."""

    roots: tuple[Path, ...]
    """The folders it was read from."""
    entries: tuple[Entry, ...]
    """One per item, including items that failed validation, in reading order."""
    files: tuple[ContentFile, ...] = ()
    """Every file that was read."""
    strays: tuple[ContentFile, ...] = ()
    """Files that look like content but are not in a known place."""
    unread: frozenset[str] = frozenset()
    """Ids of items in files that could not be read, as far as they are known: a reference to one is not a mistake."""
    shelf: Shelf = Shelf()
    """Where its clean pictures are kept."""

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every valid item by id; the first one if two share an id."""
        items: dict[str, Item] = {}
        for entry in self.entries:
            if entry.item is not None:
                items.setdefault(entry.id, entry.item)
        return items

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Every entry by id; the first one if two share an id."""
        entries: dict[str, Entry] = {}
        for entry in self.entries:
            entries.setdefault(entry.id, entry)
        return entries

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Old id → id of the item that replaced it."""
        return {
            alias: name
            for name, item in self.items.items()
            for alias in item.aliases
            if alias not in self.items
        }

    def resolve(self, name: str) -> str | None:
        """The current id of the item called `name`, now or in the past; None if there is no such item."""
        name = name.partition("#")[0]
        return name if name in self.items else self.aliases.get(name)

    def present(self, names: Iterable[str]) -> list[str]:
        """The ids that are in the library, under the name they have now, each once."""
        return list(dict.fromkeys(target for name in names if (target := self.resolve(name))))

    def of(self, model: type[Model]) -> Table[str, Model]:
        """The items of one kind by id, in reading order."""
        return cast(Table[str, Model], self._by_kind.get(model, {}))

    @cached_property
    def _by_kind(self) -> dict[type[Item], dict[str, Item]]:
        tables: dict[type[Item], dict[str, Item]] = defaultdict(dict)
        for name, item in self.items.items():
            tables[type(item)][name] = item
        return dict(tables)

    @cached_property
    def carriers(self) -> dict[str, tuple[str, ...]]:
        """Theme → the ids of the items that carry it, in reading order."""
        names_by_theme: dict[str, list[str]] = defaultdict(list)
        for name, item in self.items.items():
            for theme in self.present(item.themes):
                names_by_theme[theme].append(name)
        return {theme: tuple(names) for theme, names in names_by_theme.items()}

    def derived(self, make: Callable[[Any], Derived]) -> Derived:
        """What `make` derives from all of this library, such as its words, made once."""
        if make not in self._derived:
            self._derived[make] = make(self)
        value: Derived = self._derived[make]
        return value

    @cached_property
    def _derived(self) -> dict[Any, Any]:
        return {}

    @cached_property
    def links_from(self) -> dict[str, tuple[str, ...]]:
        """Id → the ids it refers to, each once, in the order of the text."""
        return {name: tuple(dict.fromkeys(self._targets(self.by_id[name]))) for name in self.items}

    @cached_property
    def links_to(self) -> dict[str, tuple[str, ...]]:
        """Id → the ids that refer to it."""
        sources: dict[str, list[str]] = defaultdict(list)
        for name, targets in self.links_from.items():
            for target in targets:
                if target != name:
                    sources[target].append(name)
        return {target: tuple(names) for target, names in sources.items()}

    @cached_property
    def originals(self) -> dict[str, Path]:
        """The files of the pictures that texts name, by their path below `docs/`; the first root that has one gives it.

        Nothing outside `docs/` is taken, wherever a symbolic link leads.
        """
        texts = (field.text for entry in self.entries for field in entry.texts if PICTURES in field.text)
        named = {name for text in texts for name in picture_names(text)}
        places = ((name, file_below(root / "docs", name)) for name in sorted(named) for root in reversed(self.roots))
        return {name: path for name, path in places if path}

    def picture(self, name: str) -> Picture | None:
        """The clean version of a picture that a text names, by its path below `docs/`; None if there is none."""
        try:
            return self.shelf.picture(name, self.originals[name]) if name in self.originals else None
        except Flaw:
            return None

    @cached_property
    def enclosed(self) -> dict[str, Path]:
        """The files that go along, by their path below `docs/`, as `originals` has those of pictures."""
        found = {field.text for entry in self.entries for field in entry.fields if isinstance(field.mark, Enclosed)}
        texts = (field.text for entry in self.entries for field in entry.texts if FOLDER in field.text)
        found |= {name for text in texts for name in attachment_names(text)}
        places = (
            (name, file_below(root / "docs" / FOLDER, name.removeprefix(FOLDER)))
            for name in sorted(found) if name.startswith(FOLDER) for root in reversed(self.roots))
        return {name: path for name, path in places if path}

    def attached(self, name: str) -> Attached | None:
        """A file that goes along, by its path below `docs/`; None if there is none that can be published."""
        try:
            return attached(name, self.enclosed[name]) if name in self.enclosed else None
        except Refused:
            return None

    def _targets(self, entry: Entry) -> Iterator[str]:
        for field in entry.references:
            if target := self.resolve(field.text):
                yield target
        for link in entry.links:
            if target := self.resolve(link.target):
                yield target

    @cached_property
    def public(self) -> "PublicLibrary":
        """What every reader may see: published items, without their private fields and without what gives an answer away."""
        public = (entry.public for entry in self.entries)
        return PublicLibrary(self.roots, tuple(entry for entry in public if entry), shelf=self.shelf)

    @cached_property
    def published(self) -> "Library":
        """What teachers and trainers may see: published items with everything in them but what is for editors alone."""
        published = (entry.published for entry in self.entries)
        return Library(self.roots, tuple(entry for entry in published if entry), shelf=self.shelf)


class PublicLibrary(Library):
    """A library in which there is nothing but what every reader may see.

    Pages, documents, indexes and data of the public site take this type: what is not in it cannot leak, whatever a template
    does.
    """

    @cached_property
    def public(self) -> "PublicLibrary":
        """Itself."""
        return self

    @cached_property
    def published(self) -> Library:
        """Itself."""
        return self


@dataclass(frozen=True)
class Reading:
    """One file as it was read."""

    file: ContentFile
    entries: tuple[Entry, ...]
    unread: frozenset[str]
    """Ids of its items, as far as they are known, if it could not be read."""


class Memory:
    """What was read before, so that who loads again reads only the files that have changed."""

    def __init__(self) -> None:
        self._readings: dict[tuple[Place, Path, str], tuple[object, Reading]] = {}

    def read(self, place: Place, root: Path, prefix: str) -> Reading:
        """Read a file, unless it is as it was."""
        state, key = _state(place.path), (place, root, prefix)
        known, reading = self._readings.get(key, (None, None))
        if reading is None or state is None or state != known:
            file = open_file(place.path, root, prefix)
            unread = frozenset(_unread(place, file)) if file.node is None else frozenset()
            reading = Reading(file, tuple(_entries(place, file)), unread)
            self._readings[key] = state, reading
        return reading


def _state(path: Path) -> object:
    """What tells one version of a file from the next, however it was saved; None if it cannot be seen."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino


def load(roots: Iterable[Path], shelf: Shelf | None = None, memory: Memory | None = None) -> Library:
    """Read every file below the content `roots`; the items of all roots form one library.

    Args:
        roots: The folders.
        shelf: Where clean pictures are kept; by default only as long as the process lasts.
        memory: What was read before, for who loads the same folders time and again.

    Raises:
        UsageError: If a root does not exist or holds no handbook.
    """
    folders, memory = [Path(root) for root in roots], memory or Memory()
    readings: list[Reading] = []
    strays: list[ContentFile] = []
    for folder in folders:
        root, prefix = folder.resolve(), f"{folder.as_posix()}/" if len(folders) > 1 else ""
        if not root.is_dir():
            raise UsageError(f"de map {root} bestaat niet")
        if not any((root / name).is_dir() for name in (*CONTENT_FOLDERS, "docs")):
            raise UsageError(
                f"in {root} staat geen handboek: daar is geen map curriculum, casuistry of docs; ga naar de map van het "
                "handboek, of noem die met --content")
        known_places, stray_paths = places(root, HOMES)
        readings += (memory.read(place, root, prefix) for place in known_places)
        strays += [ContentFile(path, prefix + path.relative_to(root).as_posix(), root) for path in stray_paths]
    return Library(
        tuple(folder.resolve() for folder in folders), tuple(entry for reading in readings for entry in reading.entries),
        tuple(reading.file for reading in readings), tuple(strays),
        frozenset(name for reading in readings for name in reading.unread), shelf or Shelf())


def _entries(place: Place, file: ContentFile) -> Iterator[Entry]:
    model = BY_NAME[place.kind]
    if file.node is None:
        return
    if not place.is_list:
        yield _entry(model, place.slug, file, file.node, place.folder)
    elif isinstance(file.node, Mapping):
        for key, node in file.node.pairs:
            yield _entry(model, key.text, file, node, place.folder, key)
    else:
        fault = ModelFault("wrong-type", (), place.path.stem, detail="mapping")
        yield Entry("", None, file, file.node, model, faults=(fault,))


def _unread(place: Place, file: ContentFile) -> Iterator[str]:
    """The ids of the items in a file that cannot be read; for a list, of everything that looks like a key."""
    names = re.findall(rf"^({SLUG})\s*:", file.text, re.MULTILINE) if place.is_list else [place.slug]
    return (f"{BY_NAME[place.kind].kind.prefix}/{name}" for name in names)


def _entry(
    model: type[Item], slug: str, file: ContentFile, node: Node, folder: str, key: Scalar | None = None,
) -> Entry:
    item, faults = validate(model, plain(node))
    return Entry(f"{model.kind.prefix}/{slug}", item, file, node, model, folder, key, tuple(faults))
