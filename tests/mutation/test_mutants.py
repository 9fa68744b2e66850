"""Sentences made worse must not be called satisfied; `python -m tests.mutation.run` lists those that still are.

The floors stand a little below what is reached; the aim for both halves is 0.95.
"""

from __future__ import annotations

import pytest

from clausekit.library import library
from tests.mutation.mutate import mutants
from tests.mutation.run import made, run, written


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "乙は、資料を甲に返還しなければならない。",
            {"することを要しない。", "することができる。", "甲は、資料を乙に返還し"},
        ),
        ("乙は、秘密情報を第三者に開示してはならない。", {"開示することができる。", "開示することを妨げない。"}),
        ("乙は、資料を速やかに返還するものとする。", {"返還する義務を負わない。", "返還することができるものとする。"}),
        ("甲は、乙の施設を検査することができる。", {"検査することができない。"}),
    ],
)
def test_a_sentence_is_made_worse(sentence: str, expected: set[str]) -> None:
    texts = [mutant.text for mutant in mutants(sentence)]
    assert texts
    assert all(any(part in text for text in texts) for part in expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "本契約は、締結の日から効力を有する。",
        "準拠法は日本法とする。",
        "乙は、知る必要のある者に限り開示する。",
        "甲は、資料を提供する。",
        "資料。乙は返還する。",
    ],
)
def test_what_cannot_surely_be_made_worse_is_left(sentence: str) -> None:
    assert list(mutants(sentence)) == []


def test_nearly_all_made_mutants_are_caught() -> None:
    result = run(made(library()), library())
    assert result.tried.total() > 900
    assert result.rate >= 0.90, result.rate


def test_nearly_all_written_mutants_are_caught() -> None:
    cases = written()
    assert len(cases) > 500
    assert len({case.element for case in cases}) > 250
    result = run(cases, library())
    assert result.tried.total() > 450
    assert result.rate >= 0.87, result.rate
