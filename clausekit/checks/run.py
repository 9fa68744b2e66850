"""Running all hygiene checks; one that crashes is a failure of the review, neither a finding nor silence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from clausekit.checks.annexes import annexes
from clausekit.checks.blanks import blanks
from clausekit.checks.catalogue import RULES
from clausekit.checks.contradictions import figures, forums, periods
from clausekit.checks.copies import copies
from clausekit.checks.dates import dates
from clausekit.checks.definitions import definitions
from clausekit.checks.leftovers import leftovers
from clausekit.checks.made import Found
from clausekit.checks.misdirected import misdirected
from clausekit.checks.numbering import numbering
from clausekit.checks.parties import parties
from clausekit.checks.references import references
from clausekit.checks.swapped import direction, swapped
from clausekit.findings.model import CheckFailure, CheckResult, Evidence
from clausekit.messages import Language, message
from clausekit.structure.model import Structure

_CHECKS: tuple[Callable[[Structure], Iterator[Found]], ...] = (
    references,
    misdirected,
    annexes,
    numbering,
    definitions,
    parties,
    swapped,
    direction,
    blanks,
    leftovers,
    periods,
    forums,
    figures,
    dates,
    copies,
)


def run_checks(structure: Structure, lang: Language) -> tuple[tuple[CheckResult, ...], tuple[CheckFailure, ...]]:
    """Return the hygiene findings of a draft in text order, and the checks that crashed."""
    found: list[Found] = []
    failures: list[CheckFailure] = []
    for check in _CHECKS:
        try:
            found += check(structure)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            failures.append(CheckFailure(step=check.__name__, message=type(error).__name__))
    found.sort(key=lambda one: (one.places[0].span if one.places else (0, 0), RULES[one.kind].id))
    return tuple(_result(one, structure, lang) for one in found), tuple(failures)


def _result(found: Found, structure: Structure, lang: Language) -> CheckResult:
    evidence = tuple(
        Evidence(span=place.span, quote=place.span.quote(structure.text), role="trigger", article=place.article)
        for place in found.places
    )
    rule = RULES[found.kind]
    text = message(f"check.{found.kind}", lang, **found.params)
    return CheckResult(id=rule.id, kind=found.kind, severity=rule.severity, message=text, evidence=evidence)
