"""Reading a Word file: its stories become the blocks of a document, as the reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.etree import _Element as Element

from clausekit.errors import InputError
from clausekit.intake import limits
from clausekit.intake.builder import PLAIN, Builder, Look
from clausekit.intake.document import Notice, View
from clausekit.intake.docx_lists import Numbering
from clausekit.intake.docx_places import W
from clausekit.intake.docx_styles import Styles
from clausekit.intake.docx_tables import tables_in, text_of, translated_columns
from clausekit.intake.docx_text import Item, Paragraph, Parts, Story, Table
from clausekit.intake.package import Package

ROOT_RELATIONS = ""
TITLE = re.compile(r"[^。、]{0,60}(?:契約|契約書|誓約書|覚書|合意書|協定書|確認書|同意書|念書)(?:[（(【［].{0,20})?$")
TITLE_WITHIN = 8


def is_title(text: str) -> bool:
    """Tell whether a line is the title of a contract."""
    return bool(TITLE.match(re.sub(r"\s", "", text)))


class Emitter:
    """Writes paragraphs and tables into a builder; `translations`: columns left out, by table width."""

    def __init__(self, builder: Builder, translations: dict[int, set[int]], prefix: str) -> None:
        self._builder, self._translations, self._prefix = builder, translations, prefix
        self._tables = 0
        self.left_out = False

    def write(self, items: Iterable[Item], look: Look = PLAIN, first: str = "\n") -> None:
        """Add `items` after the separator `first`; `look` says what they stand in (cell, note, box)."""
        for item in items:
            if isinstance(item, Table):
                self._table(item, look, first)
            else:
                self._paragraph(item, look, first)
            first = "\n"

    def _paragraph(self, item: Paragraph, look: Look, first: str) -> None:
        for box in item.boxes_before:
            self.write(box, Look("textbox"), first)
            first = "\n"
        self._builder.separate(first)
        level = item.label.level if item.label else None
        seen = look._replace(
            level=level, heading=item.heading, style=item.style, bordered=item.bordered or look.bordered
        )
        pieces = [
            piece if piece.place is None
            else piece._replace(place=piece.place._replace(part=self._prefix + piece.place.part))
            for piece in item.pieces
        ] if self._prefix else item.pieces  # fmt: skip
        label, suffix = (item.label.text, item.label.suffix) if item.label else ("", "")
        self._builder.add(pieces, seen, label=label, suffix=suffix)
        for box in item.boxes_after:
            self.write(box, Look("textbox"))
        for note in item.notes:
            self.write(note, Look("footnote"))

    def _table(self, table: Table, look: Look, first: str) -> None:
        number, self._tables = self._tables, self._tables + 1
        single = len(table.rows) == 1 and len(table.rows[0]) == 1
        for row, cells in enumerate(table.rows):
            dropped = self._translations.get(len(cells), set())
            self.left_out |= bool(dropped)
            mark = first if row == 0 else "\n"
            start = self._builder.length
            for place, (column, content) in enumerate(cells):
                if place in dropped:
                    continue
                inside = Look("cell", table=number, row=row, column=column, bordered=single or look.bordered)
                if content:
                    self.write(content, inside, mark)
                else:
                    self._builder.separate(mark)
                mark = "\t"
            for place in dropped:
                self._builder.translate(start, text_of(cells[place][1]))


class DocxReader:
    """Reads one Word file; `prefix` leads the part names of origins where the file is a converted copy."""

    def __init__(self, data: bytes, name: str, view: View, prefix: str = "") -> None:
        self._package, self._name, self._prefix = Package(data, name), name, prefix
        main = self._package.first_related(ROOT_RELATIONS, "officeDocument")
        root = self._package.xml(main) if main else None
        body = None if root is None else root.find(f"{W}body")
        if main is None or root is None or body is None:
            raise InputError("input.docx_damaged", path=name)
        self._main, self._root, self._body = main, root, body
        self._check_size()
        styles = Styles(self._related("styles"))
        self._parts = Parts(view, styles, Numbering(self._related("numbering"), styles))
        self._read_notes("footnotes", "footnote")
        self._read_notes("endnotes", "endnote")

    def _check_size(self) -> None:
        paragraphs = sum(1 for _ in self._root.iter(f"{W}p"))
        cells = sum(1 for _ in self._root.iter(f"{W}tc"))
        if paragraphs > limits.PARAGRAPHS or cells > limits.CELLS:
            raise InputError("input.docx_suspicious", path=self._name)

    def _related(self, kind: str) -> Element | None:
        part = self._package.first_related(self._main, kind)
        return self._package.xml(part) if part else None

    def _read_notes(self, kind: str, tag: str) -> None:
        part = self._package.first_related(self._main, kind)
        root = self._package.xml(part) if part else None
        if part is None or root is None:
            return
        story = Story(part, root, self._parts)
        for note in root.findall(f"{W}{tag}"):
            self._parts.notes[kind, note.get(f"{W}id", "")] = (note, story)

    def read(self, builder: Builder) -> None:
        """Add the document to `builder`, with notices about what was left out; no text is an InputError."""
        items = Story(self._main, self._root, self._parts).read(self._body)
        translations = translated_columns(tables_in(items))
        emitter = Emitter(builder, translations, self._prefix)
        titled = any(is_title(line) for line in first_lines(items))
        if not titled:
            emitter.write(self._header_title(), Look("header"))
        emitter.write(items)
        if not any(block.kind != "header" for block in builder.blocks):
            pictures = self._parts.tally.pictures
            raise InputError("input.only_pictures" if pictures else "input.docx_empty", path=self._name)
        self._notice(builder, emitter.left_out)

    def _header_title(self) -> list[Item]:
        for part in self._package.related(self._main, "header").values():
            root = self._package.xml(part)
            for item in [] if root is None else Story(part, root, self._parts).read(root):
                if isinstance(item, Paragraph) and is_title(item.text):
                    return [item]
        return []

    def _notice(self, builder: Builder, two_columns: bool) -> None:
        tally = self._parts.tally
        if two_columns:
            builder.notices.append(Notice("intake.two_columns"))
        for count, key in (
            (tally.hidden, "intake.hidden_text"),
            (tally.struck, "intake.struck_text"),
            (tally.pictures, "intake.pictures"),
        ):
            if count:
                builder.notices.append(Notice(key, {"count": count}))
        if next(self._root.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"), None) is not None:
            builder.notices.append(Notice(f"intake.revisions_{self._parts.view}"))


def first_lines(items: Iterable[Item]) -> list[str]:
    """Return the first lines of a body, those of its tables and text boxes included."""
    lines: list[str] = []
    for item in items:
        if isinstance(item, Table):
            lines += first_lines(part for row in item.rows for _, cell in row for part in cell)
        else:
            inside = [line for box in item.boxes_before + item.boxes_after for line in first_lines(box)]
            lines += [*inside, *item.text.split("\n")]
        lines = [line for line in lines if line.strip()]
        if len(lines) >= TITLE_WITHIN:
            break
    return lines[:TITLE_WITHIN]


def read_docx(data: bytes, name: str, builder: Builder, view: View, prefix: str = "") -> None:
    """Add the Word file `data` to `builder` as `view` shows it."""
    DocxReader(data, name, view, prefix).read(builder)
