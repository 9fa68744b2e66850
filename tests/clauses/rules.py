"""A library of one signal, and what it finds in a draft."""

from __future__ import annotations

from clausekit.clauses import Detection, detector
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.library import Library
from clausekit.library.model import Clause, WordGroup
from tests.library.small import RETURN, Data
from tests.marked import parsed

GROUPS = {"outsiders": WordGroup(words=("第三者", "他社"))}


def library_of(*signals: Data) -> Library:
    """Return a library whose only clause type has these signals."""
    numbered = [{"id": f"s{at}"} | signal for at, signal in enumerate(signals)]
    clause = Clause.model_validate(RETURN | {"signals": numbered})
    return Library({clause.id: clause}, {}, GROUPS, "")


def detections(text: str, *signals: Data) -> list[Detection]:
    """Return what the signals find in a draft."""
    made = library_of(*signals)
    structure = parsed(text)
    return detector(made).detect(units_of(structure, read_words(word_index(made), structure)))


def found_in(sentence: str, signal: Data) -> bool:
    """Tell whether a signal finds its clause type in one sentence of an article."""
    return bool(detections(f"契約書\n第１条（目的）\n{sentence}\n第２条（定義）\nい。\n", signal))
