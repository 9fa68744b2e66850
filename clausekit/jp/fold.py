"""Folding of widths and spellings to one form for matching, with the way back to the source characters."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from clausekit.span import Span

_VOICED = {"ﾞ", "ﾟ"}
# Spellings that drafts mix freely; the legal form on the right is what patterns are written in.
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－"), "-")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text: character i of `text` stands for source characters `starts[i]` to `ends[i]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, start: int, end: int) -> Span:
        """Return the source span of the folded characters `start` to `end`; an empty range is empty."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])

    def position(self, source: int) -> int:
        """Return the first folded index that stands at or behind the source character `source`."""
        at = bisect_right(self.starts, source - 1)
        return min(at, len(self.text))


@lru_cache(maxsize=20_000)
def _fold_char(char: str) -> str:
    return unicodedata.normalize("NFKC", char).translate(_DASHES)


@lru_cache(maxsize=20_000)
def _plain(char: str) -> bool:
    return len(_fold_char(char)) == 1 and char not in _VOICED


# Several steps of a review fold the same sentences.
@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """Return `text` in NFKC with plain dashes; one source character may become several or join its neighbour."""
    if all(map(_plain, set(text))):
        # Nearly every sentence: character for character, so the way back is the identity.
        return Folded("".join(map(_fold_char, text)), range(len(text)), range(1, len(text) + 1))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        if end < len(text) and text[end] in _VOICED:
            end += 1
        piece = text[at:end]
        folded = _fold_char(piece) if end - at == 1 else unicodedata.normalize("NFKC", piece)
        out.append(folded)
        starts.extend([at] * len(folded))
        ends.extend([end] * len(folded))
        at = end
    return Folded("".join(out), tuple(starts), tuple(ends))
