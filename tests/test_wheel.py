"""The wheel holds all that the command needs: installed elsewhere, it reviews from another folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
DEMO = REPOSITORY / "corpora" / "demo" / "共同研究契約書案.docx"
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"

pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel built from this repository; without a network: skipped, or failed where it must be there."""
    folder = tmp_path_factory.mktemp("wheel")
    done = _run([sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", str(folder), str(REPOSITORY)], folder)
    if done.returncode != 0 and "No matching distribution found for hatchling" in done.stderr:
        if os.environ.get("CLAUSEKIT_REQUIRE_SYSTEM") == "1":
            pytest.fail("hatchling cannot be fetched and CLAUSEKIT_REQUIRE_SYSTEM=1")
        pytest.skip("hatchling cannot be fetched: no network")
    assert done.returncode == 0, done.stderr
    return next(folder.glob("clausekit-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the scripts of an environment that has clausekit from the wheel and its dependencies from here."""
    root = tmp_path_factory.mktemp("environment")
    venv.create(root, with_pip=False)
    python = root / SCRIPTS / Path(sys.executable).name
    asked = _run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], root)
    packages = Path(asked.stdout.strip())
    # A .pth names our packages without running their own .pth files: the checkout itself stays unseen.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index"]
    done = _run([*pip, "--ignore-installed", str(wheel)], root)
    assert done.returncode == 0, done.stderr
    return root / SCRIPTS


def _run(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    environment["PYTHONUTF8"] = "1"
    return subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", env=environment, check=False, timeout=120
    )


def test_the_data_files_travel_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    data = REPOSITORY / "clause_library"
    library = {f"clausekit/_data/clause_library/{path.relative_to(data).as_posix()}" for path in data.rglob("*.yaml")}
    package = REPOSITORY / "clausekit"
    others = {
        f"clausekit/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert len(library) > 80
    assert library - names == set()
    assert others - names == set()


def test_the_command_reviews_from_another_folder(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "相手方 案"
    folder.mkdir()
    (folder / DEMO.name).write_bytes(DEMO.read_bytes())
    where = _run([str(installed / "python"), "-c", "import clausekit; print(clausekit.__file__)"], folder)
    assert Path(where.stdout.strip()).is_relative_to(installed.parent)
    done = _run([str(installed / "clausekit"), "review", DEMO.name, "--side", "乙", "-o", "報告"], folder)
    assert done.returncode == 0, done.stderr
    review = json.loads((folder / "報告" / f"{DEMO.stem}.review.json").read_text(encoding="utf-8"))
    assert {clause["id"] for clause in review["clauses"] if clause["core"]} >= {"return_deletion", "monitoring_audit"}
    page = (folder / "報告" / f"{DEMO.stem}.report.html").read_text(encoding="utf-8")
    assert "成果の帰属" in page
    assert zipfile.is_zipfile(folder / "報告" / f"{DEMO.stem}.report.docx")


def test_the_library_in_the_wheel_is_sound(installed: Path, tmp_path: Path) -> None:
    done = _run([str(installed / "clausekit"), "library", "check"], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
