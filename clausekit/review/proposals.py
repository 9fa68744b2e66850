"""Which wording is proposed for which finding, and where in the draft it would stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

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
from clausekit.wording.places import after_article, cited, main_articles, titled
from clausekit.wording.proposing import Pen
from clausekit.wording.sole import sole_discloser

_OUT = (None, "not_required", "info")
# So many paragraphs an article of another subject takes in.
_GUESTS = 3


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
    shared = Counter(article.number for article in articles.values())
    # Types that another finding tells with its own are wanted as much as that one.
    beside = {name for row in clauses if row.severity not in _OUT for name in row.together}
    out = []
    for row in clauses:
        wanted = row.severity not in (None, "not_required") or row.id in beside
        variant = pen.variant(row.id, PREFERRED) if wanted else None
        if variant is None:
            out.append(row)
        elif row.status == "missing":
            place = after_article(row.id, articles, structure, made.contracts[contract_type], made)
            out.append(row.model_copy(update={"proposal": _new_article(pen, row.id, variant, place)}))
        else:
            article = _amended_article(row, articles.get(row.id), structure, made)
            own = article is not None and _is_own(article, row, shared, made)
            made_for = _amendment(pen, row, variant, article, elsewhere, own=own)
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
    pen: Pen, row: ClauseResult, variant: Variant, article: Article | None, kept: dict[Span, set[str]], *, own: bool
) -> Proposal | None:
    """Return what mends a clause that is there: the paragraphs for the points it lacks, else the whole wording.

    `own`: the article is the clause type's own; another article takes in a few paragraphs, but no whole clause.
    """
    short = [one for one in row.elements if one.verdict in ("weak", "adverse", "missing") and one.severity not in _OUT]
    if not short:
        return None
    offered = {} if pen.names.pledge else {_full(row.id, one): one for one in variant.supplements}
    said = [one for one in short if one.verdict != "missing"]
    mended = sorted((one for one in short if one.id in offered), key=lambda one: list(offered).index(one.id))
    texts = {variant.supplements[offered[one.id]] for one in mended}
    if not mended or any(one.id not in offered for one in said) or (not own and len(texts) > _GUESTS):
        return _whole(pen, row, variant, article, kept, own=own)
    replaces = _replaceable(said, article, kept)
    rewrite = bool(replaces)
    above = () if rewrite else [offered[one.id] for one in said]
    return Proposal(
        variant=variant.id,
        title=article.title if article else variant.title,
        text=pen.paragraphs(
            variant, [offered[one.id] for one in mended], 1 if rewrite else _next_number(article), above
        ),
        after_article=article.number if article else None,
        place="rewrite" if rewrite else "new_paragraph",
        replaces=replaces or (),
        elements=tuple(one.id for one in mended),
        outward_note=variant.outward_note,
    )


def _whole(
    pen: Pen, row: ClauseResult, variant: Variant, article: Article | None, kept: dict[Span, set[str]], *, own: bool
) -> Proposal:
    """Return the whole wording, for the clause type's own article or as a new one behind that which speaks of it."""
    said = [one for one in row.elements if one.verdict in ("weak", "adverse")]
    made = _new_article(pen, row.id, variant, article.number if article else None)
    place = "rewrite" if own or pen.names.pledge else "new_article"
    return made.model_copy(update={"place": place, "replaces": _replaceable(said, article, kept) or ()})


def _replaceable(
    said: Sequence[ElementResult], article: Article | None, kept: dict[Span, set[str]]
) -> tuple[Span, ...] | None:
    """Return the passages of the article to be replaced; None where one of them also keeps something for us."""
    spans = tuple(dict.fromkeys(evidence.span for one in said for evidence in one.evidence))
    if any(span in kept for span in spans):
        return None
    return tuple(sorted(span for span in spans if article is not None and article.span.contains(span)))


def _amended_article(row: ClauseResult, main: Article | None, structure: Structure, made: Library) -> Article | None:
    """Return the article to amend: one titled after the clause type, else where its anchors are spoken of."""
    anchors = _anchors(row, made)
    weights: Counter[str] = Counter({main.number: 1} if main else {})
    for one in row.elements:
        for number in one.articles:
            weights[number] += 3 if one.id in anchors else 1
    articles = {article.number: article for article in reversed(structure.articles)}
    own = [number for number in weights if number in articles and titled(articles[number], row.id, made)]
    best = max((number for number in own or weights if number in articles), key=lambda n: weights[n], default=None)
    return articles[best] if best is not None else main


def _is_own(article: Article, row: ClauseResult, shared: Counter[str], made: Library) -> bool:
    """Tell whether an article is about the clause type: by its title, or by an anchor, and of no other type."""
    anchored = {number for one in row.elements for number in one.articles if one.id in _anchors(row, made)}
    return titled(article, row.id, made) or (shared[article.number] == 1 and article.number in anchored)


def _anchors(row: ClauseResult, made: Library) -> frozenset[str]:
    return frozenset(f"{row.id}.{anchor}" for anchor in made.clauses[row.id].anchors)


def _next_number(article: Article | None) -> int:
    """Return the number of the next 項 of an article; the first stands often without one."""
    if article is None:
        return 1
    numbers = [int(node.number) for node in article.nodes if node.kind == "paragraph" and node.number.isdigit()]
    return max(numbers, default=1) + 1


def _full(clause: str, element: str) -> str:
    return element if "." in element else f"{clause}.{element}"
