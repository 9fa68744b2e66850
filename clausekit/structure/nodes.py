"""項 and 号 of one article, from the numbers in front of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.jp.fold import fold
from clausekit.span import Span, strip
from clausekit.structure.headings import article_heading
from clausekit.structure.lines import Line
from clausekit.structure.markers import Marker, MarkerType, marker
from clausekit.structure.model import Node, NodeKind

# The numbers that count 項 where the first 項 of an article has none.
_PARAGRAPH_TYPES = ("dot", "space", "glued", "circled", "decimal", "paren", "kanji")


# A line that ends so is cut in the middle, and one that begins so goes on with the line above.
_UNFINISHED = re.compile(r".{12}(?:、|または|又は|および|及び|もしくは|若しくは|ならびに|並びに|[のをにはがと])$")
_JOINING = re.compile(r"(?:または|又は|および|及び|もしくは|若しくは|ならびに|並びに|かつ|[）」])")


@dataclass(slots=True)
class Piece:
    """A line of an article with its place in the tree: `depth` 0 = straight under the 条; `kind` of its number."""

    line: Span
    body: Span
    mark: Marker | None
    kind: NodeKind | None
    depth: int
    paragraph: int


@dataclass(slots=True)
class _Level:
    type: MarkerType
    kind: NodeKind


def pieces(lines: Sequence[Line], text: str, first_body: int | None = None, number: str | None = None) -> list[Piece]:
    """Return the printed lines of an article (or section), numbers apart.

    `first_body` is where the heading's own line goes on; `number` is the article's, which annotated models
    print a second time before the text (第1条（目的）, then 第1条　甲は…).
    """
    out: list[Piece] = []
    stack: list[_Level] = []
    paragraph = 1
    for at, line in enumerate(lines):
        span = line.span
        if at == 0 and first_body is not None:
            span = Span(min(first_body, span.end), span.end)
        elif number is not None and (again := article_heading(line)) and again.number == number:
            span = Span(line.at(again.body), span.end)
        span = strip(span, text)
        if span.start == span.end:
            continue
        mark = _marker_at(line, span)
        kind: NodeKind | None = None
        if mark is not None:
            kind = _place(mark, stack, bool(out), paragraph)
            if kind == "paragraph":
                paragraph = mark.value or paragraph + bool(out)
        body = strip(Span(mark.end if mark else span.start, span.end), text)
        if (
            mark is None
            and out
            and _goes_on(out[-1].body.quote(text), body.quote(text), text[out[-1].body.end : body.start])
        ):
            out[-1].line = out[-1].line._replace(end=span.end)
            out[-1].body = out[-1].body._replace(end=body.end)
            continue
        out.append(Piece(span, body, mark, kind, len(stack), paragraph))
    return out


def _goes_on(before: str, line: str, between: str) -> bool:
    """Tell whether a line without a number goes on with the sentence above it, which a hard line break has cut."""
    if before.endswith(("。", "：", ":")) or between.strip() or between.count("\n") > 1:
        return False
    opened = max(before.count("（") - before.count("）"), before.count("(") - before.count(")"))
    return opened > 0 or _UNFINISHED.search(before) is not None or _JOINING.match(line) is not None


def _marker_at(line: Line, span: Span) -> Marker | None:
    if span.start == line.span.start + (len(line.text) - len(line.text.lstrip())):
        return marker(line)
    tail = line.text[span.start - line.span.start :]
    # An article that begins with a number of its own (第３条　１　…): look at the rest of the heading's line.
    found = marker(Line(Span(span.start, line.span.end), tail, fold(tail), None))
    return found if found and found.type in ("dot", "space", "circled", "paren") else None


def _place(mark: Marker, stack: list[_Level], stemmed: bool, paragraph: int) -> NodeKind:
    """Move `stack` to the depth of `mark` and return what it counts; `stemmed`: text stands before it."""
    depth = next((at for at, level in enumerate(stack) if level.type == mark.type), None)
    if depth is not None:
        del stack[depth + 1 :]
    elif stemmed and mark.type in _PARAGRAPH_TYPES and mark.value == paragraph + 1:
        # No list begins with 2: the first 項 has no number, whatever 号 stand under it.
        stack[:] = [_Level(mark.type, "paragraph")]
    else:
        stack.append(_Level(mark.type, "item" if stack or stemmed else "paragraph"))
    return stack[-1].kind


def nodes(found: Sequence[Piece]) -> tuple[Node, ...]:
    """Return the numbered parts among the pieces of an article; each runs to the next of its depth or less."""
    out = []
    for at, piece in enumerate(found):
        if piece.mark is None or piece.kind is None:
            continue
        end = piece.line.end
        for later in found[at + 1 :]:
            if later.mark is not None and later.depth <= piece.depth:
                break
            end = later.line.end
        number = str(piece.mark.value) if piece.mark.value is not None else piece.mark.text or "・"
        out.append(Node(piece.kind, number, piece.depth, Span(piece.line.start, end), piece.body))
    return tuple(out)
