"""Writing results so that nothing is lost or half-written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from clausekit.errors import OptionError


def output_folder(path: Path) -> Path:
    """Return `path` as an existing folder, made if need be; raises OptionError where that is impossible."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OptionError("option.no_output", path=path, reason=error.strerror or error) from error
    return path


def write_text(path: Path, text: str) -> None:
    """Write `text` as UTF-8 to a temporary file beside `path`, then rename; raises OptionError."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise OptionError("option.no_output", path=path, reason=error.strerror or error) from error
