"""Recognising the pages of a scanned PDF with tesseract (Japanese, 300 dpi)."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from clausekit.errors import InputError, SystemMissing
from clausekit.intake.libreoffice import end, limit
from clausekit.intake.pdf_lines import Char, Line, page_lines

DPI = 300
SECONDS_PER_PAGE = 60
PIXELS = 40_000_000
BLANK_IN_JAPANESE = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")


def find_tesseract(name: str) -> str:
    """Return the tesseract program; without it or its Japanese data: SystemMissing."""
    program = shutil.which("tesseract")
    if program is None:
        raise SystemMissing("input.tesseract_missing", path=name)
    listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    if b"jpn" not in (listed.stdout + listed.stderr).split():
        raise SystemMissing("input.tesseract_missing", path=name)
    return program


def recognise(document: Any, name: str) -> list[Line]:
    """Return the lines that recognition finds on the pages of an opened PDF."""
    program = find_tesseract(name)
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="clausekit-", ignore_cleanup_errors=True) as folder:
        for number, page in enumerate(document, 1):
            picture = Path(folder) / "page.pgm"
            height = save_picture(page, picture)
            page.close()
            lines += page_lines(table_chars(run(program, picture, name)), number, height)
    return lines


def save_picture(page: Any, path: Path) -> int:
    """Write the page in grey at 300 dpi (less for huge pages) and return its height in pixels."""
    width, height = page.get_size()
    scale = min(DPI / 72, (PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    body = b"".join(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    path.write_bytes(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + body)
    found = int(bitmap.height)
    bitmap.close()
    return found


def run(program: str, picture: Path, name: str) -> str:
    """Return tesseract's table of words for a picture; InputError where it fails or takes too long."""
    command = [program, str(picture), "stdout", "-l", "jpn", "--psm", "3", "--dpi", str(DPI), "tsv"]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    limit(process.pid)
    try:
        output, _ = process.communicate(timeout=SECONDS_PER_PAGE)
    except subprocess.TimeoutExpired:
        end(process)
        raise InputError("input.ocr_failed", path=name) from None
    if process.returncode:
        raise InputError("input.ocr_failed", path=name)
    return output.decode("utf-8", errors="replace")


def table_chars(table: str) -> list[Char]:
    """Return the words of tesseract's table as boxes, all words of a line at the line's own height."""
    lines: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
    for row in table.split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            lines[tuple(cells[1:5])].append(cells)
    found = []
    for words in lines.values():
        boxes = [[int(value) for value in word[6:10]] for word in words]
        top = min(y for _, y, _, _ in boxes)
        bottom = max(y + height for _, y, _, height in boxes)
        for word, (x, _, width, _) in zip(words, boxes, strict=True):
            found.append(Char(BLANK_IN_JAPANESE.sub("", word[11]), x, x + width, top, bottom))
    return found
