"""Links to an overview, which is no part of a document."""

from pathlib import Path

from schakel.library import load
from schakel.office.present import HtmlPresenter
from tests.support import KLEIN


def test_an_overview_has_its_name_and_not_its_address() -> None:
    presenter = HtmlPresenter(load([Path(KLEIN)]).public)
    assert "Kies bij Cursussen." in str(presenter.text("Kies bij [[overzicht/cursussen]]."))
    assert "Kies een cursus." in str(presenter.text("Kies [[overzicht/cursussen|een cursus]]."))
