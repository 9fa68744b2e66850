"""Survival clauses name what goes on by article number."""

import pytest

from clausekit.elements.survival import survivals
from tests.checks.test_checks import structure_of

HEAD = "秘密保持契約書\n甲と乙は契約する。\n" + "".join(f"第{n}条（題{n}）\n本文{n}。\n" for n in range(1, 6))


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("第2条及び第4条の規定は、本契約の終了後も有効に存続する。", {"2", "4"}),
        ("第2条から第4条まで及び前条は、本契約が終了した後も効力を有する。", {"2", "3", "4", "5"}),
        ("本条の規定は、本契約終了後３年間存続する。", {"6"}),
        ("本契約の規定は、契約終了後もなお有効とする。", None),
    ],
)
def test_the_articles_that_go_on(sentence: str, numbers: set[str] | None) -> None:
    (found,) = survivals(structure_of(f"{HEAD}第6条（存続）\n{sentence}\n"))
    assert found.articles == (frozenset(numbers) if numbers else None)
    assert found.holds("2") == (numbers is None or "2" in numbers)
    assert found.where == "6"


@pytest.mark.parametrize(
    "sentence",
    [
        "第2条は、本契約の期間中に適用する。",
        "乙は、本契約が終了したときは、第3条に従い返還する。",
        "甲は、第2条に違反したときは解除できる。",
    ],
)
def test_other_references_are_no_survival(sentence: str) -> None:
    assert survivals(structure_of(f"{HEAD}第6条（その他）\n{sentence}\n")) == []
