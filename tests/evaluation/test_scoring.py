"""Counting right and wrong decisions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clausekit.errors import EvaluationError
from clausekit.evaluation import Gold, Score, load_gold, score
from clausekit.evaluation.counts import Counts, total
from clausekit.evaluation.gold import article_spans
from clausekit.evaluation.run import figures, mistakes
from clausekit.evaluation.scoring import norm_title
from clausekit.findings.model import Review
from clausekit.library import Library, load_library
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.library.small import files, write
from tests.marked import document, marked

TEXT = """秘密保持契約書
株式会社青葉（以下「甲」という。）と若草株式会社（以下「乙」という。）は、契約する。
⟦第１条（秘密保持）
乙は、甲の秘密情報を第三者に開示してはならない。⟧
⟦第２条（複製）
乙は、秘密情報を複製してはならない。⟧
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Library:
    data = files()
    data["copying/clause.yaml"]["house"] = False
    return load_library(write(tmp_path_factory.mktemp("library"), data))


@pytest.fixture
def review(made: Library, monkeypatch: pytest.MonkeyPatch) -> Review:
    monkeypatch.setattr("clausekit.review.assemble.library", lambda: made)
    return review_document(document(marked(TEXT)[0]), ReviewOptions())


def gold(**changes: Any) -> Gold:
    labels: dict[str, Any] = {
        "doc": "a",
        "type": "nda",
        "articles": [
            {"number": "1", "title": "秘密保持", "start": "第１条（秘密保持）", "end": "開示してはならない。"},
            {"number": "2", "title": "複製", "start": "第２条（複製）", "end": "複製してはならない。"},
        ],
        "clauses": {"third_party_disclosure": ["1"], "copying": ["2"]},
    }
    return Gold.model_validate(labels | changes)


def test_a_perfect_review(review: Review, made: Library) -> None:
    result = score([(gold(), review)], made, ["nda"])
    assert (result.macro_f1, result.micro.f1, result.headings.f1, result.spans.f1, result.articles.f1) == (
        1,
        1,
        1,
        1,
        1,
    )
    assert (result.types.tp, result.bad_quotes, result.unresolved, result.mistakes) == (1, 0, 0, [])
    assert result.quotes > 0


def test_mistakes_are_counted_and_named(review: Review, made: Library) -> None:
    labels = gold(clauses={"return_deletion": ["1"], "copying": ["1"]}, type="jra")
    result = score([(labels, review)], made, ["nda"])
    assert (result.micro.tp, result.micro.fp, result.micro.fn) == (1, 1, 1)
    assert {(one.kind, one.what) for one in result.mistakes} == {
        ("clause", "return_deletion"), ("clause", "third_party_disclosure"), ("where", "copying"),
        ("type", "contract_type"),
    }  # fmt: skip
    assert result.macro_f1 == pytest.approx(0.5)
    assert any("return_deletion" in line for line in mistakes(result, ("clause",)))
    assert not any("copying" in line for line in mistakes(result, ("clause",)))


def test_undecided_types_are_not_scored(review: Review, made: Library) -> None:
    result = score([(gold(clauses={}, undecided=["copying", "third_party_disclosure"]), review)], made)
    assert (result.micro.tp, result.micro.fp, result.micro.fn) == (0, 0, 0)


def test_headings_and_spans_that_are_wrong(review: Review, made: Library) -> None:
    articles = [
        {"number": "1", "title": "秘密保持", "start": "第１条（秘密保持）", "end": "乙は、"},
        {"number": "3", "title": "複製", "start": "第３条", "end": "ない。"},
    ]
    result = score([(gold(articles=articles), review)], made)
    assert (result.headings.tp, result.headings.fp, result.headings.fn) == (1, 1, 1)
    assert (result.spans.tp, result.unresolved) == (0, 1)


def test_labels_quote_the_ends_of_an_article() -> None:
    text, spans = marked(TEXT)
    assert article_spans(gold(), text) == spans
    assert article_spans(gold(), text.replace("第１条（秘密保持）", "第１条　（ 秘密\n保持）")) != [None, None]
    assert article_spans(gold(), "別の文書") == [None, None]


@pytest.mark.parametrize(
    ("counts", "precision", "recall", "f1"),
    [
        (Counts(3, 1, 1), 0.75, 0.75, 0.75),
        (Counts(), 0, 0, 0),
        (Counts(0, 2, 0), 0, 0, 0),
        (Counts(1, 0, 1), 1, 0.5, 2 / 3),
    ],
)
def test_counts(counts: Counts, precision: float, recall: float, f1: float) -> None:
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx((precision, recall, f1))


def test_totals() -> None:
    assert total([Counts(1, 2, 3), Counts(4, 5, 6)]) == Counts(5, 7, 9)
    assert total([]) == Counts()


def test_no_draft_gives_no_figures() -> None:
    assert (Score().macro_f1, Score().spread) == (0.0, (0.0, 0.0, 0.0))
    assert next(iter(figures(Score()))) == "drafts 0"


@pytest.mark.parametrize(("title", "same"), [("秘密 保持（注）", "秘密保持注"), ("〔目的〕", "〔目的〕"), ("", "")])
def test_titles_are_compared_without_brackets_and_blanks(title: str, same: str) -> None:
    assert norm_title(title) == same


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"doc": "a"}', '{"doc": "a", "type": "nda", "articles": [], "clauses": {}, "x": 1}']
)
def test_a_label_file_that_is_wrong(tmp_path: Path, content: str) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "a.txt").write_text("契約書", encoding="utf-8")
    (tmp_path / "gold" / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError) as caught:
        load_gold(tmp_path / "gold", tmp_path)
    assert caught.value.key == "eval.bad_gold"


def test_labels_need_their_draft(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="no_gold"):
        load_gold(tmp_path, tmp_path)
    labels = {"doc": "a", "type": "nda", "articles": [], "clauses": {}}
    (tmp_path / "a.json").write_text(json.dumps(labels), encoding="utf-8")
    with pytest.raises(EvaluationError, match="no_draft"):
        load_gold(tmp_path, tmp_path)
    (tmp_path / "a.md").write_text("契約書", encoding="utf-8")
    assert [(one.doc, path.name) for one, path in load_gold(tmp_path, tmp_path)] == [("a", "a.md")]


@pytest.mark.parametrize(("our_side", "side"), [("", None), ("mutual", None), ("discloser", None), ("乙", "乙")])
def test_the_side_of_the_labels(our_side: str, side: str | None) -> None:
    assert gold(our_side=our_side).side == side
