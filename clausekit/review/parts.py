"""A paper of a bundle with its place in the common text, and what of it is no longer in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.review.links import Link
from clausekit.review.precedence import Order
from clausekit.span import Span


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


def no_longer(part: Part, at: int, parts: Sequence[Part]) -> frozenset[Span]:
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
