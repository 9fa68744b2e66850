"""Every hygiene check on at least six passages that it must tell and six that it must leave alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from clausekit.checks.catalogue import RULES
from tests.checks.papers import paper, told

CASES: dict[str, dict[str, list[Any]]] = {
    kind: cases
    for file in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for kind, cases in yaml.safe_load(file.read_text(encoding="utf-8")).items()
}
# Looked at elsewhere: in test_checks.py, test_languages.py and test_duties.py.
ELSEWHERE = {"reference_before_first", "term_twice", "term_unused", "party_unknown", "language_conflict", "one_sided"}


def _cases(which: str) -> list[Any]:
    return [
        pytest.param(kind, case, id=f"{kind}-{number}")
        for kind, cases in CASES.items()
        for number, case in enumerate(cases[which], 1)
    ]


@pytest.mark.parametrize(("kind", "case"), _cases("found"))
def test_the_fault_is_told(kind: str, case: Any) -> None:
    found = {one.kind: one for one in told(paper(case))}
    assert kind in found, sorted(found)
    assert found[kind].id == RULES[kind].id
    assert found[kind].evidence


@pytest.mark.parametrize(("kind", "case"), _cases("silent"))
def test_what_is_in_order_is_left_alone(kind: str, case: Any) -> None:
    assert [(one.kind, one.message) for one in told(paper(case)) if one.kind == kind] == []


def test_every_check_has_its_cases() -> None:
    assert set(CASES) | ELSEWHERE == set(RULES)
    for kind, cases in CASES.items():
        assert len(cases["found"]) >= 6, kind
        assert len(cases["silent"]) >= 6, kind


def test_the_frame_of_the_cases_is_sound() -> None:
    assert told(paper("甲は、乙に報告する。")) == ()
