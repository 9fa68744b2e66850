"""Pieces of a Word report that python-docx has no words for: Japanese fonts, page fields, steady tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from clausekit.report.word_styles import RULE

_HEAD = "F1EEE7"
_ILLEGAL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))


def printable(text: str) -> str:
    """Return `text` without the characters that XML forbids; Word refuses a file that holds one."""
    return text.translate(_ILLEGAL)


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Append a field such as PAGE, shown as 1 until Word computes it."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)


def add_table(document: WordDocument, widths: Sequence[float], header: Sequence[str] = ()) -> Table:
    """Append a table with columns of `widths` millimetres; a header row is repeated on every page."""
    table = document.add_table(rows=0, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    _rule(table)
    if header:
        row = add_row(table, header, bold=True)
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell in row.cells:
            shade(cell, _HEAD)
    return table


def add_row(table: Table, texts: Sequence[str], bold: bool = False) -> _Row:
    """Append a row that no page break splits."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, column, text in zip(row.cells, table.columns, texts, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = "Cell"
        cell.paragraphs[0].add_run(printable(text)).bold = bold or None
    return row


def add_paragraph(document: WordDocument, text: str, style: str = "Normal") -> Paragraph:
    """Append a paragraph of one run in a style of the report."""
    return document.add_paragraph(printable(text), style=style)


def coloured(paragraph: Paragraph, colour: RGBColor) -> None:
    """Print the runs of a paragraph in bold and in `colour`."""
    for run in paragraph.runs:
        run.font.bold, run.font.color.rgb = True, colour


def shade(cell: _Cell, fill: str) -> None:
    """Give a cell a background colour."""
    cell._tc.get_or_add_tcPr().append(_shading(fill))


def shade_run(run: Run, fill: str) -> None:
    """Give a run a background colour."""
    run._r.get_or_add_rPr().append(_shading(fill))


def _shading(fill: str) -> Any:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{name}"), value)
    return shading


def _rule(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", RULE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)  # the schema fixes the order
