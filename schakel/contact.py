"""Whom readers write to when something is wrong: one setting of a handbook, an address for mail or on the web."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

CONFIG = "mkdocs.yml"
_MAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+")
_WEB = re.compile(r"https?://[^\s<>\"']+")


class Unusable(ValueError):
    """The setting is no address."""


@dataclass(frozen=True)
class Contact:
    """Where readers reach whoever publishes the handbook."""

    words: str
    """As readers see it: redactie@voorbeeld.nl."""
    address: str
    """As a link: mailto:redactie@voorbeeld.nl."""

    @property
    def is_mail(self) -> bool:
        """Whether a subject can go along."""
        return self.address.startswith("mailto:")


def contact(setting: str) -> Contact | None:
    """The contact in a setting; None if it is empty.

    Raises:
        Unusable: If it is neither an address for mail nor one on the web.
    """
    if not setting:
        return None
    if _MAIL.fullmatch(setting):
        return Contact(setting, f"mailto:{setting}")
    if _WEB.fullmatch(setting):
        return Contact(setting.partition("://")[2].rstrip("/"), setting)
    raise Unusable(setting)


def missing_at(root: Path) -> int:
    """The line of the settings in `root` where a contact could stand; 0 if there is one, or no settings that can be read."""
    try:
        settings = yaml.compose((root / CONFIG).read_text(encoding="utf-8"), yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return 0
    plugins = _value(settings, "plugins")
    for plugin in (plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]):
        for key, options in plugin.value if isinstance(plugin, yaml.MappingNode) else ():
            if key.value == "schakel":
                stated = _value(options, "contact")
                return 0 if stated is not None and stated.value else int(key.start_mark.line) + 1
    return 0


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in pairs if key.value == name), None)
