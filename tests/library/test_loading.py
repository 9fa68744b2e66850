"""Mistakes in the library are told to its editor: file, line, key, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.errors import LibraryError, LibraryProblem
from clausekit.library import load_library
from tests.library.small import Data, files, write

CLAUSE = "return_deletion/clause.yaml"


def problems(folder: Path) -> tuple[LibraryProblem, ...]:
    with pytest.raises(LibraryError) as caught:
        load_library(folder)
    return caught.value.problems


def line_of(folder: Path, name: str, words: str) -> int:
    """Return the line of a file that holds `words`, from 1."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_sound_library_loads(tmp_path: Path) -> None:
    made = load_library(write(tmp_path / "lib"))
    assert list(made.clauses) == ["copying", "return_deletion", "third_party_disclosure"]
    assert list(made.contracts) == ["jra", "nda"]
    assert made.groups["information"].words == ("秘密情報", "資料")


def test_the_hash_follows_the_content(tmp_path: Path) -> None:
    data = files()
    first = load_library(write(tmp_path / "a", data)).hash
    assert load_library(write(tmp_path / "b", data)).hash == first
    data[CLAUSE]["why"] += "。"
    assert load_library(write(tmp_path / "c", data)).hash != first


def with_change(folder: Path, key: str, value: object) -> Path:
    data = files()
    *path, last = key.split(".")
    place: Data = data[CLAUSE]
    for step in path:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return write(folder / "lib", data)


