"""The one word index of a library: words of signals and of elements are found in the same pass over the text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter

from clausekit.clauses import words as words_module
from clausekit.clauses.patterns import expand
from clausekit.clauses.terms import defined_words, with_terms
from clausekit.clauses.words import ReadText, WordIndex, word_forms
from clausekit.compiled import compiled, content_key
from clausekit.library import Library
from clausekit.library.checking import element_patterns, pattern_words
from clausekit.library.model import DefinedTerm
from clausekit.structure.model import Structure

# What the forms of a word depend on besides the word.
_MAKERS = (Path(words_module.__file__),)
_ANALYSERS = ("SudachiPy", "SudachiDict-core")
_TURNED = str.maketrans("甲乙", "乙甲")


@cache
def word_index(made: Library) -> WordIndex:
    """Return the index of all words of a library, made once."""
    patterns = [signal for clause in made.clauses.values() for signal in clause.signals]
    words = {word for pattern in patterns for word in expand(pattern_words(pattern), made.groups)}
    for element in made.elements.values():
        for pattern in element_patterns(element):
            words.update(expand(pattern_words(pattern), made.groups))
    words |= set(map(turned, words))
    key = content_key(_MAKERS, *sorted(words), *map(version, _ANALYSERS))
    return WordIndex(compiled("words", key, TypeAdapter(dict[str, tuple[str, ...]]), lambda: word_forms(words)))


def turned(word: str) -> str:
    """Return a word with 甲 and 乙 changed for each other."""
    return word.translate(_TURNED)


def read_words(
    index: WordIndex, structure: Structure, terms: Mapping[str, DefinedTerm] | None = None
) -> list[ReadText]:
    """Return every sentence with the words found in it; identical sentences are read once.

    `terms` are the kinds of defined terms of the library; without them the draft's own terms are mere names.
    """
    seen: dict[str, ReadText] = {}
    out = []
    for sentence in structure.sentences:
        quote = sentence.span.quote(structure.text)
        if quote not in seen:
            seen[quote] = index.read(structure.text, sentence.span)
        out.append(seen[quote]._replace(span=sentence.span))
    return with_terms(out, defined_words(structure, (terms or {}).values(), index))
