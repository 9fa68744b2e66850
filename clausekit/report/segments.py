"""The contract's text cut at all borders of the marked passages, so that overlapping passages can be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from clausekit.findings.listing import SEVERITIES
from clausekit.findings.model import Review, Severity
from clausekit.span import Span, strip

Tone = Severity | Literal["present", "near", "plain"]
Look = Literal["head", "item", "body"]
_TONES: tuple[Tone, ...] = (*SEVERITIES, "not_required", "present", "near", "plain")
_NUMBERED = re.compile(r"[0-9０-９]{1,2}[.．\s　]|[①-⑳]|[(（][0-9０-９一二三四五六七八九十ア-ン]{1,2}[)）]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to show: its anchor, the finding or row it belongs to, how it looks, the number printed after it."""

    anchor: str
    span: Span
    target: str
    tone: Tone
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """Text under one set of marks; `opens` are the anchors that start here, `closing` the marks that end here."""

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[str, ...] = ()
    closing: tuple[Mark, ...] = ()

    @property
    def tone(self) -> Tone:
        """Return the gravest look of the marks over this text."""
        return min((mark.tone for mark in self.marks), key=_TONES.index, default="plain")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text with its line end."""

    look: Look
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """An article or section of the text."""

    anchor: str
    kind: str
    lines: tuple[Line, ...]


@dataclass(slots=True)
class Marks:
    """Collects the passages to show in `text`; the same passage for the same target is one mark."""

    text: str
    made: dict[tuple[Span, str], Mark] = field(default_factory=dict)

    def add(self, span: Span, target: str, tone: Tone, number: int | None = None) -> str:
        """Return the anchor of the passage; "" where the span covers nothing that can be seen."""
        seen = strip(span, self.text)
        if seen.start >= seen.end:
            return ""
        anchor = f"p{len(self.made) + 1}"
        return self.made.setdefault((seen, target), Mark(anchor, seen, target, tone, number)).anchor


def blocks(review: Review, marks: Sequence[Mark]) -> tuple[Block, ...]:
    """Return the whole text as blocks; joined, the texts of their segments are `document.text`."""
    text = review.document.text
    starts = {0: ("s0", "other")}
    starts |= {one.span.start: (f"s{one.span.start}", one.kind) for one in review.sections}
    starts |= {one.span.start: (f"a{one.span.start}", "article") for one in review.articles}
    order = sorted(starts)
    out = []
    for start, end in zip(order, [*order[1:], len(text)], strict=True):
        anchor, kind = starts[start]
        out.append(Block(anchor, kind, tuple(_lines(text, Span(start, end), kind, marks))))
    return tuple(out)


def _lines(text: str, block: Span, kind: str, marks: Sequence[Mark]) -> Iterator[Line]:
    start = block.start
    for printed in block.quote(text).splitlines(keepends=True):
        line = Span(start, start + len(printed))
        head = kind == "title" or (kind == "article" and start == block.start and len(printed) <= 40)
        look: Look = "head" if head else "item" if _NUMBERED.match(printed) else "body"
        yield Line(look, tuple(segments(text, line, [mark for mark in marks if mark.span.overlaps(line)])))
        start = line.end


def segments(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Segment]:
    """Yield the pieces of `text[span]` between all borders of `marks`, in order and without gaps."""
    borders = {span.start, span.end}
    borders |= {place for mark in marks for place in mark.span if span.start < place < span.end}
    order = sorted(borders)
    for start, end in pairwise(order):
        over = tuple(mark for mark in marks if mark.span.start <= start and end <= mark.span.end)
        yield Segment(
            text=text[start:end],
            marks=over,
            opens=tuple(mark.anchor for mark in over if mark.span.start == start),
            closing=tuple(mark for mark in over if mark.span.end == end and mark.number is not None),
        )
