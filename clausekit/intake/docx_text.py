"""The stories of a Word file (body, notes, boxes, headers) as paragraphs and tables with resolved numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from clausekit.intake.builder import Piece
from clausekit.intake.document import View
from clausekit.intake.docx_lists import Numbering
from clausekit.intake.docx_numbering import Counters, Label
from clausekit.intake.docx_places import MC, P, W, flag, paragraphs
from clausekit.intake.docx_revisions import (
    cell_gone,
    gone,
    mark_gone,
    number_gone,
    properties_in,
    row_gone,
)
from clausekit.intake.docx_runs import Found, RunReader, Tally, choice
from clausekit.intake.docx_styles import NumberRef, Styles, framed, number_ref, outline

CONTAINERS = {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}del",
              f"{W}moveFrom", f"{W}moveTo"}  # fmt: skip


@dataclass(slots=True)
class Paragraph:
    """A paragraph as shown; `boxes_before` and `boxes_after` are its text boxes, `notes` its notes."""

    pieces: list[Piece]
    label: Label | None = None
    heading: int | None = None
    style: str = ""
    bordered: bool = False
    boxes_before: list[list[Item]] = field(default_factory=list)
    boxes_after: list[list[Item]] = field(default_factory=list)
    notes: list[list[Item]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text without its number."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Table:
    """A table as rows of cells (column, content); a cell that continues a merged one is empty."""

    rows: list[list[tuple[int, list[Item]]]] = field(default_factory=list)


Item = Paragraph | Table


def flatten(parent: Element, view: View) -> Iterator[Element]:
    """Yield the children of `parent` that `view` shows, content controls and the like opened."""
    for child in parent:
        if child.tag in gone(view):
            continue
        if child.tag in CONTAINERS:
            yield from flatten(child, view)
        elif child.tag == f"{MC}AlternateContent":
            chosen = choice(child)
            yield from flatten(chosen, view) if chosen is not None else ()
        else:
            yield child


@dataclass(slots=True)
class Parts:
    """What the stories of one document share; `notes` maps (kind, id) to the note's element and part."""

    view: View
    styles: Styles
    numbering: Numbering
    tally: Tally = field(default_factory=Tally)
    notes: dict[tuple[str, str], tuple[Element, Story]] = field(default_factory=dict)


class Story:
    """Reads one part; paragraphs are counted over the whole part, lists over one story."""

    def __init__(self, part: str, root: Element, parts: Parts) -> None:
        self._index = {element: number for number, element in enumerate(paragraphs(root))}
        self._parts, self._view = parts, parts.view
        self._runs = RunReader(part, parts.view, parts.styles, parts.tally)
        self._counters = Counters(parts.numbering)
        # A box is a story of its own: its lists must not move the numbers of the body.
        self._box = RunReader(part, parts.view, parts.styles, parts.tally), Counters(parts.numbering)

    def read(self, parent: Element) -> list[Item]:
        """Return the paragraphs and tables of `parent` in order."""
        items: list[Item] = []
        pending: list[Element] = []
        for child in flatten(parent, self._view):
            if child.tag == P:
                pending.append(child)
                if not self._runs_on(child):
                    items += self._paragraph(pending)
                    pending = []
            elif child.tag == f"{W}tbl":
                items += self._paragraph(pending, kept_empty=False)
                pending = []
                items.append(self._table(child))
        return items + self._paragraph(pending, kept_empty=False)

    def _runs_on(self, paragraph: Element) -> bool:
        return mark_gone(paragraph, self._view) or mark_hidden(paragraph)

    def _found(self, element: Element) -> Found:
        properties = properties_in(element, self._view)
        return self._runs.read(element, self._index[element], self._style(properties))

    def _style(self, properties: Element | None) -> str:
        style = None if properties is None else properties.find(f"{W}pStyle")
        return self._parts.styles.default if style is None else str(style.get(f"{W}val", ""))

    def _paragraph(self, group: list[Element], *, kept_empty: bool = True) -> list[Item]:
        """Return the paragraph that `group` makes; none where nothing is left of paragraphs without end."""
        all_found = [self._found(element) for element in group]
        found = Found()
        for one in all_found:
            found.join(one)
        if not kept_empty and not found.pieces:
            return []
        # A removed mark takes its format with it; a hidden one (run-in heading) leaves the first's number.
        run_in = (e for e, one in zip(group, all_found, strict=True) if one.pieces and mark_hidden(e))
        leader = next(run_in, group[-1])
        properties = properties_in(leader, self._view)
        style = self._style(properties)
        level = outline(properties)
        own_frame = framed(properties)
        return [Paragraph(
            found.pieces,
            self._counters.next(self._reference(properties), style),
            self._parts.styles.heading(style) if level is None else level + 1 if level < 9 else None,
            self._parts.styles.name(style),
            self._parts.styles.framed(style) if own_frame is None else own_frame,
            self._boxes(found.before), self._boxes(found.after), self._notes(found.notes),
        )]  # fmt: skip

    def _reference(self, properties: Element | None) -> NumberRef:
        return NumberRef() if number_gone(properties, self._view) else number_ref(properties)

    def _boxes(self, boxes: Iterable[Element]) -> list[list[Item]]:
        read = []
        for box in boxes:
            self._runs, self._counters, self._box = *self._box, (self._runs, self._counters)
            read.append(self.read(box))
            self._runs, self._counters, self._box = *self._box, (self._runs, self._counters)
        return read

    def _notes(self, wanted: Iterable[tuple[str, str]]) -> list[list[Item]]:
        known = [self._parts.notes[note] for note in wanted if note in self._parts.notes]
        return [story.read(element) for element, story in known]

    def _table(self, element: Element) -> Table:
        table = Table()
        for row in flatten(element, self._view):
            if row.tag != f"{W}tr" or row_gone(row, self._view):
                continue
            cells: list[tuple[int, list[Item]]] = []
            column = 0
            for cell in flatten(row, self._view):
                if cell.tag != f"{W}tc" or cell_gone(cell, self._view):
                    continue
                cells.append((column, [] if continues(cell) else self.read(cell)))
                column += span_of(cell)
            table.rows.append(cells)
        return table


def mark_hidden(paragraph: Element) -> bool:
    """Tell whether the paragraph's end mark is hidden: a run-in heading that the next paragraph continues."""
    return bool(flag(paragraph.find(f"{W}pPr/{W}rPr/{W}vanish")))


def continues(cell: Element) -> bool:
    """Tell whether a cell is merged into the one above it or before it."""
    merges = [cell.find(f"{W}tcPr/{W}{tag}") for tag in ("vMerge", "hMerge")]
    return any(merge is not None and merge.get(f"{W}val", "continue") == "continue" for merge in merges)


def span_of(cell: Element) -> int:
    """Return how many columns a cell covers."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    text = "1" if span is None else span.get(f"{W}val", "1")
    return int(text) if text.isdigit() and 0 < len(text) < 4 else 1
