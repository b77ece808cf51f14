"""Lessons, a conference day, a learning path, a workshop and a work form as editors hand them in: what stands where."""

import re
from pathlib import Path

import pytest

from schakel.checks import find
from schakel.documents import catalogue, editable, lessons, single
from schakel.documents.manuscript import Manuscript, pictures
from schakel.library import Library, load
from schakel.plan.fit import Delivery, fit
from schakel.print.compile import compile_pdf
from schakel.render import navigation, pages
from tests.support.reading import whole

ECHT = Path(__file__).parents[1] / "data/echt"
DAY, WORDS, WORKSHOP = "sessie/dag-van-het-jongerenwerk", "sessie/vier-woorden", "sessie/workshop-feedback"
LESSONS, PATH, FORM = "cursus/filosofie-in-drie-weken", "cursus/programmeren-met-data", "werkvorm/een-twee-vier-allen"


@pytest.fixture(scope="module")
def real() -> Library:
    return load([ECHT])


@pytest.fixture(scope="module")
def site(real: Library) -> dict[str, str]:
    """Path → the words of every page, each space single."""
    return {page.path: " ".join(re.sub(r"<[^>]+>", " ", page.article).split()) for page in pages(real.public)}


def printed(sheet: Manuscript, folder: Path) -> str:
    path = folder / "x.pdf"
    path.write_bytes(compile_pdf(sheet.source, pictures(sheet)))
    return whole(path)


def test_all_of_it_is_accepted(real: Library) -> None:
    assert find(real) == ()


def test_a_day_counts_what_happens_at_once_once_and_its_breaks_apart(
    real: Library, site: dict[str, str], tmp_path: Path,
) -> None:
    day = real.items[DAY]
    assert (day.minutes, day.rest, day.duration) == (15 + 45 + 75 + 80 + 10, 30 + 15 + 60, 330)
    page, paper = site["bijeenkomsten/dag-van-het-jongerenwerk.md"], printed(lessons.session(real.public, DAY), tmp_path)
    word = editable.session(real.public, DAY).source
    for text in (page, paper, word):
        assert "Samen 3 uur en 45 minuten, en 1 uur en 45 minuten pauze." in text
        assert "zonder pauze" not in text
        assert "11:15–12:30" in text and "14:50–15:00" in text, "the clock times of the day itself"
        assert "3 groepen tegelijk" in text and "4 groepen, 4 rondes" in text
        for fact in ("zaal 2", "leiding: een rapper", "voertaal: Engels", "vast om 12:30", "kantine", "Lunch"):
            assert fact in text, fact
    assert "5. Afsluiting" in page and "6. " not in page, "breaks have no number"


def test_a_day_keeps_its_moments_or_says_by_how_much_it_does_not(real: Library) -> None:
    day = real.items[DAY]
    assert fit(day, Delivery()).remarks == ()
    late = fit(day, Delivery(start=9 * 60 + 40)).remarks
    assert len(late) == 5 and all("10 minuten te laat" in remark for remark in late)
    assert fit(day, Delivery(minutes=310)).slots[6].minutes == 60, "every round of the tour is five minutes shorter"


def test_lessons_stand_in_their_weeks(real: Library, site: dict[str, str], tmp_path: Path) -> None:
    page = site["cursussen/filosofie-in-drie-weken/index.md"]
    paper = printed(lessons.course(real.public, LESSONS), tmp_path)
    for text in (page, paper):
        places = [text.index(words) for words in ("Week 1: Wat is een keuze?", "Week 2: Ben je vrij?", "Week 3: Het betoog")]
        assert places == sorted(places)
        assert "naar keuze" in text and "vwo 5" in text and "4 uur en 50 minuten, waarvan 30 minuten huiswerk" in text
        assert "Maandag (2 uur en 10 minuten)" in text and "Je gebruikt vier woorden goed." in text
        assert "twee redenen, elk met een voorbeeld" in text and "|" not in text, "points are a table"
    assert "bijeenkomst 2 van 4" in site["cursussen/filosofie-in-drie-weken/vier-woorden.md"]
    assert "5 min. Leg alle kaartjes op tafel." in site["cursussen/filosofie-in-drie-weken/kiezen.md"]


def test_the_answers_of_a_lesson_are_for_who_gives_it(real: Library, site: dict[str, str], tmp_path: Path) -> None:
    public = printed(lessons.session(real.public, WORDS), tmp_path)
    for text in (*site.values(), public, editable.session(real.public, WORDS).source):
        assert "2: toeval" not in text and "een oorzaak niet" not in text
    assert "staan alleen in de editie voor trainers" in public
    trainer = printed(lessons.session(real.published, WORDS), tmp_path)
    assert "2: toeval" in trainer and "niet om uit te delen" in trainer
    assert {document.place for document in catalogue(real) if document.kind.startswith("trainer-")} == {
        "docent/sessies/vier-woorden.pdf", "docent/sessies/vier-woorden.docx", "docent/cursussen/filosofie-in-drie-weken.pdf"}


def test_a_path_counts_the_lessons_of_others(real: Library, site: dict[str, str], tmp_path: Path) -> None:
    for text in (site["cursussen/programmeren-met-data/index.md"], printed(lessons.course(real.public, PATH), tmp_path)):
        assert "5 uur en 15 minuten" in text and "hbo en wo" in text and "Module 3: Op de server" in text
        assert "Met een film van 20 minuten." in text and "Een Europees fonds betaalde de lessen." in text


def test_a_workshop_stands_on_its_own(real: Library, site: dict[str, str], tmp_path: Path) -> None:
    page, paper = site["bijeenkomsten/workshop-feedback.md"], printed(lessons.session(real.public, WORKSHOP), tmp_path)
    for text in (page, paper, editable.session(real.public, WORKSHOP).source):
        assert "52 minuten, en 15 minuten pauze" in text and "leiding: begeleider online" in text
        assert "in de ruimte en online" in text and "[ ]" not in text
    assert "Losse bijeenkomsten" in str(navigation(real.public)) and "Workshop feedback geven" in site["cursussen/index.md"]


def test_a_work_form_is_as_long_as_its_steps(real: Library, site: dict[str, str], tmp_path: Path) -> None:
    for text in (site["werkvormen/een-twee-vier-allen.md"], printed(single.item(real.public, FORM), tmp_path)):
        assert "12 minuten" in text and "Past goed bij" in text and "Kring van vragen" in text
        assert "4 min. Zoek in viertallen" in text
