"""A contract judged together with the papers that it incorporates: which of them rules what, and in which order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from clausekit.errors import OptionError
from clausekit.facts import read_facts
from clausekit.findings.model import Review
from clausekit.intake import read
from clausekit.intake.document import SourceDocument
from clausekit.jp.fold import fold
from clausekit.library import Library, library
from clausekit.library.papers import Papers
from clausekit.messages import Language
from clausekit.review.amendment import find_amendment
from clausekit.review.assemble import assembled
from clausekit.review.bundle_notices import paper_info, plain_name, rewritten, unlinked
from clausekit.review.by_reference import left_by, notices_of, with_left
from clausekit.review.draft import Draft
from clausekit.review.joining import joined
from clausekit.review.links import Link
from clausekit.review.options import ReviewOptions
from clausekit.review.paper import Paper, read_paper
from clausekit.review.parts import Part
from clausekit.review.precedence import Called, Order, means, ordered
from clausekit.review.ruling import conflicts
from clausekit.structure import parse


def review_bundle(paths: Sequence[Path], options: ReviewOptions | None = None) -> Review:
    """Return the review of the contract at the first path together with the other papers.

    Where the first one only changes another of them, that one is the contract. Raises OptionError for fewer than two
    papers, InputError where one cannot be read.
    """
    options = options or ReviewOptions()
    if len(paths) < 2:
        raise OptionError("option.bundle_alone")
    documents = [read(path, view=options.view, ocr=options.ocr) for path in paths]
    return review_documents(documents, options)


def review_documents(documents: Sequence[SourceDocument], options: ReviewOptions) -> Review:
    """Return the review of papers that have been read already, the contract first."""
    made = library()
    options = replace(options, risk=options.profile.risk if options.profile else options.risk)
    documents = _main_first(documents)
    main = read_paper(documents[0], options, made)
    papers = [main, *(_beside(main, document, options, made) for document in documents[1:])]
    called = called_papers(papers, made.papers)
    orders = ordered(called, made.papers)
    parts = _parts(orders, made)
    return assembled(_draft(parts, made, options.lang), options, made)


def _main_first(documents: Sequence[SourceDocument]) -> list[SourceDocument]:
    for at, document in enumerate(documents):
        if find_amendment(parse(document)) is None:
            return [document, *documents[:at], *documents[at + 1 :]]
    return list(documents)


def _beside(main: Paper, document: SourceDocument, options: ReviewOptions, made: Library) -> Paper:
    """Return another paper of the bundle; our side in it is the party of the same name, else of the same label."""
    parties = parse(document).parties
    name = next((party.name for party in main.structure.parties if party.label == main.side), "")
    same = [party.label for party in parties if name and plain_name(party.name) == plain_name(name)]
    labels = [party.label for party in parties if party.label == main.side]
    side = next(iter([*same, *labels]), None)
    return read_paper(document, replace(options, side=side, contract_type="auto"), made)


def called_papers(papers: Sequence[Paper], known: Papers) -> list[Called]:
    """Return the papers with the names by which the review cites them, no two alike."""
    titles = [re.sub(r"\s+", "", fold(paper.structure.title).text) for paper in papers]
    out = []
    for paper, title in zip(papers, titles, strict=True):
        label = title if title and titles.count(title) == 1 else Path(paper.document.path).stem or title
        fact = read_facts(paper.structure, list(paper.found)).effective_date
        kind = "nda" if paper.guess.type == "nda" and paper.amendment is None else known.kind_of(title)
        out.append(Called(paper, label, fact.value if fact else None, kind))
    return out


def _parts(orders: Sequence[Order], made: Library) -> list[Part]:
    """Return the papers with their places in the common text and the clause types that each of them rules."""
    parts: list[Part] = []
    main = orders[0].called
    start = article = 0
    for order in orders:
        paper = order.called.paper
        types, link = (None, None) if not parts else _rules(main, order.called, made.papers)
        target = _target(orders, order.called) if paper.amendment else None
        parts.append(Part(order, start, article, types, link, target))
        start += len(paper.structure.text) + 1
        article += len(paper.structure.articles)
    return parts


def _rules(main: Called, other: Called, known: Papers) -> tuple[frozenset[str] | None, Link | None]:
    """Return the clause types that the contract leaves to a paper (None: all), and the sentence that says so."""
    if other.paper.amendment is not None:
        return None, None
    links = [link for link in main.paper.links if means(link.name, link.date, other, known)]
    if any(link.general for link in links):
        return None, next(link for link in links if link.general)
    if links:
        own = known.default_types(other.kind)
        return frozenset(name for link in links for name in (*link.types, *own)), links[0]
    types = known.default_types(other.kind)
    return (frozenset(types) if types else None), None


def _target(orders: Sequence[Order], amendment: Called) -> int:
    """Return which paper an amendment changes: the one of its contract type, else the main one."""
    kind = amendment.paper.guess.type
    for at, order in enumerate(orders):
        if order.called.paper.amendment is None and order.called.paper.guess.type == kind:
            return at
    return 0


def _draft(parts: Sequence[Part], made: Library, lang: Language) -> Draft:
    main = parts[0].order.called.paper
    together = joined(parts)
    resolved = {part.link for part in parts if part.link}
    known = made.papers
    others = [part.order.called for part in parts[1:]]
    open_links = [
        link
        for link in main.links
        if link not in resolved and not any(means(link.name, link.date, other, known) for other in others)
    ]
    amendment = main.amendment if len(parts) == 1 else None
    places, left, heads = left_by(main, open_links, amendment, made, lang)
    found, verdicts = with_left(together.found, together.verdicts, places)
    notices = [
        *unlinked(parts, lang),
        *conflicts(parts, made, lang),
        *rewritten(parts, lang),
        *notices_of(open_links, amendment, main.structure, lang),
    ]
    return Draft(
        main=main,
        structure=together.structure,
        reads=together.reads,
        detected=together.found,
        found=found,
        verdicts=verdicts,
        facts=together.facts,
        left=left,
        heads=heads,
        notices=tuple(notices),
        papers=tuple(paper_info(part, parts, lang) for part in parts),
    )
