"""Who acts in a predicate, and who holds what it gives away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.language.frames.actors import Actor
from clausekit.language.frames.modality import modality
from clausekit.language.frames.model import EACH, Kind
from clausekit.language.frames.predicates import Predicate


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier sentences leave to this one: the actor to carry over, the kind of the stem of an item."""

    actor: str | None = None
    stem_kind: Kind | None = None


def actor_of(
    predicate: Predicate,
    who: Sequence[Actor],
    inner: Sequence[Actor],
    earlier: Sequence[Predicate],
    before: Before,
) -> tuple[str | None, bool]:
    """Return (actor, carried over): a が just before the predicate, else the last topic, else what went before."""
    floor = earlier[-1].end if earlier else 0
    near = [one for one in who if floor <= one.start < predicate.start]
    subject = next((one for one in reversed(near) if one.mark == "が"), None)
    topic = next((one for one in reversed(who) if one.start < predicate.start and one.mark != "が"), None)
    chosen = topic if topic is not None and (subject is None or topic.start > floor - 1) else subject
    if chosen is None and topic is None:
        subject = next((one for one in reversed(who) if one.start < predicate.start), None)
        chosen = subject
    if chosen is not None:
        return chosen.name, False
    if before.actor is None and inner and predicate.role != "condition":
        # 甲が公表しようとするときは、…同意を得る: who the condition is about is who must.
        return inner[-1].name, True
    return before.actor, before.actor is not None


def carries(kind: Kind) -> bool:
    """Tell whether a frame of this kind can be borne by whom an earlier sentence names: not where nobody acts."""
    return kind not in ("statement", "definition", "exception", "deem")


def bearer(predicate: Predicate, actor: str | None, agent: str | None, who: Sequence[Actor]) -> str | None:
    """Return who acts: of a passive the agent (乙により管理され), or a party that is itself the topic."""
    if modality(predicate.tail).voice != "passive":
        return actor
    topic = any(one.name == actor and one.start < predicate.start for one in who)
    return agent or (actor if topic else None)


def agent(text: str, pattern: re.Pattern[str]) -> str | None:
    """Return the last agent of a passive (乙により) in `text`; None where there is none."""
    found = list(pattern.finditer(text))
    return found[-1].group("name") if found else None


def owner(text: str, pattern: re.Pattern[str]) -> str | None:
    """Return who holds what the words before a predicate give away; None where nothing is given."""
    found = list(pattern.finditer(text))
    if not found:
        return None
    last = found[-1]
    return EACH if last.group("each") else last.group("name") or last.group("shared")


def subjects(who: Sequence[Actor], found: Sequence[Predicate], main: Predicate) -> list[Actor]:
    """Drop the subjects that belong to a clause inside the sentence: 開示者が開示した情報は…."""
    out = []
    for one in who:
        first = next((predicate for predicate in found if predicate.start >= one.end), main)
        inner = one.mark == "が" and first.role in ("modifier", "content", "condition")
        if not inner:
            out.append(one)
    return out
