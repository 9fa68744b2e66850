"""What one paragraph of a Word file shows: its characters with their places, its notes and text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from clausekit.intake.builder import Piece, Place
from clausekit.intake.document import View
from clausekit.intake.docx_fields import Fields
from clausekit.intake.docx_places import MC, M, P, R, W, run_parts, runs
from clausekit.intake.docx_revisions import gone
from clausekit.intake.docx_styles import Styles, hides

BOX = f"{W}txbxContent"
DRAWN = {f"{W}drawing", f"{W}pict", f"{W}object"}
NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
PICTURES = {
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
}
SKIPPED = {f"{W}pPr", f"{W}rPr", f"{W}rt", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}rubyPr"}


@dataclass(slots=True)
class Found:
    """What a paragraph holds; `before` are the text boxes anchored ahead of its first character."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    before: list[Element] = field(default_factory=list)
    after: list[Element] = field(default_factory=list)

    def join(self, other: Found) -> None:
        """Continue with what the next paragraph holds."""
        empty = not any(piece.text.strip() for piece in self.pieces)
        self.pieces += other.pieces
        self.notes += other.notes
        self.after += other.after
        (self.before if empty else self.after).extend(other.before)


@dataclass(slots=True)
class Tally:
    """What was seen and is not in the text."""

    hidden: int = 0
    struck: int = 0
    pictures: int = 0


def choice(element: Element) -> Element | None:
    """Return the branch of an `mc:AlternateContent` that is read; None where it is empty."""
    chosen = element.find(f"{MC}Choice")
    return element.find(f"{MC}Fallback") if chosen is None else chosen


def boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes drawn by `element`, each once, without those inside another box."""
    for child in element:
        if child.tag == BOX:
            yield child
        elif child.tag == f"{MC}AlternateContent":
            chosen = choice(child)
            yield from boxes(chosen) if chosen is not None else ()
        else:
            yield from boxes(child)


class RunReader:
    """Reads the paragraphs of one part in one view; fields may stay open from one paragraph to the next."""

    def __init__(self, part: str, view: View, styles: Styles, tally: Tally) -> None:
        self._part, self._styles, self._tally = part, styles, tally
        self._gone = gone(view)
        self._fields = Fields()
        self._found = Found()
        self._runs: dict[Element, int] = {}
        self._paragraph, self._style = -1, ""

    def read(self, paragraph: Element, index: int, style: str) -> Found:
        """Return what `paragraph`, the `index`-th of its part, shows in the paragraph style `style`."""
        self._found, self._paragraph, self._style = Found(), index, style
        self._runs = {run: number for number, run in enumerate(runs(paragraph))}
        self._walk(paragraph)
        return self._found

    def _walk(self, parent: Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == R:
                self._run(child)
            elif tag == f"{MC}AlternateContent":
                chosen = choice(child)
                if chosen is not None:
                    self._walk(chosen)
            elif tag == f"{M}t":
                self._emit(child.text or "", None)
            elif tag not in self._gone and tag not in SKIPPED and tag != P:
                self._walk(child)

    def _run(self, run: Element) -> None:
        if self._hidden(run):
            self._tally.hidden += sum(len(text) for _, text in run_parts(run))
            return
        offset, number = 0, self._runs.get(run, -1)
        for child, text in run_parts(run):
            if text:
                self._emit(text, Place(self._part, self._paragraph, number, offset))
                offset += len(text)
            else:
                self._other(child)

    def _other(self, child: Element) -> None:
        tag = child.tag
        if tag == f"{W}fldChar":
            self._emit(self._fields.mark(child), None)
        elif tag == f"{W}instrText":
            self._fields.instruct(child.text or "")
        elif tag in NOTES:
            self._found.notes.append((NOTES[tag], child.get(f"{W}id", "")))
        elif tag == f"{W}ruby":
            base = child.find(f"{W}rubyBase")
            if base is not None:
                self._walk(base)
        elif tag == f"{MC}AlternateContent":
            chosen = choice(child)
            for part in [] if chosen is None else chosen:
                self._other(part)
        elif tag in DRAWN:
            self._drawn(child)

    def _drawn(self, child: Element) -> None:
        content = list(boxes(child))
        started = any(piece.text.strip() for piece in self._found.pieces)
        (self._found.after if started else self._found.before).extend(content)
        if not content and next(child.iter(*PICTURES), None) is not None:
            self._tally.pictures += 1

    def _emit(self, text: str, place: Place | None) -> None:
        if text and self._fields.showing:
            self._found.pieces.append(Piece(text, place))
            self._fields.note_text()

    def _hidden(self, run: Element) -> bool:
        look = run.find(f"{W}rPr")
        if look is not None:
            if look.find(f"{W}strike") is not None or look.find(f"{W}dstrike") is not None:
                self._tally.struck += 1
            own = hides(look)
            if own is not None or not self._styles.hiding:
                return bool(own)
            style = look.find(f"{W}rStyle")
            if style is not None and self._styles.hidden(style.get(f"{W}val", "")):
                return True
        return self._styles.hiding and self._styles.hidden(self._style)
