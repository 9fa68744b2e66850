"""Telling clause text from the commentary that annotated model contracts print between the articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausekit.structure.lines import Line

_MARK = re.compile(
    r"\s*+[<【\[〔■◆●(]*\s*+(?:ポイント|解説|逐条解説|条文解説|趣旨|コラム|留意点|留意事項|解釈上の論点|想定シーン|"
    r"(?:変更|追加)?オプション(?:条項)?|(?:代替|修正)案|注釈|補足|参考)\s*[0-9]*\s*[>】\]〕:)]*\s*$"
)
_MIN_FRAMED = 8


def commentary_lines(rows: Sequence[Line], headings: Sequence[int]) -> set[int]:
    """Return the lines that are commentary, none in an ordinary contract.

    Model contracts set clause text in frames: there, everything unframed behind the first framed line of an
    article, other than headings, is commentary. Without frames, a line such as ＜解説＞ begins it.
    """
    framed = [i for i, row in enumerate(rows) if row.block is not None and row.block.bordered and not row.blank]
    annotated = len(framed) >= _MIN_FRAMED and sum(1 for i, row in enumerate(rows) if not row.blank) > 1.5 * len(framed)
    out: set[int] = set()
    bounds = [*headings, len(rows)]
    if annotated:
        out |= _unframed(0, bounds[0], set(framed))
        for start, end in zip(headings, bounds[1:], strict=True):
            out |= _unframed(start, end, set(framed)) - {start}
        return out
    for start, end in zip(headings, bounds[1:], strict=True):
        first = next((i for i in range(start + 1, end) if _MARK.match(rows[i].folded.text)), None)
        if first is not None:
            out |= set(range(first, end))
    return out


def _unframed(start: int, end: int, framed: set[int]) -> set[int]:
    """Return the lines of `start:end` outside the first run of framed lines (blank lines do not end a run)."""
    first = next((i for i in range(start, end) if i in framed), None)
    if first is None:
        return set(range(start, end))
    last = first
    for i in range(first, end):
        if i in framed:
            last = i
        elif i - last > 1:
            break
    return set(range(start, first)) | set(range(last + 1, end))
