"""One rule against one unit of text: its words, the predicates of the sentence, and what both say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from clausekit.clauses.candidates import Candidates
from clausekit.clauses.patterns import CompiledPattern, Hits, Ids
from clausekit.clauses.units import Unit
from clausekit.clauses.words import Hit
from clausekit.elements.grade import Grade, derived, fits
from clausekit.elements.guard import guarded
from clausekit.elements.sides import Sides
from clausekit.elements.softening import swallowed
from clausekit.elements.topic import on_topic
from clausekit.language.frames import ContractFrames, Frame
from clausekit.library.element import Element, Pattern, Topic
from clausekit.span import Span


class Passage(NamedTuple):
    """A sentence that speaks to an element, and what it says; `derived` from a pattern for another verdict, or from
    its `topic` alone."""

    grade: Grade
    span: Span
    where: str
    unit: int | None
    derived: bool
    topic: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of an element made ready to run: its words, the acts that its frame asks for, what it means."""

    element: str
    grade: Grade | Literal["topic"]
    pattern: Pattern | Topic
    words: CompiledPattern
    act: Ids
    owner: Element

    @property
    def protects(self) -> bool:
        """Whether what it finds is a protection that a proviso may give back."""
        return self.grade == "satisfied" and self.owner.polarity == "positive"

    @property
    def guarded(self) -> bool:
        """Whether the sentence's predicates may take back what these words say."""
        return self.protects and isinstance(self.pattern, Pattern) and self.pattern.derive

    @property
    def asked(self) -> tuple[Ids, ...]:
        """The word lists of which each must be met, the acts of a frame among them."""
        return (*self.words.needed, *((self.act,) if self.act else ()))

    @property
    def gating(self) -> tuple[Ids, ...]:
        """The word lists without which the rule is not looked at: the acts only where nothing else is asked."""
        return self.words.needed or ((self.act,) if self.act else ())


def passages(
    unit: Unit, table: Candidates[Rule], frames: ContractFrames, sides: Sides
) -> Iterator[tuple[Rule, Passage]]:
    """Yield what the rules of `table` find in one unit of text."""
    hits, words = Hits(unit.hits), unit.words
    for rule in table.of(words):
        if rule.pattern.where not in ("any", "article" if unit.unit is not None else unit.where):
            continue
        picked = rule.words.found(hits, words, unit.title)
        if rule.words.asks and not any(hit.start >= unit.own for hit in picked):
            continue
        if not rule.words.asks and not rule.words.possible(words, unit.title):
            continue
        if isinstance(rule.pattern, Topic):
            grade = _on_topic(rule.pattern, unit, picked, frames, sides)
            if grade is not None:
                yield rule, Passage(grade, unit.parts[-1][0].span, unit.where, unit.unit, True, True)
        elif rule.pattern.frame is None:
            span = unit.main_part(picked)[0].span
            grade = _by_words(rule, unit, picked, frames, sides)
            if grade is not None:
                yield rule, Passage(grade, span, unit.where, unit.unit, grade != rule.grade)
        else:
            yield from _framed(rule, unit, hits, frames, sides)


def _by_words(rule: Rule, unit: Unit, picked: Sequence[Hit], frames: ContractFrames, sides: Sides) -> Grade | None:
    """Return what the words say, and the predicates of their sentences where the pattern asks for none."""
    assert rule.grade != "topic"
    own = [unit.source(hit) for hit in picked if hit.start >= unit.own]
    if not rule.protects or not own:
        return rule.grade
    said = list(_said(unit, own, frames))
    text = frames.structure.text
    grade = guarded(rule.owner, said, _around(own), sides, text) if rule.guarded else rule.grade
    return "weak" if grade == "satisfied" and swallowed(said, _provisos(unit, frames), sides, text) else grade


def _around(spans: Sequence[Span]) -> Span:
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def _on_topic(topic: Topic, unit: Unit, picked: Sequence[Hit], frames: ContractFrames, sides: Sides) -> Grade | None:
    own = [unit.source(hit) for hit in picked if hit.start >= unit.own]
    if not own or unit.sentence is None:
        return None
    said = frames.of(unit.sentence) or frames.of_stem(unit.sentence)
    return on_topic(topic.wants, said, _around(own), sides, frames.structure.text)


def _said(unit: Unit, words: Sequence[Span], frames: ContractFrames) -> Iterator[Frame]:
    """Yield the frames of the unit's sentences that hold some of the words."""
    if unit.sentence is not None:
        yield from frames.of(unit.sentence)
        return
    for read, _ in unit.parts:
        if any(read.span.overlaps(word) for word in words):
            yield from frames.of(frames.index(read.span))


def _theirs(rule: Rule) -> bool:
    """Tell whether the point is one that the other party bears: a ban on us alone protects nobody but it."""
    return rule.owner.bearer == "counterparty"


def _provisos(unit: Unit, frames: ContractFrames) -> list[str]:
    """Return the proviso behind the unit's sentence, if there is one."""
    if unit.sentence is None:
        return []
    here, *behind = frames.structure.sentences[unit.sentence : unit.sentence + 2]
    same = [one for one in behind if (one.unit, one.paragraph) == (here.unit, here.paragraph)]
    quotes = [one.span.quote(frames.structure.text) for one in same]
    return [quote for quote in quotes if quote.startswith(("ただし", "但し", "もっとも"))]


def _framed(rule: Rule, unit: Unit, hits: Hits, frames: ContractFrames, sides: Sides) -> Iterator[tuple[Rule, Passage]]:
    assert isinstance(rule.pattern, Pattern) and rule.grade != "topic"
    condition = rule.pattern.frame
    assert condition is not None and unit.sentence is not None
    own = unit.parts[-1][0]
    acts = [unit.source(hit) for hit in hits.of(rule.act)]
    for frame in frames.of(unit.sentence) or frames.of_stem(unit.sentence):
        if condition.act and not any(act.overlaps(frame.predicate) for act in acts):
            continue
        if rule.protects and frame.kind == "ban" and sides.of(frame.actor) == "us" and _theirs(rule):
            continue
        if fits(condition, frame, sides):
            given_back = rule.protects and swallowed([frame], _provisos(unit, frames), sides, frames.structure.text)
            grade: Grade = "weak" if given_back else rule.grade
            yield rule, Passage(grade, own.span, unit.where, unit.unit, given_back)
        elif rule.grade == "satisfied" and rule.pattern.derive:
            less = derived(condition, frame, sides)
            if less is not None:
                yield rule, Passage(less, own.span, unit.where, unit.unit, True)
