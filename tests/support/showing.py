"""A site of a library, drafts and all, built whole: what `schakel serve` shows page by page."""

from pathlib import Path

from schakel.library import load
from schakel.preview import preview
from schakel.site import engine
from schakel.site.build import write_config


def built_with_drafts(root: Path, folder: Path) -> Path:
    """The folder of the site."""
    folder.mkdir()
    engine.run(write_config([root], folder), preview(load([root])))
    return folder / "site"
