"""The status of every clause type: found where and by what, or the proof that it is not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausekit.clauses import Detection, detector
from clausekit.clauses.absence import Nearest, nearest_passages
from clausekit.clauses.words import ReadText
from clausekit.elements import ElementVerdict
from clausekit.findings.model import Authority, ClauseResult, ElementResult, Evidence, Severity, Status
from clausekit.library import Library
from clausekit.library.model import Clause, Contract
from clausekit.messages import Language, message
from clausekit.review.elements import clause_status, element_results
from clausekit.review.options import ReviewOptions
from clausekit.span import Span
from clausekit.structure.model import Structure

_MAX_EVIDENCE = 8


def clause_results(
    structure: Structure,
    reads: Sequence[ReadText],
    found: Sequence[Detection],
    verdicts: Mapping[str, ElementVerdict],
    contract_type: str,
    options: ReviewOptions,
    made: Library,
) -> tuple[ClauseResult, ...]:
    """Return the rows of the review: the core types always, then those that the contract type knows, then what else
    was found."""
    contract = made.contracts.get(contract_type)
    detected: dict[str, list[Detection]] = {}
    for one in found:
        detected.setdefault(one.clause, []).append(one)
    shown = [clause for clause in made.clauses.values() if _shown(clause, contract_type, clause.id in detected)]
    missing = [clause.id for clause in shown if clause.id not in detected]
    near = nearest_passages(detector(made), structure, reads, missing) if contract else {}
    results = []
    for clause in sorted(shown, key=lambda clause: _place(clause, contract)):
        if clause.id in detected:
            elements = element_results(clause, verdicts, structure, contract_type, options, made) if contract else ()
            results.append(_present(clause, detected[clause.id], elements, structure, options.lang))
        else:
            results.append(_absent(clause, contract, contract_type, structure, near.get(clause.id, ()), options))
    return tuple(results)


def _shown(clause: Clause, contract_type: str, detected: bool) -> bool:
    return clause.core or detected or contract_type in clause.applies


def _place(clause: Clause, contract: Contract | None) -> tuple[bool, bool, int, str]:
    """Return where a row stands: core types, then in the order of the contract type's list, house types last."""
    needs = contract.needs if contract else ()
    return not clause.core, clause.house, needs.index(clause.id) if clause.id in needs else len(needs), clause.id


def _present(
    clause: Clause,
    found: Sequence[Detection],
    elements: tuple[ElementResult, ...],
    structure: Structure,
    lang: Language,
) -> ClauseResult:
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
    status, severity = clause_status(clause, elements) if elements else ("present", None)
    made = _result(clause, status, severity, lang, articles, tuple(evidence.values())[:_MAX_EVIDENCE], "")
    return made.model_copy(update={"elements": elements})


def _absent(
    clause: Clause,
    contract: Contract | None,
    contract_type: str,
    structure: Structure,
    near: Sequence[Nearest],
    options: ReviewOptions,
) -> ClauseResult:
    lang = options.lang
    if contract is None or contract_type not in clause.applies or not _applies_here(clause, structure, options):
        return _result(clause, "not_applicable", None, lang, (), (), message("clause.not_applicable", lang))
    severity = _severity(clause, contract, options)
    why = message("clause.searched", lang, articles=len(structure.articles), sentences=len(structure.sentences))
    if severity == "info" and clause.core:
        why += message("clause.optional_here", lang)
    evidence = tuple(_near_evidence(one, structure, lang) for one in near)
    return _result(clause, "missing", severity, lang, (), (*_searched(near, structure), *evidence), why)


def _severity(clause: Clause, contract: Contract, options: ReviewOptions) -> Severity | None:
    """Return how grave the lack is; a core type that is not usual here is `info`, other types out of scope None."""
    if clause.id in contract.needs:
        return getattr(contract.severities.get(clause.id, clause.severity), options.risk)  # type: ignore[no-any-return]
    if clause.id in contract.house or clause.core:
        return "info"
    return None


def _applies_here(clause: Clause, structure: Structure, options: ReviewOptions) -> bool:
    """Tell whether the counterparty is of a kind for which the type is meant; unknown kinds count as such."""
    if clause.applies_when is None:
        return True
    others = [party.kind for party in structure.parties if party.label != options.side]
    known = [kind for kind in others if kind != "unknown"]
    if options.side is None or not known:
        return True
    return any(any(want in kind for want in clause.applies_when.counterparty) for kind in known)


def _searched(near: Sequence[Nearest], structure: Structure) -> list[Evidence]:
    """Return the articles in which the nearest passages stand, by their heading lines."""
    out = []
    for unit in dict.fromkeys(one.unit for one in near if one.unit is not None):
        article = structure.articles[unit]
        end = structure.text.find("\n", article.span.start, article.span.end)
        span = article.span._replace(end=end if end > article.span.start else article.span.end)
        out.append(Evidence(span=span, quote=span.quote(structure.text), role="searched", article=article.number))
    return out


def _near_evidence(one: Nearest, structure: Structure, lang: Language) -> Evidence:
    lacks = "、".join(
        message("clause.lacks_word", lang, words="／".join(words[:4])) for words in one.lacking
    ) or message("clause.lacks_closeness", lang)
    return Evidence(
        span=one.span,
        quote=one.span.quote(structure.text),
        role="near_miss",
        article=one.where,
        note=message("clause.near_miss", lang, lacks=lacks),
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
