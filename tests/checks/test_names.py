"""The nearest of very many names is the one that comparing all of them finds."""

from difflib import get_close_matches
from itertools import product

from schakel.checks.names import ALIKE, FEW, Names

NAMES = [
    f"casus/{first}-{second}" for first, second in product(
        "buurt wijk straat plein gezin moeder vader dochter school keuken".split(),
        "overleg feest gesprek moestuin spreekuur huiskamer vertrouwen schulden huur lente bezoek maaltijd".split())]


def test_the_nearest_of_very_many_names_is_that_of_all() -> None:
    assert len(NAMES) > FEW
    names = Names(NAMES)
    for name in NAMES:
        turned = name[:8] + name[9] + name[8] + name[10:]
        for wrong in (name[:-3] + name[-2:], name[:9] + name[8:], name.replace("s", "z"), turned):
            assert [names.nearest(wrong)] == get_close_matches(wrong, NAMES, n=1, cutoff=ALIKE), wrong


def test_nothing_is_near_a_name_that_is_like_none() -> None:
    assert Names(NAMES).nearest("begrip/qqqq") is None
    assert Names(()).nearest("begrip/x") is None
    assert Names(["casus/vip"]).nearest("casus/vpi") == "casus/vip"
