"""Texts of tests: passages marked ⟦…⟧ inside real sentences, and plain text as a draft."""

from __future__ import annotations

from clausekit.intake.builder import Builder
from clausekit.intake.document import SourceDocument
from clausekit.intake.text import read_text
from clausekit.span import Span
from clausekit.structure import parse
from clausekit.structure.model import Structure


def marked(text: str) -> tuple[str, list[Span]]:
    """Return `text` without its ⟦…⟧ marks, and the spans that they enclosed, in order of their beginnings."""
    plain: list[str] = []
    opened: list[int] = []
    found: list[Span] = []
    for char in text:
        if char == "⟦":
            opened.append(len(plain))
        elif char == "⟧":
            found.append(Span(opened.pop(), len(plain)))
        else:
            plain.append(char)
    assert not opened, "a mark is not closed"
    return "".join(plain), sorted(found)


def document(text: str) -> SourceDocument:
    """Return `text` as the reader of a text file would."""
    builder = Builder()
    read_text(text, builder)
    return builder.build("draft.txt", "", "txt")


def parsed(text: str) -> Structure:
    """Return the structure of a draft given as text."""
    return parse(document(text))


def check_tiling(structure: Structure) -> None:
    """Assert that articles and sections cover the text once, in order, and that every part lies in its whole."""
    spans = sorted([article.span for article in structure.articles] + [part.span for part in structure.sections])
    assert [span.start for span in spans] == [0, *(span.end for span in spans[:-1])]
    assert spans[-1].end == len(structure.text)
    for article in structure.articles:
        assert article.span.contains(article.body)
        assert all(article.span.contains(node.span) and node.span.contains(node.body) for node in article.nodes)
    for sentence in structure.sentences:
        quote = sentence.span.quote(structure.text)
        assert quote == quote.strip() and quote
        if sentence.unit is not None:
            assert structure.articles[sentence.unit].span.contains(sentence.span)
            assert structure.articles[sentence.unit].number == sentence.where
