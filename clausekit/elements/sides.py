"""Which printed actors are us, which are them: from `--side`, from roles, and from who bears the secrecy."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from clausekit.language.frames import ContractFrames
from clausekit.language.frames.actors import both
from clausekit.structure.model import Structure

Side = Literal["us", "them", "both", "one", "unknown"]

DISCLOSER = re.compile(
    r"開示(?:者|当事者|側)|情報開示者|(?:見せ|渡|出|開示す)る側|提供(?:者|機関|側)|委託者|貴社|御社|許諾者|^会社$"
)
RECIPIENT = re.compile(
    r"受領(?:者|当事者|機関|側)|情報受領者|受け取る側|受託者|誓約者|参加者|利用者|私|本人|学生|研究担当者|研究者|研究従事者"
)
_RELATIVE = re.compile(r"相手方|相手|(?:一方|他方|他)の?当事者|一方|違反した当事者|いずれか一方の当事者")
_OF_PARTY = re.compile(r"([甲乙丙丁])の(?!双方|いずれ)")
# What contracts call a party by its kind without having said so: 会社 where one party is a company.
_BY_KIND = {"大学": "university", "本学": "university", "会社": "company", "企業": "company"}
_SECRECY_ACTS = {"開示", "漏洩", "漏らす", "使用", "保持", "管理", "利用", "提供", "秘匿", "用いる"}
_SECRET = re.compile(r"秘密|機密|守秘|漏え|漏洩|第三者")


@dataclass(frozen=True, slots=True)
class Sides:
    """Party labels on our side and on theirs; `mutual` where nobody told us and both keep each other's secrets."""

    us: frozenset[str]
    them: frozenset[str]
    mutual: bool

    def of(self, actor: str | None) -> Side:
        """Return whose duty it is when `actor` acts; a single named party of a mutual contract is `one`."""
        if actor is None:
            return "unknown"
        if actor in self.us:
            return "us"
        if actor in self.them:
            return "them"
        party = _OF_PARTY.match(actor)
        if party:
            # 甲の研究担当者: whose they are.
            return self.of(party.group(1))
        if both(actor) or _RELATIVE.search(actor):
            return "both"
        if RECIPIENT.search(actor):
            return "them"
        if DISCLOSER.search(actor):
            return "us"
        return "one" if self.mutual else "unknown"


def find_sides(structure: Structure, frames: ContractFrames, side: str | None) -> Sides:
    """Return the sides; without `side`, we are who bears no secrecy alone, or (mutual) either party."""
    labels = [party.label for party in structure.parties]
    plain = [label for label in labels if not RECIPIENT.search(label) and not DISCLOSER.search(label)]
    own, other = _spoken(structure)
    if side is not None:
        by_kind = _by_kind(structure)
        us = {side, *(name for name, label in by_kind.items() if label == side), *own}
        them = {label for label in (*labels, *by_kind, *other) if label not in us}
        return Sides(frozenset(us), frozenset(them), False)
    bearers = secrecy_bearers(structure, frames, plain)
    # One party that alone is told to keep secrets is the recipient; the others disclose.
    if len(bearers) == 1 and len(plain) >= 2:
        return Sides(frozenset(plain) - bearers | own, bearers | other, False)
    return Sides(own, other, True)


def _spoken(structure: Structure) -> tuple[frozenset[str], frozenset[str]]:
    """Return how the paper speaks of us and of them: 当社 and 先方, or, where it addresses 貴社, 貴社 and 当社."""
    labels = {party.label for party in structure.parties}
    addressed = "貴社" in structure.text or "御社" in structure.text
    us, them = ({"貴社", "御社"}, {"当社", "弊社"}) if addressed else ({"当社", "弊社"}, {"先方"})
    return frozenset(us - labels), frozenset(them - labels)


def _by_kind(structure: Structure) -> dict[str, str]:
    """Return the labels of parties by what an unlisted name says of their kind (大学: the only university)."""
    labels = {party.label for party in structure.parties}
    found = {}
    for name, kind in _BY_KIND.items():
        fitting = [party.label for party in structure.parties if kind in (party.kind or "")]
        if name not in labels and len(fitting) == 1:
            found[name] = fitting[0]
    return found


def secrecy_bearers(structure: Structure, frames: ContractFrames, labels: list[str]) -> frozenset[str]:
    """Return who of `labels` is told to keep secrets; all of them where a role or both parties are."""
    found: Counter[str] = Counter()
    for index, sentence in enumerate(structure.sentences):
        if not _SECRET.search(sentence.span.quote(structure.text)):
            continue
        for frame in frames.of(index):
            if frame.kind not in ("duty", "ban") or frame.act not in _SECRECY_ACTS or frame.actor is None:
                continue
            if both(frame.actor) or RECIPIENT.search(frame.actor):
                return frozenset(labels)
            if frame.actor in labels:
                found[frame.actor] += 1
    return frozenset(found)
