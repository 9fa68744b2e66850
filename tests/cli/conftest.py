"""A draft, the small library, and the command line over both."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clausekit.cli import main
from clausekit.library import load_library
from tests.library.small import files, write
from tests.shared import REPOSITORY

DRAFT = """秘密保持契約書
株式会社青葉（以下「甲」という。）と若草株式会社（以下「乙」という。）は、次のとおり契約を締結する。
第１条（秘密保持）
乙は、甲の秘密情報を第三者に開示してはならない。
第２条（有効期間）
本契約の有効期間は、１年間とする。
"""
Run = Callable[..., Result]
Child = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A contract whose return clause is missing (major), with a name in Japanese."""
    path = tmp_path / "相手方案 〜①.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def library_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library; a name in it has characters that CP932 lacks."""
    data = files()
    data["return_deletion/clause.yaml"]["name"]["ja"] = "返還〜廃棄 é"
    return write(tmp_path_factory.mktemp("library"), data)


@pytest.fixture
def run(library_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process with the small library."""
    made = load_library(library_folder)
    monkeypatch.setattr("clausekit.review.assemble.library", lambda: made)
    monkeypatch.setattr("clausekit.library.library", lambda: made)

    def call(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments])

    return call


@pytest.fixture
def child(library_folder: Path, tmp_path: Path) -> Child:
    """Run a command in a process of its own, in another folder."""

    def call(
        *arguments: object, stdout: int = subprocess.PIPE, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "tests.cli.child", str(library_folder), *map(str, arguments)],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(REPOSITORY)} | environment,
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
        )

    return call
