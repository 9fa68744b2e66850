"""Fields in Word: the result is text, the instruction is not; some fields have no result and are drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from clausekit.intake.docx_places import W, flag
from clausekit.jp.number_format import circled

ENCLOSED = re.compile(r"\\o\\ac\(○[,;，]?(.*)\)$")
SWITCH = re.compile(r"\\[A-Za-z]+\d*|\b\d+(?=\()")


@dataclass(slots=True)
class Open:
    """A field that has begun and not ended."""

    instruction: str = ""
    in_result: bool = False
    shown: bool = False


def formula_text(instruction: str) -> str:
    """Return the letters an EQ field draws (均等割付, 囲い文字); "" for any other field."""
    words = instruction.strip()
    if words[:2].upper() != "EQ":
        return ""
    body = words[2:].strip().replace(" ", "")
    if enclosed := ENCLOSED.match(SWITCH.sub(lambda m: m[0] if m[0] in ("\\o", "\\ac") else "", body)):
        inner = re.sub(r"[^0-9０-９]", "", enclosed[1])
        return circled(int(inner), "①") if inner else enclosed[1].strip("()")
    return re.sub(r"[(),;]", "", SWITCH.sub("", body))


def control_text(begin: Element) -> str:
    """Return what an old form control shows: ☑, ☐ or the chosen entry; "" for a text field."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        checked = flag(box.find(f"{W}checked"))
        return "☑" if (flag(box.find(f"{W}default")) if checked is None else checked) else "☐"
    choices = begin.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    result = choices.find(f"{W}result")
    entries = [entry.get(f"{W}val", "") for entry in choices.findall(f"{W}listEntry")]
    index = "0" if result is None else result.get(f"{W}val", "0")
    return entries[int(index)] if index.isdigit() and int(index) < len(entries) else ""


class Fields:
    """Keeps track of the open fields of a story; a table of contents stays open over many paragraphs."""

    def __init__(self) -> None:
        self._open: list[Open] = []

    @property
    def showing(self) -> bool:
        """Tell whether text at this point is text, not an instruction."""
        return all(part.in_result for part in self._open)

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open:
            self._open[-1].instruction += text

    def note_text(self) -> None:
        """Remember that the open fields have a result."""
        for part in self._open:
            part.shown = True

    def mark(self, element: Element) -> str:
        """Follow a `w:fldChar`; return what the field draws where it has no result text ("" otherwise)."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            drawn = control_text(element) if self.showing else ""
            self._open.append(Open())
            return drawn
        if kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            closed = self._open.pop()
            return formula_text(closed.instruction) if not closed.shown and self.showing else ""
        return ""
