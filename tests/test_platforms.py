"""Nothing in the package needs a POSIX module to be imported, and a CP932 console gets its output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
DEMO = REPOSITORY / "corpora" / "demo" / "共同研究契約書案.docx"
IMPORT_ALL = """
import importlib, pkgutil, sys
for name in ("resource", "fcntl", "pwd", "grp", "termios", "_posixshmem"):
    sys.modules[name] = None
import clausekit
names = [found.name for found in pkgutil.walk_packages(clausekit.__path__, "clausekit.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def test_every_module_loads_without_the_posix_modules() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    files = [path for path in (REPOSITORY / "clausekit").rglob("*.py") if path.name != "__init__.py"]
    assert int(done.stdout) >= len(files)


@pytest.mark.parametrize(
    "arguments", [["review", str(DEMO), "--side", "乙"], ["review", "ない〜𠮷.docx"], ["explain", "return_deletion"]]
)
def test_a_cp932_console_gets_text_not_a_crash(arguments: list[str]) -> None:
    command = [sys.executable, "-c", "from clausekit.cli import main; main()", *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "cp932", "PYTHONUTF8": "0"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert b"Traceback" not in done.stderr
    assert done.returncode == (2 if "ない" in arguments[1] else 0)
    assert len((done.stdout + done.stderr).decode("cp932").strip()) > 20
