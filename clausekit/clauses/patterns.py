"""Level-1 patterns made ready to run: word lists as sets of word ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from operator import itemgetter

from clausekit.clauses.words import Hit, WordIndex
from clausekit.jp.fold import fold
from clausekit.library.checking import entry_words
from clausekit.library.model import Near, WordConditions, WordGroup, Words

Ids = frozenset[int]


class Hits:
    """The hits of a unit in their order, found by word: an article has thousands, a word list meets a few."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._all = hits
        self._places: dict[int, list[int]] = {}

    def of(self, ids: Ids) -> list[Hit]:
        """Return the hits of a word list."""
        if not self._places:
            for place, word in enumerate(map(itemgetter(0), self._all)):
                self._places.setdefault(word, []).append(place)
        there = [place for word in ids & self._places.keys() for place in self._places[word]]
        return [self._all[place] for place in sorted(there)]


@dataclass(frozen=True, slots=True)
class CompiledNear:
    """Word lists that must stand within so many folded characters of each other."""

    within: int
    of: tuple[Ids, ...]
    ordered: bool

    def found(self, hits: Hits) -> tuple[Hit, ...]:
        """Return one hit per list close together (in order, if asked), or () where there are none."""
        lists = [hits.of(ids) for ids in self.of]
        for order in [lists] if self.ordered else permutations(lists):
            chain = next(self._chains((), order), ())
            if chain:
                return chain
        return ()

    def _chains(self, before: tuple[Hit, ...], lists: Sequence[Sequence[Hit]]) -> Iterator[tuple[Hit, ...]]:
        """Yield `before` followed by one hit of each list, each at most `within` characters behind the last."""
        if not lists:
            yield before
            return
        for hit in lists[0]:
            if not before or (before[-1].start <= hit.start <= before[-1].end + self.within and hit not in before):
                yield from self._chains((*before, hit), lists[1:])


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A level-1 pattern over word ids; `needed` are the word lists of which each must be met, `title` and
    `not_title` stay folded words."""

    needed: tuple[Ids, ...]
    all: tuple[Ids, ...]
    any: Ids
    near: tuple[CompiledNear, ...]
    none: Ids
    title: tuple[str, ...]
    not_title: tuple[str, ...]

    def found(self, hits: Hits, words: Ids, title: str) -> tuple[Hit, ...]:
        """Return the hits that fulfil the pattern, or () where it is not fulfilled."""
        if not self.possible(words, title):
            return ()
        chains = [near.found(hits) for near in self.near]
        if not all(chains):
            return ()
        wanted = frozenset().union(*self.all, self.any)
        picked = {hit for chain in chains for hit in chain} | set(hits.of(wanted))
        return tuple(sorted(picked, key=lambda hit: hit.start))

    def possible(self, words: Ids, title: str) -> bool:
        """Tell whether the words of a unit can fulfil the pattern, closeness apart."""
        # A plain loop: this runs some 20,000 times a contract.
        for ids in self.needed:
            if ids.isdisjoint(words):
                return False
        if not self.none.isdisjoint(words):
            return False
        if self.title and not any(word in title for word in self.title):
            return False
        return not any(word in title for word in self.not_title)

    @property
    def asks(self) -> bool:
        """Whether any word must occur; a pattern of a frame alone asks none."""
        return bool(self.needed)


def compile_pattern(pattern: WordConditions, index: WordIndex, groups: Mapping[str, WordGroup]) -> CompiledPattern:
    """Return `pattern` ready to run against `index`."""

    def ids(entry: Words) -> Ids:
        return frozenset(index.ids[word] for word in expand(entry_words(entry), groups))

    def near(one: Near) -> CompiledNear:
        return CompiledNear(one.within, tuple(ids(entry) for entry in one.of), one.ordered)

    every, some, close = tuple(map(ids, pattern.all_)), ids(pattern.any_), tuple(map(near, pattern.near))
    return CompiledPattern(
        needed=(*every, *(one for chain in close for one in chain.of), *((some,) if some else ())),
        all=every,
        any=some,
        near=close,
        none=ids(pattern.not_),
        title=tuple(fold(word).text for word in pattern.title),
        not_title=tuple(fold(word).text for word in pattern.not_title),
    )


def expand(words: Iterable[str], groups: Mapping[str, WordGroup]) -> tuple[str, ...]:
    """Return `words` with every lexicon group (@name) replaced by its words."""
    out: list[str] = []
    for word in words:
        out += groups[word[1:]].words if word.startswith("@") else (word,)
    return tuple(out)
