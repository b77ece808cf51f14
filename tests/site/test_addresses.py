"""Where addresses stand in a page, and how each of them changes when a page gets a file of its own name."""

import pytest

from schakel.site.addresses import addresses, rewritten
from schakel.site.offline import page

PAGE = """<!doctype html><html><head><meta http-equiv="refresh" content="0; url=../b/"><link href=../c/ rel=x></head>
<!-- <a href="no/"> --><body title='href="no/"'><a title='x href="no"' HREF = 'a/?x=1&amp;y=2#z'>a href="no/"</a>
<img alt="" src="i.png" srcset="i.png 1x, j.png 2x"><form action="zoek/"></form><code>&lt;a href="no"&gt;</code>
<script id="__config" type="application/json">{"base": "..", "search": "../s.js"}</script>
<script type="application/ld+json">{"url": "./", "name": "url", "license": "https://x.nl/"}</script>
<script type="application/json">{"url": "no/"}</script></body></html>"""


def test_every_address_and_nothing_else() -> None:
    found = addresses(PAGE)
    assert [address.url for address in found] == [
        "../b/", "../c/", "a/?x=1&y=2#z", "i.png", "i.png", "j.png", "zoek/", "..", "../s.js", "./"]
    assert [PAGE[address.start:address.end].replace("&amp;", "&") for address in found] == [address.url for address in found]


def test_only_addresses_are_replaced() -> None:
    assert rewritten(PAGE, lambda address: address.url) == PAGE
    assert rewritten(PAGE, lambda address: f"{address.url}%") == PAGE.replace("../b/", "../b/%").replace(
        "../c/", "../c/%").replace("z'>", "z%'>").replace("i.png", "i.png%").replace("j.png", "j.png%").replace(
        "zoek/", "zoek/%").replace('".."', '"..%"').replace("s.js", "s.js%").replace('"./"', '"./%"')
    assert rewritten('<a href="x">', lambda _: 'y?a=1&b="') == '<a href="y?a=1&amp;b=&quot;">'


@pytest.mark.parametrize(("place", "url", "expected"), [
    ("a/b/index.html", "./", "b.html"), ("a/b/index.html", "../c/", "c.html"), ("a/b/index.html", "../", "index.html"),
    ("a/b/index.html", "..", "index.html"), ("a/b/index.html", "../../", "../index.html"),
    ("a/b/index.html", "../../?q=1#x", "../index.html?q=1#x"), ("a/b/index.html", "../../assets/x.js", "../assets/x.js"),
    ("a/index.html", "b/", "b.html"), ("a/index.html", "../d/caf%C3%A9/#x", "../d/caf%C3%A9.html#x"),
    ("index.html", ".", "index.html"),
    ("a/b/index.html", "#x", "#x"), ("a/b/index.html", "mailto:a@b.nl", "mailto:a@b.nl"),
    ("a/b/index.html", "https://b.nl/c/", "https://b.nl/c/"), ("a/b/index.html", "", ""), ("a/b/index.html", "?x=1", "?x=1"),
])
def test_an_address_leads_to_the_file(place: str, url: str, expected: str) -> None:
    html = page(f'<a href="{url}">', place, {"index.html", "a/index.html"})
    assert html == f'<a href="{expected}">'


@pytest.mark.parametrize(("place", "base"), [("index.html", "."), ("a/index.html", ".."), ("a/b/index.html", "..")])
def test_programs_find_the_folder_of_the_site(place: str, base: str) -> None:
    html = page('<script id="__config">{"base": "?"}</script>'.replace("?", "x"), place, {"index.html", "a/index.html"})
    assert f'"base": "{base}"' in html
