"""Frames: who must, may or must not do what, to what, behind which consent, when, except when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausekit.span import Span

Kind = Literal["duty", "ban", "right", "exempt", "effort", "deem", "statement", "definition", "exception"]
Voice = Literal["active", "passive", "causative"]
GateForm = Literal["unless", "with", "required"]


@dataclass(frozen=True, slots=True)
class Gate:
    """Consent as a condition: `unless` (承諾なく…ならない), `with` (承諾を得て), `required` (承諾を要する).

    `by` is who consents as printed ("" where unsaid); `quals` among prior, written, reasonable.
    """

    form: GateForm
    by: str
    quals: frozenset[str]
    span: Span


EACH = "発明者の属する当事者"


@dataclass(frozen=True, slots=True)
class Frame:
    """One predicate of a sentence with its modality.

    `act` is the normal form of the inner predicate (返還, 守る); `actor` the party as printed, None where nobody
    is named and nobody can be carried over; `carried` tells that it comes from another sentence or the stem.
    `window` runs from the predicate before to the end of this one; `exceptions` are the ただし/除き passages; `owner`
    is who holds what the predicate gives away (乙に帰属する), as printed: a party, 共有, or EACH where everyone keeps
    his own.
    """

    kind: Kind
    act: str
    predicate: Span
    actor: str | None
    carried: bool
    voice: Voice
    window: Span
    gate: Gate | None = None
    limits: tuple[Span, ...] = ()
    conditions: tuple[Span, ...] = ()
    exceptions: tuple[Span, ...] = ()
    soft: tuple[str, ...] = ()
    owner: str | None = None
