"""Reading plain text: every line that is not blank is a block."""

from __future__ import annotations

import re

from clausekit.intake.builder import Builder, Piece, Place

LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """Return the lines of `text`, whatever ends them (a form feed ends a page and so a line)."""
    return LINE_END.split(text)


def read_text(text: str, builder: Builder) -> None:
    """Add every line of `text` to `builder`; blank lines become line breaks."""
    for number, line in enumerate(lines_of(text)):
        builder.separate("\n")
        builder.add([Piece(line, Place("", number, 0, 0))])
