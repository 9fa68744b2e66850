"""Every wording of the library, read back by the rules: what a variant promises is there, and nothing harms us."""

from __future__ import annotations

import pytest

from clausekit.library import library
from clausekit.wording.closure import closure_problems
from clausekit.wording.standard import SETS, standard_names

VARIANTS = sorted(library().variants)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_reads_as_it_promises(name: str) -> None:
    assert list(closure_problems(library(), name)) == []


def test_at_least_three_sets_of_names_are_tried_and_they_differ() -> None:
    terms = [standard_names("mutual", which) for which in SETS]
    assert len({one.confidential_information for one in terms}) == len(terms) >= 3
    assert len({(one.discloser, one.recipient) for one in terms}) == len(terms)
    assert len({one.agreement for one in terms}) == len(terms)


def test_every_type_has_base_and_strong_wording() -> None:
    made = library()
    lacking = [
        f"{clause.id}.{name}"
        for clause in made.clauses.values()
        for name in ("base", *(() if clause.house else ("strong",)))
        if f"{clause.id}.{name}" not in made.variants
    ]
    assert lacking == []
