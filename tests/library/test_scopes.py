"""Conditions, questions and advice that name what is nowhere are told with file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clausekit.errors import LibraryError
from clausekit.library import load_library
from tests.library.small import Data, files, write

SOURCE = [{"source": "ガイダンス", "ref": "第4章"}]
QUESTION: Data = {
    "id": "tech_core",
    "text": {"ja": "コア技術ですか。", "en": "Core?"},
    "type": "yes_no",
    "effects": {"yes": "+3", "no": "0"},
    "triggers": {"yes": ["copying@strong"]},
    "sources": SOURCE,
}
CATEGORY: Data = {
    "id": "technology",
    "name": {"ja": "技術", "en": "Technology"},
    "axis": "impact",
    "order": 1,
    "questions": [QUESTION],
}
ADVICE: Data = {
    "id": "closing",
    "name": {"ja": "終了", "en": "Closing"},
    "advice": [
        {"id": "pc_return", "text": {"ja": "い。", "en": "a."}, "clauses": ["return_deletion"], "sources": SOURCE},
    ],
}
CLAUSE = "return_deletion/clause.yaml"


def sound() -> dict[str, Data]:
    data = files()
    data["_profile/questions/technology.yaml"] = CATEGORY | {"questions": [QUESTION | {}]}
    data["_advice/closing.yaml"] = ADVICE | {"advice": [ADVICE["advice"][0] | {}]}
    return data


def told(folder: Path, data: dict[str, Data]) -> list[str]:
    with pytest.raises(LibraryError) as caught:
        load_library(write(folder / "lib", data))
    return [f"{problem.path.name}: {problem.message}" for problem in caught.value.problems]


def test_a_sound_library_has_its_questions_and_advice(tmp_path: Path) -> None:
    made = load_library(write(tmp_path, sound()))
    assert list(made.questionnaire.questions) == ["tech_core"]
    assert list(made.advice) == ["pc_return"]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("needed_when", {"satisfied": ["copying.consnt"]}, "'copying.consnt' is not an element of the library"),
        ("needed_when", {"any": [{"addressed": ["copying.x"]}]}, "'copying.x' is not an element of the library"),
        ("applies_when", {"mentions": ["@nowhere"]}, "word group '@nowhere' is not in _lexicon/"),
        ("applies_when", {"answers": {"tech_cor": ["yes"]}}, "'tech_cor' is not a question of _profile/"),
        ("needed_when", {"none": [{"answers": {"tech_core": ["maybe"]}}]}, "'maybe' is not an answer of 'tech_core'"),
        ("needed_when", {"mention": ["x"]}, "'mention' is not a key here (mentions?)"),
        ("needed_when", {}, "'needed_when': Value error, a condition needs at least one key beside `because`"),
        ("family", "lonely", "family 'lonely' has one clause type only"),
    ],
)
def test_a_condition_that_names_nothing(tmp_path: Path, key: str, value: Any, message: str) -> None:
    data = sound()
    data[CLAUSE][key] = value | {"because": "理由。"} if isinstance(value, dict) else value
    assert told(tmp_path, data) == [f"clause.yaml: {message}"]


def test_the_line_of_what_is_nowhere_is_told(tmp_path: Path) -> None:
    data = sound()
    data[CLAUSE]["needed_when"] = {"satisfied": ["copying.consnt"], "because": "理由。"}
    folder = write(tmp_path / "lib", data)
    with pytest.raises(LibraryError) as caught:
        load_library(folder)
    line = (folder / CLAUSE).read_text(encoding="utf-8").splitlines()[caught.value.problems[0].line - 1]
    assert "copying.consnt" in line


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"triggers": {"yes": ["copyin@strong"]}}, "'copyin@strong' is no clause type or element of the library"),
        ({"triggers": {"yes": ["copying@best"]}}, "neither type@base, type@strong nor type.element"),
        ({"triggers": {"maybe": ["copying@base"]}}, "'maybe' is not an answer of this question"),
        ({"effects": {"yes": "huge"}, "triggers": {}}, "effects.yes"),
        ({"type": "yes_or_no"}, "type"),
    ],
)
def test_a_question_that_names_nothing(tmp_path: Path, keys: Data, message: str) -> None:
    data = sound()
    data["_profile/questions/technology.yaml"]["questions"][0] |= keys
    (found,) = told(tmp_path, data)
    assert found.startswith("technology.yaml: ") and message in found


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"clauses": ["return_deletio"]}, "'return_deletio' is not a clause type of the library"),
        ({"show_when": {"answers": {"nobody": ["yes"]}}}, "'nobody' is not a question of _profile/"),
        ({"clauses": []}, "advice needs `clauses` or `show_when`"),
        ({"own": ["copying"]}, "`own` names a clause type that `clauses` does not"),
    ],
)
def test_advice_that_names_nothing(tmp_path: Path, keys: Data, message: str) -> None:
    data = sound()
    data["_advice/closing.yaml"]["advice"][0] |= keys
    (found,) = told(tmp_path, data)
    assert found.startswith("closing.yaml: ") and message in found


def test_advice_given_twice(tmp_path: Path) -> None:
    data = sound()
    data["_advice/later.yaml"] = data["_advice/closing.yaml"] | {"id": "later"}
    assert told(tmp_path, data) == ["later.yaml: advice 'pc_return' is given twice"]
