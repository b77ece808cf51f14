"""Write a handbook of any size for measurements: every kind that grows with the real one, in its proportions.

The sentences are Dutch. Terms, links and themes differ between items; some terms, cases and sources are named far
more than others.
"""

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
_WHO = (
    "De buurvrouw;Een vrijwilliger;De maatschappelijk werker;Zijn dochter;De huisarts;Een oudere bewoner;De coach;"
    "Een moeder van drie kinderen;De wijkverpleegkundige;Haar broer;De beheerder van het buurthuis;Een student").split(";")
_DOES = (
    "vraagt eerst wat er speelt;belt de volgende ochtend terug;luistert zonder oordeel;schrijft de afspraken op;"
    "komt elke week langs;wil niet dat iemand zich schaamt;zoekt samen een oplossing;merkt dat er te weinig geld is;"
    "weet de weg naar het loket;durft niet om hulp te vragen;neemt iemand mee naar de maaltijd;"
    "kent bijna iedereen in de straat;heeft al jaren geen contact met de familie;probeert de post op tijd te openen").split(";")
_WHEN = (
    "in het buurthuis;na een gesprek;bij de voordeur;met koffie erbij;zodra het rustig is;ondanks de regen;voor het eerst;"
    "op een donderdagmiddag;zonder dat het opvalt;samen met de buren").split(";")
_TITLES = "{1} in de wijk;Samen op weg: {0};Als {0} niet lukt;{1} voor iedereen;{1};Over {0} en vertrouwen".split(";")
_TOWNS = "Amsterdam;Rotterdam;Utrecht;Zwolle;Deventer;Almere;Tilburg;Leeuwarden;Heerlen;Middelburg;Gouda;Emmen".split(";")
_HOME = "---\ntitle: Een handboek\nsummary: Om te meten.\n---\n\nWelkom.\n"
_THEMES = 20
_SHARES = (
    ("begrip", 0.26), ("bron", 0.15), ("praktijk", 0.13), ("organisatie", 0.12), ("casus", 0.1), ("handout", 0.08),
    ("werkvorm", 0.05), ("kenniscafe", 0.04), ("sessie", 0.04), ("methode", 0.02), ("cursus", 0.01))
"""Prefix of an id → the part of all items; themes come on top."""
_LISTS = {"begrip": "curriculum/begrippen", "bron": "curriculum/bronnen", "organisatie": "casuistry/organisaties"}
_FOLDERS = {
    "casus": "casuistry/casussen", "praktijk": "casuistry/praktijken", "kenniscafe": "casuistry/kenniscafes",
    "methode": "curriculum/methodiek", "handout": "curriculum/hand-outs", "werkvorm": "curriculum/werkvormen"}

Content = dict[str, Any]


