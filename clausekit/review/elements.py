"""Element verdicts as results: severity, scope, evidence, and the status of the clause type that follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clausekit.clauses import Detection
from clausekit.elements import ElementVerdict, Passage
from clausekit.elements.judge import ORDER
from clausekit.findings.model import Authority, ElementResult, Evidence, Severity, Status
from clausekit.library import Library
from clausekit.library.element import Element
from clausekit.library.model import Clause
from clausekit.messages import Language, message
from clausekit.review.case import Matter
from clausekit.review.scope import element_weight
from clausekit.review.severity import at_least_major, down, gravest, red_line, weighed
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


def in_own_articles(verdicts: Mapping[str, ElementVerdict], found: Sequence[Detection]) -> dict[str, ElementVerdict]:
    """Return the verdicts as the articles that carry the clause type give them, where these speak to the point at all.

    The same words elsewhere (返還 of a fee, a waiver for force majeure) are on another matter: what they say against us
    does not count beside the point's own article, and what agrees with it is not cited; both stay among `others`.
    """
    carrying: dict[str, set[str]] = {}
    for one in found:
        carrying.setdefault(one.clause, set()).add(one.where)
    return {name: _in(said, carrying.get(name.split(".")[0], set())) for name, said in verdicts.items()}


def _in(said: ElementVerdict, places: set[str]) -> ElementVerdict:
    every = (*said.passages, *said.others)
    if all(passage.where in places for passage in every) or not any(passage.where in places for passage in every):
        return said
    counted = [passage for passage in every if passage.grade != "adverse" or passage.where in places]
    verdict = next(grade for grade in ORDER if any(passage.grade == grade for passage in counted))
    deciding = [passage for passage in counted if passage.grade == verdict]
    own = [passage for passage in deciding if passage.where in places] or deciding
    rest = tuple(passage for passage in every if passage not in own)
    return replace(said, verdict=verdict, passages=tuple(own), others=rest)


def element_results(
    clause: Clause, verdicts: Mapping[str, ElementVerdict], structure: Structure, matter: Matter
) -> tuple[ElementResult, ...]:
    """Return the elements of a clause type that is there, with what each of them is found to say."""
    prefix = f"{clause.id}."
    out = []
    for name, element in matter.made.elements.items():
        if name.startswith(prefix) and name in verdicts:
            out.append(_result(name, element, verdicts, structure, matter))
    return told_once(out, matter)


def _result(
    name: str, element: Element, verdicts: Mapping[str, ElementVerdict], structure: Structure, matter: Matter
) -> ElementResult:
    said = verdicts[name]
    weight = element_weight(name, element, said, verdicts, matter)
    evidence = [_evidence(passage, structure, matter.lang) for passage in said.passages]
    return ElementResult(
        id=name,
        question=element.question,
        verdict=said.verdict,
        wording_verdict=said.wording or said.verdict,
        severity=weight.severity,
        reason=said.reason,
        not_needed_because=weight.not_needed_because,
        severity_because=weight.severity_because,
        articles=said.articles,
        evidence=tuple(evidence),
        values=said.values,
        thresholds=said.limits,
        why="".join([*_about_values(said, matter.lang), element.why]),
        authority=tuple(Authority(source=source.source, ref=source.ref) for source in element.sources),
    )


def _about_values(said: ElementVerdict, lang: Language) -> Iterator[str]:
    """Yield what the values of a verdict have to say: a blank on which it hangs, limits not kept."""
    if said.open is not None:
        yield message("element.hangs_on_blank", lang, text=said.open)
    yield from (limit.message for limit in said.limits)


def told_once(results: Sequence[ElementResult], matter: Matter) -> tuple[ElementResult, ...]:
    """Return the results with each pair that mirrors one point told once.

    What is adverse is told, else the graver one, on a tie the protection that was expected.
    """
    by_id = {one.id: one for one in results}
    out = dict(by_id)
    for one in results:
        for other in matter.made.elements[one.id].mirror_of:
            twin = by_id.get(other)
            if twin is not None and _yields(one, twin, matter):
                because = message("element.mirror", matter.lang, other=twin.question)
                out[one.id] = one.model_copy(
                    update={"severity": None, "severity_because": None, "not_needed_because": because}
                )
    return tuple(out.values())


def _yields(one: ElementResult, twin: ElementResult, matter: Matter) -> bool:
    """Tell whether `one` is left to its twin: softened harm beside satisfied protection, or both short and it less."""
    if one.severity is None:
        return False
    negative = matter.made.elements[one.id].polarity == "negative"
    if twin.severity is None:
        return negative and one.verdict == "weak" and twin.verdict == "satisfied"
    mine, others = ((it.verdict == "adverse", weighed(it.severity)) for it in (one, twin) if it.severity is not None)
    return mine < others or (mine == others and negative)


def _evidence(passage: Passage, structure: Structure, lang: Language) -> Evidence:
    note = message(f"element.derived_{passage.grade}", lang) if passage.derived else None
    return Evidence(
        span=passage.span,
        quote=passage.span.quote(structure.text),
        role="trigger",
        article=passage.where,
        note=note,
    )


def clause_status(clause: Clause, results: Sequence[ElementResult], matter: Matter) -> tuple[Status, Severity | None]:
    """Return status and severity of a clause type that is there (DESIGN §2).

    Adverse if any element is; weak if an anchor, or an element that is major here, is weak or missing; else present.
    The severity is that of the gravest element that made it so. Where the anchors hold, what else is short counts one
    step less than it would by itself, unless it is missing and a line not to be conceded at this risk level.
    """
    if any(one.reason for one in results) and all(one.verdict in ("undetermined", "missing") for one in results):
        return "undetermined", None
    anchors = {f"{clause.id}.{anchor}" for anchor in clause.anchors}
    short: list[Severity] = []
    adverse: list[Severity] = []
    for one in results:
        if one.severity is None or one.severity == "not_required":
            continue
        if one.verdict == "adverse":
            adverse.append(one.severity)
        elif one.verdict in ("weak", "missing") and one.id in anchors:
            short.append(one.severity)
        elif one.verdict in ("weak", "missing") and at_least_major(one.severity):
            short.append(one.severity if _not_conceded(clause, one, matter) else down(one.severity))
    firm: list[Severity] = ["critical"] if matter.firm(clause.id) else []
    if adverse:
        return "adverse", gravest([*adverse, *short, *firm])
    return ("weak", gravest([*short, *firm])) if short else ("present", None)


def _not_conceded(clause: Clause, one: ElementResult, matter: Matter) -> bool:
    if matter.firm(one.id):
        return True
    return one.verdict == "missing" and red_line(clause, matter.made.elements[one.id], matter.case.risk)
