"""Golden reviews: what three drafts of the corpus give, read as a diff; rewritten by `make golden` only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clausekit.findings.model import Review
from tests.review.drafts import FOLDERS, reviewed

GOLDEN = Path(__file__).parent / "golden"
DRAFTS = ("nda_mutual_maker.docx", "jra_university.txt", "student_pledge_univ.txt")


def summary(review: Review) -> dict[str, Any]:
    """Return what a lawyer would remember of a review, without its text."""
    return {
        "contract_type": review.document.contract_type,
        "parties": [f"{party.label} {party.name} ({party.kind})" for party in review.document.parties],
        "articles": [f"{a.number} {a.title}: {' '.join(a.clauses)}".rstrip(": ") for a in review.articles],
        "clauses": {c.id: " ".join(filter(None, (c.status, c.severity))) for c in review.clauses},
        "elements": {
            element.id: element.verdict
            for clause in review.clauses
            for element in clause.elements
            if element.verdict != "missing"
        },
        "notices": [notice.key for notice in review.notices],
        "summary": review.summary.model_dump(),
    }


@pytest.mark.parametrize("name", DRAFTS)
def test_golden_review(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{Path(name).stem}.json"
    if not GOLDEN.is_dir() and not request.config.getoption("--write-golden"):
        pytest.skip("no golden reviews were ever written: make golden")
    made = summary(reviewed(FOLDERS["dev"] / name))
    if request.config.getoption("--write-golden"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert made == json.loads(path.read_text(encoding="utf-8")), "see the diff; `make golden` if it is meant"
