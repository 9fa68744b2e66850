"""The lines of a draft with what the reader of the file knew about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from clausekit.intake.document import Block, SourceDocument
from clausekit.jp.fold import Folded, fold
from clausekit.span import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `span` without its newline, `folded` its NFKC form, `block` the first block that begins in it."""

    span: Span
    text: str
    folded: Folded
    block: Block | None

    @property
    def blank(self) -> bool:
        """Tell whether nothing is printed on the line."""
        return not self.text.strip()

    def at(self, folded_index: int) -> int:
        """Return the document offset of a folded character of this line."""
        return self.span.start + self.folded.source(folded_index, folded_index).start


def lines(document: SourceDocument) -> list[Line]:
    """Return the lines of `document.text` in order, blank ones included."""
    return list(_lines(document))


def _lines(document: SourceDocument) -> Iterator[Line]:
    blocks = iter(document.blocks)
    block = next(blocks, None)
    mine: Block | None = None
    start = 0
    for raw in document.text.split("\n"):
        span = Span(start, start + len(raw))
        inside = mine
        while block is not None and block.span.start < span.start:
            block = next(blocks, None)
        mine = block if block is not None and block.span.start <= span.end else None
        if mine is None and inside is not None and span.start < inside.span.end:
            # A line break inside a paragraph: the same paragraph goes on, its number does not come again.
            mine = replace(inside, label=None)
        yield Line(span, raw, fold(raw), mine)
        start = span.end + 1
