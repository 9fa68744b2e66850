"""Clause types of one family that are all missing are told in one finding, that of the gravest of them."""

from __future__ import annotations

from collections.abc import Sequence

from clausekit.findings.model import ClauseResult
from clausekit.messages import message
from clausekit.review.case import Matter
from clausekit.review.severity import weighed

_TOLD = ("critical", "major", "minor")


def told_together(rows: Sequence[ClauseResult], matter: Matter) -> tuple[ClauseResult, ...]:
    """Return the rows with each family's lacks told once; a core type and one that the playbook does not concede
    are always told by themselves or tell the others.

    The others keep status, evidence and proposal; their severity is None and they say where they are told.
    """
    out = {row.id: row for row in rows}
    for family in dict.fromkeys(clause.family for clause in matter.made.clauses.values() if clause.family):
        lacking = [row for row in rows if _lacks(row, family, matter)]
        if len(lacking) < 2:
            continue
        head, *others = sorted(lacking, key=_first)
        tails = [row for row in others if not row.core and not matter.firm(row.id)]
        for row in tails:
            because = message("clause.told_with", matter.lang, name=head.name)
            out[row.id] = row.model_copy(update={"severity": None, "not_needed_because": because})
        names = message("clause.together", matter.lang, names="、".join(row.name for row in tails))
        out[head.id] = head.model_copy(
            update={
                "severity": max((row.severity for row in (head, *tails) if row.severity), key=weighed),
                "together": tuple(row.id for row in tails),
                "why": head.why + names,
            }
        )
    return tuple(out.values())


def _lacks(row: ClauseResult, family: str, matter: Matter) -> bool:
    return row.status == "missing" and row.severity in _TOLD and matter.made.clauses[row.id].family == family


def _first(row: ClauseResult) -> tuple[bool, int]:
    return not row.core, -weighed(row.severity) if row.severity else 0
