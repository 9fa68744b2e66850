"""How grave a verdict is: the catalogue's rule, five levels."""

from __future__ import annotations

from clausekit.findings.model import Severity, Verdict
from clausekit.library.element import Element
from clausekit.library.model import Severities
from clausekit.review.options import Risk

_LEVELS: tuple[Severity, ...] = ("not_required", "info", "minor", "major", "critical")


def element_severity(
    element: Element, verdict: Verdict, risk: Risk, registered: Severities | None = None
) -> Severity | None:
    """Return the severity of a verdict at a risk level; None where the verdict is no shortcoming.

    `registered` stands above the element's own severities: some contract types weigh a point otherwise.

    Missing counts as registered, weak one step less, adverse one step more (at least minor). A negative element
    counts as registered where the harmful provision is there, one step less where it is softened, and never where
    the draft is silent.
    """
    base: Severity = getattr(registered or element.severity, risk)
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


def gravest(levels: list[Severity]) -> Severity | None:
    """Return the gravest of several levels; None for none."""
    return max(levels, key=_LEVELS.index, default=None)


def at_least_major(level: Severity | None) -> bool:
    """Tell whether a level is major or critical."""
    return level in ("major", "critical")
