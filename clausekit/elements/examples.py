"""Running the example sentences that stand beside every element: 甲 is us, 乙 (and 私) the counterparty."""

from __future__ import annotations

from collections.abc import Iterator

from clausekit.clauses.examples import example_document
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.elements.judge import Verdict, element_judge
from clausekit.elements.sides import Sides
from clausekit.errors import LibraryProblem
from clausekit.language.frames import ContractFrames
from clausekit.library import Library
from clausekit.library.checking import incomplete
from clausekit.library.element import Element
from clausekit.structure import parse

_SIDES = Sides(us=frozenset({"甲"}), them=frozenset({"乙", "丙"}), mutual=False)


def verdict_on(made: Library, element: str, example: str) -> Verdict:
    """Return the verdict that the rules give `element` (type.element) on an example."""
    structure = parse(example_document(example))
    units = units_of(structure, read_words(word_index(made), structure))
    return element_judge(made).judge(units, ContractFrames(structure), _SIDES)[element].verdict


def failing_element_examples(made: Library) -> list[LibraryProblem]:
    """Return the examples on which the rules give another verdict, and the known failures that they now get right."""
    return [problem for name, element in made.elements.items() for problem in _failing(made, name, element)]


def _failing(made: Library, name: str, element: Element) -> Iterator[LibraryProblem]:
    clause, _, own = name.partition(".")
    path = f"{clause}/elements/{own}.yaml"
    for lack in incomplete(element):
        yield made.problem(path, "", lack)
    for expected in ("satisfied", "weak", "adverse", "missing"):
        for example in getattr(element.examples, expected):
            said = verdict_on(made, name, example)
            if said != expected:
                yield made.problem(path, example, f"examples.{expected}: the rules say {said}: {example}")
    for example in element.examples.known_miss:
        if verdict_on(made, name, example) != "missing":
            yield made.problem(path, example, f"examples.known_miss: is found now, move it: {example}")
    for example in element.examples.known_false_alarm:
        if verdict_on(made, name, example) == "missing":
            yield made.problem(path, example, f"examples.known_false_alarm: is quiet now, move it: {example}")
