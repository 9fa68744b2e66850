"""Reading drafts of every format into a `SourceDocument`; `read` is the only door."""

from __future__ import annotations

import hashlib
from pathlib import Path

from clausekit.errors import InputError
from clausekit.intake.builder import Builder
from clausekit.intake.document import Block, Notice, Origin, SourceDocument
from clausekit.intake.docx_revisions import View
from clausekit.intake.limits import read_bytes

__all__ = ["Block", "Notice", "Origin", "SourceDocument", "View", "read"]


def read(path: Path, *, view: View = "accepted", ocr: bool = False) -> SourceDocument:
    """Return the draft at `path` as text with blocks and origins; what cannot be read is an InputError.

    `view` chooses between the text with all tracked changes accepted and the original text; `ocr` allows
    recognising the pages of a scanned PDF. A missing system program is a SystemMissing.
    """
    data = read_bytes(path)
    builder = Builder()
    kind = path.suffix.lower().lstrip(".")
    if kind == "docx":
        from clausekit.intake.docx_reader import read_docx

        read_docx(data, path.name, builder, view)
    else:
        from clausekit.intake.encoding import decode
        from clausekit.intake.text import read_text

        read_text(decode(data, path.name), builder)
    if not builder.blocks:
        raise InputError("input.empty", path=path.name)
    return builder.build(str(path), hashlib.sha256(data).hexdigest(), kind)
