"""Tests that need a system program: skipped with a clear line, or failing where it must be there."""

from __future__ import annotations

import os
import shutil

import pytest


def require(program: str) -> str:
    """Return the path of `program`; skip the test without it, or fail where CLAUSEKIT_REQUIRE_SYSTEM=1."""
    found = shutil.which(program)
    if found is None and os.environ.get("CLAUSEKIT_REQUIRE_SYSTEM") == "1":
        pytest.fail(f"{program} is not installed and CLAUSEKIT_REQUIRE_SYSTEM=1")
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found
