"""Limits in a whole review: what they change, for whom, and what a blank leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausekit.findings.model import ElementResult
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.marked import document

OPTIONS = ReviewOptions(contract_type="nda")
_ONE_WAY = """秘密保持契約書
甲野株式会社（以下「甲」という。）と乙川株式会社（以下「乙」という。）は、次のとおり契約を締結する。
第１条（秘密保持）
乙は、甲から開示された秘密情報を秘密として保持し、甲の事前の書面による承諾なく第三者に開示し、又は漏えいしてはならない。
第２条（返還）
乙は、本契約が終了したときは、終了の日から{days}以内に、甲から受領した秘密情報及びその写しを甲に返還しなければならない。
第３条（存続）
第１条の規定は、本契約の終了後{years}なお効力を有する。
"""


def element(name: str, options: ReviewOptions, *, days: str = "10日", years: str = "３年間") -> ElementResult:
    """Return the result on an element of the one-way NDA with these figures."""
    made = review_document(document(_ONE_WAY.format(days=days, years=years)), options)
    return next(one for clause in made.clauses for one in clause.elements if one.id == name)


@pytest.mark.parametrize(("years", "verdict"), [("２年間", "weak"), ("３年間", "satisfied"), ("４年間", "satisfied")])
def test_a_short_survival_is_weak_for_the_discloser(years: str, verdict: str) -> None:
    found = element("survival.survival_period", replace(OPTIONS, side="甲"), years=years)
    assert (found.verdict, found.wording_verdict) == (verdict, "satisfied")


@pytest.mark.parametrize(("years", "verdict"), [("２年間", "satisfied"), ("７年間", "satisfied"), ("８年間", "weak")])
def test_a_long_survival_is_weak_for_the_recipient(years: str, verdict: str) -> None:
    found = element("survival.survival_period", replace(OPTIONS, side="乙"), years=years)
    assert (found.verdict, found.wording_verdict) == (verdict, "satisfied")


def test_without_a_side_we_disclose() -> None:
    found = element("survival.survival_period", OPTIONS, years="２年間")
    (limit,) = found.thresholds
    assert found.verdict == "weak" and limit.direction == "at_least" and limit.limit == 3
    assert "２年間" in found.why and "3年" in found.why


@pytest.mark.parametrize(("days", "verdict"), [("14日", "satisfied"), ("15日", "weak"), ("二週間", "satisfied")])
def test_a_long_deadline_for_return_is_weak(days: str, verdict: str) -> None:
    assert element("return_deletion.deadline_specified", OPTIONS, days=days).verdict == verdict


def test_the_risk_level_sets_the_limit() -> None:
    name = "return_deletion.deadline_specified"
    assert element(name, replace(OPTIONS, risk="low"), days="30日").verdict == "satisfied"
    assert element(name, replace(OPTIONS, risk="high"), days="10日").verdict == "weak"


def test_the_deadline_is_read_with_its_place() -> None:
    (value,) = element("return_deletion.deadline_specified", OPTIONS, days="10日").values
    assert (value.name, value.value, value.status, value.text) == ("days", "P10D", "read", "10日")


def test_a_blank_changes_no_verdict() -> None:
    found = element("return_deletion.deadline_specified", OPTIONS, days="○日")
    assert found.verdict == found.wording_verdict == "satisfied"
    assert [(value.value, value.status) for value in found.values] == [(None, "blank")]
    assert [limit.met for limit in found.thresholds] == [None]


def test_values_are_read_from_the_proviso_of_a_rule() -> None:
    text = _ONE_WAY.format(days="10日", years="５年間") + "ただし、営業秘密については、公知となるまでとする。\n"
    made = review_document(document(text), OPTIONS)
    found = next(one for clause in made.clauses for one in clause.elements if one.id == "survival.survival_period")
    assert [value.value for value in found.values] == ["P5Y", "until_public"]
    assert found.verdict == "satisfied"


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("本契約は、●国法に準拠する。", "undetermined"),
        ("本契約は、［　］の法律を準拠法とする。", "undetermined"),
        ("本契約は、日本法に準拠する。", "satisfied"),
        ("本契約に関する訴訟は、●地方裁判所の管轄とする。", "missing"),
    ],
)
def test_only_a_blank_on_which_all_hangs_leaves_the_verdict_open(sentence: str, verdict: str) -> None:
    text = _ONE_WAY.format(days="10日", years="３年間") + f"第４条（準拠法及び管轄）\n{sentence}\n"
    made = review_document(document(text), OPTIONS)
    found = {one.id: one for clause in made.clauses for one in clause.elements}["governing_law.law_favourable"]
    assert found.verdict == found.wording_verdict == verdict
    assert ("空欄" in found.why) is (verdict == "undetermined")
