"""Which results become findings, in which order, and how they are counted."""

from __future__ import annotations

import pytest

from clausekit.findings.listing import findings, summarize
from clausekit.findings.model import (
    AdviceInfo,
    CheckResult,
    ClauseResult,
    DocumentInfo,
    ElementResult,
    Review,
    Severity,
    Status,
    Tool,
)

DOCUMENT = DocumentInfo(path="a.txt", sha256="0", format="txt", chars=0, text="", contract_type="nda", our_side=None)


def clause(name: str, status: Status, severity: Severity | None, core: bool = False) -> ClauseResult:
    element = ElementResult(
        id=f"{name}.one", question="…", verdict="missing", wording_verdict="missing", severity=severity
    )
    return ClauseResult(id=name, name=name, core=core, status=status, severity=severity, elements=(element,))


def review(*clauses: ClauseResult, checks: tuple[CheckResult, ...] = ()) -> Review:
    tool = Tool(version="0", model="", library="")
    return Review(tool=tool, document=DOCUMENT, clauses=clauses, checks=checks)


@pytest.mark.parametrize("status", ["weak", "adverse", "missing", "undetermined"])
def test_a_clause_that_falls_short_is_one_finding(status: Status) -> None:
    assert [one.id for one in findings(review(clause("purpose", status, "minor")))] == ["purpose"]


@pytest.mark.parametrize("status", ["present", "not_applicable"])
def test_a_clause_that_is_there_or_not_meant_is_none(status: Status) -> None:
    assert findings(review(clause("purpose", status, "critical"))) == []


@pytest.mark.parametrize("severity", [None, "not_required"])
def test_a_lack_out_of_scope_is_none(severity: Severity | None) -> None:
    assert findings(review(clause("purpose", "missing", severity))) == []


def test_a_core_type_that_is_not_needed_has_its_row_and_is_no_finding() -> None:
    row = clause("purpose", "missing", "info", core=True).model_copy(update={"not_needed_because": "任意"})
    assert findings(review(row)) == []
    assert summarize((row,), ()).findings == 0


def test_a_finding_carries_what_stands_beside_it() -> None:
    advice = (AdviceInfo(id="pc_x", text="…"),)
    row = clause("a", "missing", "major").model_copy(
        update={"together": ("b",), "advice": advice, "severity_because": "理由"}
    )
    (found,) = findings(review(row))
    assert (found.together, found.advice, found.severity_because) == (("b",), advice, "理由")


def test_the_gravest_comes_first_and_core_before_others_of_its_kind() -> None:
    made = review(
        clause("a", "weak", "info"),
        clause("b", "weak", "major"),
        clause("c", "missing", "major", core=True),
        clause("d", "adverse", "critical"),
        checks=(CheckResult(id="REF001", kind="reference_dangling", severity="major", message="…"),),
    )
    assert [one.id for one in findings(made)] == ["d", "c", "b", "REF001", "a"]


def test_the_elements_of_a_missing_clause_are_not_listed_beside_it() -> None:
    gone, short = findings(review(clause("a", "missing", "major"), clause("b", "weak", "major")))
    assert gone.elements == ()
    assert [one.id for one in short.elements] == ["b.one"]


def test_the_summary_counts_what_is_listed() -> None:
    made = review(
        clause("a", "weak", "critical"),
        clause("b", "missing", "info"),
        clause("c", "missing", "not_required"),
        clause("d", "present", "major"),
        checks=(
            CheckResult(id="REF001", kind="k", severity="minor", message="…"),
            CheckResult(id="REF001", kind="k", severity="not_required", message="…"),
        ),
    )
    summary = summarize(made.clauses, made.checks)
    assert (summary.findings, summary.critical, summary.major, summary.minor, summary.info) == (3, 1, 0, 1, 1)
    assert summary.findings == len(findings(made))
