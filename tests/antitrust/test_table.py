"""The table of the library: its cases, its rows, its steps in years, and what it makes of unknown inputs."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from clausekit.antitrust import classify, judge_period, own_table
from clausekit.antitrust.table import failing_cases
from clausekit.errors import LibraryError
from clausekit.library import library, load_library
from clausekit.library.antitrust import (
    Case,
    Competitors,
    Inputs,
    Kind,
    Necessity,
    Persons,
    Theme,
    Timing,
)
from clausekit.library.antitrust_files import FOLDER, case_input
from tests.library.small import files, write
from tests.shared import REPOSITORY

OWN = REPOSITORY / "clause_library" / FOLDER


@pytest.mark.parametrize("case", own_table().cases.cases, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    table = own_table()
    said = classify(table, case_input(table.cases.published, case))
    assert (said.label, said.rules) == (case.expected, (case.expected_rule,))


def test_the_published_case_is_white_and_all_twenty_one_cases_are_there() -> None:
    table = own_table()
    assert classify(table, table.cases.published.input).rules == ("AT-P1",)
    assert [case.id for case in table.cases.cases] == [f"atc-{number:02d}" for number in range(1, 22)]
    assert failing_cases(library()) == []


def years(value: float | None, **more: Any) -> Inputs:
    return Inputs(restriction_kind="rnd_with_third_party", timing="after", after_period_years=value, **more)


@pytest.mark.parametrize(
    ("value", "result", "asks"),
    [
        (0, "reasonable", False),
        (0.5, "reasonable", False),
        (1, "reasonable", False),
        (1.01, "reasonable", True),
        (3, "reasonable", True),
        (3.01, "uncertain", True),
        (5, "uncertain", True),
        (5.01, "unreasonable", False),
        (10, "unreasonable", False),
    ],
)
def test_steps_where_the_industry_is_unknown(value: float, result: str, asks: bool) -> None:
    said = judge_period(own_table(), years(value))
    assert (said.result, said.heuristic, said.ask is not None) == (result, True, asks)


@pytest.mark.parametrize(
    ("value", "result"),
    [(2.9, "reasonable"), (3, "reasonable"), (3.1, "uncertain"), (5, "uncertain"), (5.1, "unreasonable")],
)
def test_the_practice_of_the_industry_goes_before_the_steps(value: float, result: str) -> None:
    said = judge_period(own_table(), years(value, industry_practice_range_years=(3, 5)))
    assert (said.result, said.heuristic) == (result, False)


def test_no_limit_is_unreasonable_and_an_unknown_length_is_not_judged() -> None:
    assert judge_period(own_table(), years(None, indefinite=True)).result == "unreasonable"
    assert judge_period(own_table(), years(1, indefinite=True)).result == "unreasonable"
    assert judge_period(own_table(), years(None)).result is None


@pytest.mark.parametrize(("value", "rule"), [(1, "AT-W6"), (3, "AT-W6"), (3.5, "AT-R1"), (5, "AT-R1"), (6, "AT-B3")])
def test_the_length_moves_a_ban_from_white_over_grey_to_black(value: float, rule: str) -> None:
    inputs = years(value, theme_relation="same", necessity=("fix_ownership",))
    assert classify(own_table(), inputs).rules == (rule,)


def test_both_times_take_the_graver_result() -> None:
    inputs = Inputs(restriction_kind="rnd_own", theme_relation="same", timing="both", indefinite=True, necessity=())
    assert classify(own_table(), inputs).rules == ("AT-B3",)
    assert classify(own_table(), inputs.model_copy(update={"timing": "during"})).rules == ("AT-W4",)


def test_what_no_rule_covers_does_not_hide_behind_white() -> None:
    inputs = Inputs(restriction_kind="disclosure_duty", timing="both", necessity=())
    assert classify(own_table(), inputs).label == "unclassified"
    assert classify(own_table(), inputs.model_copy(update={"timing": "during"})).rules == ("AT-W1",)


def test_what_is_unknown_is_asked_where_it_decides() -> None:
    inputs = Inputs(restriction_kind="rnd_own", timing="during", necessity=("none_stated",))
    said = classify(own_table(), inputs)
    assert (said.label, said.possible, said.asked) == ("unclassified", ("black", "white"), ("theme_relation",))


def test_what_is_unknown_is_not_asked_where_it_does_not_decide() -> None:
    inputs = Inputs(restriction_kind="rnd_own", theme_relation="other")
    said = classify(own_table(), inputs)
    assert (said.label, said.rules, said.asked) == ("black", ("AT-B2",), ())


def test_wording_narrows_an_unknown_theme() -> None:
    inputs = Inputs(restriction_kind="rnd_own", timing="during", necessity=("none_stated",))
    said = classify(own_table(), inputs, ("closely_related", "other"))
    assert (said.label, said.rules) == ("black", ("AT-B1", "AT-B2"))


@pytest.mark.parametrize(
    ("kind", "need", "hangs"),
    [
        ("rnd_with_third_party", "prevent_breach_of_trust", True),
        ("rnd_with_third_party", "none_stated", False),
        ("rnd_own", "prevent_breach_of_trust", False),
        ("no_poaching", "none_stated", False),
    ],
)
def test_our_own_steps_are_named_only_where_they_decide(kind: Kind, need: Necessity, hangs: bool) -> None:
    inputs = Inputs(
        restriction_kind=kind, theme_relation="same", timing="after", after_period_years=2, necessity=(need,)
    )
    assert classify(own_table(), inputs).heuristic is hangs


def test_a_blank_number_of_years_is_asked() -> None:
    inputs = years(None, theme_relation="same", necessity=("prevent_breach_of_trust",), indefinite=False)
    said = classify(own_table(), inputs)
    assert (said.label, said.possible) == ("unclassified", ("black", "grey", "white"))
    assert said.asked == ("after_period_years",)


def test_no_restriction_falls_under_two_rules() -> None:
    table = own_table()
    for kind, theme, timing, need, persons, competitors, length in product(
        get_args(Kind),
        get_args(Theme),
        get_args(Timing),
        get_args(Necessity),
        get_args(Persons),
        get_args(Competitors),
        (1, 4, 9),
    ):
        inputs = Inputs(
            restriction_kind=kind,
            theme_relation=theme,
            timing=timing,
            after_period_years=length,
            necessity=(need,),
            persons_scope=persons,
            competitor_scope=competitors,
            residual_freedom=True,
        )
        said = classify(table, inputs)
        assert len(said.rules) <= 1 and not said.asked
        reversed_rules = table.rules.model_copy(update={"rules": table.rules.rules[::-1]})
        assert classify(table.model_copy(update={"rules": reversed_rules}), inputs).rules == said.rules


def broken(tmp_path: Path, file: str, change: Any) -> str:
    """Return what loading says about a library whose table file was changed."""
    data = files() | {
        f"{FOLDER}/{path.name}": yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(OWN.glob("*.yaml"))
    }
    change(data[f"{FOLDER}/{file}"])
    with pytest.raises(LibraryError) as raised:
        load_library(write(tmp_path / "library", data), strict=False)
    return "\n".join(map(str, raised.value.problems))


def test_a_misspelt_key_is_told_with_file_and_line(tmp_path: Path) -> None:
    said = broken(tmp_path, "rules.yaml", lambda data: data["rules"][0].update(theme=["same"]))
    assert f"{FOLDER}/rules.yaml:" in said and "'theme' is not a key here (themes?)" in said


def test_a_name_that_is_no_rule_is_told(tmp_path: Path) -> None:
    said = broken(tmp_path, "cases.yaml", lambda data: data["cases"][3].update(expected_rule="AT-X9"))
    assert f"{FOLDER}/cases.yaml:" in said and "'AT-X9' is not a rule of the table" in said


def test_a_case_with_a_wrong_override_is_told(tmp_path: Path) -> None:
    said = broken(tmp_path, "cases.yaml", lambda data: data["cases"][1].update(override={"person_scope": "all"}))
    assert "case 'atc-02'" in said


def test_steps_that_do_not_rise_are_told(tmp_path: Path) -> None:
    said = broken(tmp_path, "period.yaml", lambda data: data["unknown_industry"].reverse())
    assert "the steps rise" in said


def test_a_case_that_the_rules_see_otherwise_is_told(tmp_path: Path) -> None:
    data = files() | {
        f"{FOLDER}/{path.name}": yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(OWN.glob("*.yaml"))
    }
    data[f"{FOLDER}/cases.yaml"]["cases"][0]["expected"] = "black"
    made = load_library(write(tmp_path / "library", data), strict=False)
    assert ["atc-01" in str(problem) for problem in failing_cases(made)] == [True]
