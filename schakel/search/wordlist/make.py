"""Make `compound-parts.nl.txt` from the OpenTaal word list: `python -m schakel.search.wordlist.make /usr/share/dict/dutch`.

The list of OpenTaal (Debian package `wdutch` 2.20.19, 413,288 words) holds compounds as well as their parts. Kept are the
words that are a part of at least `LEAST` other words, with how many: that is what splitting needs, in a tenth of the size.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..stems import LINKS, fold

LEAST = 3
SHORTEST = 4


def parts(words: set[str]) -> Counter[str]:
    """How many `words` are two other words with a linking sound between them, by part."""
    found: Counter[str] = Counter()
    for word in words:
        found.update({part for pair in _pairs(word, words) for part in pair})
    return found


def _pairs(word: str, words: set[str]) -> Iterator[tuple[str, str]]:
    for cut in range(SHORTEST, len(word) - SHORTEST + 1):
        head, tail = word[:cut], word[cut:]
        if tail in words:
            for link in LINKS:
                stem = head.removesuffix(link)
                if head.endswith(link) and stem in words and len(stem) >= SHORTEST:
                    yield stem, tail


def main(path: Path) -> None:
    """Write the list beside this module."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    words = {fold(line) for line in lines if line.isalpha() and line.islower()}
    kept = sorted((word, count) for word, count in parts(words).items() if count >= LEAST)
    out = Path(__file__).with_name("compound-parts.nl.txt")
    out.write_text("".join(f"{word} {count}\n" for word, count in kept), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
