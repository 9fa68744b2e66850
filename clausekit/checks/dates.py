"""Dates that cannot be: 2026年2月30日, 平成35年, an end before its start, two eras that do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from clausekit.checks.calendar import Day, days
from clausekit.checks.made import Found, found
from clausekit.jp.durations import durations
from clausekit.jp.fold import fold
from clausekit.jp.numerals import parse_number
from clausekit.span import Span
from clausekit.structure.model import Structure

_MAYBE = re.compile(r"[0-9０-９元〇一二三四五六七八九十同翌][\s　]*年|20[0-9]{2}")
_FROM_TO = re.compile(
    r"[\s　、]*(?:(?:（[^（）]{0,20}）)?(?:から|より|~|～|〜|-|－|―|乃至|ないし|至)[\s　、]*(?:至)?)+"
)
_UNTIL = re.compile(r"^[\s　]*(?:まで|迄)?[\s　]*(?:の|（|\()?[\s　]*")
_BOTH_ERAS = re.compile(
    r"(?P<w>(?:19|20)[0-9]{2})年?\s*[(（/]\s*(?P<e>令和|平成|昭和)\s*(?P<n>[0-9]{1,2}|元|[一二三四五六七八九十]{1,3})年?\s*[)）年]|"
    r"(?P<e2>令和|平成|昭和)\s*(?P<n2>[0-9]{1,2}|元|[一二三四五六七八九十]{1,3})年?\s*[(（]\s*(?:西暦)?(?P<w2>(?:19|20)[0-9]{2})年?\s*[)）]"
)
_ERA_YEAR = {"昭和": 1925, "平成": 1988, "令和": 2018}
_ERA_ALONE = re.compile(
    r"(?P<era>平成|昭和)\s*(?P<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*年(?!\s*[0-9一二三四五六七八九十]+\s*月\s*[0-9一二三四五六七八九十末]+\s*日)"
)
_LAST_YEAR = {"平成": 31, "昭和": 64}


def dates(structure: Structure) -> Iterator[Found]:
    """Yield impossible dates, ends before starts, eras that disagree, lengths that do not fit their two dates."""
    for sentence in structure.sentences:
        quote, at = sentence.span.quote(structure.text), sentence.span.start
        if not _MAYBE.search(quote):
            continue
        printed = list(days(quote))
        for one in printed:
            if one.day is None or one.outside:
                span = one.span.shift(at)
                yield found(structure, "date_impossible", [span], quote=span.quote(structure.text))
        yield from _eras(structure, quote, at)
        for first, last in pairwise(printed):
            yield from _order(structure, quote, at, first, last)


def _eras(structure: Structure, quote: str, at: int) -> Iterator[Found]:
    folded = fold(quote)
    for match in _ERA_ALONE.finditer(folded.text):
        if (parse_number(match["n"]) or 0) > _LAST_YEAR[match["era"]]:
            span = folded.source(*match.span()).shift(at)
            yield found(structure, "date_impossible", [span], quote=span.quote(structure.text))
    for match in _BOTH_ERAS.finditer(folded.text):
        era, number, west = match["e"] or match["e2"], match["n"] or match["n2"], match["w"] or match["w2"]
        year = 1 if number == "元" else parse_number(number)
        if year is not None and _ERA_YEAR[era] + year != int(west):
            span = folded.source(*match.span()).shift(at)
            yield found(structure, "date_era", [span], quote=span.quote(structure.text))


def _order(structure: Structure, quote: str, at: int, first: Day, last: Day) -> Iterator[Found]:
    between = quote[first.span.end : last.span.start]
    if first.day is None or last.day is None or not _FROM_TO.fullmatch(between):
        return
    span = Span(first.span.start, last.span.end).shift(at)
    if last.day < first.day:
        yield found(structure, "date_order", [span], quote=span.quote(structure.text))
        return
    rest = quote[last.span.end :]
    lead = _UNTIL.match(rest)
    length = next(iter(durations(rest[lead.end() if lead else 0 :][:12])), None)
    if length is None or length.span.start > 1 or length.value is None:
        return
    ends = _ends(first.day, length.value)
    if ends is not None and abs((ends - last.day).days) > 3:
        whole = Span(span.start, at + last.span.end + (lead.end() if lead else 0) + length.span.end)
        yield found(structure, "date_length", [whole], quote=whole.quote(structure.text))


def _ends(start: date, length: str) -> date | None:
    """Return the last day of a period of `length` (P3Y, P18M, P90D) from `start`; None for other lengths."""
    match = re.fullmatch(r"P([0-9]+)([YMWD])", length)
    if match is None:
        return None
    count, unit = int(match[1]), match[2]
    if unit in "WD":
        return start + timedelta(days=count * (7 if unit == "W" else 1) - 1)
    months = start.month - 1 + count * (12 if unit == "Y" else 1)
    year, month = start.year + months // 12, months % 12 + 1
    if year > 9999:
        return None
    return date(year, month, min(start.day, 28)) + timedelta(days=start.day - min(start.day, 28) - 1)
