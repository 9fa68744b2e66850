"""Which articles go on after the end: survival clauses name them by number, so no sentence of theirs says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausekit.span import Span
from clausekit.structure.model import Reference, Sentence, Structure

_ENDS = re.compile(r"終了|満了|解除|解約|退職|卒業|終わ")
_GOES_ON = re.compile(
    r"存続|有効|効力|引き続き|なお(?:適用|従)|適用(?:され|する)|拘束|続く|続き|継続|失わない|影響を受けない"
)
_WHOLE = re.compile(
    r"本契約(?:書)?(?:の|に(?:定め|基づ)[^、。]{0,6})(?:すべての|全ての|各|一切の)?(?:規定|条項|定め|義務|条件)"
)


@dataclass(frozen=True, slots=True)
class Survival:
    """A sentence by which articles survive: their numbers (None: the whole contract) and where it stands."""

    articles: frozenset[str] | None
    span: Span
    where: str
    unit: int | None

    def holds(self, article: str) -> bool:
        """Tell whether the article goes on."""
        return self.articles is None or article in self.articles


def survivals(structure: Structure) -> list[Survival]:
    """Return the survival sentences of a contract with the articles that each names."""
    return [found for sentence in structure.sentences for found in _of(sentence, structure)]


def _of(sentence: Sentence, structure: Structure) -> Iterator[Survival]:
    quote = sentence.span.quote(structure.text)
    if not (_ENDS.search(quote) and _GOES_ON.search(quote)) or sentence.unit is None:
        return
    inside = [one for one in structure.references if sentence.span.contains(one.span)]
    numbers = frozenset(_numbers(inside, sentence, structure))
    if numbers:
        yield Survival(numbers, sentence.span, sentence.where, sentence.unit)
    elif _WHOLE.search(quote):
        yield Survival(None, sentence.span, sentence.where, sentence.unit)


def _numbers(references: Sequence[Reference], sentence: Sentence, structure: Structure) -> Iterator[str]:
    own = [article.number for article in structure.articles]
    for reference in references:
        if reference.kind == "relative":
            quote = reference.span.quote(structure.text)
            if quote.startswith("本条"):
                yield sentence.where
            elif quote.startswith("前条") and sentence.unit:
                yield own[sentence.unit - 1]
        elif reference.article is not None:
            yield from _range(reference, own)


def _range(reference: Reference, own: Sequence[str]) -> Iterator[str]:
    """Yield the article or, of 第８条から第11条まで, all from the first to the last."""
    assert reference.article is not None
    yield reference.article
    if reference.to and reference.article in own and reference.to in own:
        yield from own[own.index(reference.article) : own.index(reference.to) + 1]
