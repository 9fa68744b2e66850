"""Who bears what: duties, bans, rights, exemptions and indemnities per party and topic, as a table with evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from clausekit.checks.made import Found, found
from clausekit.checks.topics import TOPICS, topic
from clausekit.findings.model import DutyRow, Evidence
from clausekit.language.frames import ContractFrames, Frame
from clausekit.language.frames.actors import both
from clausekit.messages import Language, message
from clausekit.structure.model import Sentence, Structure

BearingKind = Literal["duty", "ban", "right", "exempt", "effort", "indemnity"]
KINDS: tuple[BearingKind, ...] = ("duty", "ban", "indemnity", "effort", "right", "exempt")
BURDENS = frozenset({"duty", "ban", "indemnity"})
EVERYBODY = "both"
_MAX_EVIDENCE = 5
_INDEMNITY = re.compile(r"(?:賠償|補償|填補|塡補)(?:する|し|の(?:責|義務)|しなければ)")
_ANYBODY = re.compile(r"相手方|相手|一方|他方|当事者|双方|両者|各自|三者|違反した者")
_LETTERS = re.compile(r"[甲乙丙丁戊]")


class Bearing(NamedTuple):
    """One duty or right of one party: a row of the table is many of them."""

    party: str
    kind: BearingKind
    topic: str
    sentence: Sentence
    frame: Frame


def duties(bearings: Sequence[Bearing], structure: Structure, lang: Language) -> tuple[DutyRow, ...]:
    """Return the table: one row per party, kind and topic, in the order of parties, kinds and topics."""
    rows: dict[tuple[str, str, str], list[Bearing]] = {}
    for one in bearings:
        rows.setdefault((one.party, one.kind, one.topic), []).append(one)
    order = [party.label for party in structure.parties]

    def rank(key: tuple[str, str, str]) -> tuple[int, str, int, int]:
        at = -1 if key[0] == EVERYBODY else order.index(key[0]) if key[0] in order else len(order)
        return at, key[0], KINDS.index(key[1]), TOPICS.index(key[2])

    return tuple(_row(key, rows[key], structure, lang) for key in sorted(rows, key=rank))


def _row(key: tuple[str, str, str], same: Sequence[Bearing], structure: Structure, lang: Language) -> DutyRow:
    party, _, about = key
    evidence = {one.sentence.span: one.sentence for one in same}
    return DutyRow(
        party=party,
        kind=same[0].kind,
        topic=about,
        topic_name=message(f"topic.{about}", lang),
        count=len(same),
        articles=tuple(dict.fromkeys(one.sentence.where for one in same)),
        evidence=tuple(
            Evidence(span=span, quote=span.quote(structure.text), role="trigger", article=sentence.where)
            for span, sentence in list(evidence.items())[:_MAX_EVIDENCE]
        ),
    )


def bearings(structure: Structure, frames: ContractFrames) -> list[Bearing]:
    """Return every duty, ban, right, exemption and effort that the articles lay on a party or role."""
    return [
        bearing
        for index, sentence in enumerate(structure.sentences)
        if sentence.unit is not None and not structure.articles[sentence.unit].annex
        for frame in frames.of(index)
        for bearing in _bearings(structure, sentence, frame)
    ]


def _bearings(structure: Structure, sentence: Sentence, frame: Frame) -> Iterator[Bearing]:
    kind = _kind(frame, structure.text)
    if kind is None or frame.actor is None:
        return
    title = structure.articles[sentence.unit].title if sentence.unit is not None else ""
    window = frame.window.quote(structure.text)
    about = topic(frame.act + window[-14:], window, sentence.span.quote(structure.text), title)
    for party in _parties(frame.actor, structure):
        yield Bearing(party, kind, about, sentence, frame)


def _kind(frame: Frame, text: str) -> BearingKind | None:
    if frame.kind == "duty" and _INDEMNITY.search(frame.window.quote(text)[-30:]):
        return "indemnity"
    found: BearingKind | None = frame.kind if frame.kind in ("duty", "ban", "right", "exempt", "effort") else None
    return found


def _parties(actor: str, structure: Structure) -> tuple[str, ...]:
    """Return the labels that act; all of them together (甲及び乙, 各当事者) are EVERYBODY, other persons none."""
    labels = [party.label for party in structure.parties]
    if actor in labels:
        return (actor,)
    letters = tuple(dict.fromkeys(_LETTERS.findall(actor)))
    if letters and set(letters) < set(labels):
        return letters
    if letters or both(actor) or _ANYBODY.search(actor):
        return (EVERYBODY,)
    return (actor,) if re.search(r"開示|受領|提供", actor) else ()


_MUTUAL = re.compile(r"相互に|互いに|双方向|双務|(?:甲及び乙|両当事者|各当事者)が(?:それぞれ|各々)")
# One party bears this many and this many times the other's; with the rights of the other the scale tips further.
_MANY, _TIMES, _TILT = 8, 3, 4
# A purely technical division of labour says nothing about who is favoured.
_BALANCED_TOPICS = frozenset(TOPICS) - {"performance", "samples", "payment", "other", "reporting"}


def one_sided(bearings: Sequence[Bearing], structure: Structure) -> Iterator[Found]:
    """Yield a strong asymmetry between the two parties of a paper that calls itself mutual."""
    labels = [party.label for party in structure.parties]
    if len(labels) != 2 or not _calls_itself_mutual(structure):
        return
    weighed = [one for one in bearings if one.topic in _BALANCED_TOPICS or one.kind == "right"]
    burdens = {one: [b for b in weighed if b.party == one and b.kind in BURDENS] for one in labels}
    rights = {one: sum(b.party == one and b.kind in ("right", "exempt") for b in weighed) for one in labels}
    few, many = sorted(labels, key=lambda label: len(burdens[label]))
    count, other = len(burdens[many]), len(burdens[few])
    tilted = count + rights[few] >= _TILT * (other + rights[many])
    if count >= _MANY and count >= _TIMES * other and tilted:
        spans = sorted({one.sentence.span for one in burdens[many]})
        yield found(structure, "one_sided", spans, many=many, few=few, count=count, other=other)


def _calls_itself_mutual(structure: Structure) -> bool:
    """Tell whether the title, the opening, the purpose or the definition of 秘密情報 speaks of mutual disclosure."""
    opening = structure.text[: structure.articles[0].span.end] if structure.articles else structure.text
    defined = [one.passage.quote(structure.text) for one in structure.definitions if "秘密情報" in one.term]
    return any(_MUTUAL.search(passage) and re.search(r"開示|提供", passage) for passage in [opening, *defined])
