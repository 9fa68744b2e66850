"""Periods and dates as contracts print them: 3年間, ６か月, 二週間, 四十八時間, 令和７年４月１日, 2026年3月31日."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausekit.jp.fold import fold
from clausekit.jp.numerals import parse_number
from clausekit.span import Span

_NUMBER = r"[0-9]+|[〇零一二三四五六七八九十百]+|[●○◯＿_]+|半"
_DURATION = re.compile(
    rf"(?P<number>{_NUMBER})\s*(?P<unit>営業日|年|か月|ヶ月|カ月|ヵ月|箇月|ケ月|月間|週間|日|時間)(?P<half>半)?(?!\s*(?:[0-9一二三四五六七八九十]+\s*)?(?:月[0-9一二三四五六七八九十\s]*日|度|生))間?"
)
_UNITS = {"年": "Y", "週間": "W", "日": "D", "営業日": "D", "時間": "H"}
_DATE = re.compile(
    rf"(?P<era>令和|平成|昭和|西暦)?\s*(?P<year>(?:{_NUMBER}|元)?)\s*年\s*(?P<month>{_NUMBER})?\s*月\s*(?P<day>{_NUMBER})?\s*日"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "西暦": 0, None: 0}
_BLANK = re.compile(r"[●○◯＿_]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A period or date: ISO 8601 value, None where the figure is blank, and its place in the text."""

    value: str | None
    span: Span

    @property
    def blank(self) -> bool:
        """Whether the figure is left open (●年)."""
        return self.value is None


def durations(text: str) -> list[Quantity]:
    """Return the periods in `text` in order; calendar dates are none."""
    folded = fold(text)
    dates = [(match.start(), match.end()) for match in _DATE.finditer(folded.text)]
    out = []
    for match in _DURATION.finditer(folded.text):
        if not any(start <= match.start() < end for start, end in dates):
            out.append(Quantity(_iso(match), folded.source(match.start(), match.end())))
    return out


def _iso(match: re.Match[str]) -> str | None:
    number = match.group("number")
    if _BLANK.search(number):
        return None
    unit = _UNITS.get(match.group("unit"), "M")
    value = parse_number(number)
    if number == "半":
        return "P6M" if unit == "Y" else "P15D"
    if value is None:
        return None
    if match.group("half") and unit == "Y":
        return f"P{value * 12 + 6}M"
    return f"PT{value}H" if unit == "H" else f"P{value}{unit}"


def dates(text: str) -> list[Quantity]:
    """Return the calendar dates in `text`: ISO, None where a part is blank or the date cannot be."""
    folded = fold(text)
    return [
        Quantity(_iso_date(match), folded.source(match.start(), match.end())) for match in _DATE.finditer(folded.text)
    ]


def _iso_date(match: re.Match[str]) -> str | None:
    year = 1 if match.group("year") == "元" else parse_number(match.group("year") or "")
    month, day = (parse_number(match.group(part) or "") for part in ("month", "day"))
    if year is None or month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    full = year + _ERAS[match.group("era")]
    return f"{full:04d}-{month:02d}-{day:02d}" if full >= 1900 else None
