"""Advice at findings and in the appendix, and the sources that look at a clause from opposite sides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clausekit.findings.model import ClauseResult, Severity, Status
from clausekit.library import Library, library
from clausekit.library.advice import Advice
from clausekit.library.case import Case
from clausekit.review.advising import with_advice, with_opposing
from clausekit.review.case import Matter
from tests.review.test_scope import clause, matter, profile


def advice(name: str, **keys: Any) -> Advice:
    return Advice.model_validate(
        {"id": name, "text": {"ja": name, "en": name}, "sources": [{"source": "ガイダンス", "ref": "第4章"}]} | keys
    )


def row(name: str, status: Status = "missing", severity: Severity | None = "major", **keys: Any) -> ClauseResult:
    return ClauseResult(id=name, name=name, core=False, status=status, severity=severity, **keys)


def told(
    rows: list[ClauseResult], *some: Advice, asked: bool = False, **case: Any
) -> tuple[list[list[str]], list[str]]:
    here = matter(profile=profile() if asked else None, **case)
    made = replace(here.made, advice={one.id: one for one in some})
    found, rest = with_advice(rows, replace(here, made=made))
    return [[one.id for one in each.advice] for each in found], [one.id for one in rest]


YES = {"answers": {"q": ["yes"]}}
ANSWERED = {"answers": {"q": ("yes",)}}


def test_what_is_about_the_clause_comes_first_then_what_the_profile_calls_for() -> None:
    some = [
        advice("called", clauses=["ban"], show_when=YES),
        advice("own", clauses=["ban"], own=["ban"]),
        advice("uncalled", clauses=["ban"], show_when={"answers": {"q": ["no"]}}),
    ]
    assert told([row("ban")], *some, asked=True, **ANSWERED) == ([["own", "called"]], [])


def test_without_a_profile_the_measures_of_the_clause_are_shown_all_the_same() -> None:
    assert told([row("ban")], advice("one", clauses=["ban"], show_when=YES)) == ([["one"]], [])


def test_three_at_a_finding_and_the_rest_in_the_appendix() -> None:
    some = [advice(name, clauses=["ban"]) for name in ("a", "b", "c", "d")]
    assert told([row("ban")], *some, advice("always", show_when={})) == ([["a", "b", "c"]], ["d", "always"])


def test_nothing_is_said_twice() -> None:
    some = [advice("a", clauses=["ban", "other"]), advice("b", clauses=["other"], show_when={})]
    assert told([row("ban"), row("other")], *some) == ([["a"], ["b"]], [])


def test_only_findings_that_fall_short_get_advice() -> None:
    one = advice("a", clauses=["ban"])
    for status, severity in (("present", None), ("missing", None), ("missing", "info"), ("undetermined", "major")):
        assert told([row("ban", status, severity)], one) == ([[]], [])  # type: ignore[arg-type]
    assert told([row("ban", "weak", "minor")], one) == ([["a"]], [])


def test_a_finding_that_tells_others_has_their_advice_too() -> None:
    head, tail = row("ban", together=("other",)), row("other", severity=None)
    assert told([head, tail], advice("a", clauses=["other"])) == ([["a"], []], [])


def test_papers_of_no_registered_type_get_no_advice() -> None:
    assert told([row("ban")], advice("a", show_when={}), contract_type="other") == ([[]], [])


def test_opposing_sources_stand_at_their_clause_unless_it_cannot_apply() -> None:
    sources = [
        {"serves": {"ja": who, "en": who}, "source": "資料", "ref": who, "says": {"ja": "い", "en": "a"}}
        for who in ("甲側", "乙側")
    ]
    made = Library({"ban": clause("ban", opposing=sources)}, {}, {}, "")
    here = Matter(Case(), made, None, "ja")
    (found,) = with_opposing([row("ban", "present", None)], here)
    assert [(one.serves, one.authority.ref) for one in found.opposing] == [("甲側", "甲側"), ("乙側", "乙側")]
    (found,) = with_opposing([row("ban", "not_applicable", None)], here)
    assert found.opposing == ()


def test_the_library_holds_the_ninety_measures_with_source_and_both_languages() -> None:
    made = library()
    assert len(made.advice) == 90
    assert all(one.text.ja.endswith("。") and one.text.en.endswith(".") and one.sources for one in made.advice.values())
    assert len({one.text.ja for one in made.advice.values()}) == 90
    assert len(made.clauses["change_of_control"].opposing) == 2
