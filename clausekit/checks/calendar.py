"""Calendar dates as a draft prints them, each part apart, so that one that cannot be is seen as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from clausekit.jp.fold import fold
from clausekit.jp.numerals import parse_number
from clausekit.span import Span

_N = r"(?:[0-9]{1,4}|[〇零一二三四五六七八九十]{1,5})"
_PRINTED = re.compile(
    rf"(?P<era>令和|平成|昭和|西暦|R|H)?\s*(?P<year>{_N}|元|同|翌)\s*年\s*(?P<month>{_N})\s*月\s*(?P<day>{_N}|末)\s*日|"
    r"(?<![0-9/.\-])(?P<y>(?:19|20)[0-9]{2})(?P<sign>[/.\-])(?P<m>[0-9]{1,2})(?P=sign)(?P<d>[0-9]{1,2})(?![0-9/.\-])"
)
# era → (year before its first, its last day)
_ERAS: dict[str, tuple[int, date]] = {
    "昭和": (1925, date(1989, 1, 7)),
    "平成": (1988, date(2019, 4, 30)),
    "令和": (2018, date(9999, 12, 31)),
}
_FIRST = {"昭和": date(1926, 12, 25), "平成": date(1989, 1, 8), "令和": date(2019, 5, 1)}
_SHORT = {"R": "令和", "H": "平成"}


@dataclass(frozen=True, slots=True)
class Day:
    """A printed date: `day` None where it cannot be; `era` as printed, "" for years of our era."""

    span: Span
    day: date | None
    era: str = ""
    outside: bool = False


def days(text: str) -> Iterator[Day]:
    """Yield the full dates in `text` in order; a blank part is no date, 同年 takes the year of the one before."""
    folded = fold(text)
    year: int | None = None
    for match in _PRINTED.finditer(folded.text):
        span = folded.source(*match.span())
        found = _written(match, year) if match["sign"] is None else _numeric(match)
        if found is None:
            continue
        made, era, outside = found
        year = made.year if made is not None else None
        yield Day(span, made, era, outside)


def _numeric(match: re.Match[str]) -> tuple[date | None, str, bool]:
    return _date(int(match["y"]), int(match["m"]), int(match["d"])), "", False


def _written(match: re.Match[str], before: int | None) -> tuple[date | None, str, bool] | None:
    era = _SHORT.get(match["era"] or "", match["era"] or "").replace("西暦", "")
    month = parse_number(match["month"])
    if match["year"] in ("同", "翌"):
        if before is None:
            return None
        number: int | None = before + (match["year"] == "翌")
    else:
        number = 1 if match["year"] == "元" else parse_number(match["year"])
    if number is None or month is None:
        return None
    offset, last = _ERAS.get(era, (0, date.max))
    full = number + offset
    if full < 1868 and match["year"] not in ("同", "翌"):
        return None
    day = _last_day(full, month) if match["day"] == "末" else parse_number(match["day"])
    made = _date(full, month, day or 0)
    outside = made is not None and bool(era) and not (_FIRST[era] <= made <= last)
    return made, era, outside


def _last_day(year: int, month: int) -> int:
    if not 1 <= month <= 12:
        return 0
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date.resolution).day


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
