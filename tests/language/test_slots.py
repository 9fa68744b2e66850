"""The frames of sentences judged by hand: the held-out half was not looked at while rules were built."""

from __future__ import annotations

import pytest

from tests.language.slots import Part, Slots, measure

GATES = ("gate", "limit", "exception")


@pytest.mark.parametrize(
    ("part", "sentences", "actor", "kind", "predicate", "gates"),
    [
        ("held-out", 150, 0.95, 0.93, 0.88, 0.91),
        ("fourth", 50, 0.98, 0.98, 0.98, 0.98),
        ("development", 238, 0.97, 0.97, 0.95, 0.95),
    ],
)
def test_slots_stay_as_right_as_they_are(
    part: Part, sentences: int, actor: float, kind: float, predicate: float, gates: float
) -> None:
    result: Slots = measure(part)
    assert result.sentences == sentences
    assert result.accuracy("actor") >= actor
    assert result.accuracy("kind") >= kind
    assert result.accuracy("predicate") >= predicate
    assert result.accuracy(*GATES) >= gates
