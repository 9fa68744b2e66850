"""All words of all patterns in one automaton: a text is read once, whatever the number of patterns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from clausekit.jp.fold import Folded, fold
from clausekit.language import normal_form, tokenize
from clausekit.span import Span


class Hit(NamedTuple):
    """A word found: its id and the folded characters that it covers."""

    word: int
    start: int
    end: int


class ReadText(NamedTuple):
    """A piece of the document with the words found in it; hits are in folded characters of the piece."""

    span: Span
    folded: Folded
    hits: tuple[Hit, ...]

    def source(self, hit: Hit) -> Span:
        """Return where a hit stands in the document."""
        return self.folded.source(hit.start, hit.end).shift(self.span.start)


def word_forms(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the forms in which each word is found: as written and, where it is safe, in Sudachi's normal form."""
    forms = {}
    for word in words:
        written = fold(word).text
        # Without its ending 通知しない would also find 通知しなければ: inflected words are found as written.
        inflected = tokenize(written)[-1].pos.startswith("助動詞")
        forms[word] = (written,) if inflected else tuple(dict.fromkeys((written, normal_form(written))))
    return forms


class WordIndex:
    """The words of a library, each found as written and in Sudachi's normal form (漏えい finds 漏洩)."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        """Index `words` by the forms in which each is found."""
        forms: dict[str, set[int]] = {}
        self.words = tuple(sorted(words))
        self.ids = {word: index for index, word in enumerate(self.words)}
        for word, index in self.ids.items():
            for form in words[word]:
                forms.setdefault(form, set()).add(index)
        self._forms = [(len(form), frozenset(ids)) for form, ids in forms.items()]
        self._automaton = AhoCorasick(list(forms))

    def read(self, text: str, span: Span) -> ReadText:
        """Return the words found in `text[span]`, overlapping ones included."""
        folded = fold(span.quote(text))
        hits = set(self._found(folded.text))
        tokens = tokenize(folded.text)
        normal = "".join(token.normal for token in tokens)
        if normal != folded.text:
            starts: list[int] = []
            at = 0
            for token in tokens:
                starts.append(at)
                at += len(token.normal)
            for word, start, end in self._found(normal):
                first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
                hits.add(Hit(word, tokens[first].start, tokens[last].end))
        return ReadText(span, folded, tuple(sorted(hits, key=lambda hit: hit.start)))

    def _found(self, text: str) -> Iterable[Hit]:
        for form, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for word in self._forms[form][1]:
                yield Hit(word, start, end)
