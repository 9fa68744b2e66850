"""Which paper goes first, in the words of contracts; 0 is the contract, 1 the other paper."""

from __future__ import annotations

import pytest

from clausekit.library import library
from clausekit.review import ReviewOptions
from clausekit.review.bundle import called_papers
from clausekit.review.paper import read_paper
from clausekit.review.precedence import Order, ordered
from tests.marked import document
from tests.review.papers import NDA_RETURN, basic, jra, memo, nda


def orders(*texts: str) -> list[Order]:
    made = library()
    papers = [read_paper(document(text), ReviewOptions(), made) for text in texts]
    return ordered(called_papers(papers, made.papers), made.papers)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("本契約と秘密保持契約の規定が抵触する場合は、本契約の規定が優先する。", 0),
        ("本契約と秘密保持契約の間に矛盾があるときは、秘密保持契約を優先して適用する。", 1),
        ("2031年10月1日付秘密保持契約と本契約とが食い違うときは、本契約の定めるところによる。", 0),
        ("秘密情報の取扱いについて両者に相違があるときは、秘密保持契約が本契約に優先する。", 1),
        ("本契約は、従前の一切の合意に優先する。", 0),
        ("本契約の定めは、甲乙間の秘密保持契約の定めに優先して適用される。", 0),
    ],
)
def test_stated_by_the_contract(sentence: str, first: int) -> None:
    # The other paper is later, so that the assumed order would be the reverse of the first.
    found = orders(jra(f"優先順位：{sentence}"), nda(NDA_RETURN, date="2031年10月1日"))
    assert [one.rank for one in found] == ([1, 2] if first == 0 else [2, 1])
    assert {one.why for one in found} == {"stated"}


@pytest.mark.parametrize(
    "sentence",
    [
        "本契約と研究計画書とが抵触するときは、本契約が優先する。",
        "甲は、成果を優先的に実施する機会を与えられることを希望する。",
        "英語版と日本語版に齟齬があるときは、日本語版が優先する。",
    ],
)
def test_an_order_of_other_things_is_none(sentence: str) -> None:
    found = orders(jra(f"優先：{sentence}"), nda(NDA_RETURN))
    assert [one.why for one in found] == ["later", "later"]


def test_a_basic_agreement_states_it_for_the_particular_contracts() -> None:
    stated = "優先：個別契約の定めが本契約と異なるときは、個別契約を優先する。"
    found = orders(jra("監査：甲は、監査を行うことができる。"), basic(stated))
    assert [(one.rank, one.why) for one in found] == [(1, "stated"), (2, "stated")]


def test_assumed_orders() -> None:
    audit = "監査：甲は、監査を行うことができる。"
    assert [one.why for one in orders(jra(audit), basic(NDA_RETURN))] == ["special", "special"]
    assert [one.why for one in orders(jra(audit), memo("変更：原契約第２条を削除する。"))] == ["amendment", "amendment"]
    assert [one.why for one in orders(jra(audit), nda(NDA_RETURN, date="●年●月●日"))] == ["main", "main"]
    three = orders(jra(audit), nda(NDA_RETURN), memo("変更：原契約第２条を削除する。"))
    assert [(one.rank, one.why) for one in three] == [(2, "base"), (3, "later"), (1, "amendment")]
