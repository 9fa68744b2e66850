"""Reading a playbook: the example fits, and every mistake is told with its line, in both languages, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.datafiles import data_folder
from clausekit.errors import PlaybookError
from clausekit.library import library
from clausekit.messages import error_text
from clausekit.playbook import Playbook, read_playbook

EXAMPLE = data_folder("clause_library") / "_playbooks" / "example.yaml"


def read(folder: Path, text: str) -> Playbook:
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return read_playbook(path, library())


def problems(folder: Path, text: str) -> list[tuple[int, str, str]]:
    """Return line, Japanese and English text of every problem of a playbook."""
    with pytest.raises(PlaybookError) as caught:
        read(folder, text)
    ja, en = (error_text(caught.value, lang).split("\n")[1:] for lang in ("ja", "en"))
    lines = [one.line for one in caught.value.problems]
    assert all(f"own.yaml:{line}: " in told for line, told in zip(lines, ja, strict=True))
    return [(line, a.split(": ", 1)[1], b.split(": ", 1)[1]) for line, a, b in zip(lines, ja, en, strict=True)]


def test_the_example_fits_the_library() -> None:
    made = read_playbook(EXAMPLE, library())
    assert made.name == "技術部門の標準（見本）"
    assert made.requires("nda", "monitoring_audit") and not made.requires("jra", "monitoring_audit")
    assert made.firm("governing_law") and made.firm("injunction") is None


def test_the_hash_follows_the_content(tmp_path: Path) -> None:
    one, again, other = (read(tmp_path, f"name: {name}\n") for name in ("甲", "甲", "乙"))
    assert one.hash == again.hash != other.hash


def test_a_name_is_all_that_a_playbook_needs(tmp_path: Path) -> None:
    made = read(tmp_path, "name: 空\n")
    base = library().contracts["nda"]
    assert made.contract(base) == base


@pytest.mark.parametrize(
    ("text", "line", "ja", "en"),
    [
        (
            "name: x\nthreshold: {}\n",
            2,
            "「threshold」という項目はありません（thresholds",
            "'threshold' is not a key here (thresholds?)",
        ),
        ("description: x\n", 1, "項目「name」がありません", "'name' is missing"),
        ("name: x\nname: y\n", 2, "「name」が二度", "'name' is written twice"),
        ("name: 5\n", 1, "文字列", "text"),
        ("name: x\nseverities:\n  injunction: grave\n", 3, "使える値：critical", "allowed: critical"),
        ("name: x\nseverities:\n  injunktion: major\n", 3, "（injunction のことですか）", "(injunction?)"),
        (
            "name: x\nseverities:\n  injunction.right_state: major\n",
            3,
            "injunction.right_stated",
            "neither a clause type nor",
        ),
        (
            "name: x\nnon_negotiable:\n  no_such_thing: 理由\n",
            3,
            "「no_such_thing」という条項類型又は要素",
            "neither a clause type",
        ),
        ("name: x\nnon_negotiable: [injunction]\n", 2, "「名前：値」", "'name - value' lines"),
        (
            "name: x\ncontracts:\n  nda:\n    required:\n    - injunction\n    - audit\n",
            6,
            "「audit」という条項類型",
            "'audit' is no clause type",
        ),
        ("name: x\ncontracts:\n  lease: {}\n", 3, "使える値", "allowed"),
        ("name: x\ncontracts:\n  nda: {required: injunction}\n", 3, "一覧", "list"),
        ("name: x\ncontracts:\n  nda:\n    required: [injunction]\n    optional: [injunction]\n", 5, "両方", "both"),
        ("name: x\nthresholds:\n  return_deletion.deadline_specified:\n    days: {at_most: soon}\n", 4, "数", "number"),
        (
            "name: x\nthresholds:\n  return_deletion.deadline_specified:\n    days: {at_most: -1}\n",
            4,
            "0以上",
            "0 or more",
        ),
        (
            "name: x\nthresholds:\n  return_deletion.deadline_specified:\n    days: {at_most: 3, at_least: 1}\n",
            4,
            "どちらか",
            "either",
        ),
        (
            "name: x\nthresholds:\n  return_deletion.deadline_specified:\n    weeks: {at_most: 3}\n",
            4,
            "読み取る値：days",
            "read are: days",
        ),
        (
            "name: x\nthresholds:\n  return_deletion.deadline:\n    days: {at_most: 3}\n",
            3,
            "deadline_specified",
            "no element",
        ),
        ("name: x\nthresholds:\n  damages.penalty:\n    amount: {at_most: 3}\n", 4, "unit", "needs a unit"),
        (
            "name: x\nwording:\n  injunction: {title: 差止め, text: '{{ us }}は、{{ reciever }}に…'}\n",
            3,
            "reciever",
            "reciever",
        ),
        ("name: x\nwording:\n  injunction: 差止めを請求できる。\n", 3, "「名前：値」", "'name - value' lines"),
        ("name: [x\n", 2, "YAML", "YAML"),
        ("- name\n", 1, "「名前：値」", "'name - value' lines"),
        ("", 1, "「名前：値」", "'name - value' lines"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, ja: str, en: str) -> None:
    ((at, told_ja, told_en),) = problems(tmp_path, text)
    assert at == line
    assert ja in told_ja
    assert en in told_en


def test_all_mistakes_are_told_at_once_in_their_order(tmp_path: Path) -> None:
    text = "name: x\nseverities:\n  a: major\nnon_negotiable:\n  b: 理由\nwording:\n  c: {title: 題, text: 文}\n"
    assert [line for line, _, _ in problems(tmp_path, text)] == [3, 5, 7]


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(PlaybookError, match=r"playbook\.problems"):
        read_playbook(tmp_path / "none.yaml", library())
    (tmp_path / "own.yaml").write_bytes("name: 自社".encode("cp932"))
    with pytest.raises(PlaybookError) as caught:
        read_playbook(tmp_path / "own.yaml", library())
    assert "UTF-8" in error_text(caught.value, "ja")
