"""`clausekit review` as its user meets it: exit codes, errors that say what to do, whole files or none."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from clausekit.cli.output import output_folder, write_text
from clausekit.errors import OptionError
from tests.cli.conftest import DRAFT, Child, Run


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("critical", 0), ("major", 1), ("minor", 1)])
def test_the_exit_code_follows_the_gravest_finding(run: Run, draft: Path, fail_on: str, code: int) -> None:
    assert run("review", draft, "--fail-on", fail_on).exit_code == code


def test_without_findings_nothing_fails(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(DRAFT + "第３条（返還）\n乙は、秘密情報を返還する。複製した資料も同様とする。\n", encoding="utf-8")
    result = run("review", path, "--fail-on", "minor")
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_json_alone_goes_to_standard_output(run: Run, draft: Path) -> None:
    result = run("review", draft, "--json", "-")
    review = json.loads(result.stdout)
    assert review["schema"] == "clausekit.review/1"
    assert review["document"]["path"] == draft.name
    assert {c["id"]: c["status"] for c in review["clauses"]}["return_deletion"] == "missing"
    assert result.stderr == ""


def test_the_json_goes_to_a_file_in_one_piece(run: Run, draft: Path, tmp_path: Path) -> None:
    out = tmp_path / "結果.json"
    out.write_text("old", encoding="utf-8")
    assert run("review", draft, "--json", out).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["document"]["text"].startswith("秘密保持契約書\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([draft.name, out.name])


def test_the_reports_are_written(run: Run, draft: Path, tmp_path: Path) -> None:
    result = run("review", draft, "-o", tmp_path / "出力" / "二段")
    assert result.exit_code == 0, result.output
    names = {path.name for path in (tmp_path / "出力" / "二段").iterdir()}
    assert names == {f"{draft.stem}{suffix}" for suffix in (".review.json", ".report.html", ".report.docx")}
    assert all(name in result.stdout for name in names)


def test_the_severity_follows_the_risk(run: Run, draft: Path) -> None:
    def severity(risk: str) -> str:
        review = json.loads(run("review", draft, "--risk", risk, "--json", "-").stdout)
        return str(next(c["severity"] for c in review["clauses"] if c["id"] == "return_deletion"))

    assert [severity(risk) for risk in ("low", "medium", "high")] == ["minor", "major", "critical"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--type", "ndaa"), ("ndaa", "nda jra mta")),
        (("--side", "丙"), ("「丙」", "甲、乙")),
        (("--lang", "en", "--side", "丙"), ("'丙' is no party", "甲、乙")),
        (("--lang", "en", "--type", "ndaa"), ("'ndaa' is not a known contract type",)),
    ],
)
def test_a_wrong_option_is_told_with_the_right_ones(
    run: Run, draft: Path, tmp_path: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    result = run("review", draft, *arguments, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert all(word in result.stderr for word in words)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("side", "label"), [("乙", "乙"), ("若草", "乙"), ("株式会社青葉", "甲")])
def test_the_side_is_a_label_or_a_name(run: Run, draft: Path, side: str, label: str) -> None:
    review = json.loads(run("review", draft, "--side", side, "--json", "-").stdout)
    assert review["document"]["our_side"] == label


def test_a_missing_file_is_told(run: Run, tmp_path: Path) -> None:
    result = run("review", tmp_path / "ない.docx")
    assert result.exit_code == 2
    assert "ファイルが見つかりません" in result.stderr and "ない.docx" in result.stderr
    assert "File not found" in run("review", tmp_path / "ない.docx", "--lang", "en").stderr


def test_a_folder_and_an_empty_file_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    assert "フォルダ" in run("review", tmp_path).stderr
    assert "空です" in run("review", tmp_path / "空.txt").stderr


@pytest.mark.parametrize("option", ["--json", "-o"])
def test_an_output_that_cannot_be_written_is_told(run: Run, draft: Path, tmp_path: Path, option: str) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = run("review", draft, option, tmp_path / "file" / "out")
    assert result.exit_code == 2
    assert "書き込めません" in result.stderr
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_failing_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "結果.json"
    path.write_text("old", encoding="utf-8")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OptionError) as caught:
        write_text(path, "new")
    assert "No space left" in str(caught.value.params["reason"])
    assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("結果.json", "old")]


def test_a_text_that_cannot_be_encoded_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_text(tmp_path / "a.json", "\ud800")
    assert list(tmp_path.iterdir()) == []


def test_an_output_folder_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OptionError):
        output_folder(tmp_path / "file")


def test_a_console_of_another_encoding(child: Child, draft: Path) -> None:
    done = child("review", draft, "-o", "出力", PYTHONIOENCODING="cp932")
    assert done.returncode == 0, done.stderr.decode("cp932", "replace")
    shown = done.stdout.decode("cp932")
    assert "返還" in shown and "廃棄" in shown
    assert done.stderr == b""


def test_errors_on_a_console_of_another_encoding(child: Child, tmp_path: Path) -> None:
    done = child("review", tmp_path / "〜é.docx", PYTHONIOENCODING="cp932")
    assert done.returncode == 2
    assert "ファイルが見つかりません" in done.stderr.decode("cp932")


def test_the_json_is_utf_8_on_any_console(child: Child, draft: Path) -> None:
    done = child("review", draft, "--json", "-", PYTHONIOENCODING="cp932")
    assert json.loads(done.stdout.decode("utf-8"))["document"]["path"] == draft.name


def test_a_closed_pipe_is_no_traceback(child: Child, draft: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = child("review", draft, "--json", "-", stdout=writing)
    os.close(writing)
    assert done.returncode != 0
    assert b"Traceback" not in done.stderr


def test_the_review_runs_from_any_folder_and_is_the_same_each_time(child: Child, draft: Path) -> None:
    first, second = (child("review", draft, "--json", "-") for _ in range(2))
    assert first.returncode == second.returncode == 0
    assert first.stdout == second.stdout
