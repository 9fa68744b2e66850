"""What a review tells about the papers of a bundle: their order, their names and dates, what an amendment changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from clausekit.findings.model import Evidence, NoticeInfo, PaperInfo
from clausekit.jp.fold import fold
from clausekit.messages import Language, message
from clausekit.review.paper import Paper
from clausekit.review.parts import Part


def paper_info(part: Part, parts: Sequence[Part], lang: Language) -> PaperInfo:
    """Return a paper of a bundle as the review lists it."""
    order, called = part.order, part.order.called
    paper = called.paper
    evidence: list[Evidence] = []
    if order.span is not None and order.by is not None:
        start = next(one.start for one in parts if one.order.called is order.by)
        quote = order.span.quote(order.by.paper.structure.text)
        evidence.append(Evidence(span=order.span.shift(start), quote=quote, role="value"))
    return PaperInfo(
        label=called.label,
        path=Path(paper.document.path).name,
        sha256=paper.document.sha256,
        format=paper.document.format,
        span=part.span,
        role="amendment" if paper.amendment else "main" if part.start == 0 else "incorporated",
        contract_type=paper.guess.type,
        title=paper.structure.title,
        date=called.date,
        our_side=paper.side,
        rank=order.rank,
        decided="stated" if order.why == "stated" else "assumed",
        why=message(f"paper.rank.{order.why}", lang, by=order.by.label if order.by else ""),
        clauses=None if part.types is None else tuple(sorted(part.types)),
        evidence=tuple(evidence),
    )


def plain_name(name: str) -> str:
    """Return a party's name without blanks and the marks of names to be filled in."""
    return re.sub(r"[\s●○〇]", "", fold(name).text)


def unlinked(parts: Sequence[Part], lang: Language) -> Iterator[NoticeInfo]:
    """Yield a notice for every paper that the contract does not name, and for one that it calls by another date."""
    main = parts[0].order.called.paper
    for part in parts[1:]:
        called = part.order.called
        if _another_party(main, called.paper):
            told = message("paper.side_assumed", lang, name=called.label, side=main.side)
            yield NoticeInfo(key="paper.side_assumed", message=told)
        if part.link is None and called.paper.amendment is None:
            dated = [link for link in main.links if link.date and called.date and link.date != called.date]
            key = "paper.other_date" if dated else "paper.not_named"
            date = dated[0].date if dated else ""
            told = message(key, lang, name=called.label, date=date, own=called.date)
            yield NoticeInfo(key=key, message=told)


def _another_party(main: Paper, other: Paper) -> bool:
    """Tell whether our side in another paper was only found by its label: the party has another name there."""
    ours, theirs = (
        next((party.name for party in paper.structure.parties if party.label == paper.side), "")
        for paper in (main, other)
    )
    return other.side is not None and plain_name(ours) != plain_name(theirs)


def rewritten(parts: Sequence[Part], lang: Language) -> Iterator[NoticeInfo]:
    """Yield what an amendment changes; single words are not carried over into the judged text."""
    for part in parts:
        amendment = part.order.called.paper.amendment
        for change in amendment.changes if amendment else ():
            quote = change.span.quote(part.order.called.paper.structure.text)
            key = "paper.words_changed" if change.does == "words" else "paper.article_changed"
            told = message(
                key, lang, name=part.order.called.label, article=change.article, old=change.old, new=change.new
            )
            evidence = Evidence(span=change.span.shift(part.start), quote=quote, role="value")
            yield NoticeInfo(key=key, message=told, evidence=evidence)
