"""The verdict on every element of a contract, with the passages that decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from clausekit.clauses.candidates import Candidates
from clausekit.clauses.index import word_index
from clausekit.clauses.patterns import Ids, compile_pattern, expand
from clausekit.clauses.units import Units
from clausekit.elements.rules import Passage, Rule, passages
from clausekit.elements.sides import Sides
from clausekit.elements.survival import survivals
from clausekit.elements.viewpoint import seen_from, turned_words
from clausekit.findings.model import ThresholdResult, Value
from clausekit.language.frames import ContractFrames
from clausekit.library import Library
from clausekit.library.checking import element_patterns
from clausekit.library.element import Pattern
from clausekit.structure.model import Structure

Verdict = Literal["satisfied", "weak", "adverse", "missing", "undetermined"]
# Which of several verdicts on a point counts.
ORDER: tuple[Verdict, ...] = ("adverse", "satisfied", "weak")


@dataclass(frozen=True, slots=True)
class ElementVerdict:
    """The verdict on one element; `passages` decide it, `others` speak to it with another verdict.

    `values` are the figures and names that they state, `limits` what thresholds say of those; `wording` is the verdict
    without thresholds, None where they changed nothing; `open` is the blank on which an undetermined verdict hangs,
    `reason` why else it is undetermined (`by_reference`: another paper rules it).
    """

    id: str
    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    others: tuple[Passage, ...] = ()
    values: tuple[Value, ...] = ()
    limits: tuple[ThresholdResult, ...] = ()
    wording: Verdict | None = None
    open: str | None = None
    reason: str | None = None

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles (or sections) of the deciding passages, in order."""
        return tuple(dict.fromkeys(passage.where for passage in self.passages))


class ElementJudge:
    """The elements of a library, ready to judge contracts."""

    def __init__(self, made: Library) -> None:
        self._elements = tuple(name for name, element in made.elements.items() if element_patterns(element))
        self._survive_with = {
            name: element.survives_with for name, element in made.elements.items() if element.survives_with
        }
        index = word_index(made)
        self._turned = turned_words(index)
        self._asking: dict[str, list[Rule]] = {}
        rules: dict[str, list[tuple[Rule, Sequence[Ids]]]] = {"sentence": [], "paragraph": [], "article": []}
        for name, element in made.elements.items():
            for grade in ("satisfied", "weak", "adverse", "topic"):
                for pattern in getattr(element, grade):
                    framed = isinstance(pattern, Pattern) and pattern.frame
                    acts = expand(framed.act, made.groups) if framed else ()
                    act = frozenset(index.ids[word] for word in acts)
                    rule = Rule(name, grade, pattern, compile_pattern(pattern, index, made.groups), act, element)
                    if grade in ("satisfied", "topic"):
                        self._asking.setdefault(name, []).append(rule)
                    rules[pattern.unit].append((rule, rule.gating))
        self._by_unit = {unit: Candidates(some) for unit, some in rules.items()}

    def asked(self, name: str) -> list[tuple[Ids, ...]]:
        """Return the word lists of the patterns that would satisfy an element and of its topics, acts among them."""
        return [rule.asked for rule in self._asking.get(name, ())]

    def judge(self, units: Units, frames: ContractFrames, sides: Sides) -> dict[str, ElementVerdict]:
        """Return the verdict on every element that has patterns, `missing` where nothing speaks to it."""
        found: dict[str, list[Passage]] = {}
        for kind, some in seen_from(units, sides, self._turned).items():
            for unit in some:
                for rule, passage in passages(unit, self._by_unit[kind], frames, sides):
                    found.setdefault(rule.element, []).append(passage)
        self._survive(found, frames.structure)
        return {name: _verdict(name, _settled(found.get(name, ()))) for name in self._elements}

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


def _settled(found: Sequence[Passage]) -> list[Passage]:
    """Leave out what follows from a topic alone where patterns say more: in the same sentence, or with the same
    verdict, or that the point is met elsewhere."""
    plain = [passage for passage in found if not passage.topic]
    read = {passage.span for passage in plain}
    said = {passage.grade for passage in plain}
    met = {"adverse"} if "satisfied" in said else set()
    return [one for one in found if not one.topic or (one.span not in read and one.grade not in said | met)]


def _verdict(name: str, found: Sequence[Passage]) -> ElementVerdict:
    """Return the verdict: what is adverse counts first, then what satisfies; a derived weak yields to both."""
    for verdict in ORDER:
        deciding = tuple(dict.fromkeys(passage for passage in found if passage.grade == verdict))
        if deciding:
            rest = tuple(passage for passage in found if passage.grade != verdict)
            return ElementVerdict(name, verdict, deciding, rest)
    return ElementVerdict(name, "missing")


@cache
def element_judge(made: Library) -> ElementJudge:
    """Return the judge of a library, made once."""
    return ElementJudge(made)
