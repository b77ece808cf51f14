"""Three hundred words in every place that is not for everyone, and none of them in any byte of what is published."""

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdf
import pytest
import yaml
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from schakel.cli import main
from schakel.model import KINDS, Case, Course, Item, Log, Session, Statement
from schakel.model.case import TeachingNote
from schakel.site.build import build
from tests.support import KLEIN
from tests.support.fields import KEY, NAME, Filler

HIDDEN = ("draft", "withdrawn")
MARKER = re.compile(rb"q\d{4}q")
TERM, SOURCE = "begrip/sociale-kaart", "bron/jordacovic-2019"
"""What there is, for the note of a public case to refer to."""
OPEN = "q9999q"
"""A word that is for everyone: it has to be found everywhere, or this test finds nothing."""


def drawn(word: str) -> bytes:
    """A picture that tells a word to who reads its bytes."""
    info, data = PngInfo(), io.BytesIO()
    info.add_text("Comment", word)
    Image.new("L", (4, 4)).save(data, "PNG", pnginfo=info)
    return data.getvalue()


class Planter(Filler):
    """Writes a handbook with a word of its own in every private place."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root
        self._names = {status: self.word(f"name of every {status} item") for status in HIDDEN}

    def word(self, path: str) -> str:
        """A new word; `path` tells where it was planted."""
        word = f"q{len(self.words) + 1:04}q"
        self.words[word] = path
        return word

    def write(self, path: str, data: str | bytes = b"") -> None:
        """A file with a word in it, and one in its name if that has a #."""
        if "#" in path:
            path = path.replace("#", self.word(f"name of {path}"))
        target = self._root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = data if isinstance(data, bytes) else data.encode()
        target.write_bytes(data or self.word(path).encode())

    def item(self, model: type[Item], status: str) -> None:
        """An item that is not public, with every field filled, a picture, and a name that is a word too."""
        name = self._names[status]
        values = self.part(model, f"{status} {model.kind.name}") | {"status": status}
        if model is Case:
            values["questions"][0]["id"] = "vraag"
        if model is Session:
            # As long as its groups take together.
            values["blocks"][0]["minutes"] = values["blocks"][0]["steps"][0]["minutes"] = 9
        if model is Course:
            del values["parts"][0]["sessions"]  # the course lists its session already
        if "url" in values:
            values["url"] = f"https://{values['url']}"
        if status == "draft":
            values["aliases"] = [f"{model.kind.prefix}/{self.word(f'alias of {model.kind.prefix}')}"]
        picture = f"beelden/{self.word('name of picture')}.png"
        self.write(f"docs/{picture}", drawn(self.word(picture)))
        values["summary"] = f"{values['summary']} ![{self.word('alt of picture')}]({picture})"
        place, body = model.kind.patterns[-1].replace("*", name), str(values.pop("body", ""))
        text = yaml.safe_dump({name: values} if model.kind.is_list else values, allow_unicode=True, sort_keys=False)
        text = text.replace(f"/{NAME}", f"/{name}") + f"# {self.word(f'comment in {place}')}\n"
        self.write(place, f"---\n{text}---\n{body}\n" if place.endswith(".md") else text)

    def note(self) -> None:
        """A public case with a note for teachers."""
        note = self.part(TeachingNote, "teaching note")
        values = {
            "title": f"Casus {OPEN}", "summary": "Openbaar.", "levels": ["hbo"], "anonymisation": {"kind": "fiction"},
            "parts": [{"title": "Deel", "text": f"Tekst {OPEN}.", "stop_questions": [{"id": KEY, "text": "Vraag?"}]}],
            "teaching_note": note}
        text = yaml.safe_dump(values, allow_unicode=True)
        self.write("casuistry/casussen/openbaar.yml", text.replace(f"begrip/{NAME}", TERM).replace(f"bron/{NAME}", SOURCE))

    def answers(self) -> None:
        """A public session, in a course of its own, and a public hand-out, which give answers away."""
        block = {
            "title": "Blok", "minutes": 10, "instruction": f"Aanpak {OPEN}.", "handouts": ["handout/antwoorden"],
            "board": [{"title": f"Bord {OPEN}", "items": [self.word("answer on the board")], "answers": True}],
            "questions": [{"text": f"Vraag {OPEN}?", "expected": [self.word("answer expected")], "answers": True}]}
        session = {"title": f"Bijeenkomst {OPEN}", "summary": "Openbaar.", "blocks": [block]}
        course = {
            "title": f"Cursus {OPEN}", "summary": "Openbaar.", "purpose": "Doel.", "target_group": "Iedereen.",
            "sessions": ["sessie/verklapt"]}
        sheet = {
            "title": f"Blad {OPEN}", "summary": "Openbaar.", "answers": True, "intro": self.word("answer in the intro"),
            "sections": [{"title": self.word("answer in a title"), "items": [self.word("answer on the sheet")]}],
            "closing": self.word("answer at the end"), "editor_note": self.word("answer in the note")}
        for path, values in (
            ("cursussen/geheim/verklapt", session), ("cursussen/geheim/cursus", course), ("hand-outs/antwoorden", sheet),
        ):
            self.write(f"curriculum/{path}.yml", yaml.safe_dump(values, allow_unicode=True))

    def comments(self) -> None:
        """A comment above and below every file of content, and behind its first line."""
        for path in sorted(self._root.rglob("*.yml")):
            lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
            above, below = (f"# {self.word(f'comment in {path.name}')}" for _ in range(2))
            path.write_text("\n".join([above, *lines, below, ""]), encoding="utf-8")
        for path in sorted((self._root / "docs").rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("---\n", f"---\n# {self.word(f'comment in {path.name}')}\n", 1), encoding="utf-8")

    def strays(self, outside: Path) -> None:
        """Files that lie about, hidden ones, and links that lead out."""
        for path in (
            "docs/#.csv", "docs/#.docx", "docs/id_rsa", "docs/concept.yml.bak", "docs/concept.yml~", "docs/prive/#.txt",
            "docs/voor-trainers.md.orig", "docs/beelden/#.xcf", "docs/beelden/#.psd", "docs/beelden/#.png",
            "docs/beelden/#.svg", "docs/beelden/.DS_Store", "docs/beelden/.env", "docs/beelden/.git/HEAD", "docs/.env",
            "docs/.git/config", "docs/.#/x.md", "docs/_#/x.html", "docs/kladje.html", "docs/script.js", "docs/#.css",
            "docs/#.pdf", "docs/#.zip", "docs/templates/#.html", "docs/assets/#.js", "docs/assets/schakel.css.bak",
            "docs/dev/#.md", "docs/dev/x/#.yml", "docs/downloads/#.pdf", "docs/data/#.json", "docs/index.html.bak",
            "docs/#/index.html", "docs/achtergrond/#.txt", "casuistry/casussen/.concept.yml.swp", "casuistry/#.txt",
            "casuistry/.#/x.txt", "curriculum/#.odt", "prive/#.yml", "curriculum/cursussen/kort/#.pptx", "#.md", ".env",
            ".git/HEAD", ".vscode/settings.json", "notulen.docx",
        ):
            self.write(path)
        for path in ("los.svg", "map/in.svg", "map/index.md"):
            (outside / path).parent.mkdir(parents=True, exist_ok=True)
            (outside / path).write_text(self.word(f"outside {path}"))
        for path in ("docs/beelden/los.svg", "docs/los.svg"):
            (self._root / path).symlink_to(outside / "los.svg")
        for path in ("docs/beelden/map", "docs/map"):
            (self._root / path).symlink_to(outside / "map")


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A handbook in a folder with a private name, and the words in it: word → place."""
    base = tmp_path_factory.mktemp("private")
    root = base / "q0000q"
    shutil.copytree(KLEIN, root)
    planter = Planter(root)
    planter.comments()
    for model in KINDS:
        if model not in (Log, Statement):  # a handbook has one of them, and it is public
            for status in HIDDEN:
                planter.item(model, status)
    planter.note()
    planter.answers()
    planter.strays(base / "buiten")
    return root, planter.words | {root.name: "the folder"}


def published(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below `folder` with its name, opened as far as it goes: archives, PDFs."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from _opened(path.relative_to(folder).as_posix(), path.read_bytes())


def _opened(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, name.encode() + b"\0" + data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for inner in packed.namelist():
                if not inner.endswith(".pdf"):  # the same files lie beside the archive
                    yield from _opened(f"{name}/{inner}", packed.read(inner))
    elif data.startswith(b"%PDF"):
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = "".join(page.extract_text() for page in reader.pages)
        yield f"{name} (text)", re.sub(r"[\s\u00ad\u200b-]", "", text).encode("utf-8", "replace")
        with pikepdf.open(io.BytesIO(data)) as document:
            for thing in document.objects:
                if isinstance(thing, pikepdf.Stream):
                    yield f"{name} (stream)", _unpacked(thing)
                yield f"{name} (object)", _texts(thing)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:  # a picture
        return bytes(stream.read_raw_bytes())


def _texts(thing: pikepdf.Object) -> bytes:
    """The strings of a PDF object, which may be written as UTF-16."""
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return b" ".join(str(value).encode() for value in thing.values() if isinstance(value, pikepdf.String))
    return str(thing).encode() if isinstance(thing, pikepdf.String) else b""


def test_no_private_word_is_in_any_byte_of_what_is_published(
    planted: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    root, words = planted
    assert len(words) > 300
    monkeypatch.setenv("SCHAKEL_URL", "https://handboek.example.nl/")
    build([root], tmp_path / "build")
    assert main(["render", "--content", str(root), "--out", str(tmp_path / "tree")]) == 0
    leaked: dict[str, set[str]] = {}
    holding: set[str] = set()
    for folder in (tmp_path / "build/site", tmp_path / "tree"):
        for name, data in published(folder):
            found = {match.decode() for match in MARKER.findall(data)}
            if OPEN in found:
                holding.add(f"{folder.name}/{name}")
            for word in found - {OPEN}:
                leaked.setdefault(f"{word}: {words.get(word)}", set()).add(name)
    assert leaked == {}
    endings = {re.sub(r" \((text|stream|object)\)$", r"-\1", name).rpartition(".")[2] for name in holding}
    assert endings >= {"html", "xml", "json", "csv", "js", "xhtml", "ncx", "pdf-text", "pdf-object"}, "it can find words"
    for place in ("tree/.*openbaar", "site/downloads/schakel-offline.zip/.*openbaar.*html"):
        assert any(re.match(place, name) for name in holding)


def test_what_teachers_get_holds_their_notes_and_nothing_else_that_is_private(
    planted: tuple[Path, dict[str, str]], tmp_path: Path,
) -> None:
    root, words = planted
    answers = {word for word, place in words.items() if place.startswith("answer ")}
    wanted = ["casus/openbaar", "sessie/verklapt", "cursus/geheim", "handout/antwoorden", "docent/casuistiek-docent.pdf"]
    assert main(["documents", *wanted, "--content", str(root), "--out", str(tmp_path)]) == 0
    holding: dict[str, set[str]] = {}
    for name, data in published(tmp_path / "docent"):
        holding.setdefault(name.partition(" ")[0], set()).update(match.decode() for match in MARKER.findall(data))
    found = set().union(*holding.values())
    notes = {word for word, place in words.items() if place.startswith("teaching note")}
    assert found - notes - answers == {OPEN} and len(found & notes) > 5
    assert answers <= holding["sessies/verklapt.pdf"] and answers <= holding["cursussen/geheim.pdf"]
    assert len(answers & holding["hand-outs/antwoorden.pdf"]) == 5
