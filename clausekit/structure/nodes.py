"""項 and 号 of one article, from the numbers in front of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.span import Span, strip
from clausekit.structure.lines import Line
from clausekit.structure.markers import Marker, MarkerType, marker
from clausekit.structure.model import Node, NodeKind


@dataclass(slots=True)
class Piece:
    """A line of an article with its place in the tree: `depth` 0 = straight under the 条."""

    line: Span
    body: Span
    mark: Marker | None
    depth: int
    paragraph: int


def pieces(lines: Sequence[Line], text: str, first_body: int | None) -> list[Piece]:
    """Return the printed lines of an article, numbers apart; `first_body` is where the heading's own line goes on."""
    out: list[Piece] = []
    stack: list[MarkerType] = []
    paragraph = 1
    for at, line in enumerate(lines):
        span = line.span
        if at == 0 and first_body is not None:
            span = Span(min(first_body, span.end), span.end)
        span = strip(span, text)
        if span.start == span.end:
            continue
        mark = _marker_at(line, span)
        if mark is not None:
            paragraph = _place(mark, stack, out, paragraph)
        body = strip(Span(mark.end if mark else span.start, span.end), text)
        out.append(Piece(span, body, mark, len(stack), paragraph))
    return out


def _marker_at(line: Line, span: Span) -> Marker | None:
    if span.start == line.span.start + (len(line.text) - len(line.text.lstrip())):
        return marker(line)
    tail = line.text[span.start - line.span.start :]
    # An article that begins with a number of its own (第３条　１　…): look at the rest of the heading's line.
    from_here = Line(Span(span.start, line.span.end), tail, line.folded.__class__(tail, *_identity(tail)), None)
    found = marker(from_here)
    return found if found and found.type in ("dot", "space", "circled", "paren") else None


def _identity(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(range(len(text))), tuple(range(1, len(text) + 1))


def _place(mark: Marker, stack: list[MarkerType], before: Sequence[Piece], paragraph: int) -> int:
    """Move `stack` to the depth of `mark` and return the 項 that it stands in."""
    if mark.type in stack:
        del stack[stack.index(mark.type) + 1 :]
    else:
        stack.append(mark.type)
    if len(stack) == 1 and is_paragraph_mark(mark, before):
        return mark.value or paragraph + 1
    return paragraph


def is_paragraph_mark(mark: Marker, before: Sequence[Piece]) -> bool:
    """Tell whether an outermost number counts 項: `２` after an unnumbered first 項, or the style of a 項."""
    stem = next((piece for piece in before if piece.depth == 0), None)
    if stem is None:
        return True
    outer = next((piece.mark for piece in before if piece.depth == 1 and piece.mark), mark)
    return outer.value != 1 and mark.type in ("dot", "space", "glued", "circled", "decimal", "paren", "kanji")


def nodes(found: Sequence[Piece]) -> tuple[Node, ...]:
    """Return the numbered parts among the pieces of an article; each runs to the next of its depth or less."""
    out = []
    for at, piece in enumerate(found):
        if piece.mark is None:
            continue
        end = piece.line.end
        for later in found[at + 1 :]:
            if later.mark is not None and later.depth <= piece.depth:
                break
            end = later.line.end
        kind: NodeKind = "paragraph" if piece.depth == 1 and _counts_paragraphs(piece, found) else "item"
        number = str(piece.mark.value) if piece.mark.value is not None else piece.mark.text or "・"
        out.append(Node(kind, number, piece.depth, Span(piece.line.start, end), piece.body))
    return tuple(out)


def _counts_paragraphs(piece: Piece, found: Sequence[Piece]) -> bool:
    assert piece.mark is not None
    return is_paragraph_mark(piece.mark, found[: found.index(piece)])
