"""Periods and dates as contracts print them: 3年間, ６か月, 二週間, 四十八時間, 令和７年４月１日, 2026年3月31日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.jp.fold import fold
from clausekit.jp.numerals import parse_number
from clausekit.span import Span

BLANK = r"[●○◯_*]+|\[[\s・●○◯_]*\]|\$?\{+[^{}]*\}+"
_DIGITS = r"[0-9]+|[〇零一壱二弐三参四五六七八九十拾百]+"
_NUMBER = rf"{_DIGITS}|\[\s*(?:{_DIGITS})\s*\]|{BLANK}|半"
_SHORT = r"(?=以内|前|後|ごと|毎|を経過|を限度|を超え|の期間|の予告)"
_DURATION = re.compile(
    rf"(?<!令和)(?<!平成)(?<!昭和)(?<!西暦)(?P<number>{_NUMBER})\s*"
    rf"(?P<unit>営業日|[箇ヶカヵかケ個]?年|[かヶカヵ箇ケ個]月|月間|月{_SHORT}|週間|週{_SHORT}|日|時間)(?P<half>半)?"
    r"(?!\s*(?:[0-9一二三四五六七八九十]+\s*)?(?:月[0-9一二三四五六七八九十\s]*日|度|生))間?"
)
# [標準：30日] is the drafter's note; [1年間／2年間] a choice that nobody has made.
NOTE = re.compile(r"\[(?:標準|目安|注|例|参考)[^\[\]]*\]")
_CHOICE = re.compile(r"\[[^\[\]。]{1,30}[/|｜][^\[\]。]{1,30}\]")
_UNITS = {"週間": "W", "週": "W", "日": "D", "営業日": "BD", "時間": "H"}
_DATE = re.compile(
    rf"(?P<era>令和|平成|昭和|西暦)?\s*(?P<year>(?:{_NUMBER}|元)?)\s*年\s*(?P<month>{_NUMBER})?\s*月\s*(?P<day>{_NUMBER})?\s*日"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "西暦": 0, None: 0}
_OPEN = re.compile(rf"{BLANK}|〇+")
_YEARS = 200


@dataclass(frozen=True, slots=True)
class Quantity:
    """A period or date: ISO 8601 value (business days as P5BD), None where the figure is blank; its place."""

    value: str | None
    span: Span

    @property
    def blank(self) -> bool:
        """Whether the figure is left open (●年)."""
        return self.value is None


def durations(text: str) -> list[Quantity]:
    """Return the periods in `text` in order; calendar dates are none, a choice between two is one blank."""
    folded = fold(text)
    choices = [match.span() for match in _CHOICE.finditer(folded.text) if _DURATION.search(match.group())]
    taken = [*choices, *(match.span() for pattern in (_DATE, NOTE) for match in pattern.finditer(folded.text))]
    out = [Quantity(None, folded.source(*span)) for span in choices]
    for match in _DURATION.finditer(folded.text):
        if not any(start <= match.start() < end for start, end in taken) and not _calendar(match, folded.text):
            out.append(Quantity(_iso(match), folded.source(match.start(), match.end())))
    return sorted(out, key=lambda one: one.span)


def _calendar(match: re.Match[str], text: str) -> bool:
    """Tell whether the figure names a year or a day of the calendar (2027年1月末, 翌月5日)."""
    if match.group("unit") == "日" and re.search(r"[翌毎同当]月\s*$", text[: match.start()]):
        return True
    return match.group("unit") == "年" and (parse_number(match.group("number")) or 0) > _YEARS


def _iso(match: re.Match[str]) -> str | None:
    number = match.group("number")
    if _OPEN.fullmatch(number):
        return None
    unit = "Y" if match.group("unit").endswith("年") else _UNITS.get(match.group("unit"), "M")
    value = parse_number(number.strip("[] "))
    if number == "半":
        return "P6M" if unit == "Y" else "P15D"
    if value is None:
        return None
    if match.group("half") and unit == "Y":
        return f"P{value * 12 + 6}M"
    return f"PT{value}H" if unit == "H" else f"P{value}{unit}"


def days(value: str) -> float | None:
    """Return how many days a period lasts (a month 30, a year 365, a business day 7/5); None where it is no period."""
    match = re.fullmatch(r"P(T?)(\d+)(Y|M|W|D|BD|H)", value)
    if match is None:
        return None
    length = {"Y": 365.0, "M": 30.0, "W": 7.0, "D": 1.0, "BD": 1.4, "H": 1 / 24}[match.group(3)]
    return int(match.group(2)) * length


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


_FROM_TO = re.compile(r"^\s*(?:から|より)[^。]{0,12}$")
_ONLY_TO = re.compile(
    r"^\s*(?:(?:又は|または)[^。]{1,40}いずれか早い日)?(?:まで(?!に)|迄(?!に)|をもって終了|に終わ|に終了)"
)


def intervals(text: str) -> Iterator[Quantity]:
    """Yield the stretches between two dates (2026-04-01/2028-03-31), or from some event to a date (../2028-03-31)."""
    found = dates(text)
    for at, end in enumerate(found):
        if not _ONLY_TO.match(text[end.span.end :]):
            continue
        begin = found[at - 1] if at and _FROM_TO.match(text[found[at - 1].span.end : end.span.start]) else None
        if begin is None:
            yield Quantity(f"../{end.value}" if end.value else None, end.span)
            continue
        both = f"{begin.value}/{end.value}" if begin.value and end.value else None
        yield Quantity(both, Span(begin.span.start, end.span.end))
