"""Paragraphs from the lines of a page: what was broken for the page only is joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausekit.intake.builder import Builder, Piece, Place
from clausekit.intake.lines import NUMBER, SPLIT_OFF, continues, glue, is_heading, opens
from clausekit.intake.pdf_lines import Line

WIDE = 1.6  # a line this much further down than usual begins a paragraph
SHORT = 2.5  # a line this many characters short of the margin ends its paragraph
BARE_ARTICLE = re.compile(rf"\s*第\s*{NUMBER}\s*条(?:\s*の\s*{NUMBER})?\s*$")
LEAD = re.compile(r"[（(【]")


def right_margin(lines: Sequence[Line]) -> float:
    """Return where full lines end; 0 without lines."""
    ends = sorted(line.end for line in lines)
    return ends[int(0.9 * (len(ends) - 1))] if ends else 0.0


def leading(lines: Sequence[Line]) -> float:
    """Return the usual distance of a line from the one above, in characters; 0 where there is none."""
    gaps = sorted(line.above for line in lines if line.above)
    return gaps[2 * len(gaps) // 5] if gaps else 0.0


def joint(line: Line, following: Line, margin: float, spacing: float) -> str | None:
    """Return what stands between two lines of one paragraph ("" mostly); None where a new one begins."""
    if SPLIT_OFF.match(following.text):
        return ""
    if following.above > WIDE * spacing:
        return None
    if BARE_ARTICLE.match(line.text):
        if LEAD.match(following.text):
            return ""
        return None if is_heading(following.text) or opens(following.text) else "　"
    full = line.end >= margin - SHORT * line.size
    if not full or not continues(line.text, following.text):
        return None
    ends_sentence = line.text.rstrip().endswith(("。", "｡"))
    if ends_sentence and following.start > line.start + 0.5 * line.size:
        return None
    return glue(line.text, following.text)


def read_lines(lines: Sequence[Line], builder: Builder) -> None:
    """Add the paragraphs of `lines` to `builder`."""
    margin, spacing = right_margin(lines), leading(lines)
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        pieces.append(Piece(line.text, Place(f"page {line.page}", line.index, 0, 0)))
        following = lines[number + 1] if number + 1 < len(lines) else None
        between = joint(line, following, margin, spacing) if following else None
        if between is None:
            builder.separate("\n")
            builder.add(pieces)
            pieces = []
        else:
            pieces.append(Piece(between))
