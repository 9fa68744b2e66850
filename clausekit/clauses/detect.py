"""Which clause types stand where, with the passages and words that decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from clausekit.clauses.patterns import CompiledPattern, compile_pattern, expand
from clausekit.clauses.words import Hit, ReadText, WordIndex
from clausekit.jp.fold import fold
from clausekit.library import Library
from clausekit.library.checking import pattern_words
from clausekit.library.model import Signal
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure


@dataclass(frozen=True, slots=True)
class Detection:
    """A clause type found: by which signal, in which article (or section), the sentence and the words in it."""

    clause: str
    signal: str
    where: str
    unit: int | None
    paragraph: int
    span: Span
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A signal of a clause type, compiled."""

    clause: str
    signal: Signal
    pattern: CompiledPattern

    @property
    def entries(self) -> tuple[frozenset[int], ...]:
        """The word lists of which each must be met."""
        some = (self.pattern.any,) if self.pattern.any else ()
        return (*self.pattern.all, *(ids for near in self.pattern.near for ids in near.of), *some)


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a pattern looks at: sentences read as one text, each with its offset in it."""

    where: str
    unit: int | None
    paragraph: int
    title: str
    parts: tuple[tuple[ReadText, int], ...]
    own: int

    def hits(self) -> list[Hit]:
        """Return the hits of all parts, moved to their place in the unit."""
        return [Hit(h.word, h.start + offset, h.end + offset) for read, offset in self.parts for h in read.hits]


class Detector:
    """The signals of a library, ready to run."""

    def __init__(self, made: Library) -> None:
        signals = [(clause.id, signal) for clause in made.clauses.values() for signal in clause.signals]
        words = {word for _, signal in signals for word in expand(pattern_words(signal), made.groups)}
        self.index = WordIndex(words)
        self._rules = [
            Rule(clause, signal, compile_pattern(signal, self.index, made.groups)) for clause, signal in signals
        ]
        self._by_key: dict[str, dict[int, list[Rule]]] = {"sentence": {}, "paragraph": {}, "article": {}}
        for rule in self._rules:
            for word in rule.pattern.key:
                self._by_key[rule.signal.unit].setdefault(word, []).append(rule)

    def rules_of(self, clause: str) -> list[Rule]:
        """Return the rules of one clause type."""
        return [rule for rule in self._rules if rule.clause == clause]

    def read(self, structure: Structure) -> list[ReadText]:
        """Return every sentence with the words found in it; identical sentences are read once."""
        seen: dict[str, ReadText] = {}
        out = []
        for sentence in structure.sentences:
            quote = sentence.span.quote(structure.text)
            if quote not in seen:
                seen[quote] = self.index.read(structure.text, sentence.span)
            out.append(seen[quote]._replace(span=sentence.span))
        return out

    def detect(self, structure: Structure) -> list[Detection]:
        """Return every clause type found in `structure`, in text order, one entry per signal and sentence."""
        reads = self.read(structure)
        titles = [fold(article.title).text for article in structure.articles]
        out: list[Detection] = []
        for kind, units in _units(structure.sentences, reads, titles).items():
            for unit in units:
                out += self._in_unit(unit, self._by_key[kind])
        return sorted(set(out), key=lambda found: (found.span, found.clause, found.signal))

    def _in_unit(self, unit: _Unit, table: dict[int, list[Rule]]) -> Iterator[Detection]:
        hits = unit.hits()
        words = frozenset(hit.word for hit in hits)
        rules = {id(rule): rule for word in words for rule in table.get(word, ())}
        for rule in rules.values():
            if rule.signal.where not in ("any", "article" if unit.unit is not None else unit.where):
                continue
            found = rule.pattern.found(hits, words, unit.title)
            if any(hit.start >= unit.own for hit in found):
                yield _detection(rule, unit, found)


def _detection(rule: Rule, unit: _Unit, found: Sequence[Hit]) -> Detection:
    """Return the detection at the sentence that holds most of the deciding words."""

    def inside(read: ReadText, offset: int) -> list[Hit]:
        return [hit for hit in found if offset <= hit.start < offset + len(read.folded.text) + 1]

    candidates = [(read, offset) for read, offset in unit.parts if offset >= unit.own] or list(unit.parts)
    read, offset = max(candidates, key=lambda part: len({hit.word for hit in inside(*part)}))
    spans = tuple(read.source(Hit(hit.word, hit.start - offset, hit.end - offset)) for hit in inside(read, offset))
    return Detection(rule.clause, rule.signal.id, unit.where, unit.unit, unit.paragraph, read.span, spans)


def _units(sentences: Sequence[Sentence], reads: Sequence[ReadText], titles: Sequence[str]) -> dict[str, list[_Unit]]:
    by_span = {read.span: read for read in reads}
    units: dict[str, list[_Unit]] = {"sentence": [], "paragraph": [], "article": []}
    groups: dict[tuple[str, str, int | None, int], list[ReadText]] = {}
    for sentence, read in zip(sentences, reads, strict=True):
        title = titles[sentence.unit] if sentence.unit is not None else ""
        stem = by_span.get(sentence.stem) if sentence.stem else None
        parts = _laid([stem, read] if stem else [read])
        units["sentence"].append(_Unit(sentence.where, sentence.unit, sentence.paragraph, title, parts, parts[-1][1]))
        groups.setdefault(("paragraph", sentence.where, sentence.unit, sentence.paragraph), []).append(read)
        groups.setdefault(("article", sentence.where, sentence.unit, 0), []).append(read)
    for (kind, where, unit, paragraph), members in groups.items():
        title = titles[unit] if unit is not None else ""
        units[kind].append(_Unit(where, unit, paragraph, title, _laid(members), 0))
    return units


def _laid(reads: Sequence[ReadText]) -> tuple[tuple[ReadText, int], ...]:
    out, at = [], 0
    for read in reads:
        out.append((read, at))
        at += len(read.folded.text) + 1
    return tuple(out)


@cache
def detector(made: Library) -> Detector:
    """Return the detector of a library, made once."""
    return Detector(made)
