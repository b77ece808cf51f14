"""The Dutch words for choices, as readers see them; the YAML keys stay English. Those for kinds are at the kind."""

from ..model.kind import Tab

CHOICES = {
    "level": {"mbo-3": "mbo niveau 3", "mbo-4": "mbo niveau 4", "hbo": "hbo"},
    "length": {"starter": "startcasus", "casus": "hele casus"},
    "medium": {"audio": "om te beluisteren", "film": "om te bekijken"},
    "company": {
        "together": "hele groep", "groups": "in groepjes of tweetallen", "alone": "ieder voor zich", "break": "pauze"},
    "grouping": {
        "plenary": "hele groep", "individual": "ieder voor zich", "pairs": "tweetallen", "small-groups": "groepjes",
        "halves": "twee helften", "mixed": "wisselend",
    },
    "mode": {"room": "in de ruimte", "online": "online", "both": "in de ruimte en online"},
    "priority": {"must": "vast onderdeel", "should": "liefst doen", "could": "kan vervallen"},
    "per": {"session": "voor de groep", "person": "per deelnemer", "pair": "per tweetal", "group": "per groepje"},
    "state": {
        "running": "liep bij het laatste bericht", "past": "voorbij", "plan": "plan", "advice": "advies",
        "proposal": "voorstel", "example": "voorbeeld",
    },
    "outcome": {
        "praise": "wat goed gaat", "improve": "wat beter kan", "wish": "wensen", "promise": "toezeggingen",
        "question": "vragen", "decision": "besluiten",
    },
    "action": {"open": "open", "done": "gedaan", "unknown": "onbekend"},
    "basis": {
        "none": "niet bekend", "opinion": "mening", "experience": "ervaring", "count": "telling", "measurement": "meting",
        "study": "onderzoek",
    },
    "qualifier": {"exactly": "", "about": "ongeveer ", "over": "ruim ", "nearly": "bijna ", "at-least": "minstens "},
    "handout": {
        "tips": "tips", "worksheet": "werkblad", "form": "formulier", "reading": "leestekst", "checklist": "checklist",
        "overview": "overzicht",
    },
    "anonymisation": {
        "real-with-consent": "echt, met toestemming", "changed": "gebaseerd op mensen die bestaan; gegevens aangepast",
        "composite": "samengesteld uit verschillende situaties", "fiction": "verzonnen",
        "from-publication": "overgenomen uit een openbare tekst", "…": "nog niet ingevuld",
    },
    "compliance": {
        "full": "voldoet volledig", "partial": "voldoet gedeeltelijk", "first-measures": "eerste maatregelen genomen",
        "none": "voldoet niet",
    },
    "withheld": {
        "board": "De punten staan alleen in de editie voor trainers, want ze verklappen een antwoord.",
        "expected": "Wat je kunt verwachten, staat alleen in de editie voor trainers: het verklapt een antwoord.",
        "shown": "editie voor trainers, met antwoorden: niet om uit te delen",
        "handout": "Deze hand-out geeft antwoorden. De inhoud staat daarom alleen in de editie voor trainers.",
    },
    "scheme": {"light": "licht", "dark": "donker"},
    "language": {"nl": "Nederlands", "en": "Engels", "de": "Duits", "fr": "Frans"},
    "current": {"yes": "bestaat", "no": "bestaat niet meer", "unknown": ""},
}

DOORS: dict[Tab, tuple[str, str]] = {
    "Geven": ("Een bijeenkomst geven", "Draaiboeken met tijden, hand-outs en werkvormen. Vul je begintijd in en print."),
    "Leren": ("Leren van een casus", "Lees, stop, denk na en bespreek het. Met vragen per niveau en de methoden erachter."),
    "Praktijken": ("Een aanpak zoeken", "Voorbeelden uit wijken en dorpen, met wat we over het effect weten."),
    "Kenniscafés": ("Lezen wat anderen zeiden", "Verslagen van bijeenkomsten, met inzichten en afspraken."),
    "Naslag": ("Iets opzoeken", "Woorden, hulplijnen, opleidingen, organisaties en bronnen."),
}
"""The ways in on the home page, by the part of the menu that each leads to: what one comes to do, and what is there."""

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)


def choice(name: str, value: str) -> str:
    """The Dutch word for `value` in the list of choices `name`."""
    return CHOICES[name][value]
