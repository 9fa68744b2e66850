"""The findings of the Word report: quote, place, what is missing, and the proof of absence."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument

from clausekit.findings.listing import SEVERITIES
from clausekit.findings.model import AdviceInfo, Proposal, Severity
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

# A cell of the table of elements holds no more than this of the draft.
_QUOTE, _QUOTES, _CARD_QUOTES = 140, 2, 3


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
    if card.beside:
        add_paragraph(document, words("beside", names="、".join(one.name for one in card.beside)))
    # Elements quote what decides on them; without any, what carries the clause or the check is quoted.
    if not any(row.passages for row in card.elements if row.result.verdict != "missing"):
        for passage in card.quotes[:_CARD_QUOTES]:
            add_quote(document, passage)
    if card.elements:
        _add_elements(document, card.elements, words)
    if card.fine:
        add_paragraph(document, words("fine", n=card.fine), "Place")
    if finding.status == "missing":
        _add_absence(document, card, words)
    _add_opposing(document, card, words)
    if finding.proposal is not None:
        add_paragraph(document, words("proposal_below", n=card.number), "Point")
    if card.clause is not None and card.clause.advice:
        add_paragraph(document, words("advice"), "Heading 3")
        add_advice(document, card.clause.advice)


def add_advice(document: WordDocument, advice: Sequence[AdviceInfo]) -> None:
    """Append what to do beside the contract, each with its paragraph."""
    for one in advice:
        refs = "、".join(source.ref for source in one.authority)
        add_paragraph(document, f"・{one.text}（{refs}）", "Point")


def _add_opposing(document: WordDocument, card: Card, words: Words) -> None:
    if card.clause is None or not card.clause.opposing:
        return
    add_paragraph(document, words("opposing"), "Heading 3")
    opposing = card.clause.opposing
    table = add_table(document, [TEXT_WIDTH / len(opposing)] * len(opposing), [one.serves for one in opposing])
    add_row(table, [f"{one.says}\n{one.authority.source} {one.authority.ref}" for one in opposing])
    document.add_paragraph(style="Gap")


def add_proposals(document: WordDocument, cards: Sequence[Card], words: Words) -> None:
    """Append the registered wording for every finding that has one, numbered as the findings are."""
    proposing = [card for card in cards if card.finding.proposal is not None]
    if proposing:
        add_paragraph(document, words("proposals"), "Heading 1").paragraph_format.page_break_before = True
    for card in proposing:
        _add_proposal(document, f"{card.number}　{card.finding.name}", card.finding.proposal, card.after, words)
        for one in card.beside:
            _add_proposal(document, f"{card.number}　{one.name}", one.proposal, one.after, words)


def _add_proposal(document: WordDocument, heading: str, proposal: Proposal | None, after: str, words: Words) -> None:
    if proposal is None:
        return
    add_paragraph(document, heading, "Heading 2")
    place = words(f"proposal.{proposal.place}", place=after or words("proposal.first"))
    variant = words("proposal", variant=words(f"variant.{proposal.variant}"))
    add_paragraph(document, f"{variant}　{place}", "Before quote")
    title = f"（{proposal.title}）\n" if proposal.place == "new_article" and proposal.title else ""
    add_paragraph(document, title + proposal.text, "Quote")
    if proposal.outward_note:
        add_paragraph(document, words("outward", note=proposal.outward_note), "Place")


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


def add_quote(document: WordDocument, passage: Passage, noted: bool = False) -> None:
    """Append a quote with its place below and, where asked, the note on it."""
    add_paragraph(document, passage.quote, "Quote")
    below = "　".join(part for part in (passage.place, passage.note if noted else None) if part)
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
        add_quote(document, passage, noted=True)


def _add_elements(document: WordDocument, rows: Sequence[ElementRow], words: Words) -> None:
    """Append the elements that fall short, gravest first; minor ones that merely lack in one line below."""
    slight = [row for row in rows if row.result.verdict == "missing" and row.result.severity in ("minor", "info")]
    grave = sorted((row for row in rows if row not in slight), key=lambda row: SEVERITIES.index(_severity(row)))
    if grave:
        header = [words(key) for key in ("element", "status", "severity", "quote")]
        table = add_table(document, (56, 27, 14, TEXT_WIDTH - 97), header)
    for row in grave:
        one = row.result
        near = words("near_one") if one.verdict == "missing" else ""
        quotes = (f"{near}「{_short(passage.quote)}」{passage.place}" for passage in row.passages[:_QUOTES])
        beside = "\n".join((*quotes, _first_sentence(one.why)))
        severity = words(f"severity.{_severity(row)}")
        cells = add_row(table, (one.question, words(f"verdict.{one.verdict}"), severity, beside)).cells
        coloured(cells[1].paragraphs[0], STATUS_COLOURS[one.verdict if one.verdict != "satisfied" else "present"])
    document.add_paragraph(style="Gap")
    if slight:
        add_paragraph(document, words("slight"), "Before quote")
    for row in slight:
        add_paragraph(document, f"・{row.result.question}", "Point")


def _severity(row: ElementRow) -> Severity:
    return row.result.severity or "info"


def _first_sentence(text: str) -> str:
    """Return the first sentence of a reason: the whole of it is in the page and in `explain`."""
    return text.split("。")[0] + "。" if "。" in text else text


def _short(quote: str) -> str:
    """Return a quote for a cell: its beginning where it is long (the place tells where the rest stands)."""
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE] + "…"
