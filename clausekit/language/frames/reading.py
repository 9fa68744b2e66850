"""A sentence as frames see it: folded, without what stands in brackets, with the way back to the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.jp.fold import fold
from clausekit.language.tokens import Morpheme, morphemes
from clausekit.span import Span

_OPEN, _CLOSE = "([", ")]"
# Sentences without these are read as they stand.
_LEFT_OUT = re.compile(r"[()\[\]\s]")


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` is what is left of a sentence; character i stands for document characters `starts[i]` to `ends[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tokens: tuple[Morpheme, ...]
    brackets: tuple[Span, ...]

    def source(self, start: int, end: int) -> Span:
        """Return the document span of the characters `start` to `end`; an empty range is an empty span."""
        if start >= end:
            at = self.starts[min(start, len(self.starts) - 1)] if self.starts else 0
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])


def read_sentence(text: str, span: Span) -> Reading:
    """Return the sentence `span` of the document `text`, ready for frames."""
    folded = fold(span.quote(text))
    if not _LEFT_OUT.search(folded.text):
        starts, ends = (tuple(at + span.start for at in some) for some in (folded.starts, folded.ends))
        return Reading(folded.text, starts, ends, morphemes(folded.text), ())
    kept: list[int] = []
    brackets: list[Span] = []
    depth = begin = 0
    for at, char in enumerate(folded.text):
        if char in _OPEN and _closes(folded.text, at):
            if depth == 0:
                begin = at
            depth += 1
        elif char in _CLOSE and depth:
            depth -= 1
            if depth == 0:
                brackets.append(folded.source(begin, at + 1).shift(span.start))
        elif depth == 0 and not char.isspace():
            kept.append(at)
    clean = "".join(folded.text[at] for at in kept)
    starts = tuple(folded.starts[at] + span.start for at in kept)
    ends = tuple(folded.ends[at] + span.start for at in kept)
    return Reading(clean, starts, ends, morphemes(clean), tuple(brackets))


def _closes(text: str, at: int) -> bool:
    """Tell whether the bracket at `at` is closed in this sentence: an unclosed one masks nothing."""
    depth = 0
    for char in text[at:]:
        depth += char in _OPEN
        depth -= char in _CLOSE
        if depth == 0:
            return True
    return False


def bracket_texts(reading: Reading, text: str) -> Iterator[str]:
    """Yield what stands in the masked brackets."""
    for span in reading.brackets:
        yield span.quote(text)
