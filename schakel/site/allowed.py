"""What may be on a page: elements, attributes and schemes reach readers because they are named here.

Nothing of this list is forbidden by name. What our macros and the theme do not write came out of a text, and is a mistake.
"""

GLOBAL = frozenset("id class lang title role hidden tabindex dir".split())
"""Attributes of any element; beside them `aria-…` and `data-…`, which run nothing."""

ATTRIBUTES: dict[str, frozenset[str]] = {
    name: frozenset(attributes.split()) for name, attributes in {
        "a": "href hreflang rel target", "abbr": "", "article": "", "aside": "", "blockquote": "cite", "body": "", "br": "",
        "button": "type disabled", "caption": "", "code": "", "col": "span", "colgroup": "", "dd": "", "del": "", "desc": "",
        "details": "open name", "div": "", "dl": "", "dt": "", "em": "", "fieldset": "", "figcaption": "", "figure": "",
        "footer": "", "form": "method action", "g": "fill stroke transform", "h1": "", "h2": "", "h3": "", "h4": "", "h5": "",
        "h6": "", "head": "", "header": "", "hr": "", "html": "", "img": "src alt srcset sizes width height loading decoding",
        "input": "type name value min max step checked placeholder spellcheck autocomplete autocorrect autocapitalize "
                 "enterkeyhint",
        "kbd": "", "label": "for", "legend": "", "li": "value", "line": "x1 x2 y1 y2 stroke stroke-width stroke-dasharray",
        "link": "href rel type as crossorigin title media sizes", "main": "",
        "meta": "name content property charset http-equiv",
        "nav": "", "ol": "start type", "optgroup": "label", "option": "value selected", "p": "",
        "path": "d fill stroke stroke-width stroke-dasharray", "pre": "", "q": "", "rect":
        "x y width height rx fill stroke stroke-width stroke-dasharray", "circle": "cx cy r fill stroke stroke-width",
        "script": "src type defer async", "section": "", "select": "name", "small": "", "span": "", "strong": "",
        "sub": "", "summary": "", "sup": "",
        "svg": "xmlns viewbox viewBox width height x y fill font-family font-size overflow focusable",
        "table": "", "tbody": "", "td": "colspan rowspan align", "text": "x y dx dy fill text-anchor font-size font-weight",
        "tfoot": "", "th": "colspan rowspan scope align", "thead": "", "time": "datetime", "title": "", "tr": "",
        "tspan": "x y dx dy font-weight", "ul": "", "wbr": "",
    }.items()}
"""Element → its own attributes."""

SCHEMES = frozenset(("", "https", "http", "mailto", "tel"))
"""What an address may start with; empty for an address within the site."""

ADDRESSES = frozenset(("href", "src", "action", "cite"))

INERT = frozenset(("application/json", "application/ld+json"))
"""Types of a script element that no browser runs."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'")
"""The Content-Security-Policy of every page: a browser runs and loads nothing but files of the site itself."""
