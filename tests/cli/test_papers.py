"""`clausekit review` with several files: one by one, or as one contract with its papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from clausekit.cli import main
from tests.cli.conftest import DRAFT, Run
from tests.review.papers import BY_NDA, NDA_RETURN, SECRECY, jra, nda


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Two drafts of different names."""
    paths = [tmp_path / "一.txt", tmp_path / "二.txt"]
    for path in paths:
        path.write_text(DRAFT, encoding="utf-8")
    return paths


def test_several_files_are_reviewed_one_by_one(run: Run, two: list[Path], tmp_path: Path) -> None:
    result = run("review", *two, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (tmp_path / "out").glob("*.json")) == ["一.review.json", "二.review.json"]
    assert all(str(path) in result.stdout for path in two)


def test_the_worst_of_several_files_gives_the_exit_code(run: Run, two: list[Path]) -> None:
    two[0].write_text(
        DRAFT + "第３条（返還）\n乙は、秘密情報を返還する。複製した資料も同様とする。\n", encoding="utf-8"
    )
    assert run("review", two[0], "--fail-on", "major").exit_code == 0
    assert run("review", *two, "--fail-on", "major").exit_code == 1


def test_one_unreadable_file_of_several_leaves_nothing_behind(run: Run, two: list[Path], tmp_path: Path) -> None:
    result = run("review", *two, tmp_path / "無.txt", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "無.txt" in result.stderr and not (tmp_path / "out").exists()


@pytest.mark.parametrize(("lang", "words"), [("ja", "--bundle"), ("en", "a folder with -o instead of --json")])
def test_one_json_is_not_for_several_files(run: Run, two: list[Path], tmp_path: Path, lang: str, words: str) -> None:
    result = run("review", *two, "--json", tmp_path / "x.json", "--lang", lang)
    assert result.exit_code == 2 and words in result.stderr and not (tmp_path / "x.json").exists()


def test_files_of_one_name_do_not_overwrite_each_other(run: Run, two: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "sub" / "一.md"
    other.parent.mkdir()
    other.write_text(DRAFT, encoding="utf-8")
    result = run("review", two[0], other, "-o", tmp_path / "out")
    assert result.exit_code == 2 and "一" in result.stderr and not (tmp_path / "out").exists()


def test_a_bundle_of_one_file_is_an_error(run: Run, two: list[Path]) -> None:
    result = run("review", two[0], "--bundle")
    assert (result.exit_code, result.stdout) == (2, "") and "二つ以上" in result.stderr


def test_a_bundle_of_word_files_is_one_review(tmp_path: Path) -> None:
    papers = {"契約.docx": jra(f"秘密保持：{BY_NDA}"), "NDA.docx": nda(SECRECY, NDA_RETURN)}
    for name, text in papers.items():
        word = Document()
        for line in text.splitlines():
            word.add_paragraph(line)
        word.save(str(tmp_path / name))
    paths = [str(tmp_path / name) for name in papers]
    result = CliRunner().invoke(main, ["review", *paths, "--bundle", "--side", "甲", "-o", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["契約.report.docx", "契約.report.html", "契約.review.json"]
    review = json.loads((tmp_path / "out" / "契約.review.json").read_text(encoding="utf-8"))
    assert [paper["path"] for paper in review["papers"]] == list(papers)
    found = next(one for one in review["clauses"] if one["id"] == "return_deletion")
    assert found["articles"] == ["秘密保持契約書 2"]
    page = (tmp_path / "out" / "契約.report.html").read_text(encoding="utf-8")
    assert "秘密保持契約書 第2条" in page and SECRECY.partition("：")[2] in page
