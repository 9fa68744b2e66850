"""What must hold for every document: blocks in order, origins that tile the text and lead back."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from clausekit.intake import SourceDocument
from clausekit.intake.docx_places import paragraphs, run_text, runs


def check_shape(document: SourceDocument) -> None:
    """Assert that blocks do not overlap, only generated newlines and tabs separate them, origins tile."""
    position = 0
    for block in document.blocks:
        assert block.span.start >= position
        assert set(document.text[position : block.span.start]) <= {"\n", "\t"}
        assert block.span.quote(document.text).strip() or block.label
        if block.label:
            assert block.label.start == block.span.start and block.label.end <= block.span.end
        position = block.span.end
    assert position == len(document.text)
    position = 0
    for origin in document.origins:
        assert origin.span.start == position and origin.span.end > position
        assert origin.generated == (origin.run < 0)
        position = origin.span.end
    assert position == len(document.text)


def check_docx_origins(document: SourceDocument, data: bytes) -> None:
    """Assert that every character that is not generated stands in the file where its origin says."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    found: dict[str, list[list[str]]] = {}
    for origin in document.origins:
        if origin.generated:
            continue
        if origin.part not in found:
            root = etree.fromstring(archive.read(origin.part))
            found[origin.part] = [[run_text(run) for run in runs(par)] for par in paragraphs(root)]
        text = found[origin.part][origin.paragraph][origin.run]
        quote = origin.span.quote(document.text)
        assert text[origin.offset : origin.offset + len(quote)] == quote


def check_line_origins(document: SourceDocument, lines: list[str]) -> None:
    """Assert that every character that is not generated stands in the line its origin says."""
    for origin in document.origins:
        if not origin.generated:
            quote = origin.span.quote(document.text)
            assert lines[origin.paragraph][origin.offset : origin.offset + len(quote)] == quote


def labels(document: SourceDocument) -> list[str]:
    """Return the generated numbers in order."""
    return [block.label.quote(document.text) for block in document.blocks if block.label]


def lines(path: Path) -> list[str]:
    """Return the lines of a UTF-8 file."""
    return path.read_text(encoding="utf-8").split("\n")
