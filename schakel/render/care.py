"""Where readers find help now: the helplines of an item, with what their one list says of them."""

from collections.abc import Iterable

from ..dutch import phrases
from ..model import Helpline
from .presenter import Presenter, View


def helplines(presenter: Presenter, names: Iterable[str]) -> list[View]:
    """Present helplines for a list: a link to each, its number to dial, its chat and its costs."""
    library = presenter.library
    return [
        {"ref": presenter.ref(name), "title": presenter.title(line), "number": line.number, "cost": line.cost,
         "chat": phrases.host(line.chat) if line.chat else None,
         "address": line.chat if line.chat and line.chat.startswith("http") else None}
        for name in library.present(names) if isinstance(line := library.items[name], Helpline)]
