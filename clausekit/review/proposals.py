"""Which wording is proposed for which finding, and where in the draft it would stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from clausekit.clauses import Detection
from clausekit.elements import find_sides
from clausekit.findings.model import ClauseResult, ElementResult, Proposal
from clausekit.language.frames import ContractFrames
from clausekit.library import Library
from clausekit.library.variant import Variant
from clausekit.playbook.model import PREFERRED
from clausekit.review.options import ReviewOptions
from clausekit.span import Span
from clausekit.structure.model import Article, Structure
from clausekit.wording.draft import draft_names
from clausekit.wording.layout import layout_of
from clausekit.wording.places import after_article, cited, main_articles
from clausekit.wording.proposing import Pen
from clausekit.wording.sole import sole_discloser

_OUT = (None, "not_required", "info")


def with_proposals(
    clauses: Sequence[ClauseResult],
    structure: Structure,
    frames: ContractFrames,
    found: Sequence[Detection],
    contract_type: str,
    options: ReviewOptions,
    made: Library,
) -> tuple[ClauseResult, ...]:
    """Return the rows with the wording proposed for those that are missing, weak or adverse and in scope."""
    if options.playbook is not None:
        made = options.playbook.with_wording(made)
    if contract_type not in made.contracts or not made.variants:
        return tuple(clauses)
    articles = main_articles(structure, found, made)
    names = draft_names(
        structure,
        options.side,
        sole_discloser(structure, find_sides(structure, frames, None)),
        contract_type,
        {clause: cited(article) for clause, article in articles.items()},
        {clause.id: clause.name.ja for clause in made.clauses.values()},
    )
    pen = Pen(made, names, layout_of(structure), contract_type, options.risk)
    elsewhere = _satisfied_spans(clauses)
    out = []
    for row in clauses:
        variant = pen.variant(row.id, PREFERRED) if row.severity not in (None, "not_required") else None
        if variant is None:
            out.append(row)
        elif row.status == "missing":
            place = after_article(row.id, articles, structure, made.contracts[contract_type], made)
            out.append(row.model_copy(update={"proposal": _new_article(pen, row.id, variant, place)}))
        else:
            anchors = {f"{row.id}.{anchor}" for anchor in made.clauses[row.id].anchors}
            article = _amended_article(row, articles.get(row.id), structure, anchors)
            made_for = _amendment(pen, row, variant, article, elsewhere)
            out.append(row.model_copy(update={"proposal": made_for}))
    return tuple(out)


def _satisfied_spans(clauses: Sequence[ClauseResult]) -> dict[Span, set[str]]:
    """Return the passages that keep something for us, with the clause types of what they keep."""
    kept: dict[Span, set[str]] = {}
    for row in clauses:
        for one in row.elements:
            for evidence in one.evidence if one.verdict == "satisfied" else ():
                kept.setdefault(evidence.span, set()).add(one.id)
    return kept


def _new_article(pen: Pen, clause: str, variant: Variant, place: str | None) -> Proposal:
    title, text = pen.article(variant)
    return Proposal(
        variant=variant.id,
        title=title,
        text=text,
        after_article=place,
        elements=tuple(_full(clause, one) for one in variant.promised(pen.names.form(variant))),
        outward_note=variant.outward_note,
    )


def _amendment(
    pen: Pen, row: ClauseResult, variant: Variant, article: Article | None, kept: dict[Span, set[str]]
) -> Proposal | None:
    """Return what mends a clause that is there: the paragraphs for the points it lacks, else the whole wording."""
    short = [one for one in row.elements if one.verdict in ("weak", "adverse", "missing") and one.severity not in _OUT]
    if not short:
        return None
    offered = {} if pen.names.pledge else {_full(row.id, one): one for one in variant.supplements}
    said = [one for one in short if one.verdict != "missing"]
    mended = sorted((one for one in short if one.id in offered), key=lambda one: list(offered).index(one.id))
    if not mended or any(one.id not in offered for one in said):
        return _rewritten(pen, row, variant, article, kept)
    replaces = _replaceable(said, article, kept)
    rewrite = bool(said) and replaces is not None
    above = () if rewrite else [offered[one.id] for one in said]
    first = 1 if rewrite else _next_number(article)
    return Proposal(
        variant=variant.id,
        title=article.title if article else variant.title,
        text=pen.paragraphs(variant, [offered[one.id] for one in mended], first, above),
        after_article=article.number if article else None,
        place="rewrite" if rewrite else "new_paragraph",
        replaces=replaces or (),
        elements=tuple(one.id for one in mended),
        outward_note=variant.outward_note,
    )


def _rewritten(
    pen: Pen, row: ClauseResult, variant: Variant, article: Article | None, kept: dict[Span, set[str]]
) -> Proposal:
    title, text = pen.article(variant)
    own = [one for one in row.elements if one.verdict in ("weak", "adverse")]
    return Proposal(
        variant=variant.id,
        title=title,
        text=text,
        after_article=article.number if article else None,
        place="rewrite",
        replaces=_replaceable(own, article, kept) or (),
        elements=tuple(_full(row.id, one) for one in variant.promised(pen.names.form(variant))),
        outward_note=variant.outward_note,
    )


def _replaceable(
    said: Sequence[ElementResult], article: Article | None, kept: dict[Span, set[str]]
) -> tuple[Span, ...] | None:
    """Return the passages of the article to be replaced; None where one of them also keeps something for us."""
    spans = tuple(dict.fromkeys(evidence.span for one in said for evidence in one.evidence))
    if any(span in kept for span in spans):
        return None
    return tuple(sorted(span for span in spans if article is not None and article.span.contains(span)))


def _amended_article(
    row: ClauseResult, main: Article | None, structure: Structure, anchors: Collection[str]
) -> Article | None:
    """Return the article to amend: where most of what falls short is said, anchors before all; else the main one."""
    weights: Counter[str] = Counter()
    for one in row.elements:
        if one.verdict in ("weak", "adverse") and one.severity not in _OUT:
            for number in one.articles:
                weights[number] += 3 if one.id in anchors else 1
    if main is not None and weights[main.number]:
        weights[main.number] += 1
    numbers = {article.number: article for article in reversed(structure.articles)}
    return next((numbers[number] for number, _ in weights.most_common() if number in numbers), main)


def _next_number(article: Article | None) -> int:
    """Return the number of the next 項 of an article; the first stands often without one."""
    if article is None:
        return 1
    numbers = [int(node.number) for node in article.nodes if node.kind == "paragraph" and node.number.isdigit()]
    return max(numbers, default=1) + 1


def _full(clause: str, element: str) -> str:
    return element if "." in element else f"{clause}.{element}"
