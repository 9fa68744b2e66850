"""Sudachi's tokens point to their characters, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clausekit.language import normal_form, tokenize
from clausekit.settings import MAX_TOKENIZER_CHARS
from tests.marked import marked

ODD = (
    "￣",
    "ｶﾞｲﾄﾞ",
    "\ud800",
    "\udfff",
    "\x00",
    "㈱",
    "𠮷野家",
    "🏢",
    "\u200b",
    "\u3000",
    "\n",
    "漏えい",
    "。",
    "ﷺ",
    "e\u0301",
    "",
)


def check_tiling(text: str) -> None:
    """Assert that the tokens of `text` are in order, do not overlap, and point to what they say."""
    at = 0
    for token in tokenize(text):
        assert token.start >= at
        assert not text[at : token.start].strip("\x00\u200b\u3000 ")
        safe = text[token.start : token.end].encode("utf-8", "replace").decode()
        assert token.surface == safe
        assert token.surface and token.pos
        at = token.end
    assert not text[at:].strip("\x00\u200b\u3000 ")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(ODD) | st.text(max_size=8), max_size=8).map("".join))
@example("")
@example("\ud800")
@example("".join(ODD))
def test_tokens_tile_any_text(text: str) -> None:
    check_tiling(text)


def test_a_marked_word_is_one_token() -> None:
    text, words = marked("⟦受領者⟧は、⟦ｶﾞｲﾄﾞ⟧及び￣を㈱青葉へ⟦返却⟧する。")
    spans = {(token.start, token.end) for token in tokenize(text)}
    assert {(word.end - 1) for word in words} <= {end - 1 for _, end in spans}
    assert (words[2].start, words[2].end) in spans


@pytest.mark.parametrize("unit", ["甲は乙に対して秘密情報を開示する", "甲は乙に開示する。", "開示 ", "あ\n"])
def test_text_far_over_the_byte_limit_of_the_tokenizer(unit: str) -> None:
    text = unit * (52_000 // len(unit))
    assert len(text.encode()) > 49_149
    tokens = tokenize(text)
    assert len(text) - tokens[-1].end <= 1
    assert all(text[token.start : token.end] == token.surface for token in tokens)


def test_a_long_text_is_cut_at_a_sentence() -> None:
    text = "甲は開示する。" * 2000
    assert len(text) > MAX_TOKENIZER_CHARS
    assert [t[2:] for t in tokenize(text)] == [t[2:] for t in tokenize("甲は開示する。")] * 2000


def test_empty_text_has_no_tokens() -> None:
    assert tokenize("") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("漏えい", "漏洩"), ("取扱い", "取り扱い"), ("および", "及び"), ("破り", "破る"), ("附属", "付属")],
)
def test_spellings_of_a_word_have_one_normal_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)
    assert normal_form(one)
