"""From a sentence to its frames."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clausekit.language.frames.actors import Actor, actor_pattern, actors, agent_pattern, owner_pattern
from clausekit.language.frames.acts import noun_acts
from clausekit.language.frames.adjuncts import FoundGate, exceptions, gates, limits, manners, soft_words
from clausekit.language.frames.lexis import EFFORTS, GRANTS
from clausekit.language.frames.modality import modality
from clausekit.language.frames.model import EACH, Frame, Gate, Kind
from clausekit.language.frames.predicates import Predicate, predicates
from clausekit.language.frames.reading import Reading, read_sentence
from clausekit.span import Span

_DEFINES = re.compile(
    r"(?:を|と)(?:いう|言う|指す|意味する|称する|呼ぶ|総称する)(?:もの(?:と|で)(?:する|ある))?。?$|とは、.*(?:をいう|を意味する|を指す|である|とする)"
)
_STATES = re.compile(
    r"(?:に|へ)?帰属(?:する|し|さ)|(?:の)?(?:共有|所有|負担|単独所有|責任)(?:と(?:する|し)|に属)|に属(?:する|し)|に(?:留保|存続)|効力を有|(?:準拠法|管轄|期間|有効期間|裁判所)(?:は|と|とする)"
)
_EXCEPTION = re.compile(
    r"この限り(?:では|で|に)(?:ない|なく|あらず|ありません)|適用(?:し|され|せ|は)(?:ない|ず|ません)|及ばない"
)
_TOPIC = re.compile(r"[はも]、|ただし、|但し、|また、|なお、")
_OR = re.compile(r"^(?:、)?(?:又は|または|若しくは|もしくは)|^(?:又|若しく)")


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier sentences leave to this one: the actor to carry over, the kind of the stem of an item."""

    actor: str | None = None
    stem_kind: Kind | None = None


class Extractor:
    """Reads the sentences of one contract; `labels` are its party labels, `default` the actor of a pledge (私)."""

    def __init__(self, labels: Sequence[str], default: str | None = None) -> None:
        self._pattern = actor_pattern(labels)
        self._agents = agent_pattern(labels)
        self._owners = owner_pattern(labels)
        self.default = default

    def frames(self, text: str, span: Span, before: Before | None = None) -> tuple[Frame, ...]:
        """Return the frames of the sentence `span` of `text`, in order; a noun phrase without predicate has none."""
        reading = read_sentence(text, span)
        return tuple(self._frames(reading, before or Before(self.default)))

    def _frames(self, reading: Reading, before: Before) -> list[Frame]:
        text = reading.text
        consents = list(gates(text))
        masked = [(gate.start, gate.end) for gate in consents if gate.form != "required"]
        masked += [*manners(text), *((end - 2, end) for _, end in limits(text))]
        found = predicates(reading.tokens, text, masked)
        spans = _conditions(found, text)
        mains = [p for p in found if p.role in ("final", "chain") and not _inside(p.start, spans)]
        everybody = actors(text, self._pattern)
        who = [one for one in everybody if not _inside(one.start, spans)]
        inner = [one for one in everybody if one not in who and one.mark == "が"]
        kinds = _kinds(mains, text, before.stem_kind, [*(gate.start for gate in consents), *(one.start for one in who)])
        excepted = [(s, e) for s, e in exceptions(text)]
        if not mains and before.stem_kind is not None:
            return self._of_nouns(reading, before)
        out: list[Frame] = []
        previous = 0
        consent: Gate | None = None
        for at, (predicate, kind) in enumerate(zip(mains, kinds, strict=True)):
            actor, carried = _actor(
                predicate, _subjects(who, found, predicate), inner if kind == "duty" else (), mains[:at], before
            )
            agent = _agent(text[previous : predicate.start], self._agents)
            own = [gate for gate in consents if previous <= gate.start < predicate.end]
            goes_on = (
                at > 0 and kind == kinds[at - 1] and kind in ("ban", "right") and not _topic(who, previous, predicate)
            )
            consent = _gate(own, reading) or (consent if goes_on else None)
            for act, start, end in predicate.acts:
                out.append(
                    Frame(
                        kind=kind,
                        act=act,
                        predicate=reading.source(start, end),
                        actor=_bearer(predicate, actor, agent, who),
                        carried=carried,
                        voice=modality(predicate.tail).voice,
                        window=reading.source(previous, predicate.end),
                        gate=consent,
                        limits=tuple(
                            reading.source(*one) for one in limits(text[: predicate.end]) if one[0] >= previous
                        ),
                        conditions=tuple(reading.source(*one) for one in spans if one[0] < predicate.end),
                        exceptions=tuple(reading.source(*one) for one in excepted),
                        soft=soft_words(text[previous : predicate.end]),
                        owner=_owner(text[previous : predicate.end], self._owners),
                    )
                )
            previous = predicate.end
        return out

    def _of_nouns(self, reading: Reading, before: Before) -> list[Frame]:
        """Return the frames of an item that is a noun phrase: its stem gives modality and actor."""
        assert before.stem_kind is not None
        whole = reading.source(0, len(reading.text))
        return [
            Frame(before.stem_kind, act, reading.source(start, end), before.actor, True, "active", whole)
            for act, start, end in noun_acts(reading.tokens)
        ]


