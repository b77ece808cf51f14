"""Mistakes as HTML: the place, the message, the line with the mistake marked, and a hint, as the terminal shows them."""

from collections.abc import Sequence

from markupsafe import Markup

from ..dutch.phrases import count
from ..problems import Problem, excerpt

MOST = 20
"""The most mistakes on one page: who has more mends these first."""

_ALL = Markup("""<details open><summary>{title}</summary>
<ol>{frames}</ol>
{more}<p>Wat niet te lezen is, staat er nog zoals het was. Deze melding verdwijnt vanzelf als alles goed is.</p></details>""")
_FRAME = Markup("<li><p><strong>{file}</strong>, regel {line}</p><p>{message}{draft}</p>{excerpt}{hint}</li>\n")
_EXCERPT = Markup("<pre><code><span>{number}</span> {before}<mark>{wrong}</mark>{after}</code></pre>")
_HINT = Markup("<p>Tip: {}</p>")
_MORE = Markup("<p>En nog {}. Ze staan in de terminal.</p>")


def framed(problems: Sequence[Problem]) -> Markup:
    """The mistakes, in a box that a reader can close; nothing if there are none."""
    if not problems:
        return Markup("")
    frames = Markup("").join(map(_framed, problems[:MOST]))
    more = _MORE.format(count(len(problems) - MOST, "fout", "fouten")) if len(problems) > MOST else Markup("")
    return _ALL.format(title=f"{count(len(problems), 'fout', 'fouten')} in de inhoud", frames=frames, more=more)


def _framed(problem: Problem) -> Markup:
    draft = " (in een concept; dit houdt niets tegen)" if problem.in_draft else ""
    hint = _HINT.format(problem.hint) if problem.hint else Markup("")
    shown = Markup("")
    if problem.excerpt.strip():
        line, start, width = excerpt(problem)
        shown = _EXCERPT.format(
            number=problem.line, before=line[:start], wrong=line[start:start + width] or " ", after=line[start + width:])
    return _FRAME.format(
        file=problem.file, line=problem.line, message=problem.message, draft=draft, excerpt=shown, hint=hint)
