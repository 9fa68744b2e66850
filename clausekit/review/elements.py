"""Element verdicts as results: severity, scope, evidence, and the status of the clause type that follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausekit.clauses import Detection
from clausekit.elements import ElementVerdict, Passage
from clausekit.findings.model import Authority, ElementResult, Evidence, Severity, Status
from clausekit.library import Library
from clausekit.library.element import Element
from clausekit.library.model import Clause
from clausekit.messages import Language, message
from clausekit.review.options import ReviewOptions
from clausekit.review.severity import at_least_major, element_severity, gravest
from clausekit.structure.model import Structure


def with_elements(found: Sequence[Detection], verdicts: Mapping[str, ElementVerdict], made: Library) -> list[Detection]:
    """Return `found` and, for types that no signal found, the passages that address one of their anchors.

    A clause type is there when the text addresses an element of it; by words alone only an anchor is sure enough,
    and none that only follows from another one (`depends_on`: the remedy for a breach of it).
    """
    anchors = {f"{clause.id}.{anchor}" for clause in made.clauses.values() for anchor in clause.anchors}
    known = {one.clause for one in found}
    extra = [
        Detection(name.split(".")[0], name, passage.where, passage.unit, 0, passage.span, ())
        for name, said in verdicts.items()
        if name in anchors and name.split(".")[0] not in known and not made.elements[name].depends_on
        for passage in said.passages
    ]
    return [*found, *extra]


def element_results(
    clause: Clause,
    verdicts: Mapping[str, ElementVerdict],
    structure: Structure,
    contract_type: str,
    options: ReviewOptions,
    made: Library,
) -> tuple[ElementResult, ...]:
    """Return the elements of a clause type that is there, with what each of them is found to say."""
    prefix = f"{clause.id}."
    out = []
    for name, element in made.elements.items():
        if name.startswith(prefix) and name in verdicts:
            out.append(_result(name, element, verdicts, structure, contract_type, options, made))
    return tuple(out)


def _result(
    name: str,
    element: Element,
    verdicts: Mapping[str, ElementVerdict],
    structure: Structure,
    contract_type: str,
    options: ReviewOptions,
    made: Library,
) -> ElementResult:
    said = verdicts[name]
    unneeded = _not_needed(element, said, verdicts, contract_type, options, made)
    contract = made.contracts.get(contract_type)
    registered = contract.severities.get(name) if contract else None
    evidence = [_evidence(passage, structure, options.lang) for passage in said.passages]
    return ElementResult(
        id=name,
        question=element.question,
        verdict=said.verdict,
        wording_verdict=said.verdict,
        severity=None if unneeded else element_severity(element, said.verdict, options.risk, registered),
        not_needed_because=unneeded,
        articles=said.articles,
        evidence=tuple(evidence),
        why=element.why,
        authority=tuple(Authority(source=source.source, ref=source.ref) for source in element.sources),
    )


def _evidence(passage: Passage, structure: Structure, lang: Language) -> Evidence:
    note = message(f"element.derived_{passage.grade}", lang) if passage.derived else None
    return Evidence(
        span=passage.span,
        quote=passage.span.quote(structure.text),
        role="trigger",
        article=passage.where,
        note=note,
    )


def _not_needed(
    element: Element,
    said: ElementVerdict,
    verdicts: Mapping[str, ElementVerdict],
    contract_type: str,
    options: ReviewOptions,
    made: Library,
) -> str | None:
    """Return why a point that the draft leaves open need not be raised here; None where it must."""
    if said.verdict not in ("missing", "weak"):
        return None
    for other in element.alternatives:
        if other in verdicts and verdicts[other].verdict == "satisfied":
            return message("element.alternative", options.lang, other=made.elements[other].question)
    if said.verdict == "weak":
        return None
    for other in element.depends_on:
        if other in verdicts and verdicts[other].verdict == "missing":
            return message("element.depends", options.lang, other=made.elements[other].question)
    condition = element.applies_when
    if condition is not None and condition.contracts and contract_type not in condition.contracts:
        return condition.because
    return None


def clause_status(clause: Clause, results: Sequence[ElementResult]) -> tuple[Status, Severity | None]:
    """Return status and severity of a clause type that is there (DESIGN §2).

    Adverse if any element is; weak if an anchor, or an element that is major here, is weak or missing; else present.
    The severity is that of the gravest element that made it so.
    """
    anchors = {f"{clause.id}.{anchor}" for anchor in clause.anchors}
    short: list[Severity] = [
        one.severity
        for one in results
        if one.verdict in ("weak", "missing")
        and one.severity is not None
        and one.severity != "not_required"
        and (one.id in anchors or at_least_major(one.severity))
    ]
    adverse: list[Severity] = [one.severity for one in results if one.verdict == "adverse" and one.severity is not None]
    if adverse:
        return "adverse", gravest([*adverse, *short])
    return ("weak", gravest(short)) if short else ("present", None)
