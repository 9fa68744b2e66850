"""Files of answers: what is read, and that every fault is told with its line and question in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.errors import AnswerError
from clausekit.library import library
from clausekit.messages import error_text
from clausekit.profile import read_answers


def read(tmp_path: Path, text: str | bytes) -> dict[str, tuple[str, ...]]:
    path = tmp_path / "dd.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_answers(path, library().questionnaire)[1]


def faults(tmp_path: Path, text: str | bytes) -> list[tuple[int, str, str]]:
    with pytest.raises(AnswerError) as caught:
        read(tmp_path, text)
    for lang in ("ja", "en"):
        told = error_text(caught.value, lang)
        assert all(f"dd.yaml:{one.line}: " in told for one in caught.value.problems)
        assert all(one.question in told for one in caught.value.problems)
    return [(one.line, one.question, one.key) for one in caught.value.problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tech_core: yes", {"tech_core": ("yes",)}),
        ("tech_core: 'no'", {"tech_core": ("no",)}),
        ("tech_core: true", {"tech_core": ("yes",)}),
        ("tech_core: Unknown", {"tech_core": ("unknown",)}),
        ("ctry_code: NO", {"ctry_code": ("in_27",)}),  # Norway, not "no"
        ("ctry_code: jp", {"ctry_code": ("JP",)}),
        ("ctry_code: SG", {"ctry_code": ("other",)}),
        ("ctry_code: other", {"ctry_code": ("other",)}),
        ("tech_obsolescence_years: 7", {"tech_obsolescence_years": ("7",)}),
        ("proj_participation_form: license", {"proj_participation_form": ("license",)}),
        ("proj_participation_form: [license, cofund]", {"proj_participation_form": ("license", "cofund")}),
    ],
)
def test_answers_are_read_as_they_are_meant(tmp_path: Path, written: str, meant: dict[str, tuple[str, ...]]) -> None:
    assert read(tmp_path, f"name: 案件\nanswers:\n  {written}\n") == meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("answers:\n  tech_core: yes\n  tech_cor: yes\n", (3, "tech_cor", "answers.no_question")),
        ("answers:\n  tech_core:\n", (2, "tech_core", "answers.missing")),
        ("answers:\n  tech_core: maybe\n", (2, "tech_core", "answers.no_answer")),
        ("answers:\n  org_onsite: unknown\n", (2, "org_onsite", "answers.no_answer")),
        ("answers:\n  ctry_code: Japan\n", (2, "ctry_code", "answers.no_answer")),
        ("answers:\n  tech_obsolescence_years: 0\n", (2, "tech_obsolescence_years", "answers.no_answer")),
        ("answers:\n  tech_core: [yes, no]\n", (2, "tech_core", "answers.one_answer")),
        ("answers:\n  tech_core: yes\n  tech_core: no\n", (3, "tech_core", "answers.twice")),
        ("answers:\n  tech_core: yes\nrisk: low\n", (3, "", "answers.key")),
        ("answers: yes\n", (1, "", "answers.no_mapping")),
        ("- tech_core\n", (1, "", "answers.no_mapping")),
        ("", (1, "", "answers.none")),
        ("name: 案件\nanswers: {}\n", (1, "", "answers.none")),
        ("answers:\n  tech_core: [yes\n", (3, "", "answers.not_yaml")),
        ("answers:\n  name: 青葉\n".encode("cp932"), (1, "", "answers.not_utf8")),
        ("answers:\n  ctry_code: JP\n  ctry_sanctions: yes\n", (3, "ctry_sanctions", "answers.contradiction")),
        (
            "answers:\n  proj_participation_form: [cofund]\n  proj_foreign_participant: no\n",
            (3, "proj_participation_form", "answers.contradiction"),
        ),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str | bytes, expected: tuple[int, str, str]) -> None:
    assert expected in faults(tmp_path, text)


def test_all_faults_are_told_at_once_in_their_order(tmp_path: Path) -> None:
    text = "answers:\n  tech_cor: yes\n  org_type: bank\n  ctry_code:\n"
    assert [(line, key) for line, _, key in faults(tmp_path, text)] == [
        (2, "answers.no_question"),
        (3, "answers.no_answer"),
        (4, "answers.missing"),
    ]


def test_a_misspelt_question_gets_a_guess_and_a_wrong_answer_the_right_ones(tmp_path: Path) -> None:
    with pytest.raises(AnswerError) as caught:
        read(tmp_path, "answers:\n  tech_cor: yes\n  neg_dd_status: finished\n")
    assert "tech_core?" in error_text(caught.value, "ja")
    assert "done / partial / none" in error_text(caught.value, "en")


def test_a_contradiction_says_why_in_the_readers_language(tmp_path: Path) -> None:
    with pytest.raises(AnswerError) as caught:
        read(tmp_path, "answers:\n  proj_national: no\n  proj_bayh_dole: yes\n")
    assert "国の資金" in error_text(caught.value, "ja")
    assert "state money" in error_text(caught.value, "en")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answers(tmp_path / "none.yaml", library().questionnaire)
    assert [one.key for one in caught.value.problems] == ["answers.unreadable"]


def test_every_contradiction_of_the_library_is_found_and_nothing_else(tmp_path: Path) -> None:
    scoring = library().questionnaire.scoring
    assert scoring is not None
    for rule in scoring.contradictions:
        lines = "".join(f"  {name}: '{values[0]}'\n" for name, values in rule.answers.items())
        found = faults(tmp_path, f"answers:\n{lines}")
        assert [key for _, _, key in found] == ["answers.contradiction"]
