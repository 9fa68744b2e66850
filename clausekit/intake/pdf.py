"""Reading PDF: its text layer as paragraphs; a scan is refused unless recognition is asked for."""

from __future__ import annotations

import re
from contextlib import closing
from typing import Any

from clausekit.errors import InputError
from clausekit.intake import limits
from clausekit.intake.builder import Builder
from clausekit.intake.document import Notice
from clausekit.intake.paragraphs import read_lines
from clausekit.intake.pdf_lines import PAGE_CHARS, Char, Line, page_chars, page_lines, without_running_lines

FEW = 20  # characters: a page with fewer and a picture over it is a scan
COVERED = 0.5
UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff]")
GARBLED = 0.05
DOCUMENT_CHARS = 2_000_000


def open_pdf(data: bytes, name: str) -> Any:
    """Return the opened document; damage, a password or too many pages are an InputError."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise InputError("input.password" if locked else "input.pdf_damaged", path=name) from None
    if not 0 < len(document) <= limits.PDF_PAGES:
        pages = len(document)
        document.close()
        key = "input.pdf_pages" if pages else "input.pdf_damaged"
        raise InputError(key, path=name, pages=pages, limit=limits.PDF_PAGES)
    return document


def picture_share(page: Any) -> float:
    """Return how much of the page its largest picture covers."""
    from pypdfium2 import raw

    width, height = page.get_size()
    boxes = [item.get_bounds() for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    areas = [(right - left) * (top - bottom) for left, bottom, right, top in boxes]
    return max(areas, default=0.0) / (width * height or 1.0)


def read_page(page: Any, number: int) -> tuple[list[Char], list[Line], bool]:
    """Return the characters and lines of a page, and whether a picture covers it."""
    chars, length = page_chars(page)
    return chars, page_lines(chars, number, length), picture_share(page) > COVERED


def read_pdf(data: bytes, name: str, builder: Builder, *, ocr: bool) -> bool:
    """Add the PDF to `builder`; return True where the text comes from recognition and may be wrong."""
    with closing(open_pdf(data, name)) as document:
        texts: list[str] = []
        lines: list[Line] = []
        scans = layers = 0
        for number, page in enumerate(document, 1):
            found, rows, covered = read_page(page, number)
            page.close()
            texts += [char.text for char in found]
            if len(found) > PAGE_CHARS or len(texts) > DOCUMENT_CHARS:
                raise InputError("input.pdf_damaged", path=name)
            lines += rows
            scans += covered and len(found) < FEW
            layers += covered and len(found) >= FEW
        text = "".join(texts)
        garbled = len(UNREADABLE.findall(text)) > GARBLED * max(1, len(text))
        if ocr and (scans or garbled or not text.strip()):
            from clausekit.intake.ocr import recognise

            lines = recognise(document, name)
            recognised = True
        elif scans or not text.strip():
            raise InputError("input.pdf_scan", path=name)
        elif garbled:
            raise InputError("input.pdf_garbled", path=name)
        else:
            recognised = 2 * layers > len(document)
        pages = len(document)
    _add(lines, pages, builder, recognised)
    return recognised


def _add(lines: list[Line], pages: int, builder: Builder, recognised: bool) -> None:
    kept = without_running_lines(lines, pages)
    if len(kept) < len(lines):
        builder.notices.append(Notice("intake.pdf_header_removed", {"count": len(lines) - len(kept)}))
    read_lines(kept, builder)
    if recognised:
        from clausekit.intake.ocr_doubts import doubts

        builder.notices.append(Notice("intake.ocr_unconfirmed"))
        builder.notices.extend(doubts(builder.text))
