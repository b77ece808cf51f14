"""The source of one item on paper, for kinds that need no more than their template."""

from ..library import Library
from ..print.literals import call
from ..print.present import TypstPresenter
from ..render.views import item_view
from .manuscript import Manuscript, typst_manuscript


def item(library: Library, name: str) -> Manuscript:
    """One item, with the template of its kind."""
    template = library.items[name].kind.name
    presenter = TypstPresenter(library, [name])
    return typst_manuscript(presenter, library.items[name].title, (template,), call(template, item_view(presenter, name)))
