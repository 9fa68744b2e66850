"""The findings of the Word report: quote, place, what is missing, and the proof of absence."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument

from clausekit.report.view import Card, ElementRow, Passage
from clausekit.report.word_parts import (
    add_paragraph,
    add_row,
    add_table,
    coloured,
    shade_run,
)
from clausekit.report.word_styles import SEVERITY_FILLS, STATUS_COLOURS, TEXT_WIDTH
from clausekit.report.words import Words


def add_findings(document: WordDocument, cards: Sequence[Card], words: Words) -> None:
    """Append every finding, gravest first; a sentence where there is none."""
    add_paragraph(document, words("findings"), "Heading 1").paragraph_format.page_break_before = bool(cards)
    if not cards:
        add_paragraph(document, words("no_findings"))
    for card in cards:
        _add_finding(document, card, words)


def _add_finding(document: WordDocument, card: Card, words: Words) -> None:
    finding = card.finding
    _add_heading(document, card, words)
    for sentence in (card.lead, finding.why):
        if sentence:
            add_paragraph(document, sentence)
    for passage in card.quotes:
        _add_quote(document, passage)
    if card.elements:
        add_paragraph(document, words("elements"), "Heading 3")
        _add_elements(document, card.elements, words)
    if finding.status == "missing":
        _add_absence(document, card, words)
    if finding.proposal is not None:
        add_paragraph(document, words("proposal", variant=finding.proposal.variant), "Heading 3")
        if card.after:
            add_paragraph(document, words("after", place=card.after), "Before quote")
        add_paragraph(document, finding.proposal.text, "Quote")


def _add_heading(document: WordDocument, card: Card, words: Words) -> None:
    finding = card.finding
    name = finding.name if finding.clause else f"{words('status.check')} {finding.name}"
    add_paragraph(document, f"{card.number}　{name}", "Heading 2")
    label = add_paragraph(document, f" {words(f'severity.{finding.severity}')} ", "Label")
    shade_run(label.runs[0], SEVERITY_FILLS[finding.severity])
    if finding.status is not None:
        run = label.add_run(f"　{words(f'status.{finding.status}')}")
        run.font.bold, run.font.color.rgb = True, STATUS_COLOURS[finding.status]
    if finding.core:
        label.add_run(f"　{words('core')}")


def _add_quote(document: WordDocument, passage: Passage) -> None:
    add_paragraph(document, passage.quote, "Quote")
    below = "　".join(part for part in (passage.place, passage.note) if part)
    if below:
        add_paragraph(document, below, "Place")


def _add_absence(document: WordDocument, card: Card, words: Words) -> None:
    add_paragraph(document, words("absence"), "Heading 3")
    if card.searched:
        places = "、".join(dict.fromkeys(passage.place for passage in card.searched if passage.place))
        add_paragraph(document, f"{words('searched')}：{places}")
    if card.near:
        add_paragraph(document, words("near"), "Before quote")
    else:
        add_paragraph(document, words("no_near"))
    for passage in card.near:
        _add_quote(document, passage)


def _add_elements(document: WordDocument, rows: Sequence[ElementRow], words: Words) -> None:
    header = [words(key) for key in ("element", "status", "severity", "quote")]
    table = add_table(document, (50, 26, 20, TEXT_WIDTH - 96), header)
    for row in rows:
        one = row.result
        severity = words(f"severity.{one.severity}") if one.severity else words("none")
        not_needed = words("not_needed", why=one.not_needed_because) if one.not_needed_because else ""
        quotes = (f"「{passage.quote}」{passage.place}" for passage in row.passages)
        beside = "\n".join(part for part in (*quotes, one.why, not_needed) if part)
        cells = add_row(table, (one.question, words(f"verdict.{one.verdict}"), severity, beside)).cells
        status = "present" if one.verdict == "satisfied" else one.verdict
        coloured(cells[1].paragraphs[0], STATUS_COLOURS[status])
    document.add_paragraph(style="Gap")
