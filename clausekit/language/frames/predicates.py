"""Predicates of a sentence: the act, its tail, and whether it is a main predicate, a modifier or a condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from clausekit.language.frames.acts import Act, act_at, joined_acts, noun_acts, object_of
from clausekit.language.frames.lexis import FORMAL_NOUNS, JOINTS, LIGHT_OBJECT, MODAL_NOUNS
from clausekit.language.frames.tails import tail_end
from clausekit.language.tokens import Morpheme

Role = Literal["final", "chain", "modifier", "condition", "content"]

_ADVERBIAL = re.compile(r"(?:こと(?:なく|なしに)|ず)$")
_CONDITION = re.compile(r"^(?:場合|とき|時(?!点)|際|おそれ|恐れ|限り|後|前|まで|以降|たび|度に|うえ|上で|まま|ため)")
_CONCLUDES = re.compile(r"(?:ない|ません|ます|です|とする|である|できる|ならない|なければならない)$")
_OCCASION = re.compile(r"に(?:は、|あた|当|際|先立|先だ|於|おいて)")
_CHAINS = ("、", "が", "とともに", "と共に", "し", "ながら", "つつ", "けれども")
_NOUNS = ("名詞", "代名詞", "接頭辞", "連体詞", "形状詞", "補助記号-括弧開")


@dataclass(slots=True)
class Predicate:
    """One or more coordinated acts with their tail, in characters of the reading; `marker` is what follows."""

    acts: list[Act]
    end: int
    tail: str
    role: Role
    marker: str
    verb: str
    able: bool

    @property
    def start(self) -> int:
        """Where the first act begins."""
        return self.acts[0][1]


def predicates(tokens: Sequence[Morpheme], text: str, masked: Sequence[tuple[int, int]]) -> list[Predicate]:
    """Return the predicates in order; those inside `masked` adjuncts (承諾なく …) are none."""
    out: list[Predicate] = []
    at = 0
    while at < len(tokens):
        hidden = any(start <= tokens[at].start < end for start, end in masked)
        found = None if hidden else act_at(tokens, at)
        if found is None:
            at += 1
            continue
        stop = tail_end(tokens, found[2])
        out.append(_made(tokens, found, stop, text))
        at = stop
    return out


def _made(tokens: Sequence[Morpheme], found: Act, stop: int, text: str) -> Predicate:
    name, first, after = found
    acts = [*joined_acts(tokens, first), (name, tokens[first].start, tokens[after - 1].end)]
    if name in ("行為", "事項"):
        # 分析その他類似の行為を行ってはならない
        acts = noun_acts(tokens[: first + 1]) or acts
    elif name in LIGHT_OBJECT and first >= 2 and tokens[first - 2].surface in ("行為", "こと", "事項"):
        # 分析、解析その他類似の行為を行ってはならない: the acts are those that it names.
        acts = noun_acts(tokens[: first - 1]) or acts
    elif name in LIGHT_OBJECT:
        acts = object_of(tokens, first) or acts
    elif name in ("負う", "免れる") and first >= 4 and tokens[first - 2].normal in MODAL_NOUNS:
        # 返還又は廃棄の義務を負わない: the acts are what the duty is about.
        acts = (noun_acts(tokens[: first - 3]) if tokens[first - 3].surface == "の" else []) or acts
    end = tokens[stop - 1].end
    tail = text[tokens[first].end : end]
    role, marker = _role(tokens, stop, text)
    adverbial = _ADVERBIAL.search(tail) and stop < len(tokens) and tokens[stop].surface in ("に", "して")
    concession = name == "である" and "って" in tail
    if adverbial or concession or tail.endswith(("ことなく", "ことなしに")):
        role = "modifier"
    return Predicate(acts, end, tail, role, marker, name, tokens[first].able)


def _adnominal(last: Morpheme) -> bool:
    return last.form.startswith(("連体形", "終止形"))


def _role(tokens: Sequence[Morpheme], stop: int, text: str) -> tuple[Role, str]:
    """Return what the predicate is to its sentence, by what follows it."""
    last = tokens[stop - 1]
    if last.surface in ("たり", "だり"):
        return "chain", "たり"
    if last.surface == "もの" and (stop >= len(tokens) or tokens[stop].surface == "。"):
        return "content", "もの"
    if stop >= len(tokens):
        return "final", ""
    following = tokens[stop]
    if last.surface in ("たら", "なら") or (last.surface in ("て", "で") and following.surface in ("から", "も")):
        return "condition", ""
    condition = _CONDITION.match(text[following.start :])
    if condition:
        return "condition", condition.group()
    if following.surface == "か":
        return "content", "か"
    if following.surface in ("ほか", "他") and _adnominal(last):
        return "chain", "ほか"
    if following.surface in ("。", ")") or following.pos.startswith("補助記号-句点"):
        return "final", ""
    occasion = _OCCASION.match(text[following.start :])
    if occasion and _adnominal(last):
        return "condition", occasion.group()
    if last.surface == "よう":
        return "content", following.surface
    if following.surface == "、" and _adnominal(last) and not _CONCLUDES.search(text[: last.end]):
        # 甲が乙に提供する、本検証に関する報告書
        return "modifier", "、"
    if last.normal in FORMAL_NOUNS and following.normal in JOINTS:
        return "content", following.surface
    if last.surface == "ば":
        return "condition", ""
    if following.surface in _CHAINS or following.normal in JOINTS:
        return "chain", following.surface
    if last.normal in FORMAL_NOUNS:
        return "content", following.surface
    if last.surface in ("て", "で") or last.form.startswith("連用形"):
        return "chain", last.surface
    if following.normal in FORMAL_NOUNS:
        return "content", following.surface
    if following.pos.startswith(_NOUNS):
        return "modifier", ""
    if following.surface == "と":
        together = stop + 1 < len(tokens) and tokens[stop + 1].surface in ("とも", "共")
        return ("chain", "とともに") if together else ("content", "と")
    return ("modifier" if last.form.startswith("連体形") else "chain"), following.surface
