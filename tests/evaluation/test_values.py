"""Scoring facts and values: what is labelled counts, what is not does not."""

from __future__ import annotations

from clausekit.evaluation.gold import Gold
from clausekit.evaluation.values import ValueScore, score_values, value_figures
from clausekit.findings.model import Fact, Facts, Review
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from clausekit.span import Span
from tests.marked import document

_TEXT = """秘密保持契約書
甲野株式会社（以下「甲」という。）と乙川株式会社（以下「乙」という。）は、契約する。
第１条（秘密保持）
乙は、甲から開示された秘密情報を秘密として保持し、第三者に開示してはならない。
第２条（返還）
乙は、本契約が終了したときは、１０日以内に秘密情報を甲に返還しなければならない。
第３条（期間）
本契約の有効期間は、締結の日から●年間とする。第１条の規定は、本契約の終了後５年間存続する。
"""
_DAYS = "return_deletion.deadline_specified.days"


def reviewed() -> Review:
    return review_document(document(_TEXT), ReviewOptions(contract_type="nda"))


def scored(review: Review, **labels: object) -> ValueScore:
    gold = Gold.model_validate({"doc": "a", "type": "nda", "articles": [], "clauses": {}} | labels)
    out = ValueScore()
    score_values(gold, review, out)
    return out


def test_right_facts_blanks_and_silence() -> None:
    out = scored(reviewed(), facts={"term": "blank", "survival": "P5Y", "arbitration": None})
    assert (out.facts_right, out.facts, out.mistakes) == (3, 3, [])


def test_a_wrong_fact_is_told_with_its_words() -> None:
    fact = Fact(value="P1Y", status="read", text="1年", span=Span(0, 2), article="1")
    review = reviewed().model_copy(update={"facts": Facts(term=fact)})
    out = scored(review, facts={"term": "P2Y", "renewal": None})
    assert (out.facts_right, out.facts) == (1, 2)
    (mistake,) = out.mistakes
    assert (mistake.kind, mistake.what, mistake.gold, mistake.said, mistake.sentence) == (
        "fact", "term", "P2Y", "P1Y", "1年",
    )  # fmt: skip


def test_values_found_missed_and_added() -> None:
    out = scored(reviewed(), figures={_DAYS: ["P10D"], "survival.survival_period.period": ["P5Y", "until_public"]})
    assert (out.exact, out.labelled) == (1, 2)
    assert (out.values.tp, out.values.fp, out.values.fn) == (2, 0, 1)
    assert [one.what for one in out.mistakes] == ["survival.survival_period.period"]


def test_an_element_that_was_not_found_misses_its_values() -> None:
    out = scored(reviewed(), figures={"monitoring_audit.correction.deadline": ["P30D"]})
    assert (out.values.fn, out.exact) == (1, 0)


def test_the_report_says_nothing_of_what_nobody_labelled() -> None:
    assert list(value_figures(scored(reviewed()))) == []
    lines = list(value_figures(scored(reviewed(), facts={"survival": "P5Y"}, figures={_DAYS: ["P10D"]})))
    assert lines == ["facts: right 1 of 1 (1.000)", "values: P 1.000 R 1.000 (1 labels), exact 1 of 1 (1.000)"]
