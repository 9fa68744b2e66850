"""The findings of a review: what a reader has to look at, gravest first, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from clausekit.findings.model import (
    AdviceInfo,
    Authority,
    CheckResult,
    ClauseResult,
    ElementResult,
    Evidence,
    OpposingSource,
    Proposal,
    Review,
    Severity,
    Status,
    Summary,
)

SEVERITIES: tuple[Severity, ...] = tuple(level for level in get_args(Severity) if level != "not_required")
_TELLING: frozenset[Status] = frozenset({"weak", "adverse", "missing", "undetermined"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the reader: a clause type that falls short, or a check of the document itself.

    A check has neither `clause` nor `status`; its `name` is its id and its `why` its message. `together` are the ids of
    other lacking clause types that this finding tells.
    """

    id: str
    name: str
    severity: Severity
    clause: str | None = None
    status: Status | None = None
    core: bool = False
    articles: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    elements: tuple[ElementResult, ...] = ()
    why: str = ""
    authority: tuple[Authority, ...] = ()
    proposal: Proposal | None = None
    severity_because: str | None = None
    together: tuple[str, ...] = ()
    advice: tuple[AdviceInfo, ...] = ()
    opposing: tuple[OpposingSource, ...] = ()


def findings(review: Review) -> list[Finding]:
    """Return what `review` has to tell, gravest first, then core types; empty where all is well."""
    return _listed(review.clauses, review.checks)


def summarize(clauses: Sequence[ClauseResult], checks: Sequence[CheckResult]) -> Summary:
    """Return how many findings these results make, by severity."""
    found = Counter(finding.severity for finding in _listed(clauses, checks))
    counts = {level: found[level] for level in SEVERITIES}
    return Summary(findings=sum(counts.values()), **counts)


def _listed(clauses: Sequence[ClauseResult], checks: Sequence[CheckResult]) -> list[Finding]:
    # A core type that this contract does not need has its row, but its lack is nothing to act on.
    telling = (one for one in clauses if one.status in _TELLING and one.not_needed_because is None)
    found = [_of_clause(clause, clause.severity) for clause in telling if clause.severity is not None]
    found += [_of_check(check) for check in checks]
    return sorted((one for one in found if one.severity in SEVERITIES), key=_weight)


def _weight(finding: Finding) -> tuple[int, bool]:
    return SEVERITIES.index(finding.severity), not finding.core


def _of_clause(clause: ClauseResult, severity: Severity) -> Finding:
    return Finding(
        id=clause.id,
        name=clause.name,
        severity=severity,
        clause=clause.id,
        status=clause.status,
        core=clause.core,
        articles=clause.articles,
        evidence=clause.evidence,
        # The lack of a clause type is one finding: its elements all lack and say no more.
        elements=() if clause.status == "missing" else clause.elements,
        why=clause.why,
        authority=clause.authority,
        proposal=clause.proposal,
        severity_because=clause.severity_because,
        together=clause.together,
        advice=clause.advice,
        opposing=clause.opposing,
    )


def _of_check(check: CheckResult) -> Finding:
    articles = tuple(dict.fromkeys(one.article for one in check.evidence if one.article is not None))
    return Finding(
        id=check.id,
        name=check.id,
        severity=check.severity,
        articles=articles,
        evidence=check.evidence,
        why=check.message,
    )
