"""What the reports say of the whole contract: who bears what, competition law, checks, sources that differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from clausekit.findings.model import (
    AdviceInfo,
    CompetitionQuestion,
    CompetitionResult,
    DutyRow,
    OpposingSource,
    PlaybookInfo,
    ProfileInfo,
    ProfileStep,
    RestrictionInputs,
    Review,
)
from clausekit.messages import Language
from clausekit.report import docx, html
from clausekit.report.view import page
from clausekit.report.words import Words
from tests.report.sample import authority, evidence, sample

ADVICE = AdviceInfo(id="pc_return", text="返還の期日を台帳で確かめてください。", authority=authority("第4章 4.②"))
OTHER = AdviceInfo(id="pc_flow", text="確認の手順を社内規程にしてください。", authority=authority("第4章 1.①①"))
SOURCES = (
    OpposingSource(serves="情報を出す側", says="事前の通知を求めます。", authority=authority("第4章 2.⑧①")[0]),
    OpposingSource(serves="買収され得る側", says="解除事由とすることを避けます。", authority=authority("逐条解説")[0]),
)
DUTIES = (
    DutyRow(party="乙", kind="right", topic="publication", topic_name="公表", count=2, articles=("7",)),
    DutyRow(party="甲", kind="duty", topic="payment", topic_name="支払", count=1, articles=("3",)),
    DutyRow(party="both", kind="ban", topic="secrecy", topic_name="秘密保持", count=3, articles=("4",)),
    DutyRow(party="第三者", kind="duty", topic="payment", topic_name="支払", count=1, articles=("3",)),
)


def _restriction(**changes: object) -> CompetitionResult:
    fields: dict[str, object] = {
        "class": "black",
        "kind": "rnd_own",
        "name": "独自の研究開発の制限",
        "bound": "us",
        "bearer": "乙",
        "severity": "major",
        "inputs": RestrictionInputs(restriction_kind="rnd_own"),
        "message": "テーマ以外の研究の制限は黒です。",
        "questions": (CompetitionQuestion(input="theme_relation", text="テーマとの関係をご確認ください。"),),
        "authority": authority("第2の2(1)ウ①"),
        "evidence": (evidence("甲の承諾を得ることなく成果を公表することができる", article="7"),),
    }
    return CompetitionResult.model_validate(fields | changes)


@pytest.fixture(scope="module")
def review() -> Review:
    plain = sample()
    clauses = [
        one.model_copy(update={"advice": (ADVICE,), "opposing": SOURCES}) if one.id == "return_deletion" else one
        for one in plain.clauses
    ]
    step = ProfileStep(kind="level", id="level", answer=None, effect="high", result="high", text="技術の区分が高です。")
    profile = ProfileInfo(name="dd.yaml", level="high", impact="high", likelihood="low", steps=(step,))
    allowed = _restriction(**{"class": "white", "severity": None, "message": "問題のない制限です。"})
    return plain.model_copy(
        update={
            "clauses": tuple(clauses),
            "advice": (OTHER,),
            "duties": DUTIES,
            "competition": (_restriction(), _restriction(), allowed),
            "profile": profile,
            "playbook": PlaybookInfo(name="当社基準", hash="0"),
        }
    )


def _word(review: Review, path: Path, lang: Language) -> str:
    docx(review, path, lang)
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_both_reports_say_it(review: Review, tmp_path: Path) -> None:
    for text in (html(review), _word(review, tmp_path / "r.docx", "ja")):
        for said in (
            ADVICE.text,
            OTHER.text,
            "情報を出す側",
            "買収され得る側",
            "誰が何を負うか",
            "独占禁止法上の注意",
            "テーマ以外の研究の制限は黒です。",
            "テーマとの関係をご確認ください。",
            "技術の区分が高です。",
            "当社基準",
        ):
            assert said in text
        assert "問題のない制限です。" not in text


def test_in_english_the_headings_are_english(review: Review, tmp_path: Path) -> None:
    text = _word(review, tmp_path / "r.docx", "en")
    assert "Who bears what" in text
    assert "Competition law" in text


def test_the_table_has_a_column_for_every_party_and_rows_by_kind(review: Review) -> None:
    shown = page(review, Words("ja"))
    assert shown.bearers == ("甲", "乙", "both")
    assert [(row.kind, row.topic) for row in shown.burdens] == [
        ("duty", "支払"),
        ("ban", "秘密保持"),
        ("right", "公表"),
    ]
    assert [count for count, _ in shown.burdens[0].cells] == [1, 0, 0]
    assert shown.burdens[0].cells[0][1] == "第３条"


def test_a_restriction_is_told_once(review: Review) -> None:
    assert [one.result.name for one in page(review, Words("ja")).restrictions] == ["独自の研究開発の制限"]


def test_a_plain_review_has_none_of_it(tmp_path: Path) -> None:
    for text in (html(sample()), _word(sample(), tmp_path / "r.docx", "ja")):
        assert "誰が何を負うか" not in text
        assert "独占禁止法上の注意" not in text