def _bearer(predicate: Predicate, actor: str | None, agent: str | None, who: Sequence[Actor]) -> str | None:
    """Return who acts: of a passive the agent (乙により管理され), or a party that is itself the topic."""
    if modality(predicate.tail).voice != "passive":
        return actor
    topic = any(one.name == actor and one.start < predicate.start for one in who)
    return agent or (actor if topic else None)


def _agent(text: str, pattern: re.Pattern[str]) -> str | None:
    found = list(pattern.finditer(text))
    return found[-1].group("name") if found else None


def _owner(text: str, pattern: re.Pattern[str]) -> str | None:
    """Return who holds what the words before a predicate give away; None where nothing is given."""
    found = list(pattern.finditer(text))
    if not found:
        return None
    last = found[-1]
    return EACH if last.group("each") else last.group("name") or last.group("shared")


def _subjects(who: Sequence[Actor], found: Sequence[Predicate], main: Predicate) -> list[Actor]:
    """Drop the subjects that belong to a clause inside the sentence: 開示者が開示した情報は…."""
    out = []
    for one in who:
        first = next((predicate for predicate in found if predicate.start >= one.end), main)
        inner = one.mark == "が" and first.role in ("modifier", "content", "condition")
        if not inner:
            out.append(one)
    return out


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _conditions(found: Sequence[Predicate], text: str) -> list[tuple[int, int]]:
    """Return the condition clauses (…した場合, …するとき): from the topic or comma before to the marker."""
    spans: list[tuple[int, int]] = []
    for at, predicate in enumerate(found):
        if predicate.role != "condition":
            continue
        floor = spans[-1][1] if spans else 0
        topic = max((m.end() for m in _TOPIC.finditer(text[floor : predicate.start])), default=0)
        start = floor + topic
        for earlier in found[:at]:
            # 乙は、…を保存し、甲の請求があった場合には…: what hangs on the topic is no part of the condition.
            if earlier.role != "chain" or earlier.marker != "、" or earlier.start < start or not (topic or spans):
                continue
            if _OR.match(text[earlier.end :]) or "が" in text[start : earlier.start]:
                break
            start = earlier.end
        spans.append((start, predicate.end + len(predicate.marker)))
    return spans


def _kinds(mains: Sequence[Predicate], text: str, stem: Kind | None, breaks: Sequence[int]) -> list[Kind]:
    """Return the kind of every main predicate.

    連用中止 takes over the modality of the tail that governs it, an item without modality of its own (…すること) that
    of its stem. A ban does not reach back over `breaks` (a consent, another party).
    """
    kinds: list[Kind] = []
    governing: Kind = "duty"
    alternative = False
    behind = len(text)
    for predicate in reversed(mains):
        said = modality(predicate.tail)
        # …保管し、乙の承諾なく…分解し、又は移動してはならない: the consent opens what the ban is about.
        start, behind = behind, predicate.start
        special = _special(predicate, text)
        if special is not None:
            kind = special
            governing = kind if predicate.role == "final" or said.explicit else governing
        elif stem is not None and not said.explicit:
            kind = stem
        elif predicate.role == "final" or said.explicit:
            kind = said.kind
            governing, alternative = kind, False
        elif predicate.marker == "たり":
            kind = governing
        elif governing in ("ban", "exempt"):
            # …し、又は…してはならない: the ban covers the chain; …保持し、…開示してはならない: it does not.
            opened = any(predicate.end <= at < start for at in breaks)
            alternative = not opened and (alternative or bool(_OR.match(text[predicate.end :])))
            kind = governing if alternative else "duty"
        elif governing in ("statement", "definition", "exception", "deem"):
            kind = "duty"
        else:
            kind = governing
        kinds.append(kind)
    return kinds[::-1]


def _special(predicate: Predicate, text: str) -> Kind | None:
    """Return definition, exception or statement where the wording is of that kind."""
    head = text[: predicate.end + 1]
    if _EXCEPTION.search(text[max(0, predicate.start - 8) : predicate.end]):
        return "exception"
    if predicate.role == "final" and _DEFINES.search(head):
        return "definition"
    act = predicate.acts[-1][0]
    if act in ("見做す", "見なす", "看做す", "推定"):
        return "deem"
    if predicate.verb == "負う" and modality(predicate.tail).kind in ("ban", "exempt"):
        around = text[max(0, predicate.start - 8) : predicate.end]
        return "exempt" if re.search(r"義務|責任|責め|責|負担", around) else None
    if predicate.able and not modality(predicate.tail).explicit:
        return "right"
    if act in EFFORTS and modality(predicate.tail).kind == "duty":
        return "effort"
    if act in GRANTS and re.search(r"もの(?:では|と)(?:ない|なく|ありません|しない)", predicate.tail):
        return "statement"
    if act in ("保証", "担保") and modality(predicate.tail).kind == "ban":
        return "exempt"
    said = modality(predicate.tail).kind
    if act in ("とする", "である"):
        return "statement" if said == "duty" else None
    if _STATES.search(text[max(0, predicate.start - 8) : predicate.end]):
        return "statement" if said in ("duty", "right") else None
    return None


def _actor(
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


def _topic(who: Sequence[Actor], start: int, predicate: Predicate) -> bool:
    return any(start <= one.start < predicate.start for one in who)


def _gate(own: Sequence[FoundGate], reading: Reading) -> Gate | None:
    if not own:
        return None
    gate = own[0]
    return Gate(gate.form, gate.by, gate.quals, reading.source(gate.start, gate.end))
