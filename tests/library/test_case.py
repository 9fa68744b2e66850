"""Conditions: every key on its own, how they join, and what is not known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from clausekit.library.case import Case, folded_text
from clausekit.library.condition import Because, Condition, Lighter, every

CASE = Case(
    contract_type="jra",
    kinds=("company",),
    country="domestic",
    role="mutual",
    risk="medium",
    answers={"tech_core": ("yes",), "proj_participation_form": ("cofund", "license")},
    text=folded_text("乙は、ｻﾝﾌﾟﾙを\n貸 与する。"),
    groups={"students": ("学生", "院生"), "samples": ("試料", "サンプル")},
    verdicts={"a.one": "satisfied", "a.two": "weak", "a.three": "missing"},
)


def holds(case: Case = CASE, /, **keys: Any) -> bool:
    return case.holds(Condition.model_validate(keys))


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"contracts": ["nda", "jra"]},
        {"counterparty": ["company"]},
        {"country": ["domestic"]},
        {"role": ["mutual"]},
        {"min_risk": "medium"},
        {"min_risk": "low", "max_risk": "medium"},
        {"answers": {"tech_core": ["yes", "unknown"]}},
        {"answers": {"proj_participation_form": ["license"]}},
        {"mentions": ["試料", "サンプル"]},
        {"mentions": ["貸与"]},
        {"mentions": ["@samples"]},
        {"satisfied": ["a.two", "a.one"]},
        {"addressed": ["a.two"]},
        {"any": [{"contracts": ["nda"]}, {"min_risk": "low"}]},
        {"all": [{"contracts": ["jra"]}, {"mentions": ["貸与"]}]},
        {"none": [{"contracts": ["nda"]}, {"mentions": ["@students"]}]},
        {"contracts": ["jra"], "any": [{"none": [{"min_risk": "high"}]}]},
    ],
)
def test_what_holds(keys: dict[str, Any]) -> None:
    assert holds(**keys)


@pytest.mark.parametrize(
    "keys",
    [
        {"contracts": ["nda"]},
        {"counterparty": ["university", "individual"]},
        {"country": ["listed", "other"]},
        {"role": ["recipient"]},
        {"min_risk": "high"},
        {"max_risk": "low"},
        {"answers": {"tech_core": ["no", "unknown"]}},
        {"answers": {"tech_core": ["yes"], "org_type": ["university"]}},
        {"mentions": ["試料"]},
        {"mentions": ["@students"]},
        {"satisfied": ["a.two"]},
        {"addressed": ["a.three", "a.four"]},
        {"any": [{"contracts": ["nda"]}, {"min_risk": "high"}]},
        {"all": [{"contracts": ["jra"]}, {"mentions": ["学生"]}]},
        {"none": [{"contracts": ["nda"]}, {"mentions": ["貸与"]}]},
        {"contracts": ["jra"], "mentions": ["学生"]},
    ],
)
def test_what_does_not_hold(keys: dict[str, Any]) -> None:
    assert not holds(**keys)


@pytest.mark.parametrize(
    ("kinds", "wanted", "expected"),
    [
        (("national_university",), "university", True),
        (("private_university", "company"), "university", True),
        (("foreign_company",), "foreign", True),
        (("foreign_company",), "company", True),
        (("foundation",), "university", False),
        (("unknown",), "university", True),
        (("company", "unknown"), "university", True),
        ((), "university", True),
    ],
)
def test_a_kind_that_nobody_knows_may_be_any(kinds: tuple[str, ...], wanted: str, expected: bool) -> None:
    assert holds(replace(CASE, kinds=kinds), counterparty=[wanted]) is expected


def test_without_answers_no_answer_holds() -> None:
    assert not holds(replace(CASE, answers={}), answers={"tech_core": ["yes", "no", "unknown"]})


@pytest.mark.parametrize(
    ("contract", "answer", "expected"),
    [("jra", "yes", True), ("subcontract", "yes", True), ("nda", "yes", False), ("jra", "no", False)],
)
def test_a_state_project_lies_over_some_contract_types(contract: str, answer: str, expected: bool) -> None:
    case = replace(CASE, contract_type=contract, answers={"proj_national": (answer,)})
    assert holds(case, contracts=["natl_project"]) is expected
    assert holds(case, contracts=[contract])


def test_a_reason_alone_is_no_condition() -> None:
    with pytest.raises(ValidationError):
        Because.model_validate({"because": "理由"})
    with pytest.raises(ValidationError):
        Because.model_validate({"mentions": ["試料"]})


def test_what_weighs_less_does_so_up_to_medium_risk_unless_it_says_so() -> None:
    plain = Lighter.model_validate({"contracts": ["jra"], "because": "理由"})
    everywhere = Lighter.model_validate({"contracts": ["jra"], "max_risk": "high", "because": "理由"})
    at_high = replace(CASE, risk="high")
    assert (CASE.holds(plain), at_high.holds(plain), at_high.holds(everywhere)) == (True, False, True)


def test_every_condition_in_a_condition_is_reached() -> None:
    outer = Condition.model_validate({"any": [{"mentions": ["い"]}, {"none": [{"mentions": ["ろ"]}]}]})
    assert [one.mentions for one in every(outer)] == [(), ("い",), (), ("ろ",)]
    assert list(every(None)) == []
