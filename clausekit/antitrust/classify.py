"""From the inputs of the table to a class; what is not known is tried in every possible way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, get_args

from clausekit.antitrust.period import judge_period
from clausekit.library.antitrust import (
    AntitrustTable,
    Asked,
    Competitors,
    Inputs,
    Label,
    Necessity,
    Part,
    Period,
    Persons,
    Rule,
    Theme,
    Timing,
)

# Of the parts of a restriction the graver counts; what no rule covers must not hide behind white.
_GRAVITY: tuple[Label, ...] = ("white", "unclassified", "grey", "black")
_THEMES: tuple[Theme, ...] = ("same", "closely_related", "other")
_PARTS: dict[Timing, tuple[Part, ...]] = {"during": ("during",), "after": ("after",), "both": ("during", "after")}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the table says: a class and the rules behind it.

    Where the class hangs on what is not known it is `unclassified`, `possible` lists what it may be, gravest first,
    and `asked` the inputs that would settle it. `heuristic` tells that only the product's own steps judged a period.
    """

    label: Label
    rules: tuple[str, ...]
    possible: tuple[Label, ...] = ()
    asked: tuple[Asked, ...] = ()
    heuristic: bool = False


class _Facts(NamedTuple):
    """One way to fill in all inputs; the order is that of `_FIELDS`."""

    theme: Theme
    timing: Timing
    period: Period
    necessity: tuple[Necessity, ...]
    persons: Persons
    competitors: Competitors
    residual: bool


_FIELDS: tuple[Asked, ...] = (
    "theme_relation",
    "timing",
    "after_period_years",
    "necessity",
    "persons_scope",
    "competitor_scope",
    "residual_freedom",
)
_Said = tuple[Label, str | None]


def classify(table: AntitrustTable, inputs: Inputs, themes: Sequence[Theme] = ()) -> Judgement:
    """Return the class of a restriction; `themes` narrows an unknown theme to those that the wording leaves open."""
    ways = {facts: _said(table, inputs, facts) for facts in _completions(table, inputs, themes)}
    labels = sorted({label for label, _ in ways.values()}, key=_GRAVITY.index, reverse=True)
    rules = tuple(rule.id for rule in table.rules.rules if any(rule.id == name for _, name in ways.values()))
    heuristic = judge_period(table, inputs).heuristic and _hangs_on_period(table, inputs, ways)
    if len(labels) == 1:
        return Judgement(labels[0], rules, heuristic=heuristic)
    asked = tuple(name for at, name in enumerate(_FIELDS) if _matters(ways, at))
    return Judgement("unclassified", rules, tuple(labels), asked, heuristic)


def _completions(table: AntitrustTable, inputs: Inputs, themes: Sequence[Theme]) -> Iterator[_Facts]:
    """Yield every way to fill in what is not known."""
    period = judge_period(table, inputs).result
    options: tuple[Sequence[object], ...] = (
        (inputs.theme_relation,) if inputs.theme_relation else themes or _THEMES,
        (inputs.timing,) if inputs.timing else get_args(Timing),
        (period,) if period else get_args(Period),
        (inputs.necessity,) if inputs.necessity is not None else [(one,) for one in get_args(Necessity)],
        (inputs.persons_scope,) if inputs.persons_scope else get_args(Persons),
        (inputs.competitor_scope,) if inputs.competitor_scope else get_args(Competitors),
        (inputs.residual_freedom,) if inputs.residual_freedom is not None else (True, False),
    )
    for values in product(*options):
        yield _Facts(*values)  # type: ignore[arg-type]


def _said(table: AntitrustTable, inputs: Inputs, facts: _Facts) -> _Said:
    """Return the graver of what the rules say about the parts of the time."""
    found = [_of_part(table, inputs, facts, part) for part in _PARTS[facts.timing]]
    return max(found, key=lambda said: _GRAVITY.index(said[0]))


def _of_part(table: AntitrustTable, inputs: Inputs, facts: _Facts, part: Part) -> _Said:
    for rule in table.rules.rules:
        if _applies(rule, inputs, facts, part) and not any(
            _applies(table.rule(other), inputs, facts, part) for other in rule.unless
        ):
            return rule.class_, rule.id
    return "unclassified", None


def _applies(rule: Rule, inputs: Inputs, facts: _Facts, part: Part) -> bool:
    wants = rule.requires
    return (
        inputs.restriction_kind in rule.kinds
        and part in rule.timing
        and (not rule.themes or facts.theme in rule.themes)
        and (part == "during" or not wants.period or facts.period in wants.period)
        and (not wants.necessity_any or not set(wants.necessity_any).isdisjoint(facts.necessity))
        and wants.persons_scope in (None, facts.persons)
        and wants.competitor_scope in (None, facts.competitors)
        and wants.residual_freedom in (None, facts.residual)
        and not (wants.withdrawal_not_refused and inputs.withdrawal_allowed is False)
    )


def _matters(ways: dict[_Facts, _Said], field: int) -> bool:
    """Tell whether two ways that differ in this input alone fall into different classes."""
    seen: dict[tuple[object, ...], Label] = {}
    for facts, (label, _) in ways.items():
        others = (*facts[:field], *facts[field + 1 :])
        if seen.setdefault(others, label) != label:
            return True
    return False


def _hangs_on_period(table: AntitrustTable, inputs: Inputs, ways: dict[_Facts, _Said]) -> bool:
    """Tell whether another length of the time after the end would give another class."""
    return any(
        _said(table, inputs, facts._replace(period=period))[0] != label
        for facts, (label, _) in ways.items()
        for period in get_args(Period)
    )
