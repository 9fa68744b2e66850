"""Proof of absence: the passages that come nearest to a clause type that is not there, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausekit.clauses.detect import Detector
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
    seeker = Seeker(detector.index.words, structure, reads)
    return {clause: seeker.nearest([rule.entries for rule in detector.rules_of(clause)]) for clause in missing}


class Seeker:
    """Finds the sentences of a contract that meet word lists in part."""

    def __init__(self, words: Sequence[str], structure: Structure, reads: Sequence[ReadText]) -> None:
        self._words = words
        self._structure = structure
        self._reads = reads
        self._places = _places(reads)

    def nearest(self, rules: Iterable[Sequence[Ids]], limit: int = 3) -> tuple[Nearest, ...]:
        """Return up to `limit` sentences that meet at least half of the word lists of one of `rules`, nearest first."""
        best: dict[int, tuple[float, tuple[Ids, ...]]] = {}
        for entries in rules:
            for index, share, lacking in _partly(entries, self._places):
                if index not in best or share > best[index][0]:
                    best[index] = (share, lacking)
        ranked = sorted(best, key=lambda index: (-best[index][0], self._reads[index].span))[:limit]
        return tuple(self._nearest(index, *best[index]) for index in ranked)

    def _nearest(self, index: int, share: float, lacking: tuple[Ids, ...]) -> Nearest:
        lists = tuple(tuple(sorted((self._words[word] for word in entry), key=len)) for entry in lacking)
        sentence = self._structure.sentences[index]
        return Nearest(self._reads[index].span, sentence.where, sentence.unit, lists, share)


def _places(reads: Sequence[ReadText]) -> dict[int, set[int]]:
    """Return word → the sentences that hold it: most words of a library stand nowhere in a draft."""
    places: dict[int, set[int]] = {}
    for index, read in enumerate(reads):
        for hit in read.hits:
            places.setdefault(hit.word, set()).add(index)
    return places


def _partly(entries: Sequence[Ids], places: Mapping[int, set[int]]) -> Iterator[tuple[int, float, tuple[Ids, ...]]]:
    """Yield the sentences that meet at least half of the word lists: index, share, the lists they lack."""
    if len(entries) < 2:
        return
    met = [set[int]().union(*(places[word] for word in entry if word in places)) for entry in entries]
    for index in set[int]().union(*met):
        lacking = tuple(entry for entry, found in zip(entries, met, strict=True) if index not in found)
        share = 1 - len(lacking) / len(entries)
        if share >= 0.5:
            yield index, share, lacking
