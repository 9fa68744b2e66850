"""The other commands, and what all of them share."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from clausekit import __version__
from clausekit.cli.main import COMMANDS, main
from tests.cli.conftest import Child, Run
from tests.library.small import files, write


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_explains_itself(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert " / " in result.output, "help is in Japanese and English"


def test_the_version() -> None:
    assert CliRunner().invoke(main, ["--version"]).output.strip().endswith(__version__)


def test_an_unknown_command_is_an_error() -> None:
    result = CliRunner().invoke(main, ["reveiw"])
    assert result.exit_code == 2
    assert "reveiw" in result.output


def test_explain_lists_and_explains(run: Run) -> None:
    listed = [line.split()[0] for line in run("explain").stdout.splitlines()]
    assert listed[:3] == ["copying", "return_deletion", "third_party_disclosure"]
    # Behind the clause types: the checks of the document itself.
    assert listed[3] == "REF001"
    assert "未記入" in run("explain", "BLK001").stdout
    shown = run("explain", "copying").stdout
    assert all(
        words in shown for words in ("複製の制限", "ガイダンス 第4章 2.⑩①", "乙は、秘密情報を複製してはならない。")
    )
    assert run("explain", "複製の制限").stdout == shown
    assert "Copying" in run("explain", "--lang", "en").stdout


def test_explain_guesses_a_misspelt_name(run: Run) -> None:
    result = run("explain", "return_deletoin")
    assert result.exit_code == 2
    assert "return_deletion" in result.stderr
    assert run("explain", "zzzz", "--lang", "en").exit_code == 2


def test_library_check_tells_all_mistakes(run: Run, tmp_path: Path) -> None:
    data = files()
    data["copying/clause.yaml"]["hedings"] = []
    data["_contracts/nda.yaml"]["needs"] = ["nothing"]
    result = run("library", "check", write(tmp_path / "lib", data))
    assert result.exit_code == 2
    assert "lib/copying/clause.yaml:" in result.stderr and "(headings?)" in result.stderr
    assert "lib/_contracts/nda.yaml:" in result.stderr


def test_library_check_runs_the_examples(run: Run, tmp_path: Path) -> None:
    data = files()
    sound = run("library", "check", write(tmp_path / "sound", data))
    assert (sound.exit_code, sound.stderr) == (0, "")
    data["copying/clause.yaml"]["examples"]["absent"] = ["乙は、資料を複製する。"]
    failing = run("library", "check", write(tmp_path / "lib", data))
    assert failing.exit_code == 2
    line = next(
        number
        for number, text in enumerate(
            (tmp_path / "lib/copying/clause.yaml").read_text(encoding="utf-8").splitlines(), 1
        )
        if "乙は、資料を複製する。" in text
    )
    assert failing.stderr.startswith(f"lib/copying/clause.yaml:{line}: examples.absent: not as expected")


def test_eval_needs_labels(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    result = run("eval", tmp_path)
    assert result.exit_code == 2
    assert "ラベルファイル" in result.stderr


def test_help_on_a_console_of_another_encoding(child: Child) -> None:
    done = child("review", "--help", PYTHONIOENCODING="cp932")
    assert done.returncode == 0
    assert "契約書案を確認し報告書を作る" in done.stdout.decode("cp932")
