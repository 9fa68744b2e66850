"""The frames of a whole contract: actors carried from sentence to sentence, items completed by their stems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from clausekit.language.frames.bearers import LISTS, Before, last_actor
from clausekit.language.frames.extract import Extractor
from clausekit.language.frames.model import Frame
from clausekit.language.frames.provisos import qualified
from clausekit.language.parse import ParseMode, Parser
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure

_CONTINUES = re.compile(r"\s*(?:ただし|但し|なお|また|この場合|その場合|かかる場合|この|これ|その|前[項条号]|同[項条])")
# Groups of persons that the contract defines act like parties: 民間等共同研究員は, 役員等は.
_PERSONS = re.compile(r"(?:員|者|役員等|研究室|機関|会社|代表)$")
_PROVISO = re.compile(r"\s*(?:ただし|但し)")
_FIRST_PERSON = re.compile(r"私(?:は|が|、)|当職")


class ContractFrames:
    """Frames of a structure, extracted sentence by sentence as they are asked for and kept."""

    def __init__(self, structure: Structure, parse: ParseMode = "off") -> None:
        self.structure = structure
        default = "私" if _FIRST_PERSON.search(structure.text) else None
        persons = [one.term for one in structure.definitions if _PERSONS.search(one.term)]
        self._extractor = Extractor([*(party.label for party in structure.parties), *persons], default, parse)
        self._read: dict[int, tuple[Frame, ...]] = {}
        self._done: dict[int, tuple[Frame, ...]] = {}

    @property
    def parser(self) -> Parser:
        """The parser of these sentences, which counts what it was asked and what it parsed."""
        return self._extractor.parser

    @cached_property
    def _by_span(self) -> dict[Span, int]:
        return {sentence.span: index for index, sentence in enumerate(self.structure.sentences)}

    def index(self, span: Span) -> int:
        """Return the index of the sentence at `span`."""
        return self._by_span[span]

    def of(self, index: int) -> tuple[Frame, ...]:
        """Return the frames of sentence `index` of the structure, with what a proviso behind it takes back."""
        if index not in self._done:
            proviso = self._proviso(index)
            self._done[index] = qualified(self._own(index), *proviso) if proviso else self._own(index)
        return self._done[index]

    def of_stem(self, index: int) -> tuple[Frame, ...]:
        """Return the frames of the stem that sentence `index` completes as an item; none where it is no item."""
        stem = self._stem(index)
        return () if stem is None else self.of(stem)

    def _own(self, index: int) -> tuple[Frame, ...]:
        if index not in self._read:
            sentence = self.structure.sentences[index]
            before = self._before(index, sentence)
            self._read[index] = self._extractor.frames(self.structure.text, sentence.span, before)
        return self._read[index]

    def _stem(self, index: int) -> int | None:
        """Return the sentence that announces the items: a proviso between it and them is not their stem."""
        stem = self.structure.sentences[index].stem
        at = self._by_span.get(stem) if stem is not None else None
        if at is None:
            return None
        for earlier in range(at, max(at - 3, -1), -1):
            if self._together(at, earlier) and LISTS.search(self._quote(earlier)):
                return earlier
        return at

    def _proviso(self, index: int) -> tuple[Span, tuple[Frame, ...]] | None:
        """Return the sentence behind `index` that begins with ただし, with its frames."""
        following = index + 1
        if following >= len(self.structure.sentences) or not self._together(index, following):
            return None
        sentence = self.structure.sentences[following]
        if sentence.stem is not None or not _PROVISO.match(self._quote(following)):
            return None
        return sentence.span, self._own(following)

    def _together(self, one: int, other: int) -> bool:
        """Tell whether two sentences stand in the same paragraph."""
        first, second = self.structure.sentences[one], self.structure.sentences[other]
        return (first.unit, first.paragraph) == (second.unit, second.paragraph)

    def _quote(self, index: int) -> str:
        return self.structure.sentences[index].span.quote(self.structure.text)

    def _before(self, index: int, sentence: Sentence) -> Before:
        stem = self._stem(index)
        if stem is not None:
            span = self.structure.sentences[stem].span
            return Before.of_stem(self._own(stem), self.structure.text, span, self._extractor.default)
        if index and self._together(index - 1, index) and _CONTINUES.match(self._quote(index)):
            return Before(last_actor(self._own(index - 1)) or self._extractor.default)
        return Before(self._extractor.default)

    def all(self) -> Iterator[tuple[Sentence, tuple[Frame, ...]]]:
        """Yield every sentence with its frames."""
        for index, sentence in enumerate(self.structure.sentences):
            yield sentence, self.of(index)
