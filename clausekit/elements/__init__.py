"""Verdicts on elements: what each clause really says, who bears it, which way it points."""

from clausekit.elements.judge import ElementJudge, ElementVerdict, element_judge
from clausekit.elements.rules import Passage
from clausekit.elements.sides import Sides, find_sides

__all__ = ["ElementJudge", "ElementVerdict", "Passage", "Sides", "element_judge", "find_sides"]
