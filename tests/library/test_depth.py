"""How thoroughly each element is exemplified: core clause types in full, the usual lists well, the rest at least."""

from __future__ import annotations

import re

import pytest

from clausekit.library import library

MADE = library()
BASE = {name for contract in ("nda", "jra", "mta") for name in MADE.contracts[contract].needs}
# What a positive element of each depth has at least: satisfied, weak, adverse, missing; sentences of `why`.
FULL, USUAL, LEAST = (3, 2, 2, 2, 3), (2, 1, 1, 1, 2), (1, 0, 0, 1, 1)


def _wanted(name: str) -> tuple[int, int, int, int, int]:
    clause = MADE.clauses[name.split(".")[0]]
    return FULL if clause.core else USUAL if clause.id in BASE else LEAST


@pytest.mark.parametrize("name", sorted(MADE.elements))
def test_the_examples_are_enough(name: str) -> None:
    element, examples = MADE.elements[name], MADE.elements[name].examples
    *counts, sentences = _wanted(name)
    has = [len(getattr(examples, key)) for key in ("satisfied", "weak", "adverse", "missing")]
    if element.polarity == "negative":
        # An express exclusion of the harmful provision is rare: adverse takes the place of satisfied.
        counts[0], counts[2] = min(counts[0], 1), max(counts[0], counts[2])
    assert all(mine >= least for mine, least in zip(has, counts, strict=True)), f"{has} of {counts}"
    assert len(re.findall("。", element.why)) >= sentences


@pytest.mark.parametrize("name", sorted(MADE.elements))
def test_no_example_says_the_same_twice(name: str) -> None:
    examples = MADE.elements[name].examples
    every = [*examples.satisfied, *examples.weak, *examples.adverse, *examples.missing]
    assert len(set(every)) == len(every)
