"""Which periods of a passage are terms, which lead times, which deadlines; and what is said without figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.jp.durations import Quantity, durations, intervals
from clausekit.jp.durations import dates as calendar_dates
from clausekit.span import Span

# Endings without a figure; UNBOUNDED ones are longer than any number of years.
ENDLESS = (
    ("until_public", r"(?:公知|公(?:け)?に|世(?:の中|間)に知られ|一般に(?:知られ|入手))[^、。]{0,12}?(?:まで|間)"),
    ("until_obsolete", r"陳腐化[^、。]{0,8}?(?:まで|間)"),
    ("while_secret", r"(?:営業秘密|秘密性|秘密としての)[^。]{0,25}?(?:限り|失うまで|失わない限り)"),
    (
        "indefinite",
        r"無期限|(?:期間|期限)の(?:定め|制限)(?:な[くし]|のない|がない|を設けず)|(?:期限|期間)(?:は|も)?な[くし]|"
        r"期間を(?:限らず|限定せず|問わず|定めず)|永久に|永続(?:的に|して)|無制限に存続",
    ),
)
UNBOUNDED = frozenset(name for name, _ in ENDLESS)
SOFT = (
    ("immediate", r"(?:直|ただ)ちに|即時に?|即座に|直後に|すぐに"),
    ("prompt", r"速やか|すみやか"),
    ("without_delay", r"遅滞(?:なく|無く)"),
)
_NEXT = (("P1BD", r"翌営業日"), ("P1D", r"翌日(?!から起算)"), ("P0D", r"(?:即日|当日中|同日中)"))
_BEFORE = re.compile(r"\s*(?:以上)?(?:以)?前")
_WITHIN = re.compile(
    r"\s*(?:以内|内に|を(?:経過|限度|上限|超え|過ぎ|切って)|の(?:期間|猶予|期限|余裕)|後(?:まで|に|以降)?|まで|迄|以下|が(?:経過|過ぎ)|間?に返事)"
)
_PASSING = re.compile(
    r"\s*(?:以内|内に|以上?前|前|後に|ごと|毎|間?(?:更新|延長|延ばす|猶予)|の(?:期間を定め|猶予|期限を))"
)
_EXTENDED = re.compile(r"[^、。]{0,4}(?:延長|更新|延ばす)")


def periods(text: str) -> Iterator[Quantity]:
    """Yield how long something lasts: 3年間, 公知となるまで, 期間の定めなく; renewals and deadlines apart."""
    for quantity in durations(text):
        after = text[quantity.span.end : quantity.span.end + 12]
        if not _PASSING.match(after) and not _EXTENDED.match(after):
            yield quantity
    yield from _said(text, ENDLESS)


def leads(text: str) -> Iterator[Quantity]:
    """Yield how long before an event something must happen (60日前まで, 二十日以上前)."""
    for quantity in durations(text):
        if _BEFORE.match(text, quantity.span.end):
            yield quantity


def deadlines(text: str) -> Iterator[Quantity]:
    """Yield by when something must happen: 30日以内, 翌営業日まで, 二週間の猶予."""
    for quantity in durations(text):
        if _WITHIN.match(text, quantity.span.end) and not _BEFORE.match(text, quantity.span.end):
            yield quantity
    yield from _said(text, _NEXT)


def soon(text: str) -> Iterator[Quantity]:
    """Yield the deadlines without a figure: 直ちに, 速やかに, 遅滞なく."""
    yield from _said(text, SOFT)


def _said(text: str, words: tuple[tuple[str, str], ...]) -> Iterator[Quantity]:
    for value, pattern in words:
        for match in re.finditer(pattern, text):
            yield Quantity(value, Span(*match.span()))


def dates(text: str) -> Iterator[Quantity]:
    """Yield the calendar dates."""
    yield from calendar_dates(text)


def starts(text: str) -> Iterator[Quantity]:
    """Yield the first days of the stretches in `text`."""
    yield from _ends(text, 0)


def ends(text: str) -> Iterator[Quantity]:
    """Yield the last days of the stretches in `text`."""
    yield from _ends(text, 1)


def _ends(text: str, which: int) -> Iterator[Quantity]:
    for stretch in intervals(text):
        value = stretch.value.split("/")[which] if stretch.value else None
        if value != "..":
            yield Quantity(value, stretch.span)
