"""Proof of absence: the passages that come nearest to a clause type that is not there, and what they lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.clauses.detect import Detector, Rule
from clausekit.clauses.words import ReadText
from clausekit.span import Span
from clausekit.structure.model import Structure


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage that fulfils a signal in part; `lacking` are the word lists of which nothing stands there (empty:
    the words are there, but not close together or beside a word that rules the type out)."""

    span: Span
    where: str
    unit: int | None
    lacking: tuple[tuple[str, ...], ...]
    share: float


def nearest_passages(
    detector: Detector, structure: Structure, reads: Sequence[ReadText], missing: Sequence[str]
) -> dict[str, tuple[Nearest, ...]]:
    """Return up to three passages per clause type of `missing` that come nearest to one of its signals."""
    words = [frozenset(hit.word for hit in read.hits) for read in reads]
    out: dict[str, tuple[Nearest, ...]] = {}
    for clause in missing:
        best: dict[int, Nearest] = {}
        for rule in detector.rules_of(clause):
            _collect(rule, detector, structure, reads, words, best)
        ranked = sorted(best.values(), key=lambda one: (-one.share, one.span))
        out[clause] = tuple(one for one in ranked[:3] if one.share >= 0.5)
    return out


def _collect(
    rule: Rule,
    detector: Detector,
    structure: Structure,
    reads: Sequence[ReadText],
    words: Sequence[frozenset[int]],
    best: dict[int, Nearest],
) -> None:
    entries = rule.entries
    if len(entries) < 2:
        return
    for index, (read, found) in enumerate(zip(reads, words, strict=True)):
        lacking = [entry for entry in entries if entry.isdisjoint(found)]
        share = 1 - len(lacking) / len(entries)
        if share < 0.5 or (index in best and best[index].share >= share):
            continue
        sentence = structure.sentences[index]
        lists = tuple(tuple(sorted((detector.index.words[word] for word in entry), key=len)) for entry in lacking)
        best[index] = Nearest(read.span, sentence.where, sentence.unit, lists, share)
