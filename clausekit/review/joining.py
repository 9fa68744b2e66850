"""Several papers as one text: places shifted behind each other, verdicts joined by the order of the papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clausekit.clauses import Detection
from clausekit.clauses.words import ReadText
from clausekit.elements import ElementVerdict
from clausekit.facts import read_facts
from clausekit.findings.model import Facts
from clausekit.review.parts import Part, no_longer
from clausekit.review.ruling import ruling, verdicts_of
from clausekit.span import Span
from clausekit.structure.model import Structure

_FACTS = {
    "term": "term_renewal",
    "renewal": "term_renewal",
    "survival": "confidentiality",
    "publication_lead": "publication_approval",
    "governing_law": "governing_law",
    "jurisdiction": "governing_law",
    "arbitration": "governing_law",
    "non_compete_after": "non_compete_after",
}


@dataclass(frozen=True, slots=True)
class Joined:
    """The papers as one text, with what was found in it."""

    structure: Structure
    reads: Sequence[ReadText]
    found: Sequence[Detection]
    verdicts: Mapping[str, ElementVerdict]
    facts: Facts


def joined(parts: Sequence[Part]) -> Joined:
    """Return the papers as one text; of two that rule the same point the higher rank decides."""
    by_rank = sorted(parts, key=lambda part: part.order.rank)
    gone = {id(part): no_longer(part, at, parts) for at, part in enumerate(parts)}
    said = {id(part): verdicts_of(part, gone[id(part)]) for part in parts}
    names = parts[0].order.called.paper.verdicts
    return Joined(
        structure=_structure(parts),
        reads=[read._replace(span=read.span.shift(p.start)) for p in parts for read in p.order.called.paper.reads],
        found=[one for part in parts for one in _found(part, gone[id(part)])],
        verdicts={name: ruling(name, [(part, said[id(part)]) for part in by_rank]) for name in names},
        facts=_facts(by_rank),
    )


def _structure(parts: Sequence[Part]) -> Structure:
    main = parts[0].order.called.paper.structure
    papers = [(part, part.order.called.paper.structure) for part in parts]
    return replace(
        main,
        text="\n".join(structure.text for _, structure in papers),
        articles=tuple(
            replace(
                one,
                id=one.id if part.start == 0 else f"p{at + 1}{one.id}",
                number=part.where(one.number),
                span=_from_gap(one.span, part),
                body=one.body.shift(part.start),
                nodes=(),
            )
            for at, (part, structure) in enumerate(papers)
            for one in structure.articles
        ),
        sections=tuple(
            replace(one, span=_from_gap(one.span, part)) for part, structure in papers for one in structure.sections
        ),
        sentences=tuple(
            replace(
                one,
                span=one.span.shift(part.start),
                where=part.where(one.where),
                unit=None if one.unit is None else one.unit + part.article,
                stem=one.stem.shift(part.start) if one.stem else None,
            )
            for part, structure in papers
            for one in structure.sentences
        ),
    )


def _from_gap(span: Span, part: Part) -> Span:
    """Return where a part stands; the first one of a later paper takes the line end before it: parts tile the text."""
    moved = span.shift(part.start)
    return moved._replace(start=moved.start - 1) if span.start == 0 and part.start else moved


def _found(part: Part, gone: frozenset[Span]) -> Iterator[Detection]:
    for one in part.order.called.paper.found:
        if part.rules(one.clause) and one.span not in gone:
            yield replace(
                one,
                where=part.where(one.where),
                unit=None if one.unit is None else one.unit + part.article,
                span=one.span.shift(part.start),
                words=tuple(word.shift(part.start) for word in one.words),
            )


def _facts(by_rank: Sequence[Part]) -> Facts:
    """Return the key facts, each from the highest paper that states it; the date is the main paper's."""
    out: dict[str, object] = {}
    for part in by_rank:
        paper = part.order.called.paper
        read = read_facts(paper.structure, list(paper.found))
        for name in Facts.model_fields:
            fact = getattr(read, name)
            own = part.start == 0 if name == "effective_date" else part.rules(_FACTS[name])
            if fact is not None and own and name not in out:
                where = None if fact.article is None else part.where(fact.article)
                out[name] = fact.model_copy(update={"span": fact.span.shift(part.start), "article": where})
    return Facts.model_validate(out)
