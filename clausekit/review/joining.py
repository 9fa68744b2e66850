"""Several papers as one text: places shifted behind each other, verdicts joined by the order of the papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from clausekit.clauses import Detection
from clausekit.clauses.words import ReadText
from clausekit.elements import ElementVerdict, Passage
from clausekit.facts import read_facts
from clausekit.findings.model import Evidence, Facts, NoticeInfo, Value
from clausekit.library import Library
from clausekit.messages import Language, message
from clausekit.review.links import Link
from clausekit.review.precedence import Order
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
class Part:
    """A paper in the common text: where its text and its articles begin, the clause types that it rules (None: all),
    the sentence of the contract that says so, and of an amendment which paper it changes."""

    order: Order
    start: int
    article: int
    types: frozenset[str] | None
    link: Link | None
    target: int | None = None

    @property
    def span(self) -> Span:
        """The part of the common text that is this paper's."""
        return Span(self.start, self.start + len(self.order.called.paper.structure.text))

    def rules(self, clause: str) -> bool:
        """Tell whether the paper rules a clause type."""
        return self.types is None or clause in self.types

    def where(self, place: str) -> str:
        """Return how a place of this paper is cited: those of the main paper as they are."""
        return place if self.start == 0 else f"{self.order.called.label} {place}"


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
    gone = {id(part): _gone(part, at, parts) for at, part in enumerate(parts)}
    said = {id(part): _verdicts(part, gone[id(part)]) for part in parts}
    names = parts[0].order.called.paper.verdicts
    return Joined(
        structure=_structure(parts),
        reads=[read._replace(span=read.span.shift(p.start)) for p in parts for read in p.order.called.paper.reads],
        found=[one for part in parts for one in _found(part, gone[id(part)])],
        verdicts={name: _ruling(name, [(part, said[id(part)]) for part in by_rank]) for name in names},
        facts=_facts(by_rank),
    )


def _gone(part: Part, at: int, parts: Sequence[Part]) -> frozenset[Span]:
    """Return the sentences of a paper that are no longer in force: changed by another one, or quoted as former."""
    paper = part.order.called.paper
    out = set(paper.amendment.void) if paper.amendment else set()
    for other in parts:
        amendment = other.order.called.paper.amendment
        if amendment is None or other.target != at:
            continue
        for sentence in paper.structure.sentences:
            if sentence.unit is not None and any(
                change.voids(sentence.where, sentence.paragraph) for change in amendment.changes
            ):
                out.add(sentence.span)
    return frozenset(out)


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


def _verdicts(part: Part, gone: frozenset[Span]) -> dict[str, ElementVerdict]:
    """Return the verdicts of a paper as they stand in the common text, without what is no longer in force."""
    return {name: _moved(_in_force(said, gone), part) for name, said in part.order.called.paper.verdicts.items()}


def _in_force(said: ElementVerdict, gone: frozenset[Span]) -> ElementVerdict:
    everything = (*said.passages, *said.others)
    kept = [one for one in everything if one.span not in gone]
    if len(kept) == len(everything):
        return said
    for verdict in ("adverse", "satisfied", "weak"):
        deciding = tuple(one for one in kept if one.grade == verdict)
        if deciding:
            rest = tuple(one for one in kept if one.grade != verdict)
            return ElementVerdict(said.id, verdict, deciding, rest)
    return ElementVerdict(said.id, "missing")


def _moved(said: ElementVerdict, part: Part) -> ElementVerdict:
    if part.start == 0:
        return said
    return replace(
        said,
        passages=tuple(_passage(one, part) for one in said.passages),
        others=tuple(_passage(one, part) for one in said.others),
        values=tuple(value.model_copy(update={"span": value.span.shift(part.start)}) for value in said.values),
    )


def _passage(one: Passage, part: Part) -> Passage:
    unit = None if one.unit is None else one.unit + part.article
    return one._replace(span=one.span.shift(part.start), where=part.where(one.where), unit=unit)


def _ruling(name: str, said: Sequence[tuple[Part, Mapping[str, ElementVerdict]]]) -> ElementVerdict:
    """Return the verdict on an element over all papers that rule it, the highest rank first.

    Where none of them is adverse the best counts: what one paper says, another need not repeat. Where one is, the
    highest that speaks decides.
    """
    clause = name.split(".")[0]
    speaking = [
        verdicts[name]
        for part, verdicts in said
        if part.rules(clause) and name in verdicts and verdicts[name].verdict != "missing"
    ]
    if not speaking:
        return ElementVerdict(name, "missing")
    adverse = any(one.verdict == "adverse" for one in speaking)
    chosen = speaking[0] if adverse else next((one for one in speaking if one.verdict == "satisfied"), speaking[0])
    rest = tuple(passage for one in speaking if one is not chosen for passage in one.passages)
    return replace(chosen, others=(*chosen.others, *rest))


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


def conflicts(parts: Sequence[Part], made: Library, lang: Language) -> Iterator[NoticeInfo]:
    """Yield the points on which two papers differ: one against the other, or other figures."""
    by_rank = sorted(parts, key=lambda part: part.order.rank)
    gone = {id(part): _gone(part, at, parts) for at, part in enumerate(parts)}
    said = {id(part): _verdicts(part, gone[id(part)]) for part in parts}
    for name, element in made.elements.items():
        ruling = [part for part in by_rank if part.rules(name.split(".")[0])]
        for first, second in combinations(ruling, 2):
            if first.target is not None or second.target is not None:
                continue  # an amendment differs from what it changes by its nature
            one, other = said[id(first)].get(name), said[id(second)].get(name)
            if one is None or other is None or "missing" in (one.verdict, other.verdict):
                continue
            told = _differing(one, other)
            if told is not None:
                key, texts = told
                words = message(
                    key,
                    lang,
                    question=element.question,
                    first=first.order.called.label,
                    second=second.order.called.label,
                    why=_why(first, second, lang),
                    **texts,
                )
                yield NoticeInfo(key=key, message=words, evidence=_evidence(other, parts))


def _differing(one: ElementVerdict, other: ElementVerdict) -> tuple[str, dict[str, str]] | None:
    if (one.verdict == "adverse") != (other.verdict == "adverse"):
        return "paper.conflict_verdict", {}
    for value in one.values:
        twin = next((it for it in other.values if it.name == value.name and it.value), None)
        if twin is not None and value.value and _unlike(value, twin):
            return "paper.conflict_value", {"text1": value.text, "text2": twin.text}
    return None


def _unlike(one: Value, other: Value) -> bool:
    return one.value != other.value


def _why(first: Part, second: Part, lang: Language) -> str:
    order = second.order if first.start == 0 else first.order
    return message(f"paper.rank.{order.why}", lang, by=order.by.label if order.by else "").rstrip("。.")


def _evidence(said: ElementVerdict, parts: Sequence[Part]) -> Evidence:
    text = "\n".join(part.order.called.paper.structure.text for part in parts)
    passage = said.passages[0]
    return Evidence(span=passage.span, quote=passage.span.quote(text), role="value", article=passage.where)
