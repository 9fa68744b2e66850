"""`clausekit review --playbook` as its user meets it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def write(folder: Path, text: str) -> Path:
    path = folder / "自社.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_playbook_sets_severities_and_is_named(run: Run, draft: Path, tmp_path: Path) -> None:
    own = write(tmp_path, "name: 自社\nseverities: {return_deletion: critical}\n")
    result = run("review", draft, "--playbook", own, "--json", "-")
    review = json.loads(result.stdout)
    assert review["playbook"]["name"] == "自社"
    found = next(one for one in review["clauses"] if one["id"] == "return_deletion")
    assert (found["status"], found["severity"]) == ("missing", "critical")
    assert "自社" in found["severity_because"]


def test_the_exit_code_follows_the_playbook(run: Run, draft: Path, tmp_path: Path) -> None:
    own = write(tmp_path, "name: 自社\nnon_negotiable: {return_deletion: 規程による}\n")
    assert run("review", draft, "--fail-on", "critical").exit_code == 0
    assert run("review", draft, "--playbook", own, "--fail-on", "critical").exit_code == 1


def test_a_wrong_key_is_told_with_file_and_line_and_nothing_is_written(run: Run, draft: Path, tmp_path: Path) -> None:
    own, out = write(tmp_path, "name: 自社\nseverity: {return_deletion: critical}\n"), tmp_path / "out.json"
    result = run("review", draft, "--playbook", own, "--json", out)
    assert result.exit_code == 2 and not out.exists() and result.stdout == ""
    assert f"{own}:2: 「severity」という項目はありません" in result.stderr
    english = run("review", draft, "--playbook", own, "--lang", "en")
    assert english.exit_code == 2 and f"{own}:2: 'severity' is not a key here (severities?)" in english.stderr


def test_an_unknown_name_and_a_missing_file(run: Run, draft: Path, tmp_path: Path) -> None:
    own = write(tmp_path, "name: 自社\nnon_negotiable:\n  return_deletoin: 規程による\n")
    result = run("review", draft, "--playbook", own)
    assert result.exit_code == 2 and f"{own}:3: " in result.stderr and "return_deletion" in result.stderr
    assert run("review", draft, "--playbook", tmp_path / "none.yaml").exit_code == 2
