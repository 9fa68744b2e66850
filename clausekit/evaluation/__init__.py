"""Measuring reviews against labelled drafts."""

from clausekit.evaluation.gold import Gold, load_gold
from clausekit.evaluation.scoring import Score, score

__all__ = ["Gold", "Score", "load_gold", "score"]
