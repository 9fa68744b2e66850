"""Folding and its way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clausekit.jp.fold import fold
from clausekit.span import Span, strip

ODD = ("￣", "ｶﾞ", "㈱", "①", "…", "\ud800", "\x00", "㌔", "ﷺ", "が", "−", "〜", "ﾟ", "")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("第１２条", "第12条"),
        ("ＮＤＡ（案）", "NDA(案)"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
        ("ﾊﾟｰﾄﾅｰ", "パートナー"),
        ("㈱青葉", "(株)青葉"),
        ("１−２－３―４", "1-2-3-4"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_the_way_back_from_characters_that_grow_or_join() -> None:
    text = "㈱ｶﾞｲﾄﾞ社"
    folded = fold(text)
    assert folded.source(0, 3).quote(text) == "㈱"
    assert folded.source(1, 2).quote(text) == "㈱"
    assert folded.source(3, 4).quote(text) == "ｶﾞ"
    assert folded.source(3, 6).quote(text) == "ｶﾞｲﾄﾞ"


@given(st.text() | st.lists(st.sampled_from(ODD)).map("".join))
@example("".join(ODD))
def test_every_range_leads_back_into_the_text(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert list(folded.starts) == sorted(folded.starts)
    assert folded.source(0, len(folded.text)) == Span(0, len(text))
    for at, char in enumerate(folded.text):
        source = folded.source(at, at + 1).quote(text)
        assert char in fold(source).text
        assert 1 <= len(source) <= 2


@given(st.text())
def test_positions_stand_at_or_behind_their_character(text: str) -> None:
    folded = fold(text)
    for source in range(len(text)):
        at = folded.position(source)
        assert all(start >= source for start in folded.starts[at:])
        assert all(start < source for start in folded.starts[:at])


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=30))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert unicodedata.normalize("NFKC", fold(once).text) == unicodedata.normalize("NFKC", once)


def test_an_empty_range_is_empty() -> None:
    folded = fold("第１条")
    assert folded.source(1, 1) == Span(1, 1)
    assert folded.source(3, 3) == Span(3, 3)
    assert fold("").source(0, 0) == Span(0, 0)


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text(alphabet="甲乙 　\n\t", max_size=30), spans)
def test_stripping_takes_white_space_only(text: str, span: Span) -> None:
    inside = Span(min(span.start, len(text)), min(span.end, len(text)))
    found = strip(inside, text)
    assert inside.contains(found)
    assert found.quote(text) == inside.quote(text).strip()


@given(spans, spans, st.integers(0, 9))
def test_spans_as_sets_of_characters(a: Span, b: Span, by: int) -> None:
    shared = set(range(*a)) & set(range(*b))
    assert a.overlaps(b) == bool(shared) or a.start == a.end or b.start == b.end
    assert a.shift(by).end - a.shift(by).start == a.end - a.start
    if a.contains(b):
        assert set(range(*b)) <= set(range(*a))
