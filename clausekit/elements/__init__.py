"""Verdicts on elements: what each clause really says, who bears it, which way it points."""

from clausekit.elements.judge import ElementJudge, ElementVerdict, Passage, element_judge
from clausekit.elements.sides import Sides, find_sides

__all__ = ["ElementJudge", "ElementVerdict", "Passage", "Sides", "element_judge", "find_sides"]
