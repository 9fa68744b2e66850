"""Over every draft that we have: quotes are verbatim, parts tile the text, the JSON fits its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.drafts import all_drafts, reviewed


def quotes(value: object) -> Iterator[tuple[list[int], str]]:
    """Yield (span, quote) of everything in a review JSON that has both."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value["span"], value["quote"]
        for inner in value.values():
            yield from quotes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quotes(inner)


@pytest.mark.parametrize("path", all_drafts())
def test_a_review_is_true_to_its_text(path: Path) -> None:
    review = json.loads(reviewed(path).to_json())
    text = review["document"]["text"]
    found = list(quotes(review))
    assert found
    assert [quote for (start, end), quote in found if text[start:end] != quote or not quote] == []
    parts = sorted(part["span"] for part in (*review["articles"], *review["sections"]))
    assert [start for start, _ in parts] == [0, *(end for _, end in parts[:-1])]
    assert parts[-1][1] == len(text) == review["document"]["chars"]
    assert len({article["id"] for article in review["articles"]}) == len(review["articles"])


@pytest.mark.parametrize("path", all_drafts())
def test_every_row_has_its_reason(path: Path) -> None:
    made = reviewed(path)
    numbers = {article.number for article in made.articles} | {"preamble", "signature", "annex", "chapter"}
    for clause in made.clauses:
        assert set(clause.articles) <= numbers
        assert clause.authority
        if clause.status == "missing":
            assert "検索" in clause.why
            assert {one.role for one in clause.evidence} <= {"searched", "near_miss"}
        elif clause.status != "not_applicable":
            assert clause.articles and clause.evidence
    assert made.summary.findings >= made.summary.critical + made.summary.major + made.summary.minor
    assert made.failures == ()
