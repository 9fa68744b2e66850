"""Collects the text of a document together with its blocks and the origin of every character."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from clausekit.intake.document import Block, BlockKind, Notice, Origin, SourceDocument, Translation
from clausekit.span import Span

# Characters no reader sees and no later stage can use: NUL and other controls, lone surrogates, an inner BOM.
UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ud800-\udfff]+")


class Place(NamedTuple):
    """Where a character stands in the file: part, paragraph of the part, run of the paragraph, offset."""

    part: str
    paragraph: int
    run: int
    offset: int


class Piece(NamedTuple):
    """Characters that stand together in one run; `place` None means generated (a number, a separator)."""

    text: str
    place: Place | None = None


class Look(NamedTuple):
    """What a block is besides its text; see `Block` for the meaning of each field."""

    kind: BlockKind = "paragraph"
    level: int | None = None
    heading: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    style: str = ""
    bordered: bool = False


PLAIN = Look()


def usable(piece: Piece) -> Iterable[Piece]:
    """Yield `piece` without the characters nobody can use, cut where some were taken out."""
    if not UNUSABLE.search(piece.text):
        yield piece
        return
    start = 0
    for hole in [*UNUSABLE.finditer(piece.text), None]:
        text = piece.text[start : hole.start() if hole else None]
        place = piece.place and piece.place._replace(offset=piece.place.offset + start)
        if text:
            yield Piece(text, place)
        start = hole.end() if hole else start


def trim(pieces: list[Piece]) -> list[Piece]:
    """Return `pieces` without line breaks at the two ends (a page break stands there as a line break)."""
    kept = [piece for piece in pieces if piece.text]
    while kept and kept[0].text[0] == "\n":
        text, place = kept[0]
        kept[0] = Piece(text[1:], place and place._replace(offset=place.offset + 1))
        kept = kept if text[1:] else kept[1:]
    while kept and kept[-1].text[-1] == "\n":
        kept[-1] = Piece(kept[-1].text[:-1], kept[-1].place)
        kept = kept if kept[-1].text else kept[:-1]
    return kept


class Builder:
    """Grows a text block by block; separators before the first and after the last block are dropped."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._pending = ""
        self._origins: list[tuple[int, int, Place | None]] = []
        self._blocks: list[Block] = []
        self.notices: list[Notice] = []
        self._translations: list[Translation] = []

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks so far."""
        return tuple(self._blocks)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._text)

    @property
    def length(self) -> int:
        """How many characters the text has so far."""
        return self._length

    def translate(self, start: int, text: str) -> None:
        """Keep `text` as the translation of what has been added since the character `start`."""
        if start < self._length and text.strip():
            self._translations.append(Translation(Span(start, self._length), text))

    def separate(self, mark: str) -> None:
        """Put `mark` (newline or tab) between the last block and the next one."""
        self._pending += mark

    def add(self, pieces: Iterable[Piece], look: Look = PLAIN, *, label: str = "", suffix: str = "") -> bool:
        """Append a block of `pieces` led by the generated `label`; return False where it shows nothing."""
        kept = trim([clean for piece in pieces for clean in usable(piece)])
        blank = not any(piece.text.strip() for piece in kept)
        if blank and not label:
            return False
        if self._blocks:
            self._append(Piece(self._pending))
        self._pending = ""
        start = self._length
        self._append(Piece(label))
        end_of_label = self._length
        for piece in [] if blank else [Piece(suffix if label else ""), *kept]:
            self._append(piece)
        kind, level, heading, table, row, column, style, bordered = look
        number = Span(start, end_of_label) if label else None
        span = Span(start, self._length)
        self._blocks.append(Block(span, kind, number, level, heading, table, row, style, bordered, column))
        return True

    def _append(self, piece: Piece) -> None:
        if not piece.text:
            return
        start, self._length = self._length, self._length + len(piece.text)
        self._text.append(piece.text)
        if self._origins:
            last_start, last_end, place = self._origins[-1]
            if piece.place == (place and place._replace(offset=place.offset + last_end - last_start)):
                self._origins[-1] = (last_start, self._length, place)
                return
        self._origins.append((start, self._length, piece.place))

    def build(self, path: str, sha256: str, kind: str, *, ocr: bool = False) -> SourceDocument:
        """Return the finished document; without any block its text is empty."""
        origins = tuple(
            Origin(Span(start, end), *place) if place else Origin(Span(start, end), generated=True)
            for start, end, place in self._origins
        )
        return SourceDocument(
            path,
            sha256,
            kind,
            "".join(self._text),
            self.blocks,
            origins,
            tuple(self.notices),
            ocr,
            tuple(self._translations),
        )
