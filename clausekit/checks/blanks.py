"""Blanks that nobody has filled in: ●, ○○, ＿＿, [ ], {{ }}, 年　月　日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, places
from clausekit.span import Span
from clausekit.structure.model import Structure

_KANJI_DIGIT = "一二三四五六七八九十百千"
_BLANK = re.compile(
    rf"[●◯]+|(?<![{_KANJI_DIGIT}])[○〇]{{2,}}|(?<![{_KANJI_DIGIT}])○(?=[年月日円％%ヶ箇か])|[＿_]{{2,}}|"
    r"\[[\s　・]*\]|［[\s　・]*］|【[\s　]*】|\{\{[^{}]*\}\}|\$\{[^{}]*\}|[*＊]{2,}|XX+|ＸＸ+|△△+|□□+"
)
# Lines of ●-bullets are lists, not blanks.
_BULLET = re.compile(r"(?m)^[\s　]*[●○◯□](?=[\s　]*[^\s　●○◯年月日円％%])")


def blanks(structure: Structure) -> Iterator[Found]:
    """Yield one finding for all blanks in the articles and preamble; the signature block is meant to be blank."""
    bullets = {match.end() - 1 for match in _BULLET.finditer(structure.text)}
    spans = [
        Span(match.start(), match.end())
        for sentence in structure.sentences
        if sentence.where not in ("signature", "annex")
        for match in _BLANK.finditer(structure.text, *sentence.span)
        if match.start() not in bullets
    ]
    if spans:
        yield Found("BLK001", "blank_unfilled", "major", places(structure, spans), {"count": len(spans)})
