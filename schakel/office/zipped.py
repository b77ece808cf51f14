"""Zip files that have the same bytes each time: parts of a DOCX or EPUB changed, or new ones packed, with a fixed date."""

import io
import zipfile
from collections.abc import Callable, Mapping
from fnmatch import fnmatchcase

_DATE = (2000, 1, 1, 0, 0, 0)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of parts, by their name and in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def rewrite(data: bytes, changes: Mapping[str, Callable[[str], str]], added: Mapping[str, bytes] = {}) -> bytes:
    """Change texts in a zip file.

    Args:
        data: The zip file.
        changes: What to do with the text of a part, by its name; `*` matches any characters.
        added: Parts to add at the end, by name.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            for pattern, change in changes.items():
                if fnmatchcase(info.filename, pattern):
                    content = change(content.decode()).encode()
            new.writestr(zipfile.ZipInfo(info.filename, _DATE), content, info.compress_type)
        for name, content in added.items():
            new.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
