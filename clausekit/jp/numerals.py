"""Numbers as contracts print them: 第１２条, 第十二条の二, ⑫, （３）, 弐拾."""

from __future__ import annotations

import unicodedata

_DIGITS = {"〇": 0, "零": 0, "一": 1, "壱": 1, "壹": 1, "二": 2, "弐": 2, "三": 3, "参": 3, "四": 4, "五": 5}
_DIGITS |= {"六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "萬": 10_000, "億": 100_000_000}

KANJI = "〇零一壱壹二弐三参四五六七八九十拾百千"
NUMBER = rf"(?:[0-9０-９]+|[{KANJI}]+)"


def parse_kanji(text: str) -> int | None:
    """Return the value of a kanji numeral, positional (二〇) or with units (二十一); None where it is none."""
    if not text:
        return None
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = digit * 10 + _DIGITS[char]
        elif char in _UNITS:
            section += (digit or 1) * _UNITS[char]
            digit = 0
        elif char in _LARGE:
            total += (section + digit or 1) * _LARGE[char]
            section = digit = 0
        else:
            return None
    return total + section + digit


def parse_number(text: str) -> int | None:
    """Return the value of Arabic (any width), kanji or circled digits; None where `text` is no number."""
    plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    if plain.isdecimal():
        return int(plain)
    return parse_kanji(plain)
