"""What serving adds to a page: the mistakes, a note about documents, and the program that shows the page anew after a save."""

from markupsafe import Markup

from ..site.allowed import POLICY

PLACE = "_schakel"
"""Where this server has its own files; no page of a handbook has such an address."""

NOTE = Markup("<p>De documenten op deze pagina zijn van de laatste build. Wat daarna veranderde, staat er nog niet in.</p>")

_BARE = Markup("""<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title></head>
<body><main><h1>{title}</h1><p>{words}</p></main></body></html>
""")
_HEAD = Markup("""<link rel="stylesheet" href="/{place}/mistakes.css">
<script src="/{place}/reload.js" data-page="{version}" data-mistakes="{mistakes}" defer></script>
""")
_BOX = Markup('<div id="schakel-mistakes" role="status">{}</div>\n')


def bare(title: str, words: str) -> str:
    """A page without the theme, for when there is no other."""
    return _BARE.format(policy=POLICY, title=title, words=words)


def live(page: str, said: Markup, version: str, mistakes: int) -> str:
    """A page that shows itself anew after a save.

    Args:
        page: Its HTML, as a build writes it.
        said: What stands above it.
        version: The version of the content that it shows.
        mistakes: The number of the list of mistakes in `said`.
    """
    head, closing, rest = page.partition("</head>")
    start, opening, body = rest.partition("<body")
    attributes, end, inner = body.partition(">")
    added = _HEAD.format(place=PLACE, version=version, mistakes=mistakes)
    return f"{head}{added}{closing}{start}{opening}{attributes}{end}{_BOX.format(said)}{inner}"
