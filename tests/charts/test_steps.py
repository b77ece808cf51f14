"""Steps as a drawing: well-formed, in order, within its frame, and the same in words."""

import xml.etree.ElementTree as ET

import pytest

from schakel.charts import Shape, Step, steps

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Een heel lange naam voor een stap <b> die over meer dan één regel loopt & zelfs over drie regels van de tekening"


@pytest.mark.parametrize("number", [1, 2, 40])
@pytest.mark.parametrize("shape", ["ladder", "path", "chain", "parts"])
def test_every_step_is_drawn_once_within_the_frame(shape: Shape, number: int) -> None:
    rows = [Step(at, LONG if at % 3 else "Kort", "Wat er gebeurt." * (at % 2), f"#stap-{at}") for at in range(number)]
    root = ET.fromstring(steps("een", "De stappen", rows, shape))
    _, _, width, height = map(float, root.get("viewBox", "").split())
    links = root.findall(f"{SVG}a")
    assert [link.get("href") for link in links] == [row.address for row in rows], "read in their own order"
    for link, row in zip(links, rows, strict=True):
        disc, *lines = ["".join(text.itertext()) for text in link.findall(f"{SVG}text")]
        assert disc == str(row.number) and " ".join(lines).startswith(row.title)
    places = [(float(text.get("x", "")), float(text.get("y", ""))) for text in root.iter(f"{SVG}text")]
    assert all(0 < x < width and 0 < y < height for x, y in places)
    tops = [float(text.get("y", "")) for link in links for text in link.findall(f"{SVG}text")[:1]]
    assert tops == sorted(tops, reverse=shape == "ladder"), "a ladder is climbed, the others go down"


def test_without_links_the_picture_says_it_all() -> None:
    root = ET.fromstring(steps("delen", "Fasen", [Step(1, "Oriëntatie"), Step(2, "Contract")], "path"))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Fasen: 1. Oriëntatie, 2. Contract"
