"""The Dutch words for kinds and choices that readers see; the keys in YAML are English."""

KIND = {
    "method": "methode", "role": "rol", "course": "cursus", "session": "bijeenkomst", "handout": "hand-out",
    "workform": "werkvorm", "case": "casus", "cafe": "kenniscafé", "practice": "praktijk", "article": "achtergrond",
    "theme": "thema", "team": "werkteam", "term": "begrip", "organisation": "organisatie", "source": "bron",
    "page": "pagina", "log": "logboek", "statement": "verklaring",
}

KINDS = {
    "method": "Methoden", "role": "Rollen", "course": "Cursussen", "session": "Bijeenkomsten", "handout": "Hand-outs",
    "workform": "Werkvormen", "case": "Casussen", "cafe": "Kenniscafés", "practice": "Praktijken",
    "article": "Achtergrond", "theme": "Thema’s", "team": "Werkteams", "term": "Begrippen",
    "organisation": "Organisaties", "source": "Bronnen", "page": "Pagina’s",
    "log": "Logboek", "statement": "Verklaring",
}

CHOICES = {
    "level": {"mbo-3": "mbo niveau 3", "mbo-4": "mbo niveau 4", "hbo": "hbo"},
    "grouping": {
        "plenary": "hele groep", "individual": "ieder voor zich", "pairs": "tweetallen", "small-groups": "groepjes",
        "halves": "twee helften", "mixed": "wisselend",
    },
    "priority": {"must": "vast onderdeel", "should": "liefst doen", "could": "kan vervallen"},
    "per": {"session": "voor de groep", "person": "per deelnemer", "pair": "per tweetal", "group": "per groepje"},
    "state": {
        "running": "loopt", "past": "voorbij", "plan": "plan", "advice": "advies", "proposal": "voorstel",
        "example": "voorbeeld",
    },
    "action": {"open": "open", "done": "gedaan", "unknown": "onbekend"},
    "basis": {
        "experience": "ervaring", "opinion": "mening", "count": "telling", "measurement": "meting",
        "study": "onderzoek", "none": "niet bekend",
    },
    "qualifier": {"exactly": "", "about": "ongeveer ", "over": "ruim ", "nearly": "bijna ", "at-least": "minstens "},
    "handout": {
        "tips": "tips", "worksheet": "werkblad", "form": "formulier", "reading": "leestekst", "checklist": "checklist",
        "overview": "overzicht",
    },
    "anonymisation": {
        "real-with-consent": "echt, met toestemming", "changed": "gebaseerd op mensen die bestaan; gegevens aangepast",
        "composite": "samengesteld uit verschillende situaties", "fiction": "verzonnen",
        "from-publication": "overgenomen uit een openbare tekst",
    },
    "compliance": {
        "full": "voldoet volledig", "partial": "voldoet gedeeltelijk", "first-measures": "eerste maatregelen genomen",
        "none": "voldoet niet",
    },
    "scheme": {"light": "licht", "dark": "donker"},
    "current": {"yes": "bestaat", "no": "bestaat niet meer", "unknown": ""},
}

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)


def choice(name: str, value: str) -> str:
    """The Dutch word for `value` from the list of choices `name`."""
    return CHOICES[name][value]
