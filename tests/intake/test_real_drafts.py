"""Whole drafts: every file of the corpora and the shared folder is read, fast, with exact origins."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from clausekit.intake import read
from tests.intake.origins import check_docx_origins, check_shape, labels
from tests.intake.word import abstract, level, listed, num, save
from tests.shared import REPOSITORY, shared

DRAFTS = sorted(path for path in (REPOSITORY / "corpora" / "dev").glob("*.*") if path.is_file())


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_corpus(path: Path) -> None:
    document = read(path)
    check_shape(document)
    assert len(document.text) > 300
    if document.format == "docx":
        check_docx_origins(document, path.read_bytes())


def test_shared_drafts() -> None:
    files = [path for path in shared("drafts").glob("*.*") if path.suffix in (".docx", ".md", ".txt")]
    for path in files:
        document = read(path)
        check_shape(document)
        if document.format == "docx":
            check_docx_origins(document, path.read_bytes())
            assert any(block.bordered for block in document.blocks)
    assert len(files) > 5


def test_a_long_contract_is_read_at_once(tmp_path: Path) -> None:
    numbering = abstract(0, level(0, "decimal", "第%1条"), level(1, "decimalFullWidth", "%2")) + num(1)
    body = "".join(listed("甲は、乙に対し、秘密情報を開示する。" * 2, 1, int(n % 5 > 0)) for n in range(2000))
    path = save(tmp_path, body, numbering=numbering)
    read(path)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        document = read(path)
        times.append(time.perf_counter() - started)
    assert labels(document)[-1] == "４" and len(document.text) > 50_000
    assert min(times) < 0.4  # 0.1 s on the machine this was written on
