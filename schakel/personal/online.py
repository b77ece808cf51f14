"""Where somebody is found on the internet: a mail address, a profile."""

import re
from collections.abc import Iterator

from .finding import Finder, Finding

_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b", re.IGNORECASE)
_PROVIDERS = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|ziggo|kpnmail|planet|xs4all|upcmail|home|hetnet|casema|"
    r"telfort|chello|quicknet|solcon|proton|protonmail|gmx)\.\w+(?:\.\w+)?$", re.IGNORECASE)
_NAMED = re.compile(r"[a-z]+\.(?:[a-z]+\.)*[a-z]+", re.IGNORECASE)
"""The part before the @ of an address made from a name: j.bakker, jan.bakker."""
_GENERAL = re.compile(
    r"(?:info|contact|mail|post|receptie|balie|secretariaat|administratie|bureau|redactie|aanmeld\w*|inschrijv\w*|cursus\w*|"
    r"klacht\w*|privacy|avg|fg|pers|communicatie|beheer|webmaster|noreply|no-reply|hulp|vragen|vraag|team\w*|wijk\w*|werkplaats|"
    r"bibliotheek|docenten|planning|algemeen|office|support|service|klantenservice)", re.IGNORECASE)
_PROFILE = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)?(?:facebook\.com|instagram\.com|tiktok\.com/@|twitter\.com|x\.com|linkedin\.com/in|"
    r"snapchat\.com/add|t\.me)/?(?<=[/@])(?P<name>[\w.-]*\w)/?", re.IGNORECASE)
_PLACES = frozenset("pages groups sharer share watch events explore hashtag intent login p reel search".split())
"""What follows the name of such a site and is nobody's name."""


def mail_addresses(text: str) -> Iterator[Finding]:
    for match in _MAIL.finditer(text):
        before = match.group().partition("@")[0]
        if not _GENERAL.fullmatch(before):
            is_sure = bool(_PROVIDERS.search(match.group()) or _NAMED.fullmatch(before))
            yield Finding("mail", match.start(), match.group(), is_sure)


def profiles(text: str) -> Iterator[Finding]:
    for match in _PROFILE.finditer(text):
        if match["name"].lower() not in _PLACES:
            is_sure = "linkedin.com/in" in match.group().lower()
            yield Finding("profile", match.start(), match.group(), is_sure)


ONLINE: tuple[Finder, ...] = (mail_addresses, profiles)
