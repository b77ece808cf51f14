"""Terms that are words of every day too, and that would be explained wherever the word stands."""

from collections.abc import Iterator

from ..library import Library
from ..model import Term
from ..problems import Problem
from .report import at_name

ID = "everyday-word"

WORDS = frozenset(
    """
    aan achter al alle alleen alles als altijd ander andere anders beeld begin beter bij binnen boven bron buiten daar daarom
    dag dan dat de deel deze die dit doe doel doen door dus echt een eens eerst eigen eind einde elk elkaar elke en er even ga
    gaan gaat gang geef geen geld geven goed graag groep groot haar had hand hart heb hebben heeft heel heen hem hen het hier
    hij hoe huis hulp hun idee iedereen iemand iets ik in ja jij jou jouw jullie kan kans keer kern kijk kind klaar klein kom
    komen komt kort kracht kring kun kunnen kunt laat lang later leer let leven licht lijn lijst los maak maar mag man me mee
    meer meest men mens mensen met mij mijn minder mis moet moeten moment na naam naar naast nee neem net niemand niet niets
    nieuw nog nooit nu of om omdat onder ons ook op open over pas per plan plek punt raad reden rol rond ruimte rust samen
    schakel school snel soms spel spoor staat stap steeds stem steun straat taal te tegen terug tijd toch toe toen tot tussen
    uit vaak van vast veel verder via voor vooral vorm vraag waar waarom wanneer want was wat we week weer weet weg weinig
    weken wel welk welke welkom werk wie wij wijk wijs wil winst woord wordt zaak ze zeg zeker zelf zet zich zie zij zijn zin
    zo zoals zonder zorg zou
    """.split())
"""Words that run through every text, and words that organisations and schemes have taken as a name: MEE, WIJ, Samen, ZiN.

Made by hand and kept short: a notice about an ordinary noun such as `nazorg`, which is what a glossary is for, would teach
editors to read past notices.
"""


def everyday_words(library: Library) -> Iterator[Problem]:
    """A notice for every public term that is found where an editor did not mean it."""
    for entry in library.entries:
        term = entry.item
        if not isinstance(term, Term) or not term.explain or entry.status != "published":
            continue
        for form in term.all_forms:
            if form.lower() in WORDS and form not in term.exact_forms:
                remedy = f"met exact: true telt alleen ‘{form}’" if form != form.lower() else "zet explain: false"
                yield at_name(entry, ID, f"‘{form.lower()}’ is ook een gewoon woord en wordt overal uitgelegd", remedy)
