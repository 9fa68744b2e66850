"""Where the shared development drafts lie; tests that read them are skipped where they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


def shared(folder: str) -> Path:
    """Return `../shared/<folder>`; skip the test where it is absent."""
    path = REPOSITORY.parent / "shared" / folder
    if not path.is_dir():
        pytest.skip(f"{path.name}: the shared drafts are not beside this repository")
    return path
