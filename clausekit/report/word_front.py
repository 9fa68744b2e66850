"""The first page of the Word report and its tables of clause types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from docx.document import Document as WordDocument

from clausekit.findings.listing import SEVERITIES
from clausekit.report.view import Card, ClauseRow, Page
from clausekit.report.word_parts import (
    add_paragraph,
    add_row,
    add_table,
    coloured,
    printable,
    shade,
)
from clausekit.report.word_styles import SEVERITY_FILLS, STATUS_COLOURS, TEXT_WIDTH
from clausekit.report.words import Words

_WORST = 5


def add_front(document: WordDocument, page: Page, words: Words) -> None:
    """Append what a partner reads in a minute: facts, counts, core clause types, the gravest findings."""
    add_paragraph(document, words("title"), "Subtitle")
    add_paragraph(document, page.review.document.path, "Title")
    _add_facts(document, page, words)
    _add_failures(document, page, words)
    core = f"{words('core_of', n=len(page.core))}　{_counts(page.cards, words)}"
    add_paragraph(document, core, "Heading 1")
    add_clauses(document, page.core, words)
    if page.cards:
        add_paragraph(document, words("worst"), "Heading 1")
    for card in page.cards[:_WORST]:
        _add_worst(document, card, words)
    if len(page.cards) > _WORST:
        add_paragraph(document, words("more", n=len(page.cards) - _WORST), "Subtitle")
    add_paragraph(document, words("preface"), "Preface")


def add_clauses(document: WordDocument, rows: Sequence[ClauseRow], words: Words) -> None:
    """Append a table of clause types with the status in its colour."""
    header = [words(key) for key in ("clause", "status", "severity", "place")]
    table = add_table(document, (72, 30, 22, TEXT_WIDTH - 124), header)
    for row in rows:
        clause = row.result
        severity = words(f"severity.{clause.severity}") if clause.severity else words("none")
        cells = add_row(table, (clause.name, words(f"status.{clause.status}"), severity, row.place)).cells
        coloured(cells[1].paragraphs[0], STATUS_COLOURS[clause.status])
        if clause.severity:
            shade(cells[2], SEVERITY_FILLS[clause.severity])


def _add_facts(document: WordDocument, page: Page, words: Words) -> None:
    table = add_table(document, (36, TEXT_WIDTH - 36))
    for name, text in _facts(page, words):
        add_row(table, (name, text))
    for message, _ in page.notices:
        add_row(table, (words("notices"), message))


def _facts(page: Page, words: Words) -> Iterator[tuple[str, str]]:
    document = page.review.document
    reason = f"　{document.contract_type_reason}" if document.contract_type_reason else ""
    yield words("contract_type"), words(f"type.{document.contract_type}") + reason
    names = (f"{party.label}　{party.name or words('blank_name')}" for party, _ in page.parties)
    yield words("parties"), "\n".join(names) or words("none")
    yield words("our_side"), document.our_side or words("side_none")
    yield from _settings(page, words)
    for name, fact, passage in page.facts:
        place = f"　{passage.place}" if passage.place else ""
        yield words(f"fact.{name}"), words.fact(fact) + place


def _settings(page: Page, words: Words) -> Iterator[tuple[str, str]]:
    """Yield what the review was made by besides the library: risk level, playbook, other papers."""
    review = page.review
    if review.profile is not None:
        yield words("profile"), f"{words(f'level.{review.profile.level}')}　{review.profile.name}"
    if review.playbook is not None:
        yield words("playbook"), review.playbook.name
    if review.papers:
        yield words("papers"), "\n".join(f"{one.rank}　{one.label}　{one.title}　{one.why}" for one in review.papers)


def _add_failures(document: WordDocument, page: Page, words: Words) -> None:
    if not page.review.failures:
        return
    add_paragraph(document, words("failures"), "Heading 3")
    coloured(add_paragraph(document, words("failures_note")), STATUS_COLOURS["adverse"])
    for failure in page.review.failures:
        add_paragraph(document, f"{failure.step}：{failure.message}")


def _counts(cards: Sequence[Card], words: Words) -> str:
    found = Counter(card.finding.severity for card in cards)
    return "　".join(f"{words(f'severity.{level}')} {found[level]}" for level in SEVERITIES)


def _add_worst(document: WordDocument, card: Card, words: Words) -> None:
    finding = card.finding
    name = finding.name if finding.clause else finding.why
    places = "、".join(dict.fromkeys(passage.place for passage in card.quotes if passage.place))
    parts = [words(f"severity.{finding.severity}"), words(f"status.{card.status}"), places]
    line = add_paragraph(document, f"{card.number}　{name}", "Worst")
    line.runs[0].font.bold = True
    line.add_run(printable("　" + "　".join(part for part in parts if part)))