def write(folder: Path, size: int, seed: int = 1) -> None:
    """Write a handbook of about `size` items below `folder`, the same for the same seed."""
    writer = _Writer(size, Random(seed))
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "index.md").write_text(_HOME, encoding="utf-8")
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

    def files(self) -> Iterator[tuple[str, Content]]:
        """The path and the content of every file."""
        yield "casuistry/themas.yml", {
            f"thema-{at}": {"title": f"Thema {word}", "summary": self._text(1)} for at, word in enumerate(_FIRST[:_THEMES])}
        for prefix, path in _LISTS.items():
            make = getattr(self, f"_{prefix}")
            yield f"{path}.yml", {word: {"title": word.capitalize(), **make()} for word in self._words[prefix]}
        for prefix, folder in _FOLDERS.items():
            make = getattr(self, f"_{prefix}")
            for word in self._words[prefix]:
                yield f"{folder}/{word}.yml", self._item(word) | make()
        for at, word in enumerate(self._words["cursus"]):
            sessions = self._words["sessie"][at::len(self._words["cursus"])]
            yield f"curriculum/cursussen/{word}/cursus.yml", self._item(word) | {
                "purpose": self._text(3), "target_group": self._text(2), "outcomes": [self._text(1) for _ in range(4)],
                "sessions": [f"sessie/{session}" for session in sessions], "methods": self._some("methode", 1)}
            for number, session in enumerate(sessions, 1):
                yield f"curriculum/cursussen/{word}/{session}.yml", self._item(session) | self._sessie(number)

    def _item(self, word: str) -> Content:
        themes = [f"thema/thema-{at}" for at in self._random.sample(range(_THEMES), 2)]
        return {
            "title": self._random.choice(_TITLES).format(word, word.capitalize()), "summary": self._text(1), "themes": themes,
            "as_of": self._random.randint(2009, 2025),
            "sources": [{"source": name, "locator": f"p. {self._random.randint(1, 300)}"} for name in self._some("bron", 2)]}

    def _begrip(self) -> Content:
        return {"summary": self._text(1), "explanation": self._text(3)}

    def _bron(self) -> Content:
        return {
            "form": self._random.choice(("book", "report", "article")),
            "authors": [f"{self._random.choice(_LAST).capitalize()}, A."], "year": self._random.randint(1990, 2025),
            "summary": self._text(1), "publisher": "Een uitgeverij"}

    def _organisatie(self) -> Content:
        return {"summary": self._text(1), "description": self._text(2), "place": self._random.choice(_TOWNS)}

    def _casus(self) -> Content:
        parts = [
            {"title": f"Deel {at}", "text": self._text(14), "stop_questions": [{"id": f"s{at}", **self._question()}]}
            for at in range(1, 4)]
        return {
            "levels": self._random.sample(("mbo-3", "mbo-4", "hbo"), 2), "parts": parts, "terms": self._some("begrip", 3),
            "minutes": self._random.choice((20, 45, 90)), "anonymisation": {"kind": "fiction"}}

    def _praktijk(self) -> Content:
        return {
            "state": self._random.choice(("running", "past", "plan")), "for_whom": self._text(2), "how": self._text(8),
            "place": self._random.choice(_TOWNS), "methods": self._some("methode", 1), "cases": self._some("casus", 1),
            "organisations": self._some("organisatie", 2)}

    def _kenniscafe(self) -> Content:
        insights = [{"id": f"inzicht-{at}", "text": self._text(3)} for at in range(1, 5)]
        confirms = [f"{other}#inzicht-1" for other in self._some("kenniscafe", 1)]
        return {
            "date_certainty": "unknown", "place": self._random.choice(_TOWNS),
            "insights": [{**insights[0], "confirms": confirms}, *insights[1:]]}

    def _methode(self) -> Content:
        steps = [
            {"number": at, "title": f"Stap {at}", "text": self._text(12), "cases": self._some("casus", 1)}
            for at in range(1, 6)]
        return {"purpose": self._text(2), "steps": steps}

    def _handout(self) -> Content:
        sections = [{"title": f"Tips {at}", "items": [self._text(1) for _ in range(5)]} for at in range(1, 4)]
        return {"intro": self._text(2), "sections": sections}

    def _werkvorm(self) -> Content:
        return {
            "purpose": self._text(2), "minutes": self._random.choice((15, 30, 60)), "steps": [self._text(3) for _ in range(5)]}

    def _sessie(self, number: int) -> Content:
        blocks = [
            {"title": f"Onderdeel {at}", "minutes": self._random.choice((10, 20, 30)), "instruction": self._text(5),
             "trainer_note": self._text(3), "questions": [self._question()], "handouts": self._some("handout", 1)}
            for at in range(1, 7)]
        return {
            "number": number, "goals": [self._text(1) for _ in range(3)], "blocks": blocks, "cases": self._some("casus", 1),
            "terms": self._some("begrip", 2), "homework": [{"task": self._text(2)}]}

    def _question(self) -> Content:
        return {"text": f"Wat zou je doen als {self._one('begrip').replace('begrip/', '')} ontbreekt?"}

    def _one(self, prefix: str) -> str:
        """An id of a kind: the first words are named most."""
        words = self._words[prefix]
        return f"{prefix}/{words[int(self._random.random() ** 2 * len(words))]}"

    def _some(self, prefix: str, number: int) -> list[str]:
        return list(dict.fromkeys(self._one(prefix) for _ in range(number)))

    def _text(self, sentences: int) -> str:
        """Sentences, of which every third names a term and every sixth links to a case; five are a paragraph."""
        choice, texts = self._random.choice, []
        for at in range(sentences):
            sentence = f"{choice(_WHO)} {choice(_DOES)} {choice(_WHEN)}"
            if self._random.random() < 1 / 3:
                sentence += f", en dat heet {self._one('begrip').partition('/')[2]}"
            if self._random.random() < 1 / 6:
                sentence += f" (zie [[{self._one('casus')}]])"
            texts.append(f"{sentence}.{chr(10) * 2 if at % 5 == 4 else ' '}")
        return "".join(texts).strip()
