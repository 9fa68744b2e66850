"""An element that lacks shows where was searched, what came nearest and what that lacks."""

from __future__ import annotations

from clausekit.findings.model import ElementResult, Review
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.marked import document

TEXT = """秘密保持契約書
株式会社青葉（以下「甲」という。）と若草株式会社（以下「乙」という。）は、新素材の評価のため、次のとおり契約する。
第１条（秘密保持）
乙は、甲の秘密情報を第三者に開示してはならない。
第２条（返還）
乙は、本契約が終了したときは、甲から受領した秘密情報及び試料を甲に返還しなければならない。
第３条（廃棄）
乙は、返還することができない電子データを消去する。
"""


def _review() -> Review:
    return review_document(document(TEXT), ReviewOptions(contract_type="nda", side="甲"))


def _element(review: Review, name: str) -> ElementResult:
    return next(one for clause in review.clauses for one in clause.elements if one.id == name)


def test_a_missing_point_names_the_articles_searched_and_the_nearest_passage() -> None:
    one = _element(_review(), "return_deletion.certificate")
    assert one.verdict == "missing"
    assert one.articles == ()
    searched = [e.article for e in one.evidence if e.role == "searched"]
    assert set(searched) >= {"2", "3"}
    near = [e for e in one.evidence if e.role == "near_miss"]
    assert len(near) == 1
    assert near[0].article in ("2", "3")
    assert near[0].note and "証明" in near[0].note


def test_every_lacking_point_that_counts_shows_something_and_the_others_nothing() -> None:
    review = _review()
    for clause in review.clauses:
        for one in clause.elements:
            counts = one.verdict == "missing" and one.severity not in (None, "not_required")
            if one.verdict == "missing" and not counts:
                assert one.evidence == ()
            if counts and clause.articles:
                assert [e for e in one.evidence if e.role == "searched"]


def test_quotes_are_verbatim() -> None:
    review = _review()
    quotes = [e for clause in review.clauses for one in clause.elements for e in one.evidence]
    assert quotes
    assert all(e.span.quote(review.document.text) == e.quote for e in quotes)
