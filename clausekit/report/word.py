"""The report as a Word file: a first page for a minute, then every clause type, then every finding."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm

from clausekit.findings.model import Review
from clausekit.messages import Language
from clausekit.report.files import write_file
from clausekit.report.view import page
from clausekit.report.word_back import add_back
from clausekit.report.word_findings import add_findings, add_proposals
from clausekit.report.word_front import add_clauses, add_front
from clausekit.report.word_parts import add_field, add_paragraph, printable
from clausekit.report.word_styles import TEXT_WIDTH, blank_document
from clausekit.report.words import Words


def docx(review: Review, path: Path, lang: Language = "ja") -> None:
    """Write the report to `path`, whole or not at all; the OSError of a folder that cannot be written passes."""
    words = Words(lang)
    shown = page(review, words)
    document = blank_document(lang)
    _properties(document, review, words)
    _header_and_footer(document, review, words)
    add_front(document, shown, words)
    rows = (*shown.core, *shown.others, *shown.house)
    if len(rows) > len(shown.core) or shown.unasked:
        add_paragraph(document, words("clauses"), "Heading 1").paragraph_format.page_break_before = True
        add_clauses(document, rows, words)
    if shown.unasked:
        add_paragraph(document, words("unasked"), "Heading 3")
        add_paragraph(document, "、".join(row.result.name for row in shown.unasked))
    add_findings(document, shown.cards, words)
    add_back(document, shown, words)
    add_proposals(document, shown.cards, words)
    out = BytesIO()
    document.save(out)
    write_file(path, out.getvalue())


def _properties(document: WordDocument, review: Review, words: Words) -> None:
    info = document.core_properties
    info.title = printable(f"{words('title')} {review.document.path}")[:255]
    info.author, info.comments, info.language = "clausekit", "", words.lang


def _header_and_footer(document: WordDocument, review: Review, words: Words) -> None:
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for paragraph in (head, foot):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    head.add_run(printable(f"{review.document.path}\t{words('confidential')}"))
    tool, sha = review.tool, review.document.sha256[:12]
    foot.add_run(printable(words("made_by", version=tool.version, library=tool.library, sha=sha) + "\t"))
    before, between, after = words("page", page="\n", pages="\n").split("\n")
    foot.add_run(before)
    add_field(foot, "PAGE")
    foot.add_run(between)
    add_field(foot, "NUMPAGES")
    foot.add_run(after)
