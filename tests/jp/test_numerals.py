"""Numbers as contracts print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausekit.jp.numerals import parse_kanji, parse_number
from tests.structure.drafts import full, kanji


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("１２", 12), ("⑫", 12), ("十二", 12), ("二十一", 21), ("百二十三", 123), ("一二", 12),
        ("二〇", 20), ("弐拾", 20), ("壱百万", 1_000_000), ("三千万", 30_000_000), ("一億二千万", 120_000_000),
        ("5,000,000", 5_000_000), ("〇", 0), ("千", 1000), (" 3 ", 3), ("１，０００", 1000),
    ],
)  # fmt: skip
def test_numbers(text: str, value: int) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", " ", "甲", "十甲", "●", "-3", "3.5", "三か月", "Ⅳ"])
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert parse_number(text) is None


def test_an_empty_kanji_numeral_is_none() -> None:
    assert parse_kanji("") is None


@given(st.integers(1, 99))
def test_every_way_of_printing_a_number_is_read(value: int) -> None:
    assert parse_number(kanji(value)) == parse_number(full(value)) == parse_number(str(value)) == value


@given(st.text(max_size=8) | st.text(alphabet="〇一二十百千万億拾", max_size=8))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = parse_number(text)
    assert value is None or value >= 0
