"""The sample of `make demo`: a draft like those that arrive, whose review has something to teach."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from clausekit.findings.model import Review
from clausekit.findings.schema import packed_schema
from clausekit.intake import read
from clausekit.review import ReviewOptions, review
from clausekit.structure import parse

DEMO = Path(__file__).resolve().parent.parent / "corpora" / "demo" / "共同研究契約書案.docx"


@pytest.fixture(scope="module")
def made() -> Review:
    """Return the review of the sample from the side of the technology owner."""
    return review(DEMO, ReviewOptions(side="乙"))


def test_the_sample_reads_as_word_numbers_it() -> None:
    structure = parse(read(DEMO))
    assert [article.number for article in structure.articles] == [str(n) for n in range(1, 25)]
    assert structure.articles[9].label == "第１０条"
    assert [(party.label, party.kind) for party in structure.parties] == [("甲", "company"), ("乙", "company")]
    assert [section.kind for section in structure.sections] == ["title", "preamble", "signature", "annex"]
    assert "契約項目表\n１．研究題目\t" in structure.text
    assert 5_500 <= len(structure.text) <= 6_500


def test_its_references_are_words_own_and_right() -> None:
    structure = parse(read(DEMO))
    survival = next(article for article in structure.articles if article.title == "存続条項")
    text = survival.body.quote(structure.text)
    titles = {article.label: article.title for article in structure.articles}
    assert text.startswith("本契約の終了後も、第９条の規定は本契約終了の日から１年間")
    assert titles["第９条"] == "秘密保持"
    assert titles["第１５条"] == "類似研究の制限"
    assert "第１５条の規定は同条に定める期間" in text


def test_the_sample_tells_nothing_about_its_maker() -> None:
    with zipfile.ZipFile(DEMO) as package:
        core, app = (package.read(f"docProps/{name}.xml").decode() for name in ("core", "app"))
    assert "<dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert "<Application>" not in app


def test_what_the_draft_leaves_out_is_missing_and_what_it_rules_is_not(made: Review) -> None:
    status = {clause.id: clause.status for clause in made.clauses}
    left_out = ("return_deletion", "change_of_control", "export_control", "unauthorized_filing", "injunction")
    ruled = ("ip_ownership", "publication_approval", "monitoring_audit", "confidentiality", "governing_law")
    assert made.document.contract_type == "jra"
    assert {status[name] for name in left_out} == {"missing"}
    assert "missing" not in {status[name] for name in ruled}


def test_the_review_is_valid_json_of_its_schema(made: Review) -> None:
    review_json = json.loads(made.to_json())
    assert [error.message for error in Draft202012Validator(packed_schema()).iter_errors(review_json)] == []
    quotes = [evidence for clause in review_json["clauses"] for evidence in clause["evidence"]]
    assert len(quotes) > 20
    text = review_json["document"]["text"]
    assert all(text[slice(*evidence["span"])] == evidence["quote"] for evidence in quotes)
