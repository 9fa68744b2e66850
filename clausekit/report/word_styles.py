"""The styles of the Word report: Japanese fonts, sizes, colours, the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from clausekit.findings.model import Severity, Status
from clausekit.messages import Language

TEXT_WIDTH = 166  # millimetres between the margins
STATUS_COLOURS: dict[Status, RGBColor] = {
    "present": RGBColor(0x2C, 0x62, 0x40),
    "weak": RGBColor(0x8F, 0x47, 0x00),
    "adverse": RGBColor(0x9B, 0x1C, 0x31),
    "missing": RGBColor(0x9B, 0x1C, 0x31),
    "undetermined": RGBColor(0x22, 0x57, 0x7A),
    "not_applicable": RGBColor(0x5C, 0x62, 0x70),
}
SEVERITY_FILLS: dict[Severity, str] = {
    "critical": "F9DFE1",
    "major": "FBE8CF",
    "minor": "DCEBF5",
    "info": "E8E8EA",
    "not_required": "FFFFFF",
}
RULE = "B9B2A3"
_GOTHIC, _MINCHO = "Yu Gothic", "Yu Mincho"
# Where Word's fonts are not installed; `w:family` is what is taken where these lack too.
_SUBSTITUTES = {_GOTHIC: ("Noto Sans CJK JP", "swiss"), _MINCHO: ("Noto Serif CJK JP", "roman")}


# What the schema wants after a paragraph's borders.
_AFTER_BORDER = (
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:outlineLvl",
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph style looks: size in points, font, space before and after, colour, whether it stays
    with the next paragraph, left indent in millimetres,
    whether a bar stands at its left."""

    size: float
    font: str = _GOTHIC
    before: float = 0
    after: float = 0
    colour: str | None = None
    bold: bool = False
    keep: bool = False
    indent: float = 0
    bar: bool = False


LOOKS = {
    "Normal": Look(10, after=3),
    "Title": Look(18, _MINCHO, after=4, bold=True),
    "Subtitle": Look(9, after=2, colour="5C6270"),
    "Heading 1": Look(13, _MINCHO, before=14, after=4, bold=True, keep=True),
    "Heading 2": Look(11.5, _MINCHO, before=12, after=2, bold=True, keep=True),
    "Heading 3": Look(9, before=5, after=1, bold=True, keep=True, colour="5C6270"),
    "Quote": Look(10.5, _MINCHO, before=2, indent=5, keep=True, bar=True),
    "Cell": Look(9, before=1.5, after=1.5),
    "Gap": Look(4),
    "Worst": Look(10, after=1),
    "Label": Look(9, after=2, keep=True),
    "Place": Look(8.5, after=3, colour="5C6270", indent=5),
    "Before quote": Look(9, keep=True, colour="5C6270"),
    "Point": Look(9, after=1, indent=3),
    "Preface": Look(8, before=6, colour="5C6270"),
    "Header": Look(8, colour="5C6270"),
    "Footer": Look(8, colour="5C6270"),
}


def blank_document(lang: Language) -> WordDocument:
    """Return an empty A4 document with the report's styles."""
    document = Document()
    for name, look in LOOKS.items():
        _dress(_style(document, name), look)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "ja-JP" if lang == "ja" else "en-US")
        language.set(qn("w:eastAsia"), "ja-JP")
    _name_substitutes(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(22), Mm(20)
    section.header_distance = section.footer_distance = Mm(11)
    return document


def _style(document: WordDocument, name: str) -> ParagraphStyle:
    if name not in document.styles:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    return document.styles[name]


def _dress(style: ParagraphStyle, look: Look) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()  # a theme font would win over the names
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), look.font)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, False
    style.font.color.rgb = RGBColor.from_string(look.colour or "1F2430")
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.line_spacing, shape.keep_with_next = 1.15, look.keep
    shape.left_indent = Mm(look.indent)
    shape.tab_stops.clear_all()
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)
    if look.bar:
        style.element.pPr.insert_element_before(_bar(), *_AFTER_BORDER)


def _bar() -> Any:
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "8"), ("color", RULE)):
        left.set(qn(f"w:{name}"), value)
    borders.append(left)
    return borders


def _name_substitutes(document: WordDocument) -> None:
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts = parse_xml(table.blob)
    for name, (substitute, family) in _SUBSTITUTES.items():
        font = OxmlElement("w:font")
        font.set(qn("w:name"), name)
        for tag, value in (("altName", substitute), ("charset", "80"), ("family", family)):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            font.append(child)
        fonts.append(font)
    table._blob = serialize_part_xml(fonts)  # python-docx keeps this part as bytes, without a setter
