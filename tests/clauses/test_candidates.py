"""Asking all rules at once gives what asking them one by one would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausekit.clauses.candidates import Candidates, bits

LISTS = st.lists(st.frozensets(st.integers(0, 6), max_size=3), max_size=3)


def test_every_word_list_must_be_met() -> None:
    table = Candidates(
        [
            ("both", [frozenset({1, 2}), frozenset({3})]),
            ("one", [frozenset({3})]),
            ("nothing asked", []),
            ("never", [frozenset()]),
        ]
    )
    assert list(table.of(frozenset({2, 3}))) == ["both", "one"]
    assert list(table.of(frozenset({3}))) == ["one"]
    assert list(table.of(frozenset({1, 2}))) == []


@given(st.lists(LISTS, max_size=6), st.frozensets(st.integers(0, 6)))
def test_all_at_once_is_one_by_one(rules: list[list[frozenset[int]]], words: frozenset[int]) -> None:
    expected = [at for at, lists in enumerate(rules) if lists and all(one & words for one in lists)]
    assert list(Candidates(list(enumerate(rules))).of(words)) == expected


def test_bits_lowest_first() -> None:
    assert list(bits(0b101001)) == [0, 3, 5]
    assert list(bits(0)) == []
