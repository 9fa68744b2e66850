"""The frames of a whole contract: actors carried from sentence to sentence, items completed by their stems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from clausekit.language.frames.bearers import Before
from clausekit.language.frames.extract import Extractor
from clausekit.language.frames.model import Frame, Kind
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure

_CONTINUES = re.compile(r"\s*(?:ただし|但し|なお|また|この場合|その場合|かかる場合|この|これ|その|前[項条号]|同[項条])")
# Groups of persons that the contract defines act like parties: 民間等共同研究員は, 役員等は.
_PERSONS = re.compile(r"(?:員|者|役員等|研究室|機関|会社|代表)$")
_FIRST_PERSON = re.compile(r"私(?:は|が|、)|当職")


class ContractFrames:
    """Frames of a structure, extracted sentence by sentence as they are asked for and kept."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        default = "私" if _FIRST_PERSON.search(structure.text) else None
        persons = [one.term for one in structure.definitions if _PERSONS.search(one.term)]
        self._extractor = Extractor([*(party.label for party in structure.parties), *persons], default)
        self._done: dict[int, tuple[Frame, ...]] = {}

    @cached_property
    def _by_span(self) -> dict[Span, int]:
        return {sentence.span: index for index, sentence in enumerate(self.structure.sentences)}

    def index(self, span: Span) -> int:
        """Return the index of the sentence at `span`."""
        return self._by_span[span]

    def of(self, index: int) -> tuple[Frame, ...]:
        """Return the frames of sentence `index` of the structure."""
        if index not in self._done:
            sentence = self.structure.sentences[index]
            self._done[index] = self._extractor.frames(
                self.structure.text, sentence.span, self._before(index, sentence)
            )
        return self._done[index]

    def of_stem(self, index: int) -> tuple[Frame, ...]:
        """Return the frames of the stem that sentence `index` completes as an item; none where it is no item."""
        stem = self.structure.sentences[index].stem
        return self.of(self._by_span[stem]) if stem is not None and stem in self._by_span else ()

    def _before(self, index: int, sentence: Sentence) -> Before:
        if sentence.stem is not None and sentence.stem in self._by_span:
            stem = self.of(self._by_span[sentence.stem])
            return Before(_last_actor(stem) or self._extractor.default, _stem_kind(stem))
        previous = self.structure.sentences[index - 1] if index else None
        same = previous is not None and (previous.unit, previous.paragraph) == (sentence.unit, sentence.paragraph)
        if same and _CONTINUES.match(sentence.span.quote(self.structure.text)):
            return Before(_last_actor(self.of(index - 1)) or self._extractor.default)
        return Before(self._extractor.default)

    def all(self) -> Iterator[tuple[Sentence, tuple[Frame, ...]]]:
        """Yield every sentence with its frames."""
        for index, sentence in enumerate(self.structure.sentences):
            yield sentence, self.of(index)


def _last_actor(frames: Sequence[Frame]) -> str | None:
    return next((frame.actor for frame in reversed(frames) if frame.actor), None)


def _stem_kind(frames: Sequence[Frame]) -> Kind | None:
    return frames[-1].kind if frames and frames[-1].kind in ("duty", "ban", "right", "exempt", "effort") else None
