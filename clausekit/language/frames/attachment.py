"""Which 連用中止 stand on their own: rules over tokens decide, GiNZA's parse where they leave it open.

GiNZA ties a 連用中止 to the nearest predicate too often (帳簿を備え、申出があったときは応じる), so its word counts in
`auto` only where it reaches over one: what a rule has put into an inner clause becomes a main predicate again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clausekit.language.frames.kinds import OR
from clausekit.language.frames.lexis import WRITING
from clausekit.language.frames.modality import modality
from clausekit.language.frames.predicates import Predicate
from clausekit.language.parse import Parser


def settled(
    mains: Sequence[Predicate], found: Sequence[Predicate], chains: Sequence[Predicate], text: str, parser: Parser
) -> list[Predicate]:
    """Return the main predicates; `chains` are the predicates of `found` that were 連用中止 before any rule."""
    plain = [
        one for one in chains if not modality(one.tail).explicit and one.marker in ("、", "又", "又は", "若しくは")
    ]
    lowered = [one for one in plain if one not in mains and _open(one, found, text)]
    heads = parser.heads(text, undecided=bool(lowered and mains))
    if heads is None:
        return list(mains)
    freed = [one for one in lowered if _governor(one, found, heads) in mains]
    for one in freed:
        one.role = "chain"
    tied = [one for one in plain if one in mains and _tied(one, mains, found, heads)] if parser.mode == "full" else []
    return [one for one in found if (one in mains and one not in tied) or one in freed]


def _open(one: Predicate, found: Sequence[Predicate], text: str) -> bool:
    """Tell whether tokens leave it open what a lowered 連用中止 belongs to.

    又は, a subject of its own, とは…をいう and what is written on a paper are no open questions.
    """
    before = max((other.end for other in found if other.end <= one.start), default=0)
    own = "が" in text[before : one.start] or "とは" in text[: one.start]
    return not own and not OR.match(text[one.end :]) and one.acts[-1][0] not in WRITING


def _tied(one: Predicate, mains: Sequence[Predicate], found: Sequence[Predicate], heads: Mapping[int, int]) -> bool:
    governor = _governor(one, found, heads)
    return governor is not None and governor not in mains


def _governor(one: Predicate, found: Sequence[Predicate], heads: Mapping[int, int]) -> Predicate | None:
    """Return the predicate that governs `one` in the parse; None where the parse has none."""
    at = max((start for start in heads if start <= one.acts[-1][1]), default=None)
    for _ in range(6):
        if at is None or heads[at] == at:
            return None
        at = heads[at]
        other = next((p for p in found if p is not one and p.start <= at < p.end), None)
        if other is not None:
            return other
    return None