@pytest.mark.parametrize(
    ("key", "value", "line", "message"),
    [
        ("signal", [], "signal:", "'signal' is not a key here (signals?)"),
        ("severity.hihg", "major", "hihg", "'hihg' is not a key here (high?)"),
        ("signals.0.alll", ["x"], "alll", "'alll' is not a key here (all?)"),
        ("signals.0.xyzzy", ["x"], "xyzzy", "'xyzzy' is not a key here"),
        ("name.en", None, "name:", "the key 'en' is missing"),
        ("question", None, "id:", "the key 'question' is missing"),
        ("severity.low", "grave", "low:", "'severity.low'"),
        ("applies", ["ndaa"], "- ndaa", "'applies.0'"),
        ("signals", [], "signals:", "'signals'"),
        ("sources", [], "sources:", "'sources'"),
        ("anchors", ["a", "b", "c", "d"], "anchors:", "'anchors'"),
        ("signals.0.unit", "chapter", "unit:", "'signals.0.unit'"),
        ("core", "maybe", "core:", "'core'"),
        ("examples.present", ["一つ"], "present:", "'examples.present'"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_key(
    tmp_path: Path, key: str, value: object, line: str, message: str
) -> None:
    folder = with_change(tmp_path, key, value)
    (problem,) = [
        p for p in problems(folder) if p.path.name == "clause.yaml" and p.path.parent.name == "return_deletion"
    ]
    assert problem.path == Path("lib") / CLAUSE
    assert problem.line == line_of(folder, CLAUSE, line)
    assert problem.message.startswith(message)
    assert str(problem) == f"lib/{CLAUSE}:{problem.line}: {problem.message}"


@pytest.mark.parametrize(
    ("near", "key"),
    [({"within": 0, "of": ["a", "b"]}, "within"), ({"within": 10, "of": ["a"]}, "of"), ({"of": ["a", "b"]}, "within")],
)
def test_near_is_checked(tmp_path: Path, near: Data, key: str) -> None:
    folder = with_change(tmp_path, "signals.0.near", [near])
    assert any(key in problem.message for problem in problems(folder))


def test_a_pattern_must_ask_something(tmp_path: Path) -> None:
    folder = with_change(tmp_path, "signals", [{"id": "nothing", "title": ["返還"]}])
    assert any("needs `all`, `any` or `near`" in problem.message for problem in problems(folder))


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    data = files()
    data[CLAUSE] |= {"signal": []}
    data[CLAUSE]["severity"]["low"] = "grave"
    data["copying/clause.yaml"]["core"] = "maybe"
    data["_contracts/nda.yaml"]["need"] = []
    folder = write(tmp_path / "lib", data)
    (folder / "third_party_disclosure" / "clause.yaml").write_text("id: [\n", encoding="utf-8")
    told = {
        (problem.path.parent.name, problem.message.split("'")[1])
        for problem in problems(folder)
        if "'" in problem.message
    }
    assert {
        ("return_deletion", "signal"),
        ("return_deletion", "severity.low"),
        ("copying", "core"),
        ("_contracts", "need"),
    } <= told
    assert any("not valid YAML" in p.message and p.line == 2 for p in problems(folder))


def test_the_folder_is_the_id(tmp_path: Path) -> None:
    (problem,) = problems(with_change(tmp_path, "id", "return"))
    assert "'id' must be 'return_deletion'" in problem.message


def test_an_unknown_word_group_is_told_at_its_signal(tmp_path: Path) -> None:
    folder = with_change(tmp_path, "signals.0.all", ["@informations", "返還"])
    found = [problem for problem in problems(folder) if "@informations" in problem.message]
    assert [problem.line for problem in found] == [line_of(folder, CLAUSE, "@informations")]


def test_a_signal_id_serves_once(tmp_path: Path) -> None:
    data = files()
    data[CLAUSE]["signals"] *= 2
    (problem,) = problems(write(tmp_path / "lib", data))
    assert problem.message == "signal id 'return_duty' is used twice"


@pytest.mark.parametrize("key", ["needs", "house"])
def test_a_contract_needs_clause_types_that_exist(tmp_path: Path, key: str) -> None:
    data = files()
    data["_contracts/nda.yaml"][key] = ["copying", "return_deletio_"]
    folder = write(tmp_path / "lib", data)
    (problem,) = problems(folder)
    assert problem.line == line_of(folder, "_contracts/nda.yaml", "- return_deletio_")
    assert "'return_deletio_' is not a clause type of the library" in problem.message


def test_a_word_group_serves_two_clause_types_or_says_why_not(tmp_path: Path) -> None:
    data = files()
    lonely: Data = {"words": ["図面", "仕様書"]}
    data["_lexicon/core.yaml"]["groups"]["papers"] = lonely
    data["copying/clause.yaml"]["signals"][0]["any"] = ["@papers"]
    folder = write(tmp_path / "lib", data)
    (problem,) = problems(folder)
    assert "'papers'" in problem.message and "alone_because" in problem.message
    assert (problem.path.name, problem.line) == ("core.yaml", line_of(folder, "_lexicon/core.yaml", "papers"))
    assert "papers" in load_library(folder, strict=False).groups
    lonely["alone_because"] = "only copying knows papers"
    assert "papers" in load_library(write(tmp_path / "good", data)).groups


def test_a_word_group_is_defined_once(tmp_path: Path) -> None:
    data = files() | {"_lexicon/other.yaml": files()["_lexicon/core.yaml"]}
    assert [p.message for p in problems(write(tmp_path / "lib", data))] == ["group 'information' is defined twice"]


@pytest.mark.parametrize("content", ["", "- a list\n", "just text\n", "\x00", "a: b: c\n", "\ufeff"])
def test_a_file_that_holds_no_clause_type(tmp_path: Path, content: str) -> None:
    folder = write(tmp_path / "lib")
    (folder / CLAUSE).write_text(content, encoding="utf-8")
    assert any(problem.path == Path("lib") / CLAUSE for problem in problems(folder))


def test_a_file_that_is_no_utf_8(tmp_path: Path) -> None:
    folder = write(tmp_path / "lib")
    (folder / CLAUSE).write_bytes("id: 返還".encode("cp932"))
    assert any(problem.path == Path("lib") / CLAUSE for problem in problems(folder))


def test_a_key_written_twice_is_a_mistake(tmp_path: Path) -> None:
    folder = write(tmp_path / "lib")
    path = folder / CLAUSE
    path.write_text(path.read_text(encoding="utf-8") + "why: もう一度\n", encoding="utf-8")
    (problem,) = problems(folder)
    assert problem.line == line_of(folder, CLAUSE, "もう一度")
    assert "'why' is written twice" in problem.message


def test_an_empty_folder_is_no_library(tmp_path: Path) -> None:
    assert [problem.message for problem in problems(tmp_path)] == ["no clause type here"]
