"""Whether a restriction after the end lasts a reasonable time."""

from __future__ import annotations

from dataclasses import dataclass

from clausekit.library.antitrust import AntitrustTable, Inputs, Period
from clausekit.library.model import Name


@dataclass(frozen=True, slots=True)
class PeriodJudgement:
    """How a period counts (None: unknown); `heuristic`: by the product's own steps alone; `ask`: what to check."""

    result: Period | None
    heuristic: bool = False
    ask: Name | None = None


def judge_period(table: AntitrustTable, inputs: Inputs) -> PeriodJudgement:
    """Return how the time after the end counts; the practice of the industry goes before the product's steps.

    A period without limit is unreasonable; one of unknown length is not judged.
    """
    if inputs.indefinite:
        return PeriodJudgement("unreasonable")
    years = inputs.after_period_years
    if years is None:
        return PeriodJudgement(None)
    if inputs.industry_practice_range_years is not None:
        shortest, longest = inputs.industry_practice_range_years
        if years <= shortest:
            return PeriodJudgement("reasonable")
        return PeriodJudgement("uncertain" if years <= longest else "unreasonable")
    step = next(one for one in table.periods.unknown_industry if one.years_max is None or years <= one.years_max)
    return PeriodJudgement(step.result, heuristic=True, ask=step.ask)
