"""Write folders of content for a test."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

Content = Mapping[str, object]
"""Path → text of a file; or what is no text: bytes, {hex: …}, {zip: {name: …}},
{repeat: …, times: …, then: …}, {folder: true}."""


def write(files: Content, root: Path) -> Path:
    """Write a folder of content below `root`."""
    for name, what in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if what == {"folder": True}:
            path.mkdir()
        else:
            path.write_bytes(_data(what))
    root.mkdir(parents=True, exist_ok=True)
    return root


def _data(what: object) -> bytes:
    if isinstance(what, str):
        return what.encode()
    if isinstance(what, bytes):
        return what
    assert isinstance(what, dict), what
    if "zip" in what:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, text in what["zip"].items():
                archive.writestr(zipfile.ZipInfo(name), text)
        return packed.getvalue()
    if "hex" in what:
        return bytes.fromhex(what["hex"])
    return (what["repeat"] * what["times"] + what.get("then", "")).encode()
