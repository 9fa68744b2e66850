"""What in a playbook does not fit the library: unknown types, elements and values, limits without a unit, templates."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from clausekit.library import Library
from clausekit.library.yamlfile import Loc
from clausekit.playbook.file import Limit, PlaybookFile
from clausekit.wording.template import template_problems


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit: the key under which it stands, the message that says what."""

    loc: Loc
    key: str
    params: Mapping[str, object]


def misfits(file: PlaybookFile, made: Library) -> Iterator[Misfit]:
    """Yield all that does not fit the library."""
    names = {*made.clauses, *made.elements}
    for contract, settings in file.contracts.items():
        for key, listed in (("required", settings.required), ("optional", settings.optional)):
            for at, name in enumerate(listed):
                yield from _unknown(("contracts", contract, key, at), name, made.clauses, "playbook.no_clause")
        for name in sorted({*settings.required} & {*settings.optional}):
            yield Misfit(("contracts", contract, "optional"), "playbook.both", {"given": name})
    for name in file.severities:
        yield from _unknown(("severities", name), name, names, "playbook.no_name")
    for name in file.non_negotiable:
        yield from _unknown(("non_negotiable", name), name, names, "playbook.no_name")
    for name, limits in file.thresholds.items():
        yield from _limits(name, limits, made)
    for clause, wording in file.wording.items():
        yield from _unknown(("wording", clause), clause, made.clauses, "playbook.no_clause")
        for key, text in (("title", wording.title), ("text", wording.text)):
            for told in template_problems(text, (), made.clauses):
                yield Misfit(("wording", clause, key), "playbook.template", {"reason": told})


def _unknown(loc: Loc, name: str, known: Collection[str], key: str) -> Iterator[Misfit]:
    if name not in known:
        near = difflib.get_close_matches(name, known, 1, 0.6)
        yield Misfit(loc, key, {"given": name, "guess": near[0] if near else ""})


def _limits(name: str, limits: Mapping[str, Limit], made: Library) -> Iterator[Misfit]:
    element = made.elements.get(name)
    if element is None:
        yield from _unknown(("thresholds", name), name, made.elements, "playbook.no_element")
        return
    read = [spec.name for spec in element.values]
    limited = {one.value for one in element.thresholds}
    for value, limit in limits.items():
        loc = ("thresholds", name, value)
        if value not in read:
            yield Misfit(loc, "playbook.no_value", {"given": value, "element": name, "known": "、".join(read) or "―"})
        elif limit.unit is None and value not in limited:
            yield Misfit(loc, "playbook.no_unit", {"given": value, "element": name})
