"""What a hygiene check finds, before it is worded in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from clausekit.span import Span
from clausekit.structure.model import Structure

MAX_PLACES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A passage and the article (or section) it stands in."""

    span: Span
    article: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """One hygiene finding: its kind (names the check and the message), where it is, what the message says of it."""

    kind: str
    places: tuple[Place, ...]
    params: Mapping[str, object] = field(default_factory=dict)


def found(structure: Structure, kind: str, spans: Iterable[Span], **params: object) -> Found:
    """Return a finding of `kind` at the first few of `spans`, each with the article it stands in."""
    return Found(kind, places(structure, spans), params)


def places(structure: Structure, spans: Iterable[Span]) -> tuple[Place, ...]:
    """Return the first few of `spans` with the article each stands in."""
    return tuple(Place(span, article_at(structure, span.start)) for span in list(spans)[:MAX_PLACES])


def article_at(structure: Structure, at: int) -> str | None:
    """Return the number of the article (or the kind of section) in which the character `at` stands."""
    for article in structure.articles:
        if article.span.start <= at < article.span.end:
            return article.number
    return next((section.kind for section in structure.sections if section.span.start <= at < section.span.end), None)
