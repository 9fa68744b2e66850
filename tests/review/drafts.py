"""The drafts of the corpora, and their reviews by the product's own library."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from clausekit.findings.model import Review
from clausekit.review import review
from tests.shared import REPOSITORY

FORMATS = (".docx", ".txt", ".md", ".html", ".pdf")
FOLDERS = {
    "dev": REPOSITORY / "corpora" / "dev",
    "test": REPOSITORY / "corpora" / "test",
    "shared": REPOSITORY.parent / "shared" / "drafts",
}


def drafts(name: str) -> list[Path]:
    """Return the drafts of a folder, none where it is absent."""
    folder = FOLDERS[name]
    return (
        sorted(path for path in folder.iterdir() if path.suffix in FORMATS and path.stem != "README")
        if folder.is_dir()
        else []
    )


def all_drafts() -> list[object]:
    """Return every draft as a test parameter; a folder that is absent is one test that is skipped and says so."""
    found: list[object] = []
    for name in FOLDERS:
        absent = pytest.mark.skip(reason=f"{name}: the folder of drafts is not beside this repository")
        here = [pytest.param(path, id=f"{name}-{path.stem}") for path in drafts(name)]
        found += here or [pytest.param(Path(), id=name, marks=absent)]
    return found


@cache
def reviewed(path: Path) -> Review:
    """Return the review of a draft, made once for all tests."""
    return review(path)
