"""What thresholds say of the values that were read: kept, exceeded, or nothing to compare."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from clausekit.findings.model import ThresholdResult, Value
from clausekit.jp.durations import days
from clausekit.jp.figures import per_year, percent
from clausekit.library.figures import Role, Threshold, Unit
from clausekit.messages import Language, message
from clausekit.values.times import UNBOUNDED

Risk = Literal["low", "medium", "high"]
_DAYS: dict[str, float] = {"hours": 1 / 24, "days": 1.0, "months": 30.0, "years": 365.0}


def judged(
    threshold: Threshold, values: Sequence[Value], risk: Risk, lang: Language, source: str | None = None
) -> ThresholdResult | None:
    """Return what the threshold says of `values`, the worst of them deciding; None where this risk level has no limit.

    Blanks, 速やかに and other values without a figure leave `met` open.
    """
    direction: Literal["at_least", "at_most"] = "at_least" if threshold.at_least else "at_most"
    limit: float | None = getattr(threshold.at_least or threshold.at_most, risk)
    if limit is None:
        return None
    sign = 1 if direction == "at_least" else -1
    figures = [(sign * figure, value) for value in values if (figure := amount(value, threshold)) is not None]
    worst = min(figures, key=lambda one: one[0], default=None)
    met = None if worst is None else worst[0] >= sign * limit
    text = ""
    if worst is not None and met is False:
        shown = message(f"threshold.{threshold.unit}", lang, number=f"{limit:g}")
        text = message(f"threshold.{direction}", lang, text=worst[1].text, value=worst[1].value, limit=shown)
    return ThresholdResult(
        name=threshold.value,
        value=worst[1].value if worst else None,
        direction=direction,
        limit=limit,
        unit=threshold.unit,
        met=met,
        source=source or threshold.source,
        message=text,
    )


def protects(threshold: Threshold, role: Role) -> bool:
    """Tell whether a limit protects whoever has `role`."""
    return threshold.protects in (None, role)


def amount(value: Value, threshold: Threshold) -> float | None:
    """Return how much a value is in the threshold's unit; None where it is another one or no figure."""
    if value.name != threshold.value or value.value is None:
        return None
    if value.value in UNBOUNDED:
        return math.inf if threshold.unit in _DAYS else None
    if threshold.unit == "percent":
        return percent(value.value)
    if threshold.unit == "per_year":
        return per_year(value.value)
    return _lasting(value.value, threshold.unit)


def _lasting(value: str, unit: Unit) -> float | None:
    """Return a period in `unit`: exact between years and months and below a week, else by days."""
    if match := re.fullmatch(r"P(\d+)([YM])", value):
        months = int(match.group(1)) * (12 if match.group(2) == "Y" else 1)
        if unit in ("years", "months"):
            return float(Fraction(months, 12 if unit == "years" else 1))
    length = days(value)
    return None if length is None else length / _DAYS[unit]
