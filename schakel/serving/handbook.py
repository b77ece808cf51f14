"""The handbook while it is being written: its content in memory, the site around it, and what is wrong with it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Lock
from time import time_ns

from markupsafe import Markup

from ..checks import find
from ..kept import Kept
from ..library import Entry, Library, Memory, load
from ..pictures import Shelf
from ..preview import PreviewLibrary, preview
from ..problems import Problem, SchakelError
from ..render import Addresses
from ..shipped import CONFIG
from ..site.build import write_config
from ..site.engine import MkDocsException
from ..site.plugin import THEME
from ..site.search import words
from ..site.shell import Shell
from .frames import framed
from .pages import NOTE

_SETTINGS = "mkdocs.yml"


class Handbook:
    """What this server shows. Threads may share it: one page is written at a time, mistakes and words are found meanwhile."""

    version: str
    """Names what is shown now; another process has other names."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, as far as it was looked at."""
    looks: int = 0
    """How many times other mistakes were found than before."""

    def __init__(self, roots: Collection[Path], folder: Path, made: Path) -> None:
        """Read the content.

        Args:
            roots: The content roots.
            folder: An empty folder to work in.
            made: The folder in which a build leaves documents.

        Raises:
            UsageError: If a root holds no handbook.
            MkDocsException: If the settings of the site are wrong.
        """
        self._roots, self._folder, self._made = [root.resolve() for root in roots], folder, made
        self._shelf, self._kept, self._memory = Shelf.of(made), Kept.of(made if made.is_dir() else folder), Memory()
        self._lock, self._indexing = Lock(), Lock()
        self._read = load(self._roots, self._shelf, self._memory)
        self._good = self._read
        self._shown: PreviewLibrary = preview(self._good)
        self._shell = self._made_shell()
        self._stopped: Problem | None = None
        self._index: tuple[str, dict[str, str]] = "", {}
        self._start, self._number = f"{time_ns():x}", 0
        self.version = f"{self._start}-0"

    def renew(self, saved: Collection[Path]) -> bool:
        """Read what was saved; whether there is anything new to show."""
        settings = any(path.name == _SETTINGS or path.is_relative_to(THEME) or path == CONFIG for path in saved)
        with self._lock:
            try:
                read = load(self._roots, self._shelf, self._memory)
                same = (read.files, read.strays) == (self._read.files, self._read.strays)
                if same and all(path.suffix in (".yml", ".yaml", ".md") and path.name != _SETTINGS for path in saved):
                    return False
                good = kept(read, self._good)
                shown = preview(good)
                self._read, self._good, self._shown = read, good, shown
                if settings:
                    self._shell = self._made_shell()
                else:
                    self._shell.show(shown)
                self._stopped = None
            except (SchakelError, MkDocsException) as error:
                self._stopped = Problem(_SETTINGS, 1, 1, "site", f"de site kan niet worden vernieuwd: {error}")
            self._number += 1
            self.version = f"{self._start}-{self._number}"
            return True

    def look(self) -> bool:
        """Look for mistakes; whether there are others than before."""
        found = tuple(problem for problem in find(self._read) if not problem.only_paper)
        if self._stopped:
            found = (self._stopped, *found)
        if found == self.problems:
            return False
        self.problems, self.looks = found, self.looks + 1
        return True

    def page(self, path: str) -> str | None:
        """The page in a file of the site; None if there is none."""
        with self._lock:
            return self._shell.page(path)

    def file(self, path: str) -> Path | bytes | None:
        """Any other file of the site; None if there is none."""
        with self._lock:
            return self._shell.file(path)

    def missing(self) -> str:
        """The page for an address where nothing is."""
        with self._lock:
            return self._shell.missing()

    def said(self, path: str) -> Markup:
        """What to say above the page in a file of the site."""
        with self._lock:
            shown, place, offers = self._shown, self._shell.place(path), self._shell.offers(path)
        addresses = Addresses(shown)
        own = {shown.by_id[name].file.shown for name in shown.drafts if addresses.page(name) == place}
        # What is wrong in a draft is for who looks at it, or looks for it in vain.
        mistakes = [problem for problem in self.problems if not problem.in_draft or problem.file in own or not place]
        return framed(mistakes) + (NOTE if offers else "")

    def words(self, path: str) -> str | None:
        """A file of the search index; the first time this waits until there is one, and later it may be some seconds old."""
        return (self._index[1] or self.index()).get(path)

    def index(self) -> dict[str, str]:
        """Make the search index of what is shown now, unless it is there."""
        with self._indexing:
            with self._lock:
                version, matter = self.version, self._shell.matter
            if version != self._index[0]:
                articles = {path: blank.page.article for path, blank in matter.blanks.items()}
                self._index = version, words(
                    matter.library, articles, matter.others, self._kept, use_folders=matter.config.use_directory_urls)
            return self._index[1]

    def _made_shell(self) -> Shell:
        return Shell(write_config(self._roots, self._folder), self._shown, self._made)


def kept(read: Library, good: Library) -> Library:
    """What was read, in which an item that cannot be read is as it was when it last could."""
    return replace(read, entries=tuple(_kept(read, good)))


def _kept(read: Library, good: Library) -> Iterator[Entry]:
    now, before = _by_file(read), _by_file(good)
    for file in read.files:
        for entry in now[file.path] if file.node else before[file.path]:
            yield good.by_id[entry.id] if entry.item is None and entry.id in good.items else entry


def _by_file(library: Library) -> dict[Path, list[Entry]]:
    entries: dict[Path, list[Entry]] = defaultdict(list)
    for entry in library.entries:
        entries[entry.file.path].append(entry)
    return entries
