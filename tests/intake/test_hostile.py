"""Broken, foreign and hostile files: an InputError that names the thing, before anything heavy is opened."""

from __future__ import annotations

import io
import re
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from clausekit.errors import InputError
from clausekit.intake import limits, read
from clausekit.messages import catalogue, error_text
from tests.intake.pdfs import lines, pdf
from tests.intake.word import NAMESPACES, docx, p, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(path: Path) -> str:
    with pytest.raises(InputError) as error:
        read(path)
    for language in ("ja", "en"):
        text = error_text(error.value, "ja" if language == "ja" else "en")
        assert "{" not in text and len(text) > 20
    return error.value.key


def refusal(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return refused(path)


def changed(part: str, content: bytes) -> bytes:
    """Return a Word file with `part` replaced or added."""
    source = zipfile.ZipFile(io.BytesIO(docx(p("甲は"))))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name != part:
                target.writestr(name, source.read(name))
        target.writestr(part, content)
    return stream.getvalue()


def typed(content_type: str) -> bytes:
    return changed("[Content_Types].xml", f'<Types><Override ContentType="{content_type}"/></Types>'.encode())


def document(inner: bytes, head: bytes = b"") -> bytes:
    return changed(
        "word/document.xml",
        head + b"<w:document %s><w:body>%s</w:body></w:document>" % (NAMESPACES.encode(), inner),
    )


def stream_name(name: str) -> bytes:
    return OLE + bytes(600) + name.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.docx", b"", "input.empty"),
        ("a.txt", b"\xef\xbb\xbf \r\n", "input.empty"),
        ("a.docx", docx(p("甲は"))[:-60], "input.docx_damaged"),
        ("a.docx", docx(p("甲は"))[:300], "input.docx_damaged"),
        ("a.docx", b"\xff\xd8\xff\xe0JFIF" + bytes(100), "input.image"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(100), "input.image"),
        ("a.docx", stream_name("EncryptedPackage"), "input.password"),
        ("a.doc", OLE + bytes(504) + b"\xec\xa5" + bytes(9) + b"\x01" + stream_name("WordDocument"), "input.password"),
        ("a.xls", stream_name("Workbook"), "input.spreadsheet"),
        ("a.jtd", stream_name("DocumentText"), "input.ichitaro"),
        ("a.xdw", b"\x60\x0e\x82\x01" + bytes(range(256)), "input.docuworks"),
        ("a.docm", typed("application/vnd.ms-word.document.macroEnabled.main+xml"), "input.docm"),
        ("a.docx", typed("application/vnd.ms-word.document.macroEnabled.main+xml"), "input.docm"),
        ("a.dotx", typed("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
         "input.template"),
        ("a.xlsx", typed("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
         "input.spreadsheet"),
        ("a.pptx", typed("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
         "input.slides"),
        ("a.zip", b"Rar!" + bytes(50), "input.archive"),
        ("a.bin", bytes(range(256)) * 10, "input.binary"),
        ("a.txt", b"PK\x03\x04" + bytes(100), "input.docx_damaged"),
        ("a.xml", b"<?xml version='1.0'?><pkg:package/>", "input.flat_word"),
        ("a.docx", document(b"<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", b"<!DOCTYPE r [<!ENTITY x 'y'>]>"),
         "input.docx_suspicious"),
        ("a.docx", document(b"<w:p>"), "input.docx_damaged"),
        ("a.docx", document(b"<w:smartTag>" * 400), "input.docx_damaged"),
        ("a.docx", document(b" " * 3_000_000), "input.docx_suspicious"),
        ("a.docx", changed("word/document.xml", b"<x/>"), "input.docx_damaged"),
        ("a.html", b"<html>" + b"<b>" * 5000 + b"x", "input.html_depth"),
    ],
)  # fmt: skip
def test_refused_by_name(tmp_path: Path, name: str, data: bytes, key: str) -> None:
    assert refusal(tmp_path, name, data) == key


def test_duplicate_and_encrypted_entries(tmp_path: Path) -> None:
    stream = io.BytesIO(docx(p("甲は")))
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<x/>")
    assert refusal(tmp_path, "a.docx", stream.getvalue()) == "input.docx_suspicious"
    data = bytearray(docx(p("甲は")))
    place = data.rfind(b"PK\x01\x02")
    data[place + 8] |= 1
    assert refusal(tmp_path, "b.docx", bytes(data)) == "input.password"


def test_lying_sizes_and_long_directories(tmp_path: Path) -> None:
    data = bytearray(docx(p("甲は")))
    struct.pack_into("<I", data, data.rfind(b"PK\x05\x06") + 12, 5_000_000)
    assert refusal(tmp_path, "a.docx", bytes(data)) == "input.docx_suspicious"


def test_a_bomb_costs_neither_time_nor_memory(tmp_path: Path) -> None:
    bomb = tmp_path / "a.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/a.png", "w") as part:
        for _ in range(40):
            part.write(bytes(1_000_000))
    tracemalloc.start()
    started = time.perf_counter()
    key = refused(bomb)
    elapsed, peak = time.perf_counter() - started, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert key == "input.docx_suspicious" and elapsed < 1 and peak < 5_000_000


def test_too_many_paragraphs_and_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARAGRAPHS", 3)
    assert refusal(tmp_path, "a.docx", docx(p("甲") * 4)) == "input.docx_suspicious"
    monkeypatch.setattr(limits, "CELLS", 1)
    assert refusal(tmp_path, "b.docx", docx(table(["a", "b"]))) == "input.docx_suspicious"


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    assert refused(path) == "input.too_large"


def test_folder_missing_and_special_names(tmp_path: Path) -> None:
    assert refused(tmp_path) == "input.directory"
    assert refused(tmp_path / "ない.docx") == "input.not_found"
    assert refused(Path("a\x00b")) in ("input.unreadable", "input.not_found")


@pytest.mark.parametrize(
    ("name", "data", "kind", "text"),
    [
        ("契約書.doc", docx(p("甲は")), "docx", "甲は"),
        ("契約書", docx(p("甲は")), "docx", "甲は"),
        ("案.txt", pdf([lines("甲は")]), "pdf", "甲は"),
        ("案.docx", "甲は".encode(), "txt", "甲は"),
        ("案.doc", "<html><p>甲は</p>".encode("utf-8-sig"), "html", "甲は"),
        ("ｶﾞ案 （１）.TXT", "甲は".encode("utf-8-sig"), "txt", "甲は"),
    ],
)
def test_content_decides(tmp_path: Path, name: str, data: bytes, kind: str, text: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    document = read(path)
    assert (document.format, document.text) == (kind, text)


def test_every_key_of_the_readers_has_its_sentences() -> None:
    folder = Path(__file__).parents[2] / "clausekit" / "intake"
    used = set()
    for module in folder.glob("*.py"):
        source = module.read_text(encoding="utf-8")
        used |= set(re.findall(r'"((?:input|intake)\.[a-z_]+)"', source))
    assert len(used) > 25 and used <= catalogue().keys()
