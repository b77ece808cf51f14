"""The styles of our DOCX files: pandoc's reference document in the house style, and the post-processing of pandoc's output."""

import re

from markupsafe import escape

from ..look import look
from .zipped import rewrite

INK = look().paper("ink").lstrip("#").upper()
SOFT = "555555"

_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>'
_LANGUAGE = '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
_DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONT}<w:sz w:val="21"/><w:szCs w:val="21"/>{_LANGUAGE}</w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>')


def _space(before: int, after: int) -> str:
    """White space before and after a paragraph, in twentieths of a point."""
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _letters(size: int, colour: str = "", *, bold: bool = False) -> str:
    """The look of letters; `size` is in half points."""
    weight = "<w:b/>" if bold else ""
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{weight}{ink}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _edge(side: str, width: int, colour: str, space: int = 6) -> str:
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/>'


def _bar(colour: str, fill: str) -> str:
    return f'<w:pBdr>{_edge("left", 24, colour)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


_KEEP = "<w:keepNext/><w:keepLines/>"

_PARAGRAPHS = (
    ("BodyText", "Body Text", "Normal", _space(60, 80), ""),
    ("Compact", "Compact", "BodyText", _space(20, 20), ""),
    ("Title", "Title", "Normal", _space(600, 240), _letters(60, INK, bold=True)),
    ("TOCHeading", "TOC Heading", "Normal", _KEEP + _space(120, 80), _letters(28, INK, bold=True)),
    ("TOC1", "toc 1", "Normal", _space(0, 20), ""),
    ("Heading1", "heading 1", "Normal", f'{_KEEP}<w:pageBreakBefore/>{_space(0, 80)}<w:outlineLvl w:val="0"/>',
     _letters(40, INK, bold=True)),
    ("Heading2", "heading 2", "Normal", f'{_KEEP}{_space(260, 60)}<w:outlineLvl w:val="1"/>', _letters(28, INK, bold=True)),
    ("Heading3", "heading 3", "Normal", f'{_KEEP}{_space(240, 40)}<w:outlineLvl w:val="2"/>', _letters(23, INK, bold=True)),
    ("Kopje", "Kopje", "BodyText", _KEEP + _space(140, 20), "<w:b/>"),
    ("Trainer", "Voor de trainer", "BodyText", _bar("777777", "F3F3F3") + _space(100, 60), ""),
    ("Bord", "Op het bord", "BodyText",
     f'{_KEEP}<w:pBdr>{"".join(_edge(side, 12, INK, 4) for side in ("top", "left", "bottom", "right"))}</w:pBdr>'
     + _space(200, 100), "<w:b/>"),
    ("NaStop", "Na een stop", "BodyText", f"{_KEEP}<w:pageBreakBefore/>{_space(0, 0)}", _letters(18, SOFT)),
    ("Deeltitel", "Deeltitel", "BodyText", _KEEP + _space(0, 80), _letters(28, INK, bold=True)),
    ("Stop", "Stop en denk na", "BodyText", _KEEP + _bar(INK, "E8F1F2") + _space(160, 60), f'<w:b/><w:color w:val="{INK}"/>'),
    ("Nakijken", "Nakijken", "BodyText", _bar("D9A400", "FFF3C4") + _space(120, 120), ""),
    # without a border between them, Word merges paragraphs with the same border into one with a single line
    ("Schrijflijn", "Schrijflijn", "BodyText",
     f'<w:pBdr>{_edge("bottom", 4, "777777", 1)}{_edge("between", 4, "777777", 1)}</w:pBdr>' + _space(220, 0), ""),
    ("Schrijfvraag", "Schrijfvraag", "BodyText", _KEEP + _space(80, 0), ""),
    ("Schrijfruimte", "Schrijfruimte", "Compact", _space(100, 100), ""),
    ("Klein", "Klein", "BodyText", _KEEP + _space(40, 80), _letters(18, SOFT)),
    ("Footer", "footer", "Normal", '<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs>' + _space(0, 0), _letters(17, SOFT)),
)
"""Id, name and base of each style, with its properties of the paragraph and of the letters."""

