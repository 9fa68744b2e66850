"""Which clause types stand where, with the passages and words that decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from clausekit.clauses.candidates import Candidates
from clausekit.clauses.index import word_index
from clausekit.clauses.patterns import CompiledPattern, Hits, compile_pattern
from clausekit.clauses.units import Unit, Units
from clausekit.library import Library
from clausekit.library.model import Signal
from clausekit.span import Span


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
        return self.pattern.needed


class Detector:
    """The signals of a library, ready to run."""

    def __init__(self, made: Library) -> None:
        signals = [(clause.id, signal) for clause in made.clauses.values() for signal in clause.signals]
        self.index = word_index(made)
        self._rules = [
            Rule(clause, signal, compile_pattern(signal, self.index, made.groups)) for clause, signal in signals
        ]
        self._by_unit = {
            unit: Candidates([(rule, rule.entries) for rule in self._rules if rule.signal.unit == unit])
            for unit in ("sentence", "paragraph", "article")
        }

    def rules_of(self, clause: str) -> list[Rule]:
        """Return the rules of one clause type."""
        return [rule for rule in self._rules if rule.clause == clause]

    def detect(self, units: Units) -> list[Detection]:
        """Return every clause type found in the units of a contract, in text order, one per signal and sentence."""
        out: list[Detection] = []
        for kind, some in units.items():
            for unit in some:
                out += self._in_unit(unit, self._by_unit[kind])
        return sorted(set(out), key=lambda found: (found.span, found.clause, found.signal))

    def _in_unit(self, unit: Unit, table: Candidates[Rule]) -> Iterator[Detection]:
        hits, words = Hits(unit.hits), unit.words
        for rule in table.of(words):
            if rule.signal.where not in ("any", "article" if unit.unit is not None else unit.where):
                continue
            found = rule.pattern.found(hits, words, unit.title)
            if any(hit.start >= unit.own for hit in found):
                read, inside = unit.main_part(found)
                spans = tuple(read.source(hit) for hit in inside)
                yield Detection(rule.clause, rule.signal.id, unit.where, unit.unit, unit.paragraph, read.span, spans)


@cache
def detector(made: Library) -> Detector:
    """Return the detector of a library, made once."""
    return Detector(made)
