"""Sentences of a draft: our own splitter, because the model's breaks at newlines and brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausekit.span import Span, strip
from clausekit.structure.model import Sentence
from clausekit.structure.nodes import Piece

_OPEN = "（(「『【［〔"
_CLOSE = "）)」』】］〕"
_ENDS = "。．"


def split(span: Span, text: str) -> Iterator[Span]:
    """Yield the sentences of `span`: they end at 。 outside brackets; a bracket never closed does not hold one back."""
    start, depth = span.start, 0
    for at in range(span.start, span.end):
        char = text[at]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif char == "。" and (depth == 0 or not any(c in _CLOSE for c in text[at + 1 : min(span.end, at + 300)])):
            depth = 0
            sentence = strip(Span(start, at + 1), text)
            if sentence.end - sentence.start > 1:
                yield sentence
            start = at + 1
    rest = strip(Span(start, span.end), text)
    if rest.start < rest.end:
        yield rest


def of_pieces(found: Sequence[Piece], text: str, where: str, unit: int | None) -> Iterator[Sentence]:
    """Yield the sentences of an article's (or section's) lines; items carry the sentence that they complete."""
    stems: dict[int, Span] = {}
    for piece in found:
        stem = _stem(stems, piece)
        last = None
        for sentence in split(piece.body, text):
            yield Sentence(sentence, where, unit, piece.paragraph, stem)
            last = sentence
        if last is not None:
            stems = {depth: span for depth, span in stems.items() if depth < piece.depth} | {piece.depth: last}


def _stem(stems: dict[int, Span], piece: Piece) -> Span | None:
    """Return the sentence above `piece`: for a 号 the last one of a lower depth, else none (a 項 stands alone)."""
    if piece.kind != "item":
        return None
    above = [depth for depth in stems if depth < piece.depth]
    return stems[max(above)] if above else None
