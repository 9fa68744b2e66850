"""`make bench`: how fast and how small clausekit is beside plain spaCy + GiNZA on this machine, in one run.

Medians of five; every measurement is a process of its own, ours and the baseline's in turn. Exit code 1 where a
limit is not reached, 2 where a program could not be run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.texts import CHARACTERS, contracts, write_docx

REPETITIONS = 5
CLAUSES_AT_LEAST = 25.0
REVIEW_AT_LEAST = 12.0
COLD_AT_MOST = 1.7
MEGABYTES_AT_MOST = 700.0
_BARE = (sys.executable, "-c", "import spacy; spacy.load('ja_ginza')")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: medians, the figure with its limit, and whether it is reached (None: not measured)."""

    name: str
    ours: str
    baseline: str
    figure: str
    reached: bool | None


@dataclass(frozen=True, slots=True)
class Run:
    """A finished process: seconds and peak megabytes (None where the system does not tell)."""

    seconds: float
    megabytes: float | None


def main() -> int:
    """Measure, write the table and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        files = _files(Path(folder))
        rows = [*_warm(files), *_cold(files, Path(folder) / "review.json")]
    _write(rows)
    return 0 if all(row.reached is not False for row in rows) else 1


def _files(folder: Path) -> list[Path]:
    """Write the texts; the first is for warming up."""
    files = []
    for index, text in enumerate(contracts(REPETITIONS + 1)):
        path = folder / f"契約書{index}.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
        write_docx(text, path.with_suffix(".docx"))
        files.append(path)
    return files


def _warm(files: Sequence[Path]) -> list[Row]:
    times: dict[str, list[float]] = {"clauses": [], "review": [], "spacy": []}
    for path in files[1:]:
        for program, measured in times.items():
            command = [sys.executable, "-m", "tests.bench.measured", program, str(path), str(files[0])]
            measured.append(float(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    plain = median(times["spacy"])
    limits = (("clauses", "warm clauses", CLAUSES_AT_LEAST), ("review", "warm full review", REVIEW_AT_LEAST))
    return [_ratio(name, median(times[program]), plain, limit) for program, name, limit in limits]


def _ratio(name: str, ours: float, plain: float, limit: float) -> Row:
    figure = f"{plain / ours:.1f}x (>= {limit:g})"
    return Row(name, f"{ours:.3f} s", f"{plain:.3f} s", figure, plain / ours >= limit)


def _cold(files: Sequence[Path], out: Path) -> list[Row]:
    command = Path(sys.executable).with_name("clausekit")
    ours: list[Run] = []
    bare: list[Run] = []
    for path in files:
        ours.append(_run([str(command), "review", str(path.with_suffix(".docx")), "--json", str(out)]))
        bare.append(_run(_BARE))
    # The first pair only brings the files of both programs into the system's memory.
    mine, base = median(run.seconds for run in ours[1:]), median(run.seconds for run in bare[1:])
    figure = f"{mine / base:.2f}x (<= {COLD_AT_MOST:g})"
    return [
        Row("cold command", f"{mine:.3f} s", f"{base:.3f} s", figure, mine / base <= COLD_AT_MOST),
        _memory(ours[1:], bare[1:]),
    ]


def _memory(ours: Sequence[Run], bare: Sequence[Run]) -> Row:
    peaks = [[run.megabytes for run in runs if run.megabytes is not None] for runs in (ours, bare)]
    if not peaks[0] or not peaks[1]:
        return Row("peak memory", "-", "-", "this system does not tell", None)
    mine, base = median(peaks[0]), median(peaks[1])
    figure = f"{mine:.0f} MB (<= {MEGABYTES_AT_MOST:g})"
    return Row("peak memory", f"{mine:.0f} MB", f"{base:.0f} MB", figure, mine <= MEGABYTES_AT_MOST)


def _run(command: Sequence[str]) -> Run:
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    megabytes = None
    if sys.platform == "win32":
        process.wait()
    else:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        # Linux counts kilobytes, macOS bytes.
        megabytes = usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)
    seconds = perf_counter() - start
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    return Run(seconds, megabytes)


def _write(rows: Sequence[Row]) -> None:
    words = {True: "ok", False: "NOT REACHED", None: "not measured"}
    lines = [("", "clausekit", "spaCy+GiNZA", "figure (limit)", "")]
    lines += [(row.name, row.ours, row.baseline, row.figure, words[row.reached]) for row in rows]
    sys.stdout.write(f"{CHARACTERS} characters, median of {REPETITIONS}\n")
    for line in lines:
        sys.stdout.write("{:<14}{:>12}{:>14}  {:<22}{}\n".format(*line).rstrip() + "\n")


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"{error}\n{error.stderr or ''}\n")
        raise SystemExit(2) from error
