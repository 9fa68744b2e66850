"""Terms that a contract defines for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausekit.span import Span
from clausekit.structure.model import Definition, Sentence

_CALLED = re.compile(
    r"(?:以下|これらを総称して|総称して|あわせて|併せて)[^「」（）()。]{0,25}「([^「」]{1,30})」\s*(?:と(?:いう|総称|呼|称|略|、)|とする)"
)
_MEANS = re.compile(
    r"「([^「」]{1,30})」\s*とは|^\s*(?:本契約(?:書)?(?:上|において|における)?、?)?([^\s、。「」]{2,15}?)(?<!こ)とは、"
)


def definitions(sentences: Sequence[Sentence], text: str) -> tuple[Definition, ...]:
    """Return the defined terms in order of their places; party labels are among them."""
    return tuple(found for sentence in sentences for found in _in_sentence(sentence.span, text))


def _in_sentence(span: Span, text: str) -> Iterator[Definition]:
    quote = span.quote(text)
    for pattern in (_CALLED, _MEANS):
        for match in pattern.finditer(quote):
            group = next(i for i, value in enumerate(match.groups(), 1) if value)
            term = Span(span.start + match.start(group), span.start + match.end(group))
            yield Definition(term.quote(text), term, span)
