"""The verdict on every element of a contract, with the passages that decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from clausekit.clauses.index import word_index
from clausekit.clauses.patterns import CompiledPattern, Ids, compile_pattern, expand
from clausekit.clauses.units import Unit, Units
from clausekit.clauses.words import Hit
from clausekit.elements.grade import Grade, derived, fits
from clausekit.elements.guard import guarded
from clausekit.elements.sides import Sides
from clausekit.elements.survival import survivals
from clausekit.findings.model import ThresholdResult, Value
from clausekit.language.frames import ContractFrames, Frame
from clausekit.library import Library
from clausekit.library.checking import element_patterns
from clausekit.library.element import Element, Pattern
from clausekit.span import Span
from clausekit.structure.model import Structure

Verdict = Literal["satisfied", "weak", "adverse", "missing"]
_ORDER: tuple[Verdict, ...] = ("adverse", "satisfied", "weak")


class Passage(NamedTuple):
    """A sentence that speaks to an element, and what it says."""

    grade: Grade
    span: Span
    where: str
    unit: int | None
    derived: bool


@dataclass(frozen=True, slots=True)
class ElementVerdict:
    """The verdict on one element; `passages` decide it, `others` speak to it with another verdict.

    `values` are the figures and names that they state, `limits` what thresholds say of those; `wording` is the verdict
    without thresholds, None where they changed nothing.
    """

    id: str
    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    others: tuple[Passage, ...] = ()
    values: tuple[Value, ...] = ()
    limits: tuple[ThresholdResult, ...] = ()
    wording: Verdict | None = None

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles (or sections) of the deciding passages, in order."""
        return tuple(dict.fromkeys(passage.where for passage in self.passages))


@dataclass(frozen=True, slots=True)
class _Rule:
    element: str
    grade: Grade
    pattern: Pattern
    words: CompiledPattern
    act: Ids
    owner: Element

    @property
    def guarded(self) -> bool:
        """Whether the sentence's predicates may take back what these words say."""
        return self.grade == "satisfied" and self.owner.polarity == "positive" and self.pattern.derive

    @property
    def key(self) -> Ids:
        return self.words.key if self.words.asks else self.act


class ElementJudge:
    """The elements of a library, ready to judge contracts."""

    def __init__(self, made: Library) -> None:
        self._elements = tuple(name for name, element in made.elements.items() if element_patterns(element))
        self._survive_with = {
            name: element.survives_with for name, element in made.elements.items() if element.survives_with
        }
        index = word_index(made)
        self._by_key: dict[str, dict[int, list[_Rule]]] = {"sentence": {}, "paragraph": {}, "article": {}}
        for name, element in made.elements.items():
            for grade in ("satisfied", "weak", "adverse"):
                for pattern in getattr(element, grade):
                    act = (
                        frozenset(index.ids[word] for word in expand(pattern.frame.act, made.groups))
                        if pattern.frame
                        else frozenset()
                    )
                    rule = _Rule(name, grade, pattern, compile_pattern(pattern, index, made.groups), act, element)
                    for word in rule.key:
                        self._by_key[pattern.unit].setdefault(word, []).append(rule)

    def judge(self, units: Units, frames: ContractFrames, sides: Sides) -> dict[str, ElementVerdict]:
        """Return the verdict on every element that has patterns, `missing` where nothing speaks to it."""
        found: dict[str, list[Passage]] = {}
        for kind, some in units.items():
            for unit in some:
                for rule, passage in self._passages(unit, self._by_key[kind], frames, sides):
                    found.setdefault(rule.element, []).append(passage)
        self._survive(found, frames.structure)
        return {name: _verdict(name, found.get(name, ())) for name in self._elements}

    def _survive(self, found: dict[str, list[Passage]], structure: Structure) -> None:
        """Add what follows from survival clauses: 第６条は終了後も効力を有する satisfies for what article 6 rules."""
        named = survivals(structure)
        for name, others in self._survive_with.items():
            articles = {
                passage.where for other in others for passage in found.get(other, ()) if passage.unit is not None
            }
            for one in named:
                if any(one.holds(article) for article in articles):
                    found.setdefault(name, []).append(Passage("satisfied", one.span, one.where, one.unit, False))

    def _passages(
        self, unit: Unit, table: dict[int, list[_Rule]], frames: ContractFrames, sides: Sides
    ) -> Iterator[tuple[_Rule, Passage]]:
        hits, words = unit.hits, unit.words
        rules = {id(rule): rule for word in words for rule in table.get(word, ())}
        for rule in rules.values():
            if rule.pattern.where not in ("any", "article" if unit.unit is not None else unit.where):
                continue
            picked = rule.words.found(hits, words, unit.title)
            if rule.words.asks and not any(hit.start >= unit.own for hit in picked):
                continue
            if not rule.words.asks and not rule.words.possible(words, unit.title):
                continue
            if rule.pattern.frame is None:
                span = unit.main_part(picked)[0].span
                grade = _by_words(rule, unit, picked, frames, sides)
                if grade is not None:
                    yield rule, Passage(grade, span, unit.where, unit.unit, grade != rule.grade)
            else:
                yield from _framed(rule, unit, hits, frames, sides)


