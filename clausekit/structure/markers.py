"""The numbers in front of 項 and 号: `２　`, `2.`, `(1)`, `①`, `一`, `ア`, bullets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from clausekit.jp.fold import fold
from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.span import Span
from clausekit.structure.lines import Line

MarkerType = Literal[
    "ordinal", "circled", "paren", "dot", "decimal", "space", "glued", "kanji", "kana", "kana_paren", "alpha", "bullet"
]

_CIRCLED = re.compile(r"\s*([①-⑳㉑-㉟㊱-㊿❶-❿])[\s.．、]*")
_KANA = "アイウエオカキクケコサシスセソタチツテトイロハニホヘトチリヌルヲ"
_ORDINAL = re.compile(rf"\s*第\s*({NUMBER})(?:\s+(?!条)|\s*[.、]\s*|(?=\())")
# A line may begin in the middle of a sentence (PDF): (1)に定める, 3 か月前までに.
_NO_PARTICLE = r"(?![のにをはが、]|及び|又は|から|ないし|乃至)"
_COUNTED = r"(?:[年月日週時分秒回名人通部件台箇条項号円%]|[かヶケカヵ]月|個(?![人別々])|営業日|か国)"
_PATTERNS: tuple[tuple[MarkerType, re.Pattern[str]], ...] = (
    ("ordinal", _ORDINAL),
    ("paren", re.compile(rf"\s*[(\[]\s*([0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*[)\]]{_NO_PARTICLE}\s*")),
    ("paren", re.compile(r"\s*([0-9]{1,2})\)\s*")),
    ("kana_paren", re.compile(rf"\s*\(([{_KANA}])\)\s*|\s*([{_KANA}])\)\s*")),
    ("alpha", re.compile(r"\s*\(?([a-zA-Z]|[ivx]{1,4})[).]\s+|\s*\(([a-zA-Z]|[ivx]{1,4})\)\s*")),
    ("decimal", re.compile(r"\s*(?:[0-9]{1,2}[.-])+([0-9]{1,2})[.]?(?=[\s甲乙丙本前受開各当両])\s*")),
    ("dot", re.compile(r"\s*([0-9]{1,2})[.、](?![0-9])\s*")),
    ("space", re.compile(rf"\s*([0-9]{{1,2}})\s+(?!{_COUNTED})")),
    ("glued", re.compile(r"\s*([0-9]{1,2})(?=[甲乙丙本前受開当各両秘第相双]|[(【][^0-9)】]{2,})")),
    ("kanji", re.compile(r"\s*([一二三四五六七八九十]{1,3})(?:\s+|[.、]\s*)")),
    ("kana", re.compile(rf"\s*([{_KANA}])(?:\s+|[.、]\s*)")),
    ("bullet", re.compile(r"\s*[・●○■□◆◇▪•‣\-*]\s*(?=\S)")),
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A number in front of a line: its type, its value (None for bullets), printed form, where the body begins."""

    type: MarkerType
    value: int | None
    text: str
    end: int


def marker(line: Line) -> Marker | None:
    """Return the marker at the head of `line` with the document offset of what follows; None where there is none."""
    if line.block is not None and line.block.label is not None and line.block.label.start >= line.span.start:
        return _generated(line, line.block.label)
    circled = _CIRCLED.match(line.text)
    if circled:
        value = int(unicodedata.normalize("NFKC", circled.group(1))) if circled.group(1) < "❶" else None
        return Marker("circled", value, circled.group(1), line.span.start + circled.end())
    for kind, pattern in _PATTERNS:
        match = pattern.match(line.folded.text)
        if match:
            return _made(kind, match, line)
    return None


def _generated(line: Line, label: Span) -> Marker:
    """Return the marker that Word (or a list) generated: its type is read from the label alone."""
    text = line.text[label.start - line.span.start : label.end - line.span.start]
    end = label.end
    while end < line.span.end and line.text[end - line.span.start].isspace():
        end += 1
    circled = _CIRCLED.match(text)
    if circled:
        return Marker("circled", int(unicodedata.normalize("NFKC", circled.group(1))), text, end)
    padded = fold(text.strip()).text + " "
    for kind, pattern in _PATTERNS:
        match = pattern.match(padded)
        if match:
            groups = [group for group in match.groups() if group]
            return Marker(kind, _value(kind, groups[0]) if groups else None, groups[0] if groups else text.strip(), end)
    return Marker("bullet", None, text.strip(), end)


def _made(kind: MarkerType, match: re.Match[str], line: Line) -> Marker:
    text = next((group for group in match.groups() if group), "") if match.groups() else ""
    return Marker(
        kind, _value(kind, text), text, line.at(match.end()) if match.end() < len(line.folded.text) else line.span.end
    )


def _value(kind: MarkerType, text: str) -> int | None:
    if kind in ("kana", "kana_paren"):
        gojuon = "アイウエオカキクケコサシスセソタチツテト".find(text)
        return gojuon + 1 if gojuon >= 0 else None
    if kind == "alpha":
        return ord(text.lower()) - 96 if len(text) == 1 else None
    return parse_number(text) if text else None
