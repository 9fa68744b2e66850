"""Who acts in a predicate, and who holds what it gives away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from clausekit.language.frames.actors import Actor
from clausekit.language.frames.modality import modality
from clausekit.language.frames.model import EACH, Frame, Kind
from clausekit.language.frames.predicates import Predicate
from clausekit.span import Span

LISTS = re.compile(r"次の|次に|以下の|以下に|下記|左記|左の|左に|各号|次の通り|次のとおり")
_THINGS = re.compile(
    r"[^、。]{1,30}?(?:情報|もの|者|資料|データ|事由|場合|とき|費用|場所|用語|権利|成果|書類)(?:を|は|が|に|の|で|、)"
)
_TOPIC = re.compile(r"(?<![にでと又たくて])は(?=、|[^、。]{0,30}$)")
_PARTY = re.compile(r"(?:[甲乙丙丁戊]|者|側|当事者|社|学|私|双方|機構)(?:の(?:双方|いずれ)|双方|いずれ)?$")


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier sentences leave to this one: the actor to carry over, the kind of the stem of an item.

    `item`: it is an item; without `stem_kind` it names an event or a thing (次の各号に該当するときは), no act.
    """

    actor: str | None = None
    stem_kind: Kind | None = None
    item: bool = False

    @classmethod
    def of_stem(cls, frames: Sequence[Frame], text: str, span: Span, default: str | None) -> Before:
        """Return what the stem `span` of the document `text` leaves to its items."""
        actor = last_actor(frames) or default
        return cls(actor, None if _lists_things(frames, text, span) else _modal(frames), True)


def last_actor(frames: Sequence[Frame]) -> str | None:
    """Return the last actor named in these frames; None where there is none."""
    return next((frame.actor for frame in reversed(frames) if frame.actor), None)


def _modal(frames: Sequence[Frame]) -> Kind | None:
    return frames[-1].kind if frames and frames[-1].kind in ("duty", "ban", "right", "exempt", "effort") else None


def _lists_things(frames: Sequence[Frame], text: str, span: Span) -> bool:
    """Tell whether the items of a stem are events or things: what stands in its condition, or 次の情報を…."""
    quote = span.quote(text)
    mark = LISTS.search(quote)
    if mark is None:
        return False
    if _THINGS.match(quote, mark.start()):
        return True
    around = [one for frame in frames for one in (*frame.conditions, *frame.exceptions)]
    return any(one.start <= span.start + mark.start() < one.end for one in around)


def actor_of(
    predicate: Predicate,
    who: Sequence[Actor],
    inner: Sequence[Actor],
    earlier: Sequence[Predicate],
    before: Before,
    other: bool,
) -> tuple[str | None, bool]:
    """Return (actor, carried over): a が just before the predicate, else the last topic, else what went before.

    `other`: the sentence has a topic that is no party (本契約は).
    """
    floor = earlier[-1].end if earlier else 0
    near = [one for one in who if floor <= one.start < predicate.start]
    subject = next((one for one in reversed(near) if one.mark == "が"), None)
    topic = next((one for one in reversed(who) if one.start < predicate.start and one.mark != "が"), None)
    if subject is not None and "妨げ" in predicate.tail:
        # 乙は、研究担当者が発表することを妨げない: whose right it is.
        return subject.name, False
    chosen = topic if topic is not None and (subject is None or topic.start > floor - 1) else subject
    if chosen is None and topic is None:
        subject = next((one for one in reversed(who) if one.start < predicate.start), None)
        chosen = subject
    if chosen is not None:
        return chosen.name, False
    if before.actor is None and inner and topic is None and not other:
        # 甲が公表しようとするときは、…同意を得る: who the condition is about is who must.
        return inner[-1].name, True
    return before.actor, before.actor is not None


def sharers(predicate: Predicate, who: Sequence[Actor], earlier: Sequence[Predicate], text: str) -> list[str]:
    """Return the other parties of a predicate that is said once: 直接経費は甲が、間接経費は乙が負担する."""
    floor = earlier[-1].end if earlier else 0
    near = [one for one in who if floor <= one.start < predicate.start]
    found = []
    for one, following in pairwise(near):
        between = text[one.end : following.start]
        apart = one.mark == following.mark and one.name != following.name
        listed = between.startswith("、") if one.mark == "が" else re.search(r"[をに]、$", between)
        if apart and listed:
            found.append(one.name)
    return found


def carries(kind: Kind) -> bool:
    """Tell whether a frame of this kind can be borne by whom an earlier sentence names: not where nobody acts."""
    return kind not in ("statement", "definition", "exception", "deem")


def bearer(
    predicate: Predicate, kind: Kind, actor: str | None, agent: str | None, who: Sequence[Actor], window: str
) -> str | None:
    """Return who acts: of a passive the agent (乙により管理され), or a party that is itself the topic.

    What is stated of another topic (…できるものとし、成果は甲に帰属する), and an exception, has no actor.
    """
    passive = modality(predicate.tail).voice == "passive"
    if kind == "exception" or (kind == "statement" and other_topic(window)):
        return None
    if not passive:
        return actor
    topic = any(one.name == actor and one.start < predicate.start for one in who)
    return agent or (actor if topic and not other_topic(window) else None)


def other_topic(window: str) -> bool:
    """Tell whether something that is no party is the topic of the words before a predicate."""
    found = list(_TOPIC.finditer(window))
    return bool(found) and not re.search(_PARTY, window[: found[-1].start()])


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


def subjects(who: Sequence[Actor], found: Sequence[Predicate], main: Predicate, text: str) -> list[Actor]:
    """Drop the subjects that belong to a clause inside the sentence: 開示者が開示した情報は…."""
    out = []
    for one in who:
        first = next((predicate for predicate in found if predicate.start >= one.end), main)
        if text[one.end : one.end + 1] == "、":
            # いずれかの当事者が、管轄を有する裁判所に…申し立てる: が、 reaches over what modifies a noun.
            first = next(
                (one_more for one_more in found if one_more.start >= one.end and one_more.role != "modifier"), main
            )
        inner = one.mark == "が" and first.role in ("modifier", "content", "condition")
        if not inner:
            out.append(one)
    return out
