"""Patterns call us 甲 and the other party 乙; a draft in which we are 乙 is read the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clausekit.clauses.index import turned
from clausekit.clauses.units import Unit, Units
from clausekit.clauses.words import Hit, WordIndex
from clausekit.elements.sides import Sides


def turned_words(index: WordIndex) -> dict[int, int]:
    """Return which word stands for which other one where 甲 and 乙 change places."""
    return {number: index.ids[turned(word)] for word, number in index.ids.items() if turned(word) != word}


def seen_from(units: Units, sides: Sides, swap: Mapping[int, int]) -> Units:
    """Return the units as our side sees them: unchanged unless we are 乙 and 甲 is the other party."""
    if "乙" not in sides.us or "甲" not in sides.them:
        return units
    return {kind: [_turned(unit, swap) for unit in some] for kind, some in units.items()}


def _turned(unit: Unit, swap: Mapping[int, int]) -> Unit:
    if unit.words.isdisjoint(swap):
        return unit
    hits = tuple(Hit(swap[hit.word], hit.start, hit.end) if hit.word in swap else hit for hit in unit.hits)
    return replace(unit, hits=hits, words=frozenset(hit.word for hit in hits))
