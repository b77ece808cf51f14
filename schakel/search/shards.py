"""Write the index as files for the browser: classic scripts that each call `schakelSearch`, so they load from disk too.

    manifest.js         which files there are          schakelSearch.manifest(build, {shards, overviews, offers})
    t/<first letters>.js  terms, forms and titles      schakelSearch.shard(build, name, {t, f, x})
    d/<number>.js       a document, its first text     schakelSearch.document(build, number, {…})
    d/<number>-<k>.js   more of its text               schakelSearch.text(build, number, k, passages)
    d/overviews.js      all overviews, as documents
    vocabulary.js       all words, for typing mistakes schakelSearch.vocabulary(build, '<shared><rest>:<documents> …')

Numbers are base 36. In the vocabulary a word is written as the number of letters it shares with the previous word, followed by
its other letters; a count of 1 is left out. A posting list is `rarity|document,weight,passage;…`, with rarities in hundredths,
documents as differences and weights in twentieths.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from os.path import commonprefix

from .findables import Findable
from .index import Index, Posting
from .reading import Passage

SHARD_SIZE = 6_000
"""Characters in a shard before it is split by one more letter: about 2 kB compressed."""
TEXT_SIZE = 1_200
"""Characters of text in one file of a document."""
POSTINGS = 400
"""Postings kept per term, the heaviest first: a word that is in more documents says nothing."""

_NONE: Mapping[str, object] = {}
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_Table = dict[str, dict[str, str]]


def files(documents: tuple[Findable, ...], index: Index, offers: Mapping[str, object] = _NONE) -> dict[str, str]:
    """The text of every file of the index, by its path. Each file names the build, which is a hash of all of them.

    Args:
        documents: Everything that can be found.
        index: Their index.
        offers: The words that ask for a filter.
    """
    written: dict[str, str] = {}
    names: list[str] = []
    for name, table in _shards(_rows(index)):
        names.append(name)
        written[f"t/{name}.js"] = _call("shard", name, table)
    overviews = [document for document in documents if document.kind == "overview"]
    for document in documents:
        if document not in overviews:
            written |= dict(_document(document))
    written["d/overviews.js"] = "".join(text for overview in overviews for _, text in _document(overview))
    written["vocabulary.js"] = _call("vocabulary", _vocabulary(index.vocabulary))
    build = hashlib.sha256("\0".join(f"{path}\0{text}" for path, text in sorted(written.items())).encode()).hexdigest()[:8]
    written["manifest.js"] = _call("manifest", {
        "shards": " ".join(sorted(names)), "overviews": [document.number for document in overviews],
        "offers": offers})
    return {path: text.replace('("BUILD"', f'("{build}"') for path, text in written.items()}


def base36(number: int) -> str:
    """`number` in as few characters as possible."""
    text = ""
    while True:
        number, rest = divmod(number, 36)
        text = _DIGITS[rest] + text
        if not number:
            return text


def _call(name: str, *values: object) -> str:
    arguments = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
    safe = arguments.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
    return f'schakelSearch.{name}("BUILD",{safe});\n'


def _rows(index: Index) -> _Table:
    """Key → what it is a key to: t postings, f a stem, x documents with that title."""
    rows: dict[str, dict[str, str]] = defaultdict(dict)
    for term, postings in index.terms.items():
        rows[term]["t"] = f"{base36(round(index.rarities[term] * 100))}|{_postings(postings)}"
    for word, term in index.forms.items():
        rows[word]["f"] = term
    for key, numbers in index.titles.items():
        rows[key]["x"] = " ".join(base36(number) for number in numbers)
    return rows


def _postings(postings: tuple[Posting, ...]) -> str:
    kept = sorted(sorted(postings, key=lambda p: -p.weight)[:POSTINGS], key=lambda p: p.document)
    differences, before = [], -1
    for posting in kept:
        weight = min(36**3 - 1, max(1, round(posting.weight * 20)))
        passage = base36(posting.passage) if posting.passage else ""
        differences.append(",".join((base36(posting.document - before), base36(weight), passage)))
        before = posting.document
    return ";".join(item.rstrip(",") for item in differences)


def _shards(rows: _Table, depth: int = 1, top: str = "") -> Iterator[tuple[str, _Table]]:
    """Name → t, f and x of the keys that start with it; a shard that is too big is split by one more letter.

    A key that is no longer than the name itself stays in the shard of that name.
    """
    groups: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for key, values in rows.items():
        groups[key[:depth]][key] = values
    for name, group in sorted(groups.items()):
        size = sum(len(key) + sum(map(len, values.values())) for key, values in group.items())
        if size > SHARD_SIZE and name != top and any(len(key) > depth for key in group):
            yield from _shards(group, depth + 1, name)
        else:
            yield name, {kind: {key: group[key][kind] for key in sorted(group) if kind in group[key]} for kind in "tfx"}


def _document(document: Findable) -> Iterator[tuple[str, str]]:
    chunks: list[list[list[str]]] = [[]]
    starts, size = [0], 0
    for number, passage in enumerate(document.passages):
        if size and size + len(passage.text) > TEXT_SIZE:
            chunks.append([])
            starts.append(number)
            size = 0
        chunks[-1].append(_passage(passage))
        size += len(passage.text)
    name = base36(document.number)
    some = {name: value for name in ("language", "note") if (value := getattr(document, name))}
    yield f"d/{base36(document.number)}.js", _call("document", document.number, some | {
        "id": document.id, "kind": document.kind, "label": document.label, "title": document.title,
        "address": document.address, "summary": document.summary, "starts": starts, "passages": chunks[0]})
    for at, chunk in enumerate(chunks[1:], 1):
        yield f"d/{name}-{at}.js", _call("text", document.number, at, chunk)


def _passage(passage: Passage) -> list[str]:
    return ["", "", ""] if passage.is_later else [passage.anchor, passage.heading, passage.text]


def _vocabulary(words: Mapping[str, int]) -> str:
    entries, before = [], ""
    for word, count in words.items():
        shared = len(commonprefix((word, before, word[:35])))  # noqa: RUF071 of words, not paths
        entries.append(base36(shared) + word[shared:] + ("" if count == 1 else f":{base36(count)}"))
        before = word
    return " ".join(entries)
