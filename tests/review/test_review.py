"""One review from beginning to end, with a library small enough to know what must come out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clausekit.errors import OptionError
from clausekit.findings.model import ClauseResult, Review
from clausekit.library import load_library
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.library.small import Data, files, write
from tests.marked import document, marked

OPENING = (
    "秘密保持契約書\n株式会社青葉（以下「甲」という。）と"
    "国立大学法人若草大学（以下「乙」という。）は、次のとおり契約を締結する。\n"
)
ARTICLES = (
    "第１条（秘密保持）\n乙は、甲の秘密情報を第三者に開示してはならない。\n第２条（保管）\n乙は、資料を保管する。\n"
)
Reviewing = Callable[..., Review]


@pytest.fixture
def reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reviewing:
    """Review a text with the small library, changed by `change`."""

    def call(text: str, change: Callable[[dict[str, Data]], object] = len, **options: Any) -> Review:
        data = files()
        change(data)
        made = load_library(write(tmp_path / "library", data))
        monkeypatch.setattr("clausekit.review.assemble.library", lambda: made)
        return review_document(document(text), ReviewOptions(**options))

    return call


def clause(review: Review, name: str) -> ClauseResult:
    return next(one for one in review.clauses if one.id == name)


def test_what_is_there_is_quoted_with_its_words(reviewed: Reviewing) -> None:
    text, (sentence,) = marked(
        OPENING + "第１条（守秘）\n⟦乙は、第三者に開示してはならない。⟧\n第２条（保管）\n保管する。\n"
    )
    review = reviewed(text)
    found = clause(review, "third_party_disclosure")
    assert (found.status, found.severity, found.articles) == ("present", None, ("1",))
    assert [(one.span, one.role, one.article) for one in found.evidence] == [(sentence, "trigger", "1")]
    assert "第三者、開示" in (found.evidence[0].note or "")
    assert [article.clauses for article in review.articles] == [("third_party_disclosure",), ()]


def test_what_is_not_there_has_its_proof(reviewed: Reviewing) -> None:
    text, (searched, near) = marked(OPENING + "⟦第１条（保管）⟧\n⟦乙は、資料を保管する。⟧\n第２条（定義）\nい。\n")
    found = clause(reviewed(text), "return_deletion")
    assert (found.status, found.severity) == ("missing", "major")
    assert [(one.span, one.role) for one in found.evidence] == [(searched, "searched"), (near, "near_miss")]
    assert "全2か条" in found.why and found.why.startswith("契約終了時に秘密情報を返還又は廃棄する。")
    assert "返却" in (found.evidence[1].note or "")


@pytest.mark.parametrize(("risk", "severity"), [("low", "minor"), ("medium", "major"), ("high", "critical")])
def test_the_severity_of_a_lack_follows_the_risk(reviewed: Reviewing, risk: str, severity: str) -> None:
    assert clause(reviewed(OPENING + ARTICLES, risk=risk), "return_deletion").severity == severity


def test_house_types_are_information_and_others_are_not_asked(reviewed: Reviewing) -> None:
    def change(data: dict[str, Data]) -> None:
        data["copying/clause.yaml"]["applies"] = ["jra"]

    assert clause(reviewed(OPENING + ARTICLES), "copying").severity == "info"
    assert "copying" not in {one.id for one in reviewed(OPENING + ARTICLES, change).clauses}


def test_the_summary_counts_the_findings(reviewed: Reviewing) -> None:
    summary = reviewed(OPENING + ARTICLES).summary
    assert (summary.critical, summary.major, summary.minor, summary.info) == (0, 1, 0, 1)


@pytest.mark.parametrize(("side", "label"), [(None, None), ("乙", "乙"), ("若草大学", "乙"), ("青葉", "甲")])
def test_the_side_becomes_a_label(reviewed: Reviewing, side: str | None, label: str | None) -> None:
    assert reviewed(OPENING + ARTICLES, side=side).document.our_side == label


@pytest.mark.parametrize("side", ["丙", "", "株"])
def test_a_side_that_the_draft_does_not_know(reviewed: Reviewing, side: str) -> None:
    with pytest.raises(OptionError) as caught:
        reviewed(OPENING.replace("国立大学法人", "株式会社") + ARTICLES, side=side)
    assert caught.value.params["sides"] == "甲、乙"


@pytest.mark.parametrize(
    ("side", "status"),
    [
        (None, "missing"),
        ("甲", "missing"),
        ("乙", "not_applicable"),
        ("若草大学", "not_applicable"),
        ("青葉", "missing"),
    ],
)
def test_a_rule_for_universities_asks_who_the_counterparty_is(
    reviewed: Reviewing, side: str | None, status: str
) -> None:
    def change(data: dict[str, Data]) -> None:
        data["return_deletion/clause.yaml"]["applies_when"] = {
            "counterparty": ["university"],
            "because": "大学だけの条項",
        }

    assert clause(reviewed(OPENING + ARTICLES, change, side=side), "return_deletion").status == status


def test_an_unknown_counterparty_may_be_anything(reviewed: Reviewing) -> None:
    def change(data: dict[str, Data]) -> None:
        data["return_deletion/clause.yaml"]["applies_when"] = {
            "counterparty": ["university"],
            "because": "大学だけの条項",
        }

    text = OPENING.replace("国立大学法人若草大学", "●●●●") + ARTICLES
    assert clause(reviewed(text, change, side="甲"), "return_deletion").status == "missing"


def test_the_type_given_wins(reviewed: Reviewing) -> None:
    review = reviewed(OPENING + ARTICLES, contract_type="jra")
    assert review.document.contract_type == "jra"
    assert "指定" in review.document.contract_type_reason
    assert reviewed(OPENING + ARTICLES).document.contract_type == "nda"


def test_other_papers_have_no_missing_clauses(reviewed: Reviewing) -> None:
    review = reviewed("建物賃貸借契約書\n" + ARTICLES)
    assert review.document.contract_type == "other"
    assert {one.status for one in review.clauses} == {"present", "not_applicable"}
    assert review.summary.findings == 0
    assert [notice.key for notice in review.notices] == ["type.other"]


def test_a_text_in_another_language_is_said_to_be_so(reviewed: Reviewing) -> None:
    review = reviewed("NON-DISCLOSURE AGREEMENT\nArticle 1\nThe parties agree.\nArticle 2\nNothing.\n")
    assert [notice.key for notice in review.notices] == ["type.not_japanese"]


def test_in_english_everything_but_the_quotes_is_english(reviewed: Reviewing) -> None:
    review = reviewed(OPENING + ARTICLES, lang="en")
    found = clause(review, "third_party_disclosure")
    assert found.name == "No disclosure to third parties"
    assert "words of rule ban" in (found.evidence[0].note or "")
    assert "Taken for" in review.document.contract_type_reason


@pytest.mark.parametrize(
    "text", ["あ", "第１条（目的）", "￣\x00\u200b", "。" * 300, "（" * 300, "甲" * 20_000, "第１条\n" * 500]
)
def test_odd_texts_are_reviewed(reviewed: Reviewing, text: str) -> None:
    review = reviewed(text)
    assert review.document.text == text.rstrip("\n").replace("\x00", "")
    assert review.failures == ()


def test_the_same_draft_gives_the_same_review(reviewed: Reviewing) -> None:
    assert reviewed(OPENING + ARTICLES).to_json() == reviewed(OPENING + ARTICLES).to_json()