_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
    "<w:tblPr><w:tblBorders>"
    + "".join(_edge(side, 4, "999999", 0) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    + '</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8E8E8"/></w:tcPr></w:tblStylePr></w:style>')

_HYPERLINK = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/>'
    f'<w:rPr><w:color w:val="{INK}"/><w:u w:val="single"/></w:rPr></w:style>')

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId90"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" '
    'w:right="1247" w:bottom="1134" w:left="1247" w:header="624" w:footer="567" w:gutter="0"/></w:sectPr>')
"""A4 with the margins of our PDFs, in twentieths of a point."""


def _number(field: str) -> str:
    return f'<w:fldSimple w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


_FOOTER = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    f"<w:r><w:t>TITEL</w:t></w:r><w:r><w:tab/></w:r>{_number('PAGE')}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>"
    f"{_number('NUMPAGES')}</w:p></w:ftr>\n")


def reference_docx(bare: bytes) -> bytes:
    """Pandoc's reference document `bare`, in the house style."""
    footer = "word/footer1.xml"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    return rewrite(bare, {
        "word/styles.xml": _styles,
        "word/settings.xml": lambda xml: xml.replace('w:themeFontLang w:val="en-US"', 'w:themeFontLang w:val="nl-NL"'),
        "word/document.xml": lambda xml: re.sub(r"<w:sectPr>.*</w:sectPr>", _PAGE, xml, flags=re.DOTALL).replace(
            "<w:document ", f'<w:document xmlns:r="{_R}" ' if "xmlns:r=" not in xml else "<w:document ", 1),
        "word/_rels/document.xml.rels": lambda xml: xml.replace(
            "</Relationships>", f'<Relationship Id="rId90" Type="{_R}/footer" Target="footer1.xml"/></Relationships>'),
        "*Content_Types*.xml": lambda xml: xml.replace(
            "</Types>", f'<Override PartName="/{footer}" ContentType="{kind}"/></Types>'),
    }, {footer: _FOOTER.encode()})


def finish(docx: bytes, title: str) -> bytes:
    """Pandoc's output with the title in the footer, table rows that do not break across pages, and no made-up dates."""
    return rewrite(docx, {
        "word/document.xml": _body,
        "docProps/core.xml": lambda xml: re.sub(r"<dcterms:(created|modified).*?</dcterms:\1>", "", xml),
        "word/footer*.xml": lambda xml: xml.replace("TITEL", str(escape(title))),
    })


def _body(xml: str) -> str:
    xml = re.sub(r"<w:tr>(?:<w:trPr>)?", "<w:tr><w:trPr><w:cantSplit/>", xml).replace(
        "<w:cantSplit/><w:tc>", "<w:cantSplit/></w:trPr><w:tc>")
    # pandoc names an image after its address, which for an embedded one is all of its data
    return re.sub(r'(<pic:cNvPr )descr="data:[^"]*"', r'\1descr=""', xml)


def _styles(xml: str) -> str:
    """The styles in `xml`, with ours replacing those of the same name."""
    ours = [_paragraph(*style) for style in _PARAGRAPHS] + [_TABLE, _HYPERLINK]
    for style in ours:
        id_ = re.findall(r'w:styleId="(\w+)"', style)[0]
        xml = re.sub(rf'<w:style [^>]*w:styleId="{id_}">.*?</w:style>\s*', "", xml, flags=re.DOTALL)
    xml = re.sub(r"<w:docDefaults>.*?</w:docDefaults>", _DEFAULTS, xml, flags=re.DOTALL)
    return xml.replace("</w:styles>", "".join(ours) + "</w:styles>")


def _paragraph(id_: str, name: str, base: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>")
