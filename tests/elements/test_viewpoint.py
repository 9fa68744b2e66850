"""Where we are 乙, what patterns say of 甲 and 乙 is read the other way round."""

from __future__ import annotations

import pytest

from clausekit.clauses.examples import example_document
from clausekit.clauses.index import read_words, turned, word_index
from clausekit.clauses.units import units_of
from clausekit.elements import Sides, element_judge
from clausekit.language.frames import ContractFrames
from clausekit.library import library
from clausekit.structure import parse

OURS = Sides(frozenset({"甲"}), frozenset({"乙"}), mutual=False)
TURNED = Sides(frozenset({"乙"}), frozenset({"甲"}), mutual=False)


def _verdict(element: str, text: str, sides: Sides) -> str:
    made = library()
    structure = parse(example_document(text))
    units = units_of(structure, read_words(word_index(made), structure))
    return element_judge(made).judge(units, ContractFrames(structure), sides)[element].verdict


@pytest.mark.parametrize(
    ("element", "text"),
    [
        ("sample_handling.ownership_retained", "試料の所有権は、甲に帰属する。"),
        ("sample_handling.ownership_retained", "試料は、乙の所有とする。"),
        ("physical_security.our_site_option", "試料の評価は、甲の施設においてのみ行う。"),
        ("sample_handling.derivatives_owned", "試料の派生物は、乙に帰属する。"),
    ],
)
def test_the_same_sentence_seen_from_the_other_side(element: str, text: str) -> None:
    assert _verdict(element, text, OURS) == _verdict(element, turned(text), TURNED)
    assert _verdict(element, text, OURS) != "missing"


def test_owner_decides_by_side() -> None:
    assert _verdict("sample_handling.derivatives_owned", "試料の派生物は、甲に帰属する。", OURS) == "satisfied"
    assert _verdict("sample_handling.derivatives_owned", "試料の派生物は、甲に帰属する。", TURNED) == "adverse"
