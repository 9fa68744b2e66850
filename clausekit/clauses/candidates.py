"""Which of many rules the words of a unit of text can fulfil: all rules are asked at once, as bits of integers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Generic, TypeVar

from clausekit.clauses.patterns import Ids

T = TypeVar("T")

_SLOTS = 3


class Candidates(Generic[T]):
    """Rules with their word lists; each list of a rule must be met. A rule without word lists never is.

    The shortest lists of a rule, which seldom are, are asked together with those of all others.
    """

    def __init__(self, rules: Sequence[tuple[T, Sequence[Ids]]]) -> None:
        """Note for the first, second … word list of all rules which rules each word serves."""
        asking = [(rule, sorted(needed, key=len)) for rule, needed in rules if needed]
        self._rules = tuple((rule, tuple(needed[_SLOTS:])) for rule, needed in asking)
        self._slots = [
            _slot([needed[at] if at < len(needed) else None for _, needed in asking]) for at in range(_SLOTS)
        ]

    def of(self, words: Ids) -> Iterator[T]:
        """Yield the rules of which every word list is met by `words`, in the order of the library."""
        met = (1 << len(self._rules)) - 1
        for free, by_word in self._slots:
            met &= reduce(or_, [by_word[word] for word in words if word in by_word], free)
            if not met:
                return
        for at in bits(met):
            rule, further = self._rules[at]
            if not any(ids.isdisjoint(words) for ids in further):
                yield rule


def _slot(entries: Sequence[Ids | None]) -> tuple[int, Mapping[int, int]]:
    """Return the rules that have no such word list, and for each word those whose list it is in."""
    free = 0
    by_entry: dict[Ids, int] = {}
    for at, entry in enumerate(entries):
        if entry is None:
            free |= 1 << at
        else:
            by_entry[entry] = by_entry.get(entry, 0) | 1 << at
    by_word: dict[int, int] = {}
    for entry, rules in by_entry.items():
        for word in entry:
            by_word[word] = by_word.get(word, 0) | rules
    return free, by_word


def bits(number: int) -> Iterator[int]:
    """Yield the places of the bits that are set, lowest first."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
