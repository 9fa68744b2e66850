"""`_papers/topics.yaml`: names are checked, and every topic leads to clause types of the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.errors import LibraryError
from clausekit.library import library, load_library
from tests.library.small import files, write

TOPICS = {
    "topics": [{"id": "secrecy", "words": ["秘密保持"], "types": ["third_party_disclosure"]}],
    "kinds": [{"id": "nda", "names": ["秘密保持契約"], "topic": "secrecy"}],
}


def load(tmp_path: Path, **change: object) -> list[str]:
    """Return what is wrong with a library whose papers are changed."""
    try:
        load_library(write(tmp_path / "library", files() | {"_papers/topics.yaml": TOPICS | change}), strict=False)
    except LibraryError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_a_sound_file(tmp_path: Path) -> None:
    assert load(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            {"topics": [{"id": "x", "words": ["賠償"], "types": ["damage"]}], "kinds": []},
            "'damage' is not a clause type",
        ),
        ({"kinds": [{"id": "nda", "names": ["NDA"], "topic": "secret"}]}, "'secret' is not a topic"),
        ({"kinds": [{"id": "nda", "name": ["NDA"]}]}, "'name' is not a key here"),
    ],
)
def test_a_faulty_file_is_told_with_its_line(tmp_path: Path, change: dict[str, object], words: str) -> None:
    problems = load(tmp_path, **change)
    assert any(words in problem and "_papers/topics.yaml:" in problem for problem in problems)


def test_a_library_without_the_file_leaves_nothing_to_other_papers(tmp_path: Path) -> None:
    made = load_library(write(tmp_path / "library", files()), strict=False)
    assert made.papers.types_of("秘密保持") == () and made.papers.kind_of("秘密保持契約") is None


def test_kinds_by_name() -> None:
    papers = library().papers
    names = ("2029年4月1日付秘密保持契約", "Mutual NDA", "共同研究基本契約", "原契約", "個別契約", "共同研究契約")
    assert [papers.kind_of(name) for name in names] == ["nda", "nda", "basic", "original", "individual", None]
