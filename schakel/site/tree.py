"""Write the pages to disk as front matter and HTML, for another site engine and to see what the macros produce."""

import json
import shutil
from pathlib import Path

from ..library import PublicLibrary
from ..render import WebPage, pages


def write_tree(library: PublicLibrary, folder: Path) -> tuple[int, int]:
    """Write every page below `folder`, and delete what does not belong to it.

    Returns:
        How many files were written, and how many had not changed and keep their date.
    """
    wanted: dict[Path, bytes] = {folder / page.path: source(page).encode() for page in pages(library)}
    pictures = (picture for name in library.originals if (picture := library.picture(name)))
    wanted |= {folder / name: path.read_bytes() for picture in pictures for name, path in picture.files.items()}
    enclosed = (found for name in library.enclosed if (found := library.attached(name)))
    wanted |= {folder / found.name: found.path.read_bytes() for found in enclosed}
    written = 0
    for path, data in wanted.items():
        if not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            written += 1
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path not in wanted:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            shutil.rmtree(path)
    return written, len(wanted) - written


def source(page: WebPage) -> str:
    """A page as engines read it: front matter, and one block of HTML in which no engine finds Markdown."""
    meta = {"title": page.title, "description": page.description}
    lines = [f"{name}: {json.dumps(words, ensure_ascii=False)}" for name, words in meta.items() if words]
    if page.is_wide:
        lines.append("hide: [navigation, toc]")
    front = "\n".join(lines)
    return f"---\n{front}\n---\n\n<div>\n{page.article}\n</div>\n"
