"""How grave a verdict is: the catalogue's rule, five levels."""

from __future__ import annotations

from clausekit.findings.model import Severity, Verdict
from clausekit.library.element import Element
from clausekit.library.model import Clause, Severities
from clausekit.review.options import Risk

_LEVELS: tuple[Severity, ...] = ("not_required", "info", "minor", "major", "critical")


def element_severity(
    element: Element, verdict: Verdict, risk: Risk, registered: Severities | None = None, *, steps: int = 0
) -> Severity | None:
    """Return the severity of a verdict at a risk level; None where the verdict is no shortcoming.

    `registered` stands above the element's own severities: some contract types weigh a point otherwise. `steps` moves
    them for this case: up where the profile asks for the point, down where it weighs less here.

    Missing counts as registered, weak one step less, adverse one step more (at least minor). A negative element
    counts as registered where the harmful provision is there, one step less where it is softened, and never where
    the draft is silent.
    """
    base = shifted(getattr(registered or element.severity, risk), steps)
    if verdict == "satisfied" or verdict == "undetermined":
        return None if verdict == "satisfied" else base
    if element.polarity == "negative":
        return {"adverse": base, "weak": down(base)}.get(verdict)
    return {"missing": base, "weak": down(base), "adverse": up(base)}[verdict]


def down(level: Severity) -> Severity:
    """Return the next lower level; info and not_required stay."""
    return level if level in ("info", "not_required") else _LEVELS[_LEVELS.index(level) - 1]


def up(level: Severity) -> Severity:
    """Return the next higher level; info and not_required become minor, critical stays."""
    return "minor" if level in ("info", "not_required") else _LEVELS[min(_LEVELS.index(level) + 1, len(_LEVELS) - 1)]


def shifted(level: Severity, steps: int) -> Severity:
    """Return `level` moved by that many steps, up for positive ones."""
    for _ in range(abs(steps)):
        level = up(level) if steps > 0 else down(level)
    return level


def red_line(clause: Clause, element: Element, risk: Risk) -> bool:
    """Tell whether a point is a candidate for what is not conceded at this risk level.

    Low and medium: what is registered as critical there. High: what is critical at medium and, in core types, what an
    official paper names and is critical at high.
    """
    if element.severity.medium == "critical" and risk == "high":
        return True
    level: Severity = getattr(element.severity, risk)
    return level == "critical" and (risk != "high" or (clause.core and element.basis == "explicit"))


def gravest(levels: list[Severity]) -> Severity | None:
    """Return the gravest of several levels; None for none."""
    return max(levels, key=_LEVELS.index, default=None)


def weighed(level: Severity) -> int:
    """Return the rank of a level, `not_required` least."""
    return _LEVELS.index(level)


def at_least_major(level: Severity | None) -> bool:
    """Tell whether a level is major or critical."""
    return level in ("major", "critical")
