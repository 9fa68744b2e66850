"""Decent public model contracts give lists that a lawyer reads; drafts that harm us keep every harm on theirs.

Scope is measured apart from reading: the verdicts are the labels of careful readers.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from clausekit.clauses import Detection
from clausekit.elements import ElementVerdict
from clausekit.findings.listing import findings
from clausekit.findings.model import Review
from clausekit.intake import read
from clausekit.library import library
from clausekit.review import ReviewOptions
from clausekit.review.assemble import assembled
from clausekit.review.by_reference import alone
from clausekit.review.paper import read_paper
from clausekit.review.severity import red_line
from clausekit.span import Span
from tests.shared import REPOSITORY, shared

DEV = REPOSITORY / "corpora" / "dev"
LABELLED = sorted(path for path in DEV.iterdir() if (DEV / "gold" / f"{path.stem}.json").is_file())


@cache
def labels(path: Path) -> Any:
    return json.loads((path.parent / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))


@cache
def told(path: Path) -> Review:
    """Return the review of a draft as if it had been read as its labels say; house types have none and are read."""
    gold, made = labels(path), library()
    options = ReviewOptions(contract_type=gold["type"])
    draft = alone(read_paper(read(path), options, made), made, "ja")
    house = [one for one in draft.found if made.clauses[one.clause].house]
    said = {name: gold["elements"].get(name, {"v": "missing"})["v"] for name in draft.verdicts}
    verdicts = {name: ElementVerdict(name, verdict) for name, verdict in said.items()}
    found = [Detection(name, "label", "1", 0, 0, Span(0, 1), ()) for name in gold["clauses"] if name in made.clauses]
    return assembled(replace(draft, verdicts=verdicts, found=[*found, *house]), options, made)


@pytest.mark.parametrize(("name", "most", "critical"), [("nda", 14, 4), ("jra", 26, 7)])
def test_a_decent_public_model_gives_a_short_list(name: str, most: int, critical: int) -> None:
    listed = findings(told(shared("drafts") / f"{name}_metijpo_newmaterial_clean.txt"))
    assert len(listed) <= most
    assert sum(one.severity == "critical" for one in listed) <= critical


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_every_harm_is_part_of_a_finding(path: Path) -> None:
    gold, made = labels(path), library()
    if gold["type"] == "other":
        pytest.skip("papers of no registered type have no element findings")
    listed = {one.clause: one for one in findings(told(path))}
    for name, label in gold["elements"].items():
        clause = name.split(".")[0]
        if label["v"] == "adverse" and clause in gold["clauses"] and name in made.elements:
            assert listed[clause].status == "adverse", name
            assert listed[clause].severity in ("critical", "major", "minor"), name


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_a_needed_clause_type_that_is_missing_is_told_or_says_why_not(path: Path) -> None:
    gold, made = labels(path), library()
    contract = made.contracts.get(gold["type"])
    rows = {row.id: row for row in told(path).clauses}
    for name in contract.needs if contract else ():
        row = rows[name]
        if row.status == "missing" and row.severity is None:
            assert row.not_needed_because, name


def test_red_lines_are_those_of_the_catalogue() -> None:
    made = library()
    text = (shared("catalogue") / "catalogue.yaml").read_text(encoding="utf-8")
    table = text[text.index("  red_line_candidates:\n    low:") : text.index("  base_template:\n")]
    for level, names in yaml.load(table, Loader=yaml.CSafeLoader)["red_line_candidates"].items():
        found = {name for name, one in made.elements.items() if red_line(made.clauses[name.split(".")[0]], one, level)}
        assert found == set(names), level
