"""Every example of every clause type: present is found, absent is not, known failures still fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.clauses import detector
from clausekit.clauses.examples import carries, example_document, failing_examples
from clausekit.datafiles import data_folder
from clausekit.errors import LibraryError
from clausekit.library import library, load_library
from clausekit.structure import parse
from tests.library.small import files, write


def examples() -> list[tuple[str, str, str]]:
    """Return (clause type, key, example) of the product's library; none where it does not load."""
    try:
        made = library()
    except LibraryError:
        return []
    return [
        (clause.id, key, text)
        for clause in made.clauses.values()
        for key in type(clause.examples).model_fields
        for text in getattr(clause.examples, key)
    ]


def test_the_library_loads_and_every_clause_type_has_examples() -> None:
    made = load_library(data_folder("clause_library"))
    assert len(made.clauses) >= 67
    assert {clause for clause, key, _ in examples() if key == "present"} == set(made.clauses)


@pytest.mark.parametrize(("clause", "key", "text"), examples())
def test_example(clause: str, key: str, text: str) -> None:
    found = carries(detector(library()), clause, text)
    if key == "known_miss":
        assert not found, "the rule finds it now: move the example to `present`"
    elif key == "known_false_alarm":
        assert found, "the rule lets it pass now: move the example to `absent`"
    else:
        assert found == (key == "present")


def test_failing_examples_are_named(tmp_path: Path) -> None:
    data = files()
    data["copying/clause.yaml"]["examples"] |= {
        "present": ["乙は、資料を複製する。", "乙は、資料を写す。"],
        "absent": ["乙は、資料を複写する。"],
        "known_miss": ["乙は、資料を撮影する。", "乙は、資料の複製をしない。"],
        "known_false_alarm": ["資料を複製した。", "図面を複製した。"],
    }
    problems = [problem.message for problem in failing_examples(load_library(write(tmp_path / "lib", data)))]
    assert problems == [
        "examples.present: not as expected: 乙は、資料を写す。",
        "examples.absent: not as expected: 乙は、資料を複写する。",
        "examples.known_miss: not as expected: 乙は、資料の複製をしない。",
        "examples.known_false_alarm: not as expected: 図面を複製した。",
    ]


@pytest.mark.parametrize(
    ("example", "where", "title"),
    [
        ("乙は、返還する。", "1", ""),
        ("返還：乙は、返還する。", "1", "返還"),
        ("[preamble] 甲と乙は、契約する。", "preamble", ""),
        ("[signature] 甲　株式会社青葉", "signature", ""),
    ],
)
def test_an_example_stands_where_it_says(example: str, where: str, title: str) -> None:
    structure = parse(example_document(example))
    last = example.split("：")[-1].split("] ")[-1]
    place = next(s for s in structure.sentences if last in s.span.quote(structure.text))
    assert place.where == where
    assert place.unit is None or structure.articles[place.unit].title == title
