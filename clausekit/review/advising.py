"""What the guidance advises beside the contract: at the findings that it answers, the rest in an appendix."""

from __future__ import annotations

from collections.abc import Sequence

from clausekit.findings.model import AdviceInfo, Authority, ClauseResult, OpposingSource
from clausekit.library.advice import Advice
from clausekit.messages import Language
from clausekit.review.case import Matter

_MOST = 3
_TOLD = ("critical", "major", "minor")
_SHORT = ("missing", "weak", "adverse")


def with_advice(
    rows: Sequence[ClauseResult], matter: Matter
) -> tuple[tuple[ClauseResult, ...], tuple[AdviceInfo, ...]]:
    """Return the rows with at most three measures each, none twice, and what else is advised in this case.

    At a finding stand the measures that are about its clause itself, then those that the profile calls for, then,
    where nobody answered the questions, the others of that clause. Papers of no registered type get none.
    """
    if matter.contract is None:
        return tuple(rows), ()
    shown: dict[str, Advice] = {}
    left: dict[str, Advice] = {}
    out = []
    for row in rows:
        fitting = [one for one in _fitting(row, matter) if one.id not in shown]
        here = fitting[:_MOST]
        shown |= {one.id: one for one in here}
        left |= {one.id: one for one in fitting[_MOST:]}
        out.append(row.model_copy(update={"advice": tuple(_info(one, matter.lang) for one in here)}) if here else row)
    left |= {one.id: one for one in matter.made.advice.values() if _called_for(one, matter)}
    rest = [one for one in matter.made.advice.values() if one.id in left and one.id not in shown]
    return tuple(out), tuple(_info(one, matter.lang) for one in rest)


def _fitting(row: ClauseResult, matter: Matter) -> list[Advice]:
    if row.status not in _SHORT or row.severity not in _TOLD:
        return []
    clauses = {row.id, *row.together}
    about = [one for one in matter.made.advice.values() if clauses & set(one.clauses)]
    own = [one for one in about if clauses & set(one.own)]
    called = [one for one in about if one not in own and _called_for(one, matter)]
    others = [one for one in about if one not in own and one not in called and matter.profile is None]
    return [*own, *called, *others]


def _called_for(one: Advice, matter: Matter) -> bool:
    return one.show_when is not None and matter.case.holds(one.show_when)


def _info(one: Advice, lang: Language) -> AdviceInfo:
    authority = tuple(Authority(source=source.source, ref=source.ref) for source in one.sources)
    return AdviceInfo(id=one.id, text=getattr(one.text, lang), authority=authority)


def with_opposing(rows: Sequence[ClauseResult], matter: Matter) -> tuple[ClauseResult, ...]:
    """Return the rows with the two sources that look at their clause from opposite sides, where there are such."""
    out = []
    for row in rows:
        sources = matter.made.clauses[row.id].opposing if row.status != "not_applicable" else ()
        both = tuple(
            OpposingSource(
                serves=getattr(one.serves, matter.lang),
                says=getattr(one.says, matter.lang),
                authority=Authority(source=one.source, ref=one.ref),
            )
            for one in sources
        )
        out.append(row.model_copy(update={"opposing": both}) if both else row)
    return tuple(out)
