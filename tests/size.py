"""How large the modules and functions are: `python -m tests.size` (make size)."""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.shared import REPOSITORY

MODULE_LINES = 200
FUNCTION_LINES = 40


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield (place and name, lines) of every function of a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield f"{path.relative_to(REPOSITORY)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def table() -> Iterator[str]:
    """Yield the lines of the table: the medians, then what sticks out, largest first."""
    paths = sorted((REPOSITORY / "clausekit").rglob("*.py"))
    modules = {str(path.relative_to(REPOSITORY)): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    sizes = [found for path in paths for found in functions(path)]
    written = [lines for lines in modules.values() if lines > 10]
    yield f"modules {len(modules)}, lines {sum(modules.values())}, median {statistics.median(written):.0f}"
    yield f"functions {len(sizes)}, median {statistics.median(lines for _, lines in sizes):.0f}"
    yield from _above("modules", modules.items(), MODULE_LINES)
    yield from _above("functions", sizes, FUNCTION_LINES)


def _above(what: str, sizes: Iterable[tuple[str, int]], limit: int) -> Iterator[str]:
    large = sorted(((lines, name) for name, lines in sizes if lines > limit), reverse=True)
    yield f"{what} over {limit} lines: {len(large)}"
    yield from (f"  {lines:4d}  {name}" for lines, name in large)


if __name__ == "__main__":
    sys.stdout.write("\n".join(table()) + "\n")
