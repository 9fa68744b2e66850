"""A review with a profile: its level, what it asks for, what it tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from clausekit.cli import main
from clausekit.findings.model import ClauseResult, Review
from clausekit.library import library
from clausekit.profile import Profile, make_profile
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.marked import document

DRAFT = """秘密保持契約書
株式会社青葉（以下「甲」という。）と若草株式会社（以下「乙」という。）は、甲の樹脂の採用の可否を検討するため、次のとおり契約を締結する。
第１条（秘密保持）
甲及び乙は、相手方から開示を受けた秘密情報を秘密として保持し、相手方の事前の書面による承諾なく第三者に開示してはならない。
第２条（目的外使用の禁止）
甲及び乙は、相手方の秘密情報を前文の検討以外の目的に使用してはならない。
"""


def made(**answers: str) -> Profile:
    return make_profile(library().questionnaire, {name: (answer,) for name, answer in answers.items()})


def reviewed(profile: Profile | None = None, **options: str) -> Review:
    return review_document(document(DRAFT), ReviewOptions(profile=profile, **options))  # type: ignore[arg-type]


def row(found: Review, name: str) -> ClauseResult:
    return next(one for one in found.clauses if one.id == name)


def test_the_profile_sets_the_risk_level() -> None:
    harmless = made(tech_core="no", ctry_code="JP", neg_dd_status="done")
    assert row(reviewed(harmless), "incident_reporting").severity == "major"
    assert row(reviewed(), "incident_reporting").severity == "critical"
    assert ReviewOptions(profile=made(org_sanctions_list="yes")).risk == "high"


def test_without_a_profile_the_review_says_nothing_of_one() -> None:
    found = reviewed()
    assert found.profile is None
    assert not [notice for notice in found.notices if notice.key.startswith("profile.")]


def test_a_stop_is_the_first_notice_in_either_language() -> None:
    stop = made(org_sanctions_list="yes", org_shareholders="unknown")
    assert [one.key for one in reviewed(stop).notices][:2] == ["profile.stop", "profile.unknown"]
    assert "stops the matter" in reviewed(stop, lang="en").notices[0].message


def test_every_step_is_told_with_question_answer_effect_and_source() -> None:
    found = reviewed(made(tech_core="yes", ctry_code="JP")).profile
    assert found is not None
    first = found.steps[0]
    assert (first.kind, first.id, first.answer, first.effect) == ("answer", "tech_core", "yes", "+3")
    assert first.text.endswith("→ yes（+3点）") and first.authority[0].ref == "第4章 1.③"
    assert [step.kind for step in found.steps] == ["answer"] * 2 + ["category"] * 2 + ["axis"] * 2 + ["level"]
    assert found.steps[-1].text.endswith("リスク水準は「低」")
    assert "org_type" in found.unasked


def test_answers_ask_for_clauses_that_this_contract_type_does_not_need() -> None:
    onsite = made(org_onsite="yes", tech_core="no", ctry_code="JP")
    assert row(reviewed(), "onsite_personnel").severity is None
    assert row(reviewed(onsite), "onsite_personnel").severity == "minor"


def test_samples_that_only_the_answers_know_of_need_their_clause() -> None:
    assert row(reviewed(), "sample_handling").severity is None
    assert row(reviewed(made(tech_physical_items="yes")), "sample_handling").severity is not None


def test_a_state_project_needs_its_clauses_in_a_joint_research_contract() -> None:
    state = made(proj_national="yes", proj_bayh_dole="yes")
    plain, laid_over = reviewed(contract_type="jra"), reviewed(state, contract_type="jra")
    assert "government_use_licence" not in {one.id for one in plain.clauses}
    assert row(laid_over, "government_use_licence").status == "missing"
    assert row(laid_over, "government_use_licence").severity is not None


def test_a_partner_abroad_makes_the_court_and_export_control_weigh_fully() -> None:
    assert row(reviewed(), "governing_law").severity == "major"
    abroad = make_profile(library().questionnaire, {"ctry_code": ("other",), "tech_core": ("yes",)})
    assert abroad.level == "medium"
    assert row(reviewed(abroad), "governing_law").severity == "critical"
    assert row(reviewed(abroad), "export_control").severity == "critical"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "案.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_the_command_reads_the_answers(draft: Path, tmp_path: Path) -> None:
    answers = tmp_path / "dd.yaml"
    answers.write_text("answers:\n  org_sanctions_list: yes\n", encoding="utf-8")
    run = CliRunner().invoke(
        main, ["review", str(draft), "--profile", str(answers), "--json", str(tmp_path / "o.json")]
    )
    assert run.exit_code == 0
    found = Review.model_validate_json((tmp_path / "o.json").read_text(encoding="utf-8"))
    assert found.profile is not None and found.profile.level == "stop"
    assert "制裁" in run.stderr


@pytest.mark.parametrize(("lang", "told"), [("ja", "という質問はありません"), ("en", "is no question")])
def test_wrong_answers_end_the_command_with_nothing_written(draft: Path, tmp_path: Path, lang: str, told: str) -> None:
    answers = tmp_path / "dd.yaml"
    answers.write_text("answers:\n  tech_cor: yes\n", encoding="utf-8")
    run = CliRunner().invoke(
        main, ["review", str(draft), "--profile", str(answers), "-o", str(tmp_path / "out"), "--lang", lang]
    )
    assert (run.exit_code, (tmp_path / "out").exists()) == (2, False)
    assert told in run.stderr and "dd.yaml:2" in run.stderr


def test_risk_and_profile_exclude_each_other(draft: Path, tmp_path: Path) -> None:
    answers = tmp_path / "dd.yaml"
    answers.write_text("answers:\n  tech_core: no\n", encoding="utf-8")
    run = CliRunner().invoke(main, ["review", str(draft), "--profile", str(answers), "--risk", "low"])
    assert run.exit_code == 2
    assert "--risk" in run.stderr
