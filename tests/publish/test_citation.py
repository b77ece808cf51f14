"""How to refer to a page: to read, for programs, and in the head of the page."""

import datetime

import pytest

from schakel.contact import Contact, Unusable, contact
from schakel.publish.citation import Citation

PAGE = Citation(
    "Buurt & <huis>", ("Elif Sarıkaş",), datetime.date(2026, 3, 1), "Handboek Almere", "https://almere.example/casussen/buurt/")
BARE = Citation("Wat nu?", (), None, "", "")


def test_the_reference_is_apa_and_what_is_unknown_is_left_out() -> None:
    assert "".join(run.text for run in PAGE.runs) == (
        "Elif Sarıkaş. (2026, 1 maart). Buurt & <huis>. Handboek Almere. https://almere.example/casussen/buurt/")
    assert "".join(run.text for run in BARE.runs) == "Wat nu? (z.d.)."


def test_programs_get_the_same() -> None:
    assert PAGE.ris.split("\r\n") == [
        "TY  - ELEC", "TI  - Buurt & <huis>", "AU  - Elif Sarıkaş", "PY  - 2026", "DA  - 2026/03/01",
        "ET  - bijgewerkt op 1 maart 2026", "T2  - Handboek Almere", "UR  - https://almere.example/casussen/buurt/", "LA  - nl",
        "ER  - ", ""]
    assert PAGE.csl == {
        "id": "https://almere.example/casussen/buurt/", "type": "webpage", "title": "Buurt & <huis>",
        "author": [{"literal": "Elif Sarıkaş"}], "container-title": "Handboek Almere", "version": "bijgewerkt op 1 maart 2026",
        "URL": "https://almere.example/casussen/buurt/", "issued": {"date-parts": [[2026, 3, 1]]}, "language": "nl"}
    assert BARE.csl == {"id": "Wat nu?", "type": "webpage", "title": "Wat nu?", "language": "nl"}
    assert dict(BARE.tags) == {"citation_title": "Wat nu?", "citation_language": "nl"}


@pytest.mark.parametrize(("setting", "expected"), [
    ("", None), ("redactie@almere.example", Contact("redactie@almere.example", "mailto:redactie@almere.example")),
    ("https://almere.example/contact/", Contact("almere.example/contact", "https://almere.example/contact/")),
])
def test_a_contact_is_an_address_for_mail_or_on_the_web(setting: str, expected: Contact | None) -> None:
    assert contact(setting) == expected


@pytest.mark.parametrize("setting", ["de redactie", "javascript:alert(1)", "a@b", "https://a b", 'a"@b.nl'])
def test_anything_else_is_none(setting: str) -> None:
    with pytest.raises(Unusable):
        contact(setting)
