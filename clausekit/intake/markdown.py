"""Reading Markdown: the text as it is displayed, ordered lists with the numbers they show."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from clausekit.intake.builder import PLAIN, Builder, Look, Piece, Place
from clausekit.intake.lines import continues, glue
from clausekit.intake.text import lines_of

FRONT_MATTER = re.compile(r"---\n(?:[\w-]+:.*\n|[ \t-].*\n){0,40}?---\n")
TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
LINE_TAG = re.compile(r"<(?:br|/p|/div|/tr|/li)\b[^>]*>", re.IGNORECASE)


@dataclass(slots=True)
class Listing:
    """An open list: the number of its next item, None for bullets."""

    number: int | None


def parser() -> MarkdownIt:
    """Return a parser without the rules that swallow contract text: indented code, link definitions."""
    return MarkdownIt("commonmark").enable("table").disable(["code", "reference"])


class MarkdownReader:
    """Turns the tokens of one Markdown text into blocks."""

    def __init__(self, text: str, builder: Builder) -> None:
        self._lines = lines_of(text)
        self._builder = builder
        self._lists: list[Listing] = []
        self._label, self._heading = "", 0
        self._table = self._row = self._column = -1
        self._line, self._offset = 0, 0

    def read(self) -> None:
        """Add the blocks of the text to the builder."""
        text = "\n".join(self._lines)
        if front := FRONT_MATTER.match(text):
            text = "\n" * front[0].count("\n") + text[front.end() :]
        for token in parser().parse(text):
            self._token(token)

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind == "ordered_list_open":
            self._lists.append(Listing(int(token.attrGet("start") or 1)))
        elif kind == "bullet_list_open":
            self._lists.append(Listing(None))
        elif kind in ("ordered_list_close", "bullet_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._item(token)
        elif kind in ("heading_open", "heading_close"):
            self._heading = int(token.tag[1]) if kind == "heading_open" else 0
        elif kind == "table_open":
            self._table, self._row = self._table + 1, -1
        elif kind == "table_close":
            self._row = -1
        elif kind == "tr_open":
            self._row, self._column = self._row + 1, -1
        elif kind == "inline":
            self._inline(token)
        elif kind == "fence":
            self._fence(token)
        elif kind == "html_block":
            self._markup(token)

    def _item(self, token: Token) -> None:
        current = self._lists[-1]
        if current.number is None:
            self._label = "・"
        else:
            self._label = f"{current.number}{token.markup}"
            current.number += 1

    def _look(self) -> Look:
        if self._row >= 0:
            return Look("cell", table=self._table, row=self._row, column=self._column)
        return Look(level=len(self._lists) - 1 if self._label else None, heading=self._heading or None)

    def _add(self, pieces: list[Piece], look: Look, separator: str = "\n") -> None:
        self._builder.separate(separator)
        suffix = "" if self._label == "・" else " "
        self._builder.add(pieces, look, label=self._label, suffix=suffix)
        self._label = ""

    def _inline(self, token: Token) -> None:
        self._line, self._offset = (token.map or [self._line])[0], 0
        if self._row >= 0:
            self._column += 1
        pieces: list[Piece] = []
        children = token.children or []
        for index, child in enumerate(children):
            if child.type in ("text", "code_inline", "text_special"):
                pieces += self._places(child.content.replace("**", ""))
            elif child.type == "softbreak":
                following = "".join(part.content for part in children[index + 1 : index + 4])
                pieces.append(Piece(self._soft_break("".join(p.text for p in pieces[-8:]), following)))
            elif child.type == "hardbreak" or LINE_TAG.match(child.content):
                pieces.append(Piece("\n"))
        self._add(pieces, self._look(), "\t" if self._column > 0 and self._row >= 0 else "\n")

    def _soft_break(self, before: str, following: str) -> str:
        line = before.rpartition("\n")[2]
        return glue(line, following) if continues(line, following) else "\n"

    def _places(self, text: str) -> list[Piece]:
        """Return `text` with its place in the source; letters written as entities have none."""
        for number in range(self._line, min(self._line + 50, len(self._lines))):
            found = self._lines[number].find(text, self._offset if number == self._line else 0)
            if found >= 0:
                self._line, self._offset = number, found + len(text)
                return [Piece(text, Place("", number, 0, found))]
        return [Piece(text)]

    def _fence(self, token: Token) -> None:
        """Add each line of a fenced block: model contracts set the clauses apart that way."""
        first = (token.map or [0])[0] + 1
        for number, line in enumerate(token.content.split("\n"), first):
            found = self._lines[number].find(line) if number < len(self._lines) else -1
            place = Place("", number, 0, found) if found >= 0 else None
            self._add([Piece(line, place)], PLAIN._replace(bordered=True))

    def _markup(self, token: Token) -> None:
        """Add the text of raw HTML line by line."""
        self._line, self._offset = (token.map or [self._line])[0], 0
        text = TAG.sub("", LINE_TAG.sub("\n", token.content))
        for line in html.unescape(text).split("\n"):
            if line.strip():
                self._add(self._places(line), PLAIN)


def read_markdown(text: str, builder: Builder) -> None:
    """Add the Markdown `text` to `builder` as it is displayed."""
    MarkdownReader(text, builder).read()
