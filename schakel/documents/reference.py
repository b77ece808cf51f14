"""The styles of our DOCX files: pandoc's own reference document with our sizes, colours, language and boxes."""

import io
import re
import zipfile

INK = "0B4A55"
SIZES = {"Title": 52, "Heading1": 40, "Heading2": 28, "Heading3": 23, "Heading4": 21}
"""Half points."""

_STYLE = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="BodyText"/>'
    '<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
)
_EDGE = '<w:{side} w:val="single" w:sz="{width}" w:space="6" w:color="{colour}"/>'


def reference_docx(bare: bytes) -> bytes:
    """`bare`, pandoc's reference document, in the house style."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bare)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/styles.xml":
                data = _styles(data.decode()).encode()
            new.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), data)
    return out.getvalue()


def _styles(xml: str) -> str:
    xml = re.sub(r'<w:lang [^>]*/>', '<w:lang w:val="nl-NL" w:eastAsia="zh-CN" w:bidi="ar-SA" />', xml)
    for name in ("sz", "szCs"):
        xml = xml.replace(f'<w:{name} w:val="24" />', f'<w:{name} w:val="21" />', 1)
    xml = re.sub(r'<w:rFonts\s[^>]*/>', '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" />', xml)
    xml = re.sub(r'<w:color w:val="0F4761"[^>]*/>', f'<w:color w:val="{INK}" />', xml)
    xml = xml.replace('<w:spacing w:before="180" w:after="180" />', '<w:spacing w:before="80" w:after="100" />')
    for name, size in SIZES.items():
        xml = re.sub(rf'(w:styleId="{name}">.*?)<w:sz w:val="\d+" />\s*<w:szCs w:val="\d+" />',
                     rf'\g<1><w:sz w:val="{size}" /><w:szCs w:val="{size}" />', xml, count=1, flags=re.DOTALL)
    return xml.replace("</w:styles>", "".join(_boxes()) + "</w:styles>").replace(*_table(xml))


def _boxes() -> list[str]:
    frame = "".join(_EDGE.format(side=side, width=12, colour=INK) for side in ("top", "left", "bottom", "right"))
    bar = _EDGE.format(side="left", width=24, colour="777777")
    line = '<w:bottom w:val="single" w:sz="4" w:space="1" w:color="777777"/>'
    small = '<w:color w:val="555555"/><w:sz w:val="18"/><w:szCs w:val="18"/>'
    return [
        _STYLE.format(id="Trainer", name="Voor de trainer", run="",
                      paragraph=f'<w:pBdr>{bar}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F3F3F3"/>'),
        _STYLE.format(id="Bord", name="Op het bord", paragraph=f"<w:pBdr>{frame}</w:pBdr>", run=""),
        _STYLE.format(id="Schrijflijn", name="Schrijflijn", run="",
                      paragraph=f'<w:pBdr>{line}</w:pBdr><w:spacing w:before="340" w:after="0"/>'),
        _STYLE.format(id="Klein", name="Klein", paragraph='<w:spacing w:before="0" w:after="120"/>', run=small),
        _STYLE.format(id="NieuweBladzijde", name="Nieuwe bladzijde", run="",
                      paragraph='<w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'),
    ]


def _table(xml: str) -> tuple[str, str]:
    """Lines between the cells of every table."""
    start = xml.index('w:styleId="Table"')
    old = xml[start:xml.index("<w:tblPr>", start) + len("<w:tblPr>")]
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return old, f"{old}<w:tblBorders>{borders}</w:tblBorders>"
