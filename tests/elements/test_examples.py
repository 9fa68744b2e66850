"""Every example beside every element gets the verdict under which it stands."""

import pytest

from clausekit.elements.examples import failing_element_examples, verdict_on
from clausekit.library import Library, library

MADE = library()


def _alone(name: str) -> Library:
    """Return the product's library with one element only, so that one mistake fails one test."""
    return Library({}, {}, MADE.groups, f"{MADE.hash}-{name}", {name: MADE.elements[name]})


@pytest.mark.parametrize("name", sorted(MADE.elements))
def test_the_examples_of_an_element(name: str) -> None:
    assert [str(problem) for problem in failing_element_examples(_alone(name))] == []


def test_all_elements_of_the_catalogue_are_there() -> None:
    assert len(MADE.elements) == 376
    assert {name.split(".")[0] for name in MADE.elements} == {c.id for c in MADE.clauses.values() if not c.house}


def test_anchors_are_elements() -> None:
    for clause in MADE.clauses.values():
        if not clause.house:
            assert all(f"{clause.id}.{anchor}" in MADE.elements for anchor in clause.anchors)


def test_a_wrong_example_is_noticed() -> None:
    example = "乙は、本契約の終了後、秘密情報を返還する義務を負わない。"
    assert verdict_on(MADE, "return_deletion.return_at_end", example) == "adverse"
    assert verdict_on(MADE, "return_deletion.return_at_end", "甲及び乙は、誠実に協議する。") == "missing"
