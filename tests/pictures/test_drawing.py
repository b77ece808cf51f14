"""Drawings: only what draws is written; what runs, loads or hangs is refused and named."""

import pytest

from schakel.pictures import Flaw, drawing

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10" {}>'


def svg(inside: str, attributes: str = "") -> bytes:
    return f"{OPEN.format(attributes)}{inside}</svg>".encode()


def rewritten(data: bytes) -> str:
    (version,) = drawing.rewrite(data) or ()
    return version.data.decode()


def test_what_draws_stays() -> None:
    inside = (
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '<symbol id="s"><circle r="3"/></symbol></defs>'
        '<g transform="translate(1 2)" style="fill:url(#a);stroke:rgb(1,2,3)"><path d="M0 0h9"/></g>'
        '<use xlink:href="#s"/><text x="1">Eén &amp; twee</text>')
    found = rewritten(svg(inside))
    for piece in ("linearGradient", 'd="M0 0h9"', 'xlink:href="#s"', "Eén &amp; twee", "fill:url(#a)", "translate(1 2)"):
        assert piece in found
    assert rewritten(found.encode()) == found


def test_what_a_drawing_program_leaves_is_left_out() -> None:
    data = b'<?xml version="1.0"?><?merk GEHEIM?><!-- GEHEIM -->' + svg(
        "<title>GEHEIM</title><desc>GEHEIM</desc><metadata><a xmlns='urn:rdf'>GEHEIM</a></metadata>"
        "<sodipodi:namedview xmlns:sodipodi='urn:x' naam='GEHEIM'><g/></sodipodi:namedview>"
        "<style>/* GEHEIM */ .a { fill: red }</style>"
        '<g inkscape:label="GEHEIM" xmlns:inkscape="urn:y" data-name="GEHEIM" id="GEHEIM">GEHEIM</g>'
        '<g style="-inkscape-naam:GEHEIM;fill:red"/>')
    found = rewritten(data)
    assert "GEHEIM" not in found and ".a{fill:red}" in found and 'style="fill:red"' in found


@pytest.mark.parametrize(("data", "reason", "detail"), [
    (svg("<script>x()</script>"), "active", "<script>"),
    (svg("<metadata><script>x()</script></metadata>"), "active", "<script>"),
    (svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml">x()</x:script>'), "active", "<script>"),
    (svg('<x:iframe xmlns:x="http://www.w3.org/1999/xhtml"/>'), "active", "<iframe>"),
    (svg("", 'onload="x()"'), "active", "onload"),
    (svg('<rect OnClick="x()"/>'), "active", "OnClick"),
    (svg("<foreignObject/>"), "element", "<foreignObject>"),
    (svg('<image href="https://evil.example/pixel.png"/>'), "element", "<image>"),
    (svg('<image href="data:image/png;base64,AA"/>'), "element", "<image>"),
    (svg('<a href="javascript:x()"/>'), "element", "<a>"),
    (svg('<animate attributeName="href" to="javascript:x()"/>'), "element", "<animate>"),
    (svg('<set attributeName="onload" to="x()"/>'), "element", "<set>"),
    (svg("<filter><feImage/></filter>"), "element", "<filter>"),
    (svg('<use href="https://evil.example/a.svg#b"/>'), "outside", "https://evil.example/a.svg#b"),
    (svg('<use xlink:href="data:image/svg+xml,x#a"/>'), "outside", "data:image/svg+xml,x#a"),
    (svg('<rect fill="url(//evil.example/a#b)"/>'), "outside", "url(//evil.example/a#b)"),
    (svg('<rect style="fill:URL(https://evil.example)"/>'), "outside", "URL(https://evil.example)"),
    (svg(r'<rect style="fill:u\72l(https://evil.example)"/>'), "active", r"u\72l(https://evil.example)"),
    (svg('<rect style="fill:u/**/rl(https://evil.example)"/>'), "active", "u rl(https://evil.example)"),
    (svg('<rect style="fill:image-set(&quot;//evil.example&quot; 1x)"/>'), "active", 'image-set("//evil.example" 1x)'),
    (svg("<style>@import '//evil.example';</style>"), "outside", "@import"),
    (svg("<style>@font-face { src: url(//evil.example) }</style>"), "outside", "@font-face"),
    (svg("<style>g { fill: url(//evil.example) }</style>"), "outside", "url(//evil.example)"),
    (svg("<style><![CDATA[g { fill: red } </style><script>]]></style>"), "active", "<style>"),
    (b'<?xml-stylesheet href="//evil.example"?><!DOCTYPE svg [<!ENTITY a "b">]>' + svg(""), "entities", ""),
    (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<text>&a;</text>"), "entities", ""),
    (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + svg("<text>&a;</text>"), "entities", ""),
    (svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "too-complex", ""),
    (svg("".join(f'<g id="g{n}">' + f'<use href="#g{n + 1}"/>' * 10 + "</g>" for n in range(9))), "too-complex", ""),
    (svg('<pattern id="p"><rect fill="url(#p)"/></pattern>'), "too-complex", ""),
    (svg("<g>" * 100 + "</g>" * 100), "too-complex", ""),
    (svg("<rect/>" * 30_000), "too-complex", ""),
    (svg(f'<path d="{"M0 0" * 600_000}"/>'), "too-heavy", ""),
    (svg("<rect>"), "damaged", ""),
    (b'<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>', "no-size", ""),
])
def test_what_is_refused_and_named(data: bytes, reason: str, detail: str) -> None:
    with pytest.raises(Flaw) as refused:
        drawing.rewrite(data)
    assert (refused.value.reason, refused.value.detail) == (reason, detail)


@pytest.mark.parametrize(("attributes", "size"), [
    ('width="40" height="20"', (40, 20)), ('width="2in" height="1in"', (192, 96)), ('viewBox="0 0 30 20"', (30, 20)),
    ('viewBox="0 0 30 20" width="60"', (60, 40)), ('viewBox="0 0 30 20" width="100%" height="100%"', (30, 20)),
    ('width="1000000" height="500000"', (1600, 800)), ('width="0.1" height="0.1"', (1, 1)),
])
def test_the_size(attributes: str, size: tuple[int, int]) -> None:
    (version,) = drawing.rewrite(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode()) or ()
    assert (version.width, version.height) == size
    written = version.data.decode()
    assert f'width="{size[0]}"' in written and f'height="{size[1]}"' in written and "viewBox=" in written


@pytest.mark.parametrize("data", [
    b"", b"tekst", b"<html/>", b"<!DOCTYPE html><html></html>", b"<!doctype html><p>", b"<svgs/>", b"\x1f\x8b\x08",
    b'<svg xmlns="http://www.w3.org/1999/xhtml"/>', b'<?xml version="1.0" encoding="raar"?><svg/>',
])
def test_what_is_no_drawing_is_none(data: bytes) -> None:
    assert drawing.rewrite(data) is None
