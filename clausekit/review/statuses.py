"""The status of every clause type: found where and by what, or the proof that it is not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausekit.clauses import Detection, detector
from clausekit.clauses.absence import Nearest, Seeker, nearest_passages
from clausekit.clauses.index import word_index
from clausekit.clauses.words import ReadText
from clausekit.elements import ElementVerdict
from clausekit.findings.model import Authority, ClauseResult, ElementResult, Evidence, Severity, Status
from clausekit.library.model import Clause, Contract
from clausekit.messages import Language, message
from clausekit.review.absence import near_evidence, searched, with_absence
from clausekit.review.case import Matter
from clausekit.review.elements import clause_status, element_results
from clausekit.review.scope import clause_weight
from clausekit.span import Span
from clausekit.structure.model import Structure

_MAX_EVIDENCE = 8


def clause_results(
    structure: Structure,
    reads: Sequence[ReadText],
    found: Sequence[Detection],
    verdicts: Mapping[str, ElementVerdict],
    matter: Matter,
) -> tuple[ClauseResult, ...]:
    """Return the rows of the review: the core types always, then those that the contract type knows, then what else
    was found."""
    contract, made = matter.contract, matter.made
    detected: dict[str, list[Detection]] = {}
    for one in found:
        detected.setdefault(one.clause, []).append(one)
    shown = [one for one in made.clauses.values() if one.core or one.id in detected or matter.meant_for(one)]
    missing = [clause.id for clause in shown if clause.id not in detected]
    seeker = Seeker(word_index(made).words, structure, reads)
    near = nearest_passages(detector(made), seeker, missing) if contract else {}
    results = []
    for clause in sorted(shown, key=lambda clause: _place(clause, contract)):
        if clause.id in detected:
            elements = element_results(clause, verdicts, structure, matter) if contract else ()
            elements = with_absence(elements, detected[clause.id], seeker, structure, matter.made, matter.lang)
            results.append(_present(clause, detected[clause.id], elements, structure, matter))
        else:
            results.append(_absent(clause, structure, near.get(clause.id, ()), matter))
    return tuple(results)


def _place(clause: Clause, contract: Contract | None) -> tuple[bool, bool, int, str]:
    """Return where a row stands: core types, then in the order of the contract type's list, house types last."""
    needs = contract.needs if contract else ()
    return not clause.core, clause.house, needs.index(clause.id) if clause.id in needs else len(needs), clause.id


def _present(
    clause: Clause,
    found: Sequence[Detection],
    elements: tuple[ElementResult, ...],
    structure: Structure,
    matter: Matter,
) -> ClauseResult:
    lang = matter.lang
    evidence: dict[Span, Evidence] = {}
    for one in found:
        words = "、".join(dict.fromkeys(span.quote(structure.text) for span in one.words))
        evidence.setdefault(
            one.span,
            Evidence(
                span=one.span,
                quote=one.span.quote(structure.text),
                role="trigger",
                article=one.where,
                note=message("clause.found_by", lang, signal=one.signal, words=words) if words else None,
            ),
        )
    articles = tuple(dict.fromkeys(one.where for one in found))
    status, severity = clause_status(clause, elements, matter) if elements else ("present", None)
    made = _result(clause, status, severity, lang, articles, tuple(evidence.values())[:_MAX_EVIDENCE], "")
    firm = matter.firm(clause.id) if status in ("weak", "adverse") else None
    return made.model_copy(update={"elements": elements, "severity_because": firm})


def _absent(clause: Clause, structure: Structure, near: Sequence[Nearest], matter: Matter) -> ClauseResult:
    lang = matter.lang
    if matter.contract is None or not matter.meant_for(clause):
        return _result(clause, "not_applicable", None, lang, (), (), message("clause.not_applicable", lang))
    if clause.applies_when is not None and not matter.wanted(clause.id) and not matter.case.holds(clause.applies_when):
        return _result(clause, "not_applicable", None, lang, (), (), clause.applies_when.because)
    weight = clause_weight(clause, matter)
    why = message("clause.searched", lang, articles=len(structure.articles), sentences=len(structure.sentences))
    if weight.not_needed_because and clause.core:
        why += weight.not_needed_because
    evidence = tuple(near_evidence(one, structure, lang) for one in near)
    made = _result(clause, "missing", weight.severity, lang, (), (*searched(near, structure), *evidence), why)
    return made.model_copy(
        update={"not_needed_because": weight.not_needed_because, "severity_because": weight.severity_because}
    )


def _result(
    clause: Clause,
    status: Status,
    severity: Severity | None,
    lang: Language,
    articles: tuple[str, ...],
    evidence: tuple[Evidence, ...],
    why: str,
) -> ClauseResult:
    return ClauseResult(
        id=clause.id,
        name=getattr(clause.name, lang),
        core=clause.core,
        house=clause.house,
        status=status,
        severity=severity,
        articles=articles,
        evidence=evidence,
        why=f"{clause.question}{why}" if status == "missing" else why,
        authority=tuple(Authority(source=source.source, ref=source.ref) for source in clause.sources),
    )
