"""Competition law: how the joint-research guideline classifies what a draft forbids, and for whom."""

from clausekit.antitrust.classify import Judgement, classify
from clausekit.antitrust.period import PeriodJudgement, judge_period
from clausekit.antitrust.table import own_table

__all__ = ["Judgement", "PeriodJudgement", "classify", "judge_period", "own_table"]
