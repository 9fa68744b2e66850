"""The schema of `_papers/topics.yaml`: what another paper governs when a contract hands a topic over to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field

from clausekit.library.model import Strict

PaperKind = Literal["nda", "basic", "original", "individual", "amendment"]


class Topic(Strict):
    """A topic that a contract leaves to another paper: its words, the clause types that it covers."""

    id: str
    words: Annotated[tuple[str, ...], Field(min_length=1)]
    types: Annotated[tuple[str, ...], Field(min_length=1)]


class PaperNames(Strict):
    """How papers of a kind are called; `topic` is what they govern where the contract names no topic."""

    id: PaperKind
    names: Annotated[tuple[str, ...], Field(min_length=1)]
    topic: str | None = None


class Papers(Strict):
    """The whole file; a library without it leaves nothing to other papers."""

    topics: tuple[Topic, ...] = ()
    kinds: tuple[PaperNames, ...] = ()

    def types_of(self, text: str) -> tuple[str, ...]:
        """Return the clause types of every topic whose words stand in `text`, the first topic's first."""
        found = (name for topic in self.topics if any(word in text for word in topic.words) for name in topic.types)
        return tuple(dict.fromkeys(found))

    def kind_of(self, name: str) -> PaperKind | None:
        """Return the kind of paper that is called so; None for any other contract."""
        return next((kind.id for kind in self.kinds if any(one in name for one in kind.names)), None)

    def default_types(self, kind: PaperKind | None) -> tuple[str, ...]:
        """Return the clause types that papers of a kind govern by their nature; none for most."""
        topic = next((one.topic for one in self.kinds if one.id == kind), None)
        return next((one.types for one in self.topics if one.id == topic), ())


def papers_problems(papers: Papers, clauses: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield (word, message) for names in the file that the library does not know."""
    topics = {topic.id for topic in papers.topics}
    for topic in papers.topics:
        for name in topic.types:
            if name not in clauses:
                yield name, f"'{name}' is not a clause type of the library"
    for kind in papers.kinds:
        if kind.topic is not None and kind.topic not in topics:
            yield kind.topic, f"'{kind.topic}' is not a topic"
