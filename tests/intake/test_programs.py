"""Formats that need a program of the system: LibreOffice for .doc, .odt, .rtf; tesseract for scans."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from clausekit.errors import InputError, SystemMissing
from clausekit.intake import libreoffice, ocr, read
from tests.intake.origins import check_shape, labels
from tests.intake.pdfs import lines, pdf
from tests.intake.word import abstract, deleted, docx, ins, level, listed, num, p, run
from tests.system import require

RTF = (
    r"{\rtf1\ansi\ansicpg932\deff0{\fonttbl{\f0\fcharset128 MS Mincho;}}\f0 "
    + "".join(f"\\'{byte:02x}" for byte in "第１条（目的）".encode("cp932"))
    + r"\par "
    + "".join(f"\\'{byte:02x}" for byte in "甲は、乙に開示する。".encode("cp932"))
    + r"\par}"
).encode("ascii")


@pytest.mark.system
def test_rtf(tmp_path: Path) -> None:
    require("soffice")
    path = tmp_path / "-案.rtf"
    path.write_bytes(RTF)
    document = read(path)
    check_shape(document)
    assert (document.format, document.text) == ("rtf", "第１条（目的）\n甲は、乙に開示する。")
    assert {origin.part for origin in document.origins} >= {"converted:word/document.xml"}
    assert document.notices[0].key == "intake.converted"


@pytest.mark.system
@pytest.mark.parametrize("kind", ["odt", "doc"])
def test_converted_files_keep_numbers_and_revisions(tmp_path: Path, kind: str) -> None:
    program = require("soffice")
    numbering = abstract(0, level(0, "decimal", "第%1条")) + num(1)
    body = listed("目的") + listed("定義") + p("乙は、", deleted("三十日"), ins(run("十日")), "以内に返す。")
    (tmp_path / "draft.docx").write_bytes(docx(body, numbering=numbering))
    profile = (tmp_path / "profile").as_uri()
    command = [program, "--headless", f"-env:UserInstallation={profile}", "--convert-to", kind]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "draft.docx"], check=True, capture_output=True)
    document = read(tmp_path / f"draft.{kind}")
    assert document.format == kind
    assert labels(document) == ["第1条", "第2条"]
    assert document.text.endswith("乙は、十日以内に返す。")
    assert read(tmp_path / f"draft.{kind}", view="original").text.endswith("乙は、三十日以内に返す。")


@pytest.mark.system
def test_a_broken_old_file_is_refused(tmp_path: Path) -> None:
    require("soffice")
    path = tmp_path / "a.odt"
    path.write_bytes(RTF[:9] + b"{" * 10)
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"))
    with pytest.raises(InputError) as error:
        read(path)
    assert error.value.key == "input.conversion_failed"


def test_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_soffice", lambda: None)
    path = tmp_path / "a.rtf"
    path.write_bytes(RTF)
    with pytest.raises(SystemMissing) as error:
        read(path)
    assert error.value.key == "input.soffice_missing"


def test_a_converter_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 30 & sleep 30\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(libreoffice, "find_soffice", lambda: str(program))
    monkeypatch.setattr(libreoffice, "SECONDS", 0.3)
    path = tmp_path / "a.rtf"
    path.write_bytes(RTF)
    started = time.perf_counter()
    with pytest.raises(InputError) as error:
        read(path)
    assert error.value.key == "input.conversion_slow" and time.perf_counter() - started < 5


def test_without_tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[]], picture=True))
    with pytest.raises(SystemMissing) as error:
        read(path, ocr=True)
    assert error.value.key == "input.tesseract_missing"


@pytest.mark.system
def test_recognition(tmp_path: Path) -> None:
    require("tesseract")
    import pypdfium2

    page = lines("秘密保持契約書", "第１条（目的）", "甲は、秘密情報を第三者に開示してはならない。")
    source = tmp_path / "text.pdf"
    source.write_bytes(pdf([page]))
    picture = tmp_path / "page.pgm"
    with pypdfium2.PdfDocument(source) as opened:
        ocr.save_picture(opened[0], picture)
    from tests.intake.pdfs import scanned

    scan = tmp_path / "scan.pdf"
    scan.write_bytes(scanned(picture.read_bytes()))
    with pytest.raises(InputError):
        read(scan)
    document = read(scan, ocr=True)
    check_shape(document)
    assert document.ocr and document.notices[0].key == "intake.ocr_unconfirmed"
    assert "秘密" in document.text and "第三者" in document.text
