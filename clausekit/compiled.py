"""What is made of the data files at great cost is kept in the user's cache folder, keyed by its content.

Only data of the program itself lies there, never anything of a contract.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from platformdirs import user_cache_path
from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")

# Older forms may still be in use by another installed version; more than a few are of no use to anybody.
_KEPT = 4


def content_key(paths: Iterable[Path], *also: str) -> str:
    """Return a key of the places and contents of `paths` and of other texts that the compiled form depends on."""
    digest = hashlib.sha256("\0".join(also).encode())
    for path in paths:
        data = path.read_bytes()
        digest.update(f"\0{path}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()[:24]


def compiled(name: str, key: str, form: TypeAdapter[T], make: Callable[[], T]) -> T:
    """Return the kept value `name` of `key`, or make and keep it; a cache that cannot be used is no error."""
    path = user_cache_path("clausekit", appauthor=False) / f"{name}-{key}.json"
    with contextlib.suppress(OSError, ValidationError):
        return form.validate_json(path.read_bytes())
    value = make()
    with contextlib.suppress(OSError):
        _keep(path, form.dump_json(value, by_alias=True, exclude_defaults=True))
        _forget(path.parent, name)
    return value


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _forget(folder: Path, name: str) -> None:
    """Delete all but the newest forms of `name`."""
    for old in sorted(folder.glob(f"{name}-*.json"), key=lambda path: path.stat().st_mtime)[:-_KEPT]:
        old.unlink(missing_ok=True)
