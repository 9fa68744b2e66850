"""Shares, sums of money and frequencies as contracts print them: 三分の一, 二割, 20万米ドル, 年１回, 半年ごと."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.jp.durations import BLANK, NOTE, Quantity
from clausekit.jp.fold import fold
from clausekit.jp.numerals import parse_number

_PLAIN = r"[0-9]+(?:\.[0-9]+)?|[〇一二三四五六七八九十百]+"
_SHARE = re.compile(
    rf"(?P<percent>{_PLAIN}|{BLANK})\s*(?:%|パーセント|ポイント)|(?P<whole>{_PLAIN})分の(?P<part>{_PLAIN})|"
    rf"(?P<tenths>{_PLAIN})割(?:(?P<hundredths>{_PLAIN})分)?(?![合りに当引安増])|(?P<majority>過半数|半数を超え)|(?P<half>半数)"
)
_SUM = re.compile(
    rf"(?P<number>[0-9〇一壱二弐三参四五六七八九十拾百千万萬億][0-9〇一壱二弐三参四五六七八九十拾百千万萬億,、]*|(?:{BLANK})[万億]?)\s*"
    r"(?P<unit>円|米ドル|アメリカ合衆国ドル|ドル|ユーロ|人民元|元|ポンド)"
)
_CURRENCIES = {"円": "JPY", "ユーロ": "EUR", "人民元": "CNY", "元": "CNY", "ポンド": "GBP"}
_KANJI = str.maketrans("0123456789", "〇一二三四五六七八九")
_COUNT = rf"\[?(?P<count>[0-9]+|[一二三四五六七八九十]+|{BLANK})\]?\s*(?:回|度)"
_EACH = re.compile(
    rf"(?:毎年度?|(?<![0-9一二三四五六七八九十])年間?|各(?:暦|事業)?年(?:度)?|(?<![0-9])(?:1|一)年)(?:に|において|につき|当たり)?[、]?\s*(?:少なくとも)?\s*{_COUNT}"
    rf"|(?P<month>毎月|月|(?:1|一)[かヶ]月)(?:に|につき)?\s*{_COUNT.replace('count', 'monthly')}"
    r"|(?P<quarter>四半期)(?:ごと|毎|に)|(?P<halfyear>半年|半期)(?:ごと|毎|に)|(?P<yearly>毎年度?|毎事業年度|年度ごと)(?!\d)"
    r"|(?P<every>[0-9]+|[一二三四五六七八九十]+)\s*(?P<unit>年|[かヶカヵ箇ケ]?月|週間?)(?:ごと|毎|に(?:1|一)[回度])|(?P<monthly2>毎月)"
)


def shares(text: str) -> Iterator[Quantity]:
    """Yield the shares in `text`: 20%, 1/3, >50% (a majority); None where the figure is blank."""
    folded = fold(text)
    for match in _SHARE.finditer(folded.text):
        yield Quantity(_share(match), folded.source(match.start(), match.end()))


def _share(match: re.Match[str]) -> str | None:
    if match.group("majority"):
        return ">50%"
    if match.group("half"):
        return "50%"
    if match.group("whole"):
        whole, part = (_printed(match.group(name)) for name in ("whole", "part"))
        return f"{part}%" if whole == "100" else f"{part}/{whole}"
    if match.group("tenths"):
        hundredths = parse_number(match.group("hundredths") or "0") or 0
        return f"{(parse_number(match.group('tenths')) or 0) * 10 + hundredths}%"
    percent = _printed(match.group("percent"))
    return None if percent is None else f"{percent}%"


def _printed(number: str) -> str | None:
    if re.fullmatch(r"[0-9]+\.[0-9]+", number):
        return number
    value = parse_number(number)
    return None if value is None else str(value)


def percent(value: str) -> float | None:
    """Return a share in percent; None where it is none."""
    if match := re.fullmatch(r"(\d+)/(\d+)", value):
        return 100 * int(match.group(1)) / int(match.group(2)) if int(match.group(2)) else None
    match = re.fullmatch(r">?(\d+(?:\.\d+)?)%", value)
    return float(match.group(1)) if match else None


def sums(text: str) -> Iterator[Quantity]:
    """Yield the sums of money in `text` as JPY 5000000; None where the figure is blank (金●円)."""
    folded = fold(text)
    notes = [match.span() for match in NOTE.finditer(folded.text)]
    for match in _SUM.finditer(folded.text):
        if any(start <= match.start() < end for start, end in notes):
            continue
        written = re.sub("[,、]", "", match.group("number")).translate(_KANJI)
        value = parse_number(written)
        currency = _CURRENCIES.get(match.group("unit"), "USD")
        open_ = value is None or (value == 0 and set(written) == {"〇"})
        yield Quantity(None if open_ else f"{currency} {value}", folded.source(match.start(), match.end()))


def frequencies(text: str) -> Iterator[Quantity]:
    """Yield how often something happens: 2/P1Y is twice a year; None where the count is blank."""
    folded = fold(text)
    for match in _EACH.finditer(folded.text):
        yield Quantity(_frequency(match), folded.source(match.start(), match.end()))


def _frequency(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    for name, period in (("count", "P1Y"), ("monthly", "P1M")):
        if groups[name]:
            count = parse_number(groups[name])
            return None if count is None else f"{count}/{period}"
    if groups["every"]:
        unit = "Y" if groups["unit"] == "年" else "W" if groups["unit"].startswith("週") else "M"
        return f"1/P{parse_number(groups['every'])}{unit}"
    named = {"quarter": "P3M", "halfyear": "P6M", "yearly": "P1Y", "monthly2": "P1M"}
    return next(f"1/{period}" for name, period in named.items() if groups[name])


def per_year(value: str) -> float | None:
    """Return how many times a year a frequency means; None where it is none."""
    match = re.fullmatch(r"(\d+)/P(\d+)([YMW])", value)
    if match is None:
        return None
    return int(match.group(1)) / int(match.group(2)) * {"Y": 1, "M": 12, "W": 52}[match.group(3)]
