"""A playbook in a whole review: what it asks for, weighs, limits, never concedes and proposes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from clausekit.findings.model import ClauseResult, ElementResult, Review
from clausekit.library import library
from clausekit.playbook import read_playbook
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.marked import document

Reviewed = Callable[..., Review]
OPTIONS = ReviewOptions(contract_type="nda", side="甲")
_DRAFT = """秘密保持契約書
甲野株式会社（以下「甲」という。）と乙川株式会社（以下「乙」という。）は、次のとおり契約を締結する。
第１条（秘密保持）
乙は、甲から開示された秘密情報を秘密として保持し、甲の事前の書面による承諾なく第三者に開示し、又は漏えいしてはならない。
第２条（返還）
乙は、本契約が終了したときは、終了の日から10日以内に、甲から受領した秘密情報及びその写しを甲に返還しなければならない。
第３条（解析）
乙は、甲の秘密情報を解析しないよう努める。
"""


@pytest.fixture
def reviewed(tmp_path: Path) -> Reviewed:
    """Return a function that reviews the draft under the playbook with these settings."""

    def run(settings: str = "", options: ReviewOptions = OPTIONS) -> Review:
        path = tmp_path / "own.yaml"
        path.write_text(f"name: 自社基準\n{settings}", encoding="utf-8")
        return review_document(document(_DRAFT), replace(options, playbook=read_playbook(path, library())))

    return run


def clause(review: Review, name: str) -> ClauseResult:
    return next(one for one in review.clauses if one.id == name)


def element(review: Review, name: str) -> ElementResult:
    return next(one for one in clause(review, name.split(".")[0]).elements if one.id == name)


def test_the_review_names_its_playbook(reviewed: Reviewed) -> None:
    made = reviewed()
    assert made.playbook is not None and made.playbook.name == "自社基準" and len(made.playbook.hash) == 16
    assert review_document(document(_DRAFT), OPTIONS).playbook is None


def test_an_empty_playbook_changes_nothing(reviewed: Reviewed) -> None:
    assert reviewed().clauses == review_document(document(_DRAFT), OPTIONS).clauses


def test_a_required_clause_is_a_finding_where_it_is_none_by_itself(reviewed: Reviewed) -> None:
    assert clause(reviewed(), "monitoring_audit").severity == "info"
    found = clause(reviewed("contracts:\n  nda: {required: [monitoring_audit]}\n"), "monitoring_audit")
    assert (found.status, found.severity) == ("missing", library().clauses["monitoring_audit"].severity.medium)
    assert "自社基準" in (found.severity_because or "")


def test_an_optional_clause_is_none(reviewed: Reviewed) -> None:
    assert clause(reviewed(), "survival").severity not in (None, "info")
    found = clause(reviewed("contracts:\n  nda: {optional: [survival]}\n"), "survival")
    assert (found.status, found.severity) == ("missing", None)


def test_another_contract_type_is_left_alone(reviewed: Reviewed) -> None:
    made = reviewed("contracts:\n  jra: {required: [monitoring_audit]}\n")
    assert clause(made, "monitoring_audit").severity == "info"


def test_a_severity_of_the_company_stands_with_its_reason(reviewed: Reviewed) -> None:
    text = "severities:\n  injunction: {low: info, medium: critical, high: critical, because: 過去の事故による}\n"
    found = clause(reviewed(text), "injunction")
    assert found.severity == "critical"
    assert found.severity_because == "プレイブック「自社基準」の定めによります（過去の事故による）。"
    low = clause(reviewed(text, replace(OPTIONS, risk="low")), "injunction")
    assert low.severity == "info"


def test_a_weak_point_weighs_one_step_less_than_the_company_says(reviewed: Reviewed) -> None:
    name = "reverse_engineering.analysis_ban"
    assert element(reviewed(), name).verdict == "weak"
    assert element(reviewed(f"severities:\n  {name}: critical\n"), name).severity == "major"
    assert element(reviewed(f"severities:\n  {name}: minor\n"), name).severity == "info"


@pytest.mark.parametrize(("limit", "verdict"), [(9, "weak"), (10, "satisfied"), (11, "satisfied")])
def test_a_limit_of_the_company_replaces_that_of_the_library(reviewed: Reviewed, limit: int, verdict: str) -> None:
    name = "return_deletion.deadline_specified"
    found = element(reviewed(f"thresholds:\n  {name}:\n    days: {{at_most: {limit}}}\n"), name)
    (told,) = found.thresholds
    assert (found.verdict, found.wording_verdict) == (verdict, "satisfied")
    assert (told.limit, told.unit, told.source) == (limit, "days", "自社基準")


def test_what_is_not_conceded_is_critical_though_weak_or_missing(reviewed: Reviewed) -> None:
    weak, missing = "reverse_engineering.analysis_ban", "return_deletion.certificate"
    made = reviewed(f"non_negotiable:\n  {weak}: 解析は認めない\n  {missing}: 証明書は必須\n")
    for name, why in ((weak, "解析は認めない"), (missing, "証明書は必須")):
        found = element(made, name)
        assert found.severity == "critical" and why in (found.severity_because or "")
        assert clause(made, name.split(".")[0]).severity == "critical"


def test_what_is_not_conceded_and_satisfied_is_no_finding(reviewed: Reviewed) -> None:
    name = "third_party_disclosure.prior_written_consent"
    assert element(reviewed(f"non_negotiable:\n  {name}: 規程による\n"), name).severity is None


def test_a_clause_type_not_conceded_is_critical_at_every_risk(reviewed: Reviewed) -> None:
    made = reviewed("non_negotiable:\n  post_termination_monitoring: 終了後も追う\n", replace(OPTIONS, risk="low"))
    found = clause(made, "post_termination_monitoring")
    assert (found.status, found.severity) == ("missing", "critical")
    assert made.summary.critical >= 1


def test_the_preferred_wording_is_proposed_in_the_names_of_the_draft(reviewed: Reviewed) -> None:
    paragraphs = "      {{ us }}は、差止めを請求できる。\n      賠償を妨げない。\n"
    text = f"wording:\n  injunction:\n    title: 差止請求\n    text: |\n{paragraphs}"
    proposal = clause(reviewed(text), "injunction").proposal
    assert proposal is not None
    assert (proposal.variant, proposal.title) == ("playbook", "差止請求")
    assert "甲は、差止めを請求できる。" in proposal.text and "賠償を妨げない。" in proposal.text
