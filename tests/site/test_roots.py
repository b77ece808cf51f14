"""Two content roots are one site: what the second adds, and what it may not do."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from schakel.cli import main
from schakel.site import engine
from schakel.site.build import write_config
from tests.support import KLEIN
from tests.support.folders import Content

THEME = "{}: {{title: Rust, summary: 'Stil zijn, zie [[casus/familie-o]].{}'}}\n"


def test_a_second_root_adds_items_in_the_form_of_all_others(
    built: Path, content: Callable[[Content], Path], tmp_path: Path,
) -> None:
    """Its items have our macros, also when it has macros of its own: content is never code."""
    second = content({
        "casuistry/themas.yml": THEME.format("rust", ""), "macros/page/theme.md": "{{ page.title }} NIET-VAN-ONS"})
    out = shutil.copytree(built, tmp_path / "build")
    assert main(["build", "--content", str(KLEIN), "--content", str(second), "--out", str(out)]) == 0
    page = (out / "site/themas/rust/index.html").read_text(encoding="utf-8")
    assert 'class="s-lead"' in page and 'href="../../casussen/familie-o/"' in page
    assert "NIET-VAN-ONS" not in page
    assert 'href="rust/"' in (out / "site/themas/index.html").read_text(encoding="utf-8")


def test_one_id_in_two_roots_is_a_mistake_and_nothing_is_built(
    content: Callable[[Content], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    second = content({"casuistry/themas.yml": THEME.format("ontmoeting", "")})
    out = tmp_path / "build"
    for command in ("build", "render"):
        assert main([command, "--content", str(KLEIN), "--content", str(second), "--out", str(out)]) == 1
        said = capsys.readouterr().err
        assert f"{second}/casuistry/themas.yml:1:1: duplicate-id: het id ‘thema/ontmoeting’ bestaat al" in said
        assert f"{KLEIN}/casuistry/themas.yml:1" in said
    assert {path.name for path in out.iterdir()} <= {".lock", ".pictures"}


def test_a_picture_of_a_second_root_is_on_the_site(content: Callable[[Content], Path], tmp_path: Path) -> None:
    picture = (KLEIN / "docs/beelden/tafel.svg").read_bytes()
    second = content({
        "casuistry/themas.yml": THEME.format("rust", " ![Een bank](beelden/bank.svg)"), "docs/beelden/bank.svg": picture})
    assert main(["check", "--content", str(KLEIN), "--content", str(second)]) == 0
    engine.run(write_config([KLEIN, second], tmp_path))
    assert len(list((tmp_path / "site/beelden").glob("bank-*.svg"))) == 1
