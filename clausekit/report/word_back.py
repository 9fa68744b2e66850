"""The last part of the Word report: competition law, who bears what, checks beside the contract."""

from __future__ import annotations

from docx.document import Document as WordDocument

from clausekit.report.view import Page
from clausekit.report.word_findings import add_advice, add_quote
from clausekit.report.word_parts import add_paragraph, add_row, add_table
from clausekit.report.word_styles import TEXT_WIDTH
from clausekit.report.words import Words


def add_back(document: WordDocument, page: Page, words: Words) -> None:
    """Append what concerns the whole contract rather than one clause."""
    _add_competition(document, page, words)
    _add_burdens(document, page, words)
    if page.review.advice:
        add_paragraph(document, words("advice_other"), "Heading 1")
        add_advice(document, page.review.advice)
    if page.review.profile is not None:
        add_paragraph(document, words("steps"), "Heading 1")
        for step in page.review.profile.steps:
            add_paragraph(document, f"・{step.text}", "Point")


def _add_competition(document: WordDocument, page: Page, words: Words) -> None:
    if page.restrictions:
        add_paragraph(document, words("competition"), "Heading 1")
    for one in page.restrictions:
        found = one.result
        add_paragraph(document, f"{words(f'competition.{found.class_}')}　{found.name}", "Heading 2")
        add_paragraph(document, found.message)
        for passage in one.passages:
            add_quote(document, passage)
        for question in found.questions:
            add_paragraph(document, f"・{question.text}", "Point")
        add_paragraph(document, words.sources(found.authority), "Place")


def _add_burdens(document: WordDocument, page: Page, words: Words) -> None:
    if not page.burdens:
        return
    add_paragraph(document, words("burdens"), "Heading 1")
    add_paragraph(document, words("burdens_note"))
    names = [words("both") if party == "both" else party for party in page.bearers]
    width = (TEXT_WIDTH - 62) / len(names)
    table = add_table(document, (24, 38, *[width] * len(names)), (words("kind_of"), words("topic"), *names))
    for row in page.burdens:
        cells = [f"{count}　{place}" if count else "" for count, place in row.cells]
        add_row(table, (words(f"burden.{row.kind}"), row.topic, *cells))
