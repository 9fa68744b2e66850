"""Counts written the way lists write them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausekit.jp.number_format import AIUEO, AIUEO_HALF, FORMATS, IROHA, format_number

KANJI = {"〇": 0, **{sign: value for value, sign in enumerate("一二三四五六七八九", 1)}}
UNITS = {"十": 10, "百": 100, "千": 1000}


def counted(text: str) -> int:
    """Return the number that kanji count, worked out the other way round."""
    high, _, low = text.rpartition("万")
    total, digit = 0, 0
    for sign in low:
        if sign in UNITS:
            total, digit = total + (digit or 1) * UNITS[sign], 0
        else:
            digit = KANJI[sign]
    return (counted(high) * 10_000 if high else 0) + total + digit


@given(st.integers(0, 99_999_999))
def test_kanji_count_reads_back(value: int) -> None:
    assert counted(format_number(value, "japaneseCounting")) == value


@given(st.integers(0, 10**9))
def test_digit_formats_read_back(value: int) -> None:
    assert int(unicodedata.normalize("NFKC", format_number(value, "decimalFullWidth"))) == value
    digits = format_number(value, "ideographDigital")
    assert int("".join(str(KANJI[sign]) for sign in digits)) == value


@given(st.integers(1, 20), st.sampled_from(["decimalEnclosedCircle", "decimalEnclosedParen"]))
def test_enclosed_numbers_read_back(value: int, name: str) -> None:
    assert unicodedata.normalize("NFKC", format_number(value, name)).strip("()") == str(value)


@given(st.integers(1, 3999))
def test_roman_is_unique_and_well_formed(value: int) -> None:
    worth = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    signs = [worth[sign] for sign in format_number(value, "lowerRoman")]
    following = [*signs[1:], 0]
    assert sum(-a if a < b else a for a, b in zip(signs, following, strict=True)) == value


@given(st.integers(-5, 100_000), st.sampled_from([*FORMATS, "unknown"]))
def test_every_format_writes_every_number(value: int, name: str) -> None:
    assert format_number(value, name) or name == "none"


def test_kana_orders() -> None:
    assert len(set(AIUEO)) == len(AIUEO) == len(AIUEO_HALF) == 46
    assert len(set(IROHA)) == len(IROHA) == 48 and set(AIUEO) < set(IROHA)
    assert unicodedata.normalize("NFKC", AIUEO_HALF) == AIUEO


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        (0, "japaneseCounting", "〇"),
        (11_111, "japaneseCounting", "一万千百十一"),
        (1_120, "japaneseLegal", "壱阡壱百弐拾"),
        (47, "aiueoFullWidth", "ア"),
        (49, "irohaFullWidth", "イ"),
        (28, "lowerLetter", "bb"),
        (61, "ideographZodiacTraditional", "61"),
        (2, "ideographZodiacTraditional", "乙丑"),
        (112, "ordinal", "112th"),
        (23, "ordinal", "23rd"),
    ],
)
def test_written(value: int, name: str, expected: str) -> None:
    assert format_number(value, name) == expected
