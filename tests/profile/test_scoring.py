"""Levels: the worked cases, each rule of the scoring on its own, and that every step is told."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from clausekit.library import library
from clausekit.profile import Profile, make_profile
from clausekit.profile.reading import read_profile
from tests.shared import shared

DONE = {"neg_dd_status": "done", "neg_nda_status": "signed"}
HARMLESS = {"tech_core": "no", "tech_security": "no", "tech_economic": "no", "ctry_code": "JP", **DONE}
# Worked out by hand: impact, likelihood, level.
CASES: dict[str, tuple[dict[str, Any], tuple[str, str, str]]] = {
    "domestic company, peripheral technology": (
        HARMLESS | {"tech_leak_impact": "small", "org_type": "company_large"},
        ("low", "low", "low"),
    ),
    # technology 3 + 2 + 1 = 6: high; university 2 + 1 = 3: medium
    "university with know-how, samples and students": (
        {
            "tech_core": "yes",
            "tech_secret_knowhow": "yes",
            "tech_physical_items": "yes",
            "ctry_code": "JP",
            "org_type": "university",
            "univ_students": "yes",
            "univ_publication_wish": "yes",
            **DONE,
        },
        ("high", "medium", "high"),
    ),
    # country 3 + 3 = 6: high; technology 0: low
    "country off the list that may force access": (
        {"ctry_code": "other", "ctry_compelled_access": "yes", "tech_core": "no", "neg_dd_status": "done"},
        ("low", "high", "medium"),
    ),
    "listed technology, nothing worrying at home": (
        {"ctry_code": "JP", "tech_security": "yes", "tech_regulated_transfer": "yes", **DONE},
        ("high", "low", "medium"),
    ),
    # technology 3: medium; negotiation 3 + 3 + 1 = 7: high
    "nothing checked, no agreement, their form": (
        {
            "ctry_code": "in_27",
            "tech_core": "yes",
            "neg_dd_status": "none",
            "neg_nda_status": "none",
            "neg_draft_origin": "counterparty",
        },
        ("medium", "high", "high"),
    ),
    "technology to gain, nothing to give": (
        {"tech_acquire": "yes", "tech_core": "no", "ctry_code": "in_27", "neg_our_role": "mainly_recipient", **DONE},
        ("low", "low", "low"),
    ),
    # unknown weighs 2 in technology and 2 in organisation: both medium, however many there are
    "the main points are unknown": (
        {
            "ctry_code": "in_27",
            "tech_core": "unknown",
            "tech_security": "unknown",
            "org_shareholders": "unknown",
            "neg_dd_status": "partial",
        },
        ("medium", "medium", "medium"),
    ),
}


def profile(**answers: str | tuple[str, ...]) -> Profile:
    plain = {key: (value,) if isinstance(value, str) else value for key, value in answers.items()}
    return make_profile(library().questionnaire, plain)


@pytest.mark.parametrize("name", CASES)
def test_worked_cases(name: str) -> None:
    answers, expected = CASES[name]
    made = profile(**answers)
    assert (made.impact, made.likelihood, made.level) == expected


def test_the_worked_profiles_of_the_catalogue() -> None:
    text = (shared("catalogue") / "catalogue.yaml").read_text(encoding="utf-8")
    # Only this one table of the large file.
    table = text[text.index("  worked_profiles:") : text.index("  questions:", text.index("  worked_profiles:"))]
    worked = yaml.load(table, Loader=yaml.CSafeLoader)["worked_profiles"]
    assert len(worked) == 8
    levels = {one["id"]: profile(**one["answers"]).level for one in worked}
    assert levels == {one["id"]: one["expected"] for one in worked}


@pytest.mark.parametrize("question", ["ctry_sanctions", "org_sanctions_list"])
def test_sanctions_stop_whatever_else_is_answered(question: str) -> None:
    made = profile(**HARMLESS | {question: "yes"})
    assert (made.level, made.risk) == ("stop", "high")
    assert [step.effect for step in made.steps if step.id == question] == ["stop"]


def test_an_axis_that_nobody_assessed_is_not_low() -> None:
    assert (profile(ctry_code="JP").impact, profile(tech_core="no").likelihood) == ("medium", "medium")
    assert profile(tech_core="no", ctry_code="JP").level == "low"


def test_only_the_three_highest_points_of_a_category_count() -> None:
    # 2 + 2 + 2 of five: 6 is high; two of them: 4 is medium
    twos = ["org_past_violation", "org_officers", "org_newly_established", "org_financial", "org_key_customers"]
    assert points(profile(**dict.fromkeys(twos, "yes")), "organisation") == (6, "high")
    assert points(profile(**dict.fromkeys(twos[:2], "yes")), "organisation") == (4, "medium")
    assert points(profile(**dict.fromkeys(twos[:1], "yes")), "organisation") == (2, "low")


def test_unknown_answers_do_not_add_up() -> None:
    ones = ["org_past_violation", "org_officers", "org_newly_established", "org_financial", "org_key_customers"]
    assert points(profile(**dict.fromkeys(ones, "unknown")), "organisation") == (0, "low")
    assert points(profile(org_shareholders="unknown"), "organisation") == (0, "medium")


def test_points_taken_away_count_only_without_important_technology() -> None:
    assert points(profile(tech_acquire="yes", tech_leak_impact="large"), "technology") == (2, "low")
    assert points(profile(tech_acquire="yes", tech_economic="yes"), "technology") == (3, "medium")


def test_state_projects_select_clauses_and_nothing_else() -> None:
    made = profile(**HARMLESS | {"proj_national": "yes", "proj_econ_sec_program": "yes"})
    assert made.level == "low"
    assert {"government_use_licence", "technology_protection_measures"} <= made.clauses


def test_every_answer_category_axis_and_the_end_is_a_step() -> None:
    made = profile(tech_core="yes", ctry_code="other", proj_national="yes")
    assert [(step.kind, step.id, step.result) for step in made.steps] == [
        ("answer", "tech_core", "+3"),
        ("answer", "ctry_code", "+3"),
        ("answer", "proj_national", "+1"),
        ("category", "technology", "medium"),
        ("category", "country", "medium"),
        ("axis", "impact", "medium"),
        ("axis", "likelihood", "medium"),
        ("level", "level", "medium"),
    ]


def test_answers_ask_for_clauses_wordings_and_elements() -> None:
    made = profile(tech_regulated_transfer="yes", tech_obsolescence_years="5", proj_participation_form=("cofund",))
    assert made.elements == {
        "members.residency_check",
        "representations.individual_attributes",
        "survival.reflects_obsolescence",
        "nonpublic_scope.obsolescence_considered",
        "overseas_participation_form.form_specified",
    }
    assert {"export_control", "members", "survival"} <= made.clauses
    assert [(one.target, one.variant, one.question) for one in made.triggers][:1] == [
        ("export_control", "strong", "tech_regulated_transfer")
    ]
    assert made.documents == ("residency_confirmation", "export_classification_sheet")


def test_the_example_in_the_library_is_read_and_is_high() -> None:
    # technology 3 + 2 + 1 = 6: high; university 2 + 1 = 3: medium; lab separation is unknown
    library_folder = library().folder
    made = read_profile(library_folder / "_profile" / "examples" / "university.yaml", library().questionnaire)
    assert (made.impact, made.likelihood, made.level) == ("high", "medium", "high")
    assert made.unknown == ("univ_lab_separation",)
    assert "org_shareholders" in made.unasked


def points(made: Profile, category: str) -> tuple[int | None, str]:
    return next((step.points, step.result) for step in made.steps if (step.kind, step.id) == ("category", category))
