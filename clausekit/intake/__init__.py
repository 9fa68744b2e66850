"""Reading drafts of every format into a `SourceDocument`; `read` is the only door."""

from __future__ import annotations

import hashlib
from pathlib import Path

from clausekit.errors import InputError
from clausekit.intake.builder import Builder
from clausekit.intake.document import Block, Notice, Origin, SourceDocument, View
from clausekit.intake.limits import TEXT_CHARACTERS, read_bytes, too_large
from clausekit.intake.sniff import kind_of, text_kind

__all__ = ["Block", "Notice", "Origin", "SourceDocument", "View", "read"]


def read(path: Path, *, view: View = "accepted", ocr: bool = False) -> SourceDocument:
    """Return the draft at `path` as text with blocks and origins; what cannot be read is an InputError.

    `view` chooses between the text with all tracked changes accepted and the original text; `ocr` allows
    recognising the pages of a scanned PDF. A missing system program is a SystemMissing.
    """
    data = read_bytes(path)
    builder = Builder()
    extension = path.suffix.lower().lstrip(".")
    kind = kind_of(data, path.name, extension)
    recognised = False
    if kind == "docx":
        _read_docx(data, path.name, builder, view)
    elif kind == "pdf":
        recognised = _read_pdf(data, path.name, builder, ocr)
    elif kind in ("doc", "odt", "rtf"):
        _convert(data, path.name, kind, builder, view)
    else:
        kind = _read_plain(data, path.name, extension, builder, view)
    if not builder.blocks:
        raise InputError("input.empty", path=path.name)
    return builder.build(str(path), hashlib.sha256(data).hexdigest(), kind, ocr=recognised)


# The libraries behind each format are loaded only for a file that needs them: the command must start fast.


def _read_docx(data: bytes, name: str, builder: Builder, view: View, prefix: str = "") -> None:
    from clausekit.intake.docx_reader import read_docx

    read_docx(data, name, builder, view, prefix)


def _read_pdf(data: bytes, name: str, builder: Builder, ocr: bool) -> bool:
    from clausekit.intake.pdf import read_pdf

    return read_pdf(data, name, builder, ocr=ocr)


def _convert(data: bytes, name: str, kind: str, builder: Builder, view: View) -> None:
    from clausekit.intake.libreoffice import to_docx

    builder.notices.append(Notice("intake.converted", {"format": kind}))
    _read_docx(to_docx(data, kind, name), name, builder, view, "converted:")


def _read_plain(data: bytes, name: str, extension: str, builder: Builder, view: View) -> str:
    """Read text, Markdown or HTML and return which of them it was."""
    from clausekit.intake.encoding import decode

    text = decode(data, name)
    if len(text) > TEXT_CHARACTERS:
        raise too_large(name)
    kind = text_kind(text, name, extension)
    if kind == "html":
        from clausekit.intake.html import read_html
        from clausekit.intake.html_parts import declared_charset

        read_html(decode(data, name, declared_charset(data)), name, builder, view)
    elif kind == "md":
        from clausekit.intake.markdown import read_markdown

        read_markdown(text, builder)
    else:
        from clausekit.intake.text import read_text

        read_text(text, builder)
    return kind
