"""What the tests of documents share: a small library, and all its documents made once."""

import pytest

from schakel.documents import make
from schakel.library import load
from tests.support.reading import DATA


@pytest.fixture(scope="session")
def library():
    return load([DATA])


@pytest.fixture(scope="session")
def made(library, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    return {result.document.place: result.path for result in make(library, out)}
