"""Reading a playbook: every wrong key, value and name at once, with its line; or a playbook that fits the library."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from clausekit.errors import PlaybookError, PlaybookProblem
from clausekit.library import Library
from clausekit.library.yamlfile import Loc, close_key, key_lines, load
from clausekit.playbook.file import PlaybookFile
from clausekit.playbook.fitting import misfits
from clausekit.playbook.model import Playbook

_LIMIT = 1_000_000
_TWICE = re.compile(r"'(.+)' is written twice")
_EXPECTED = {
    "string_type": "text",
    "string_too_short": "text",
    "float_type": "number",
    "greater_than_equal": "number",
    "model_type": "mapping",
    "dict_type": "mapping",
    "tuple_type": "list",
}


def read_playbook(path: Path, made: Library) -> Playbook:
    """Return the playbook in the YAML file `path`; raises PlaybookError that lists all problems."""
    values = _values(path)
    lines = key_lines(path)
    try:
        file = PlaybookFile.model_validate(values)
    except ValidationError as error:
        found = [_problem(path, lines, item) for item in error.errors()]
        # One value that stands for three risk levels is one mistake.
        once = {(one.line, one.key, str(one.params)): one for one in found}
        raise PlaybookError(sorted(once.values(), key=lambda problem: problem.line)) from error
    wrong = [PlaybookProblem(path, lines[_written(lines, one.loc)], one.key, one.params) for one in misfits(file, made)]
    if wrong:
        raise PlaybookError(sorted(wrong, key=lambda problem: problem.line))
    return Playbook(file.name, hashlib.sha256(path.read_bytes()).hexdigest()[:16], file)


def _values(path: Path) -> Any:
    """Return what the file holds; raises PlaybookError where it is no YAML."""
    try:
        if path.stat().st_size > _LIMIT:
            raise PlaybookError([PlaybookProblem(path, 1, "playbook.too_large", {})])
        return load(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PlaybookError([PlaybookProblem(path, 1, "playbook.unreadable", {"reason": reason})]) from error
    except (UnicodeDecodeError, yaml.reader.ReaderError) as error:
        raise PlaybookError([PlaybookProblem(path, 1, "playbook.not_utf8", {})]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        twice = _TWICE.match(error.problem or "")
        key, params = ("playbook.twice", {"given": twice.group(1)}) if twice else ("playbook.not_yaml", {})
        raise PlaybookError([PlaybookProblem(path, line, key, params)]) from error


def _problem(path: Path, lines: dict[Loc, int], item: Any) -> PlaybookProblem:
    """Return what pydantic found wrong in the words of the catalogue."""
    kind = item["type"]
    written = _written(lines, tuple(item["loc"]))
    line = lines[written]
    told = tuple(item["loc"]) if kind == "missing" else written
    key = str(next((part for part in reversed(told) if isinstance(part, str)), "playbook"))
    if kind == "extra_forbidden":
        return PlaybookProblem(
            path, line, "playbook.unknown_key", {"given": key, "guess": close_key(key, PlaybookFile)}
        )
    if kind == "missing":
        return PlaybookProblem(path, line, "playbook.missing_key", {"given": key})
    if kind == "literal_error":
        allowed = item["ctx"]["expected"].replace(" or ", ", ").replace("'", "")
        return PlaybookProblem(path, line, "playbook.not_allowed", {"given": item["input"], "allowed": allowed})
    if kind == "value_error":
        return PlaybookProblem(path, line, "playbook.one_direction", {"given": key})
    return PlaybookProblem(path, line, f"playbook.expects_{_EXPECTED.get(kind, 'other')}", {"given": key})


def _written(lines: dict[Loc, int], loc: Loc) -> Loc:
    """Return the key or, where that is not written, the nearest one around it."""
    loc = tuple(part for part in loc if part != "[key]")
    while loc and loc not in lines:
        loc = loc[:-1]
    return loc
