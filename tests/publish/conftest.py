"""What the tests of publishing share: a handbook whose titles and texts try to break out, and a site to publish it on."""

from collections.abc import Callable
from functools import partial

import pytest

from schakel.library import Library, load
from schakel.publish import SiteInfo
from schakel.render.addresses import html_path
from tests.support import VIJANDIG


@pytest.fixture
def site_info() -> Callable[..., SiteInfo]:
    """The publication: `site_info()` with an address of its own, `site_info("")` without."""
    return lambda url="https://voorbeeld.nl/handboek/": SiteInfo(
        "Schakel", "Een handboek.", url, "https://creativecommons.org/licenses/by-sa/4.0/",
        partial(html_path, use_folders=True))


@pytest.fixture(scope="session")
def library() -> Library:
    """The public library of the hostile handbook."""
    found = load([VIJANDIG])
    assert [entry.faults for entry in found.entries if entry.faults] == []
    return found.public
