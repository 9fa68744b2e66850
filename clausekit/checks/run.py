"""Running all hygiene checks; one that crashes is a failure of the review, neither a finding nor silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from clausekit.checks.annexes import annexes
from clausekit.checks.blanks import blanks
from clausekit.checks.brackets import brackets
from clausekit.checks.catalogue import RULES
from clausekit.checks.contradictions import figures, forums, periods
from clausekit.checks.copies import copies
from clausekit.checks.dates import dates
from clausekit.checks.definitions import definitions
from clausekit.checks.duties import bearings, duties, one_sided
from clausekit.checks.languages import languages
from clausekit.checks.leftovers import leftovers
from clausekit.checks.made import Found
from clausekit.checks.misdirected import misdirected
from clausekit.checks.numbering import numbering
from clausekit.checks.parties import parties
from clausekit.checks.references import references
from clausekit.checks.swapped import direction, swapped
from clausekit.findings.model import CheckFailure, CheckResult, DutyRow, Evidence
from clausekit.intake.document import Translation
from clausekit.language.frames import ContractFrames
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
    brackets,
)
_CRASHES = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Hygiene:
    """What the checks say of a draft: findings in text order, who bears what, the checks that crashed."""

    checks: tuple[CheckResult, ...]
    duties: tuple[DutyRow, ...]
    failures: tuple[CheckFailure, ...]


def run_checks(
    structure: Structure,
    lang: Language,
    *,
    frames: ContractFrames | None = None,
    translations: Sequence[Translation] = (),
) -> Hygiene:
    """Return the hygiene of a draft; without `frames` nothing is said of who bears what."""
    found: list[Found] = []
    failures: list[CheckFailure] = []

    def run(name: str, check: Callable[[], Iterable[Found]]) -> None:
        try:
            found.extend(check())
        except _CRASHES as error:
            failures.append(CheckFailure(step=name, message=type(error).__name__))

    for check in _CHECKS:
        run(check.__name__, lambda check=check: check(structure))  # type: ignore[misc]
    run("languages", lambda: languages(structure, translations))
    table: list[DutyRow] = []

    def weigh() -> Iterator[Found]:
        borne = bearings(structure, frames) if frames is not None else []
        table.extend(duties(borne, structure, lang))
        yield from one_sided(borne, structure)

    run("duties", weigh)
    found.sort(key=lambda one: (one.places[0].span if one.places else (0, 0), RULES[one.kind].id))
    return Hygiene(tuple(_result(one, structure, lang) for one in found), tuple(table), tuple(failures))


def _result(found: Found, structure: Structure, lang: Language) -> CheckResult:
    evidence = tuple(
        Evidence(span=place.span, quote=place.span.quote(structure.text), role="trigger", article=place.article)
        for place in found.places
    )
    rule = RULES[found.kind]
    text = message(f"check.{found.kind}", lang, **found.params)
    return CheckResult(id=rule.id, kind=found.kind, severity=rule.severity, message=text, evidence=evidence)
