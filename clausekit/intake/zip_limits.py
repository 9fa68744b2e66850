"""What a zip says about itself, checked before any part of it is unpacked."""

from __future__ import annotations

import zipfile

from clausekit.errors import InputError
from clausekit.intake import limits


def check_directory(data: bytes, name: str) -> None:
    """Raise InputError where the zip directory of `data` is cut off or too long to be loaded."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    if end < 0 or len(data) < end + 22:
        raise InputError("input.docx_damaged", path=name)
    if int.from_bytes(data[end + 12 : end + 16], "little") > limits.ZIP_DIRECTORY_BYTES:
        raise InputError("input.docx_suspicious", path=name)


def check_entries(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Raise InputError where the declared sizes, names or flags are none of an honest Word file."""
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError("input.password", path=name)
    suspicious = (
        len(entries) > limits.ZIP_ENTRIES
        or len(names) < len(entries)
        or sum(entry.file_size for entry in entries) > limits.ZIP_TOTAL_BYTES
        or any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries)
        or any(
            entry.file_size > limits.RATIO_FROM_BYTES and entry.file_size > limits.RATIO * max(1, entry.compress_size)
            for entry in entries
        )
    )
    if suspicious:
        raise InputError("input.docx_suspicious", path=name)
