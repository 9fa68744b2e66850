"""Turning .doc, .odt and .rtf into .docx with LibreOffice, without trusting the file or the user's profile."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from clausekit.errors import InputError, SystemMissing

SECONDS = 60
CPU_SECONDS = 90
OUTPUT_BYTES = 200_000_000
USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
# A stock profile fetches linked pictures from the net; this one runs no macros and follows no links.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Field" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""


def find_soffice() -> str | None:
    """Return the LibreOffice program; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in USUAL_PLACES if Path(place).is_file()), None)


def to_docx(data: bytes, kind: str, name: str) -> bytes:
    """Return `data` (doc, odt or rtf) as .docx; InputError where it cannot be converted within the time."""
    program = find_soffice()
    if program is None:
        raise SystemMissing("input.soffice_missing", path=name, format=kind)
    with tempfile.TemporaryDirectory(prefix="clausekit-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        source = root / f"draft.{kind}"  # a neutral name: the user's may begin with a dash or hold anything
        source.write_bytes(data)
        user = root / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        _run(program, root, source, name)
        result = root / "out" / "draft.docx"
        # The exit code is 0 even where nothing was written.
        if not result.is_file() or not 0 < result.stat().st_size <= OUTPUT_BYTES:
            raise InputError("input.conversion_failed", path=name)
        return result.read_bytes()


def _run(program: str, root: Path, source: Path, name: str) -> None:
    command = [
        program, "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        f"-env:UserInstallation={(root / 'profile').as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(root / "out"), str(source),
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=root,
        start_new_session=True,
    )
    limit(process.pid)
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise InputError("input.conversion_slow", path=name, seconds=SECONDS) from None
    finally:
        end(process)


def limit(pid: int) -> None:
    """Bound the processor time and output of a child where the system can."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    try:
        resource.prlimit(pid, resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (OUTPUT_BYTES, OUTPUT_BYTES))
    except (OSError, ValueError):
        return  # already ended, or not allowed: the wall clock still bounds it


def end(process: subprocess.Popen[bytes]) -> None:
    """End a child and, where the system has sessions, everything it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            process.kill()
    process.wait(10)