def _by_words(rule: _Rule, unit: Unit, picked: Sequence[Hit], frames: ContractFrames, sides: Sides) -> Grade | None:
    """Return what the words say, and the predicates of their sentences where the pattern asks for none."""
    own = [unit.source(hit) for hit in picked if hit.start >= unit.own]
    if not rule.guarded or not own:
        return rule.grade
    span = Span(min(one.start for one in own), max(one.end for one in own))
    return guarded(rule.owner, list(_said(unit, own, frames)), span, sides, frames.structure.text)


def _said(unit: Unit, words: Sequence[Span], frames: ContractFrames) -> Iterator[Frame]:
    """Yield the frames of the unit's sentences that hold some of the words."""
    if unit.sentence is not None:
        yield from frames.of(unit.sentence)
        return
    for read, _ in unit.parts:
        if any(read.span.overlaps(word) for word in words):
            yield from frames.of(frames.index(read.span))


def _framed(
    rule: _Rule, unit: Unit, hits: Sequence[Hit], frames: ContractFrames, sides: Sides
) -> Iterator[tuple[_Rule, Passage]]:
    condition = rule.pattern.frame
    assert condition is not None and unit.sentence is not None
    own = unit.parts[-1][0]
    for frame in frames.of(unit.sentence) or frames.of_stem(unit.sentence):
        if condition.act and not _acts(rule.act, frame, unit, hits):
            continue
        if fits(condition, frame, sides):
            yield rule, Passage(rule.grade, own.span, unit.where, unit.unit, False)
        elif rule.grade == "satisfied" and rule.pattern.derive:
            grade = derived(condition, frame, sides)
            if grade is not None:
                yield rule, Passage(grade, own.span, unit.where, unit.unit, True)


def _acts(act: Ids, frame: Frame, unit: Unit, hits: Sequence[Hit]) -> bool:
    """Tell whether one of the act words stands at the frame's predicate."""
    return any(hit.word in act and unit.source(hit).overlaps(frame.predicate) for hit in hits)


def _verdict(name: str, found: Sequence[Passage]) -> ElementVerdict:
    """Return the verdict: what is adverse counts first, then what satisfies; a derived weak yields to both."""
    for verdict in _ORDER:
        deciding = tuple(dict.fromkeys(passage for passage in found if passage.grade == verdict))
        if deciding:
            rest = tuple(passage for passage in found if passage.grade != verdict)
            return ElementVerdict(name, verdict, deciding, rest)
    return ElementVerdict(name, "missing")


@cache
def element_judge(made: Library) -> ElementJudge:
    """Return the judge of a library, made once."""
    return ElementJudge(made)
