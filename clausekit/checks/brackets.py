"""Brackets and quotation marks that are opened and not closed, or closed and not opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.span import Span
from clausekit.structure.model import Structure

_PAIRS = {"）": "（", ")": "（", "」": "「", "』": "『", "】": "【", "］": "［", "〕": "〔"}
_OPEN = {"（": "（", "(": "（", "「": "「", "『": "『", "【": "【", "［": "［", "〔": "〔"}
# 1) and ア） at the head of a line are numbers.
_NUMBER = re.compile(r"(?m)^[\s　]*(?:[0-9０-９]{1,2}|[a-zａ-ｚｱ-ﾝア-ン一二三四五六七八九十ivx]{1,3})[)）]")
_SHOWN = 12


def brackets(structure: Structure) -> Iterator[Found]:
    """Yield the first bracket without its partner of each article and of the opening."""
    parts = [article.span for article in structure.articles if not article.annex]
    parts += [section.span for section in structure.sections if section.kind == "preamble"]
    for span in sorted(parts):
        at = _lonely(structure.text, span)
        if at is not None:
            shown = Span(max(span.start, at - _SHOWN), min(span.end, at + _SHOWN))
            quote = shown.quote(structure.text).replace("\n", " ").strip()
            yield found(structure, "bracket_lonely", [Span(at, at + 1)], quote=quote, sign=structure.text[at])


def _lonely(text: str, span: Span) -> int | None:
    """Return where the first bracket without a partner stands; None where all have one."""
    numbers = {match.end() - 1 for match in _NUMBER.finditer(text, *span)}
    stack: list[int] = []
    for at in range(span.start, span.end):
        sign = text[at]
        if sign in _OPEN:
            stack.append(at)
        elif sign in _PAIRS and at not in numbers:
            if not stack or _OPEN[text[stack[-1]]] != _PAIRS[sign]:
                return at
            stack.pop()
    return stack[0] if stack else None
