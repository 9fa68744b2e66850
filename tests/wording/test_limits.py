"""The figures of our own wording keep the library's limits: base at medium risk, strong at high risk."""

from __future__ import annotations

import pytest

from clausekit.library import library
from clausekit.library.variant import FormId
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from clausekit.review.options import Risk
from clausekit.wording import rendered
from clausekit.wording.layout import Layout
from clausekit.wording.standard import standard_names
from tests.marked import document

OPENING = (
    "契約書\n株式会社青葉（以下「甲」という。）と株式会社若草（以下「乙」という。）は、次のとおり契約を締結する。\n"
)
RISKS: dict[str, Risk] = {"base": "medium", "strong": "high"}
WITH_FIGURES = sorted(name for name, one in library().variants.items() if one.values and name.split(".")[1] in RISKS)


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_figures_keep_the_limits(name: str) -> None:
    made = library()
    clause, _, own = name.partition(".")
    variant = made.variants[name]
    form: FormId = "ours" if variant.forms.ours else "mutual"
    names = standard_names(form, 0, {one.id: one.name.ja for one in made.clauses.values()})
    wording = rendered(variant, form, names)
    article = f"第２条（{wording.title}）\n{Layout().printed(wording)}\n"
    text = f"{OPENING}第１条（総則）\n本契約に従う。\n{article}第３条（附則）\n本契約を保管する。\n"
    kinds = (one for one in variant.contracts or made.clauses[clause].applies if one in made.contracts)
    contract = next(kinds, "jra")
    options = ReviewOptions(contract_type=contract, side="甲" if form == "ours" else None, risk=RISKS[own])
    found = next(row for row in review_document(document(text), options).clauses if row.id == clause)
    short = [one.id for one in found.elements if one.wording_verdict == "satisfied" and one.verdict != "satisfied"]
    assert short == []
