"""Counting right and wrong decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """True positives, false positives, false negatives."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def add(self, gold: bool, said: bool) -> None:
        """Count one decision."""
        self.tp += gold and said
        self.fp += said and not gold
        self.fn += gold and not said

    @property
    def precision(self) -> float:
        """Share of what was said that is right; 0 where nothing was said."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was said; 0 where nothing is there."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if self.tp else 0.0


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of several counts."""
    out = Counts()
    for one in counts:
        out.tp, out.fp, out.fn = out.tp + one.tp, out.fp + one.fp, out.fn + one.fn
    return out


@dataclass(frozen=True, slots=True)
class Mistake:
    """One wrong decision: what the labels say, what the review said, and the sentence it rests on."""

    doc: str
    kind: str
    what: str
    gold: str
    said: str
    sentence: str = ""
