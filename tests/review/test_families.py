"""Lacking clause types of one family are told in one finding, and nothing of them is lost."""

from __future__ import annotations

from typing import Any

import pytest

from clausekit.findings.listing import summarize
from clausekit.findings.model import ClauseResult, Severity, Status
from clausekit.library import Library
from clausekit.library.case import Case
from clausekit.review.case import Matter
from clausekit.review.families import told_together
from tests.review.test_scope import clause

Row = tuple[str, Status, Severity | None]


def told(*rows: Row, core: tuple[str, ...] = ()) -> dict[str, ClauseResult]:
    """Return the rows after telling: names that begin alike are of one family."""
    kinds = {name: clause(name, family=name[0], core=name in core) for name, _, _ in rows}
    made = [
        ClauseResult(id=name, name=name.upper(), core=name in core, status=status, severity=severity)
        for name, status, severity in rows
    ]
    matter = Matter(Case(), Library(kinds, {}, {}, ""), None, "ja")
    return {row.id: row for row in told_together(made, matter)}


def test_the_gravest_tells_the_others() -> None:
    found = told(("a1", "missing", "major"), ("a2", "missing", "critical"), ("a3", "missing", "minor"))
    assert (found["a2"].severity, found["a2"].together) == ("critical", ("a1", "a3"))
    assert "A1、A3" in found["a2"].why
    assert [(found[name].status, found[name].severity) for name in ("a1", "a3")] == [("missing", None)] * 2
    assert all("「A2」" in (found[name].not_needed_because or "") for name in ("a1", "a3"))
    assert summarize(tuple(found.values()), ()).findings == 1


def test_a_core_type_tells_the_others_at_their_gravest_severity() -> None:
    found = told(("a1", "missing", "major"), ("a2", "missing", "critical"), core=("a1",))
    assert (found["a1"].severity, found["a1"].together, found["a2"].severity) == ("critical", ("a2",), None)


def test_core_types_are_never_told_by_another() -> None:
    found = told(("a1", "missing", "critical"), ("a2", "missing", "major"), core=("a1", "a2"))
    assert (found["a1"].severity, found["a2"].severity) == ("critical", "major")


@pytest.mark.parametrize(
    "other",
    [
        ("a2", "weak", "major"),
        ("a2", "adverse", "critical"),
        ("a2", "present", None),
        ("a2", "missing", None),
        ("a2", "missing", "info"),
        ("a2", "not_applicable", None),
        ("b2", "missing", "major"),
    ],
)
def test_only_lacks_of_one_family_that_are_told_go_together(other: Any) -> None:
    found = told(("a1", "missing", "major"), other)
    assert (found["a1"].severity, found["a1"].together) == ("major", ())
    assert found[other[0]].severity == other[2]
