"""The Word report: it opens, holds every quote, and its tables stay whole."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from clausekit.findings.listing import findings
from clausekit.findings.model import CheckFailure
from clausekit.messages import Language
from clausekit.report import docx
from tests.report.sample import sample
from tests.system import require

LANGUAGES: list[Language] = ["ja", "en"]


@pytest.fixture(scope="module", params=LANGUAGES)
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> WordDocument:
    path = tmp_path_factory.mktemp("word") / "report.docx"
    docx(sample(), path, request.param)
    return Document(str(path))


def test_it_quotes_what_decides_each_finding(document: WordDocument) -> None:
    lines = {one.text for one in document.paragraphs if one.style is not None and one.style.name == "Quote"}
    cells = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    told = findings(sample())
    assert len(told) > 5
    for finding in told:
        deciding = [one.quote for one in finding.evidence if one.role not in ("searched", "near_miss")]
        quoted = [one.evidence[0].quote for one in finding.elements if one.evidence and one.verdict != "satisfied"]
        if quoted:
            assert all(quote[:100] in cells for quote in quoted)
        else:
            assert set(deciding[:3]) <= lines
        assert {one.quote for one in finding.evidence if one.role == "near_miss"} <= lines


def test_a_missing_clause_shows_the_proof_of_its_absence(document: WordDocument) -> None:
    lines = [one.text for one in document.paragraphs]
    start = next(index for index, line in enumerate(lines) if line.startswith("5　準拠法・紛争解決") and index > 30)
    proof = "\n".join(lines[start : start + 9])
    assert "（協議解決）" in proof
    assert "（損害賠償）" in proof
    assert "等に当たる語がない" in proof


def test_every_clause_type_has_a_row_and_core_types_are_on_the_first_page(document: WordDocument) -> None:
    _, core, every = document.tables[:3]
    assert [row.cells[0].text for row in core.rows][1:] == [one.name for one in sample().clauses if one.core]
    asked = [one.name for one in sample().clauses if one.id != "double_posting"]
    assert [row.cells[0].text for row in every.rows][1:] == asked
    assert "役職兼務・副業の制限" in [one.text for one in document.paragraphs]


def test_header_rows_repeat_and_no_row_is_split(document: WordDocument) -> None:
    for table in document.tables:
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    for table in document.tables[1:]:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_japanese_fonts_are_named_for_japanese_text(document: WordDocument) -> None:
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Quote", "Cell"):
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in ("Yu Gothic", "Yu Mincho")
        assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_the_pages_are_numbered(document: WordDocument) -> None:
    footer = document.sections[0].footer.paragraphs[0]._p
    fields = [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_characters_that_xml_forbids_do_not_stop_the_report(tmp_path: Path) -> None:
    review = sample(failures=(CheckFailure(step="a\x0bb", message="c\x00d"),))
    odd = review.document.model_copy(update={"path": "案\x0c\x1b.docx", "our_side": "甲\ufffe"})
    docx(review.model_copy(update={"document": odd}), tmp_path / "r.docx")
    lines = [one.text for one in Document(str(tmp_path / "r.docx")).paragraphs]
    assert "案.docx" in lines
    assert "ab：cd" in lines


def test_no_half_file_is_left_and_an_old_one_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(b"old")
    docx(sample(), tmp_path / "r.docx")
    assert [one.name for one in tmp_path.iterdir()] == ["r.docx"]
    assert (tmp_path / "r.docx").read_bytes().startswith(b"PK")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        docx(sample(), tmp_path / "none" / "r.docx")


@pytest.mark.system
def test_the_first_page_holds_facts_core_types_and_worst_findings(tmp_path: Path) -> None:
    office, reader = require("soffice"), require("pdftotext")
    docx(sample(), tmp_path / "r.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "r.docx"),
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    first = subprocess.run(
        [reader, "-l", "1", str(tmp_path / "r.pdf"), "-"], check=True, capture_output=True, text=True, timeout=30
    ).stdout
    for words in ("共同研究契約", "準拠法・紛争解決", "まず読む指摘", "法的助言ではなく", "1 / "):
        assert words in first
