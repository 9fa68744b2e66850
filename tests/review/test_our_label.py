"""The library is written as if we were 甲: in a draft where we are 乙 the labels change places."""

from __future__ import annotations

import pytest

from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.marked import document

TEXT = """共同研究契約書
株式会社青葉（以下「甲」という。）と若草株式会社（以下「乙」という。）は、共同研究について次のとおり契約する。
第１条（費用）
漏えいの調査及び資料の回収に要する費用は、{bearer}の負担とする。
第２条（準拠法）
本契約の準拠法は、日本法とする。
"""


@pytest.mark.parametrize(
    ("bearer", "side", "verdict"),
    [("乙", "甲", "satisfied"), ("甲", "甲", "adverse"), ("甲", "乙", "satisfied"), ("乙", "乙", "adverse")],
)
def test_who_bears_the_costs_is_judged_from_our_side(bearer: str, side: str, verdict: str) -> None:
    made = review_document(document(TEXT.format(bearer=bearer)), ReviewOptions(contract_type="jra", side=side))
    found = {one.id: one for clause in made.clauses for one in clause.elements}
    assert found["damages.costs"].verdict == verdict
    assert all(e.span.quote(made.document.text) == e.quote for e in found["damages.costs"].evidence)
