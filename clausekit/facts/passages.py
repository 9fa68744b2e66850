"""The sentences of a draft by the clause types that they carry, and facts made of what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from clausekit.clauses import Detection
from clausekit.findings.model import Fact
from clausekit.jp.durations import Quantity
from clausekit.span import Span
from clausekit.structure.model import Structure

_PROVISO = re.compile(r"\s*(?:ただし|但し|もっとも)")


class Passage(NamedTuple):
    """A sentence and the article (or section) in which it stands."""

    span: Span
    where: str


class Passages:
    """The sentences of a draft, asked for by clause type."""

    def __init__(self, structure: Structure, found: Sequence[Detection]) -> None:
        self.structure = structure
        self._found = found
        self._all = [Passage(sentence.span, sentence.where) for sentence in structure.sentences]

    def of(self, *clauses: str) -> list[Passage]:
        """Return the sentences that carry one of the clause types, in text order."""
        return sorted({Passage(one.span, one.where) for one in self._found if one.clause in clauses})

    def articles_of(self, *clauses: str) -> set[str]:
        """Return the articles that carry one of the clause types."""
        return {one.where for one in self._found if one.clause in clauses}

    def everywhere(self) -> list[Passage]:
        """Return all sentences."""
        return self._all

    def inside(self, where: set[str]) -> list[Passage]:
        """Return the sentences of the articles `where`."""
        return [passage for passage in self._all if passage.where in where]

    def with_provisos(self, passages: Sequence[Passage]) -> list[Passage]:
        """Return `passages`, each followed by the provisos that qualify it."""
        out: list[Passage] = []
        for passage in passages:
            at = self._all.index(passage)
            out.append(passage)
            for following in self._all[at + 1 :]:
                if following.where != passage.where or not _PROVISO.match(self.quote(following)):
                    break
                out.append(following)
        return out

    def quote(self, passage: Passage) -> str:
        """Return the text of a sentence."""
        return passage.span.quote(self.structure.text)

    def fact(self, passage: Passage, found: Quantity) -> Fact:
        """Return what was found in a sentence as a fact with its place."""
        span = found.span.shift(passage.span.start)
        status = "blank" if found.blank else "read"
        text = span.quote(self.structure.text)
        return Fact(value=found.value, status=status, text=text, span=span, article=passage.where)
