"""All words of all patterns in one automaton: a text is read once, whatever the number of patterns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from operator import itemgetter
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


# A contract has tens of thousands of hits: made in C, without the call of Hit.__new__ in Python.
made_hit: Callable[[tuple[int, int, int]], Hit] = partial(tuple.__new__, Hit)


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
        self._forms = [tuple(ids) for ids in forms.values()]
        self._automaton = AhoCorasick(list(forms))

    def read(self, text: str, span: Span) -> ReadText:
        """Return the words found in `text[span]`, overlapping ones included."""
        folded = fold(span.quote(text))
        hits = set(self._found(folded.text))
        tokens = tokenize(folded.text)
        normal = "".join(token.normal for token in tokens)
        if normal != folded.text:
            starts: list[int] = []
            ends: list[int] = []
            for token in tokens:
                starts += [token.start] * len(token.normal)
                ends += [token.end] * len(token.normal)
            for word, start, end in self._found(normal):
                hits.add((word, starts[start], ends[end - 1]))
        return ReadText(span, folded, tuple(map(made_hit, sorted(hits, key=itemgetter(1)))))

    def _found(self, text: str) -> Iterable[tuple[int, int, int]]:
        for form, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for word in self._forms[form]:
                yield word, start, end
