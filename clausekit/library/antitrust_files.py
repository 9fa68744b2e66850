"""Reading `_antitrust/` and what no single file of it can know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from clausekit.library.antitrust import AntitrustTable, Case, Cases, Inputs, Periods, PublishedCase, Rules, Scope

M = TypeVar("M", bound=BaseModel)
FOLDER = "_antitrust"
_PARTS: dict[str, type[BaseModel]] = {"guideline": Scope, "rules": Rules, "period": Periods, "cases": Cases}
Complain = Callable[[Path, str, str], None]


def read_table(
    root: Path, read: Callable[[Path, type[BaseModel]], BaseModel | None], complain: Complain
) -> AntitrustTable | None:
    """Return the table of a library, None where it has none or a file is unusable; problems go to `complain`
    (file, word that stands in the line, message)."""
    folder = root / FOLDER
    if not folder.is_dir():
        return None
    parts: dict[str, BaseModel | None] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.stem in _PARTS:
            parts[path.stem] = read(path, _PARTS[path.stem])
        else:
            complain(path, "", f"'{path.name}' is not a file of the table ({', '.join(sorted(_PARTS))})")
    for name in sorted(_PARTS.keys() - parts.keys()):
        complain(folder / f"{name}.yaml", "", f"'{name}.yaml' is missing")
    if len(parts) < len(_PARTS) or None in parts.values():
        return None
    table = AntitrustTable(
        scope=parts["guideline"], rules=parts["rules"], periods=parts["period"], cases=parts["cases"]
    )
    for name, word, message in _problems(table):
        complain(folder / name, word, message)
    return table


def _problems(table: AntitrustTable) -> Iterator[tuple[str, str, str]]:
    """Yield (file, word, message) for names that are not there and for cases that have no input."""
    ids = [rule.id for rule in table.rules.rules]
    for name in {name for name in ids if ids.count(name) > 1}:
        yield "rules.yaml", name, f"rule '{name}' is written twice"
    for rule in table.rules.rules:
        for other in rule.unless:
            if other not in ids:
                yield "rules.yaml", other, f"'{other}' is not a rule of the table"
    named = [("rules.yaml", row.rule) for row in table.rules.table]
    named += [("cases.yaml", table.cases.published.expected_rule)]
    named += [("cases.yaml", case.expected_rule) for case in table.cases.cases]
    for file, name in named:
        if name not in ids:
            yield file, name, f"'{name}' is not a rule of the table"
    for case in table.cases.cases:
        try:
            case_input(table.cases.published, case)
        except (ValidationError, ValueError) as error:
            yield "cases.yaml", case.id, f"case '{case.id}': {error}"
    steps = [step.years_max for step in table.periods.unknown_industry]
    if steps[-1] is not None or None in steps[:-1] or steps[:-1] != sorted(step for step in steps[:-1] if step):
        yield "period.yaml", "unknown_industry", "'unknown_industry': the steps rise and the last one is null"


def case_input(published: PublishedCase, case: Case) -> Inputs:
    """Return the input of a case; an override changes the published case's. Raises ValueError where both are given."""
    if (case.input is None) == (case.override is None):
        raise ValueError("a case has either `input` or `override`")
    if case.input is not None:
        return case.input
    return Inputs.model_validate(published.input.model_dump() | (case.override or {}))
