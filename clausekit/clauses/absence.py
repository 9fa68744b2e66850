"""Proof of absence: the passages that come nearest to a clause type that is not there, and what they lack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from clausekit.clauses.candidates import bits
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


def nearest_passages(detector: Detector, seeker: Seeker, missing: Sequence[str]) -> dict[str, tuple[Nearest, ...]]:
    """Return up to three passages per clause type of `missing` that come nearest to one of its signals."""
    return {clause: seeker.nearest([rule.entries for rule in detector.rules_of(clause)]) for clause in missing}


class Seeker:
    """Finds the sentences of a contract that meet word lists in part; sets of sentences are bits of integers."""

    def __init__(self, words: Sequence[str], structure: Structure, reads: Sequence[ReadText]) -> None:
        self._words = words
        self._structure = structure
        self._reads = reads
        self._places = _places(reads)
        self._lists: dict[Ids, int] = {}

    def nearest(self, rules: Iterable[Sequence[Ids]], limit: int = 3) -> tuple[Nearest, ...]:
        """Return up to `limit` sentences that meet at least half of the word lists of one of `rules`, nearest first."""
        by_share: dict[float, list[tuple[int, Sequence[Ids]]]] = {}
        for entries in rules:
            for share, sentences in _partly([self._meeting(entry) for entry in entries]):
                by_share.setdefault(share, []).append((sentences, entries))
        out: list[Nearest] = []
        taken = 0
        for share in sorted(by_share, reverse=True):
            here: dict[int, Sequence[Ids]] = {}
            for sentences, entries in by_share[share]:
                here |= dict.fromkeys(bits(sentences & ~taken), entries)
                taken |= sentences
            ranked = sorted(here, key=lambda index: self._reads[index].span)
            out += [self._nearest(index, share, here[index]) for index in ranked[: limit - len(out)]]
            if len(out) == limit:
                break
        return tuple(out)

    def _meeting(self, entry: Ids) -> int:
        """Return the sentences that hold a word of the list."""
        if entry not in self._lists:
            found = 0
            for word in entry & self._places.keys():
                found |= self._places[word]
            self._lists[entry] = found
        return self._lists[entry]

    def _nearest(self, index: int, share: float, entries: Sequence[Ids]) -> Nearest:
        lacking = [entry for entry in entries if not self._meeting(entry) >> index & 1]
        lists = tuple(tuple(sorted((self._words[word] for word in entry), key=len)) for entry in lacking)
        sentence = self._structure.sentences[index]
        return Nearest(self._reads[index].span, sentence.where, sentence.unit, lists, share)


def _places(reads: Sequence[ReadText]) -> dict[int, int]:
    """Return word → the sentences that hold it: most words of a library stand nowhere in a draft."""
    places: dict[int, int] = {}
    for index, read in enumerate(reads):
        for word in {hit.word for hit in read.hits}:
            places[word] = places.get(word, 0) | 1 << index
    return places


def _partly(met: Sequence[int]) -> Iterator[tuple[float, int]]:
    """Yield, for every share of at least half of the lists, the sentences that meet just so many of them."""
    total = len(met)
    if total < 2:
        return
    # at_least[n]: the sentences that meet n of the lists looked at so far, or more.
    at_least = [-1, *[0] * (total + 1)]
    for sentences in met:
        for count in range(total, 0, -1):
            at_least[count] |= at_least[count - 1] & sentences
    for count in range(total, 0, -1):
        share = 1 - (total - count) / total
        exactly = at_least[count] & ~at_least[count + 1]
        if share >= 0.5 and exactly:
            yield share, exactly
