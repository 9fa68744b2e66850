"""How much of a file is read at most, checked before anything heavy opens it (measured in hostile files)."""

from __future__ import annotations

import stat
from pathlib import Path

from clausekit.errors import InputError

FILE_BYTES = 50_000_000
ZIP_ENTRIES = 2_000
ZIP_DIRECTORY_BYTES = 1_000_000
ZIP_TOTAL_BYTES = 300_000_000
XML_PART_BYTES = 50_000_000
RATIO = 200
RATIO_FROM_BYTES = 1_000_000
TAGS = 3_000_000
PARAGRAPHS = 100_000
CELLS = 50_000
PDF_PAGES = 1_000
TEXT_CHARACTERS = 5_000_000


def read_bytes(path: Path) -> bytes:
    """Return the content of `path`; a missing, special, unreadable, empty or huge file is an InputError."""
    try:
        info = path.stat()
        if stat.S_ISDIR(info.st_mode):
            raise InputError("input.directory", path=path.name)
        if not stat.S_ISREG(info.st_mode):
            raise InputError("input.unreadable", path=path.name)
        if info.st_size > FILE_BYTES:
            raise too_large(path.name)
        with path.open("rb") as stream:
            data = stream.read(info.st_size + 1)
    except FileNotFoundError:
        raise InputError("input.not_found", path=str(path)) from None
    except (OSError, ValueError):  # ValueError: a NUL in the path
        raise InputError("input.unreadable", path=path.name) from None
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise InputError("input.empty", path=path.name)
    return data


def too_large(name: str) -> InputError:
    """Return the error for a file beyond `FILE_BYTES`."""
    return InputError("input.too_large", path=name, limit=FILE_BYTES // 1_000_000)
