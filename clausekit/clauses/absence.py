"""Proof of absence: the passages that come nearest to a clause type that is not there, and what they lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausekit.clauses.detect import Detector, Rule
from clausekit.clauses.patterns import Ids
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
    places = _places(reads)
    out: dict[str, tuple[Nearest, ...]] = {}
    for clause in missing:
        best: dict[int, tuple[float, tuple[Ids, ...]]] = {}
        for rule in detector.rules_of(clause):
            for index, share, lacking in _partly(rule, places):
                if index not in best or share > best[index][0]:
                    best[index] = (share, lacking)
        ranked = sorted(best, key=lambda index: (-best[index][0], reads[index].span))[:3]
        out[clause] = tuple(_nearest(detector, structure, reads, index, *best[index]) for index in ranked)
    return out


def _places(reads: Sequence[ReadText]) -> dict[int, set[int]]:
    """Return word → the sentences that hold it: most words of a library stand nowhere in a draft."""
    places: dict[int, set[int]] = {}
    for index, read in enumerate(reads):
        for hit in read.hits:
            places.setdefault(hit.word, set()).add(index)
    return places


def _partly(rule: Rule, places: Mapping[int, set[int]]) -> Iterator[tuple[int, float, tuple[Ids, ...]]]:
    """Yield the sentences that meet at least half of the rule's word lists: index, share, the lists they lack."""
    entries = rule.entries
    if len(entries) < 2:
        return
    met = [set[int]().union(*(places[word] for word in entry if word in places)) for entry in entries]
    for index in set[int]().union(*met):
        lacking = tuple(entry for entry, found in zip(entries, met, strict=True) if index not in found)
        share = 1 - len(lacking) / len(entries)
        if share >= 0.5:
            yield index, share, lacking


def _nearest(
    detector: Detector,
    structure: Structure,
    reads: Sequence[ReadText],
    index: int,
    share: float,
    lacking: tuple[Ids, ...],
) -> Nearest:
    words = detector.index.words
    lists = tuple(tuple(sorted((words[word] for word in entry), key=len)) for entry in lacking)
    sentence = structure.sentences[index]
    return Nearest(reads[index].span, sentence.where, sentence.unit, lists, share)
