"""Small repairs to the theme's own HTML, each for one accessibility rule the theme does not meet."""

_REPAIRS = (
    # axe `aria-dialog-name`: the search dialog has no name
    ('class="md-search" data-md-component="search" role="dialog"',
     'class="md-search" data-md-component="search" role="dialog" aria-label="Zoeken"'),
)


def improve(html: str) -> str:
    """`html` with every repair that applies."""
    for old, new in _REPAIRS:
        html = html.replace(old, new)
    return html
