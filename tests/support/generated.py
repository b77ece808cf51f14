"""Write a handbook of any size for measurements: Dutch sentences, and terms, links and themes that differ between items."""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

_FIRST = (
    "aandacht afspraak avond balie bewoners buurt contact dorps draag eet familie gast gezins hulp huis jeugd keuken kring "
    "leef maat netwerk ouder plein praat presentie regie rouw schuld spreek straat taal team thuis tuin vraag wacht welzijns "
    "wijk zorg").split()
_MIDDLE = "basis dag groep kaart keten leer nood plek proef rand stap steun taak week werk".split()
_LAST = (
    "aanpak avond begeleiding bezoek boek cirkel dienst doel fonds gesprek gids huis kamer kring lijn lijst loket maat moment "
    "netwerk oefening overleg plan punt ronde schaal signaal tafel toets traject verhaal vorm vraag weg wijzer").split()
_WHO = "De buurvrouw;Een vrijwilliger;De maatschappelijk werker;Zijn dochter;De huisarts;Een oudere bewoner;De coach".split(";")
_DOES = (
    "vraagt eerst wat er speelt;belt de volgende ochtend terug;luistert zonder oordeel;schrijft de afspraken op;"
    "komt elke week langs;wil niet dat iemand zich schaamt;zoekt samen een oplossing;merkt dat er te weinig geld is").split(";")
_WHEN = "in het buurthuis;na een gesprek;bij de voordeur;met koffie erbij;zodra het rustig is;ondanks de regen".split(";")
_THEMES = 20
_SHARES = (("begrip", 0.35), ("casus", 0.25), ("praktijk", 0.2), ("kenniscafe", 0.1), ("methode", 0.1))
"""Prefix of an id → the part of all items; themes come on top."""


def write(folder: Path, size: int, seed: int = 1) -> None:
    """Write a handbook of about `size` items below `folder`, the same for the same seed."""
    writer = _Writer(size, Random(seed))
    for path, content in writer.files():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        # JSON is YAML, and quick to write.
        target.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


class _Writer:
    def __init__(self, size: int, random: Random) -> None:
        self._random = random
        words = [f"{first}{middle}{last}" for first, middle, last in product(_FIRST, _MIDDLE, _LAST)]
        random.shuffle(words)
        self._words: dict[str, list[str]] = {}
        for prefix, share in _SHARES:
            number = max(1, round(size * share))
            self._words[prefix], words = words[:number], words[number:]

    def files(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The path and the content of every file."""
        yield "casuistry/themas.yml", {
            f"thema-{at}": {"title": f"Thema {word}", "summary": self._text(1)} for at, word in enumerate(_FIRST[:_THEMES])}
        yield "curriculum/begrippen.yml", {
            word: {"title": word.capitalize(), "summary": self._text(1), "explanation": self._text(3)}
            for word in self._words["begrip"]}
        folders = {
            "casus": "casuistry/casussen", "praktijk": "casuistry/praktijken", "kenniscafe": "casuistry/kenniscafes",
            "methode": "curriculum/methodiek"}
        for prefix, folder in folders.items():
            make = getattr(self, f"_{prefix}")
            for word in self._words[prefix]:
                themes = [f"thema/thema-{at}" for at in self._random.sample(range(_THEMES), 2)]
                yield f"{folder}/{word}.yml", {
                    "title": f"Een {word}", "summary": self._text(1), "themes": themes, **make()}

    def _casus(self) -> dict[str, Any]:
        parts = [{"title": f"Deel {at}", "text": self._text(8)} for at in range(1, 4)]
        return {"levels": ["hbo"], "parts": parts, "terms": self._some("begrip", 2), "anonymisation": {"kind": "fiction"}}

    def _praktijk(self) -> dict[str, Any]:
        return {
            "state": self._random.choice(("running", "past", "plan")), "for_whom": self._text(2), "how": self._text(8),
            "methods": self._some("methode", 1), "cases": self._some("casus", 1)}

    def _kenniscafe(self) -> dict[str, Any]:
        insights = [{"id": f"inzicht-{at}", "text": self._text(2)} for at in range(1, 4)]
        confirms = [f"{other}#inzicht-1" for other in self._some("kenniscafe", 1)]
        return {"date_certainty": "unknown", "online": True, "insights": [{**insights[0], "confirms": confirms}, *insights[1:]]}

    def _methode(self) -> dict[str, Any]:
        steps = [
            {"number": at, "title": f"Stap {at}", "text": self._text(5), "cases": self._some("casus", 1)} for at in range(1, 5)]
        return {"purpose": self._text(2), "steps": steps}

    def _some(self, prefix: str, number: int) -> list[str]:
        words = self._words[prefix]
        return [f"{prefix}/{word}" for word in self._random.sample(words, min(number, len(words)))]

    def _text(self, sentences: int) -> str:
        """Sentences, of which every third names a term and every sixth links to a case."""
        choice, texts = self._random.choice, []
        for _ in range(sentences):
            sentence = f"{choice(_WHO)} {choice(_DOES)} {choice(_WHEN)}"
            if self._random.random() < 1 / 3:
                sentence += f", en dat heet {choice(self._words['begrip'])}"
            if self._random.random() < 1 / 6:
                sentence += f" (zie [[casus/{choice(self._words['casus'])}]])"
            texts.append(f"{sentence}.")
        return " ".join(texts)
