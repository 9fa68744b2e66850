"""What every reader of `intake/` returns: the text a reader sees, and where each character comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from clausekit.span import Span

# The text with all tracked changes accepted, or as it was before them.
View = Literal["accepted", "original"]
BlockKind = Literal["paragraph", "cell", "footnote", "textbox", "header"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the characters of `span` stand in the source file.

    `part` is the package part (docx: `word/document.xml`), "" (text, Markdown, HTML), `page 3` (PDF), or
    `converted:word/document.xml` for a file that had to be converted: a place in the copy, not in the file.
    `paragraph` counts the paragraphs of the part in document order (text and Markdown: the lines), `run` the
    runs (docx) of that paragraph, `offset` the first character in the run's text; for docx all three count
    as `clausekit.intake.docx_places` does. `generated` characters (automatic numbers, separators between
    blocks, text of formulas) have no place in the file.
    """

    span: Span
    part: str = ""
    paragraph: int = -1
    run: int = -1
    offset: int = -1
    generated: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, table cell, note or text box of the text, its generated number included.

    `label` is the generated number at the beginning of the block (None: typed or no number); `level` is the
    list level (0 = outermost) behind a generated number; `heading` the heading level of its style (1 …), if
    any; `table`, `row` and `column` tell which cell a paragraph belongs to (a cell of several paragraphs is
    several blocks); `style` is the style's name in the file; `bordered` paragraphs have a frame (model
    contracts set clause text in frames). A block holds a newline where the file breaks the line inside a
    paragraph.
    """

    span: Span
    kind: BlockKind = "paragraph"
    label: Span | None = None
    level: int | None = None
    heading: int | None = None
    table: int | None = None
    row: int | None = None
    style: str = ""
    bordered: bool = False
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of the review must know about how the file was read; `key` is a message id."""

    key: str
    params: dict[str, object] = field(default_factory=dict)
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """The text in another language that stands beside the passage `span` in a two-column draft."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A draft as text: `text` is what a reader of the accepted document sees.

    `blocks` are in order and do not overlap; between them stand only generated newlines and tabs. `origins`
    are in order and cover the text without gaps. `notices` tell what was left out or is doubtful; `translations` hold
    the cells that were left out because they translate the Japanese ones.
    """

    path: str
    sha256: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...]
    notices: tuple[Notice, ...] = ()
    ocr: bool = False
    translations: tuple[Translation, ...] = ()
