"""Predicates of a sentence: the act, its tail, and whether it is a main predicate, a modifier or a condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from clausekit.language.tokens import Morpheme

Role = Literal["final", "chain", "modifier", "condition", "content"]

_LIGHT = {"為る", "致す", "行う", "行なう", "為す", "成す", "実施"}
_LIGHT_OBJ = {"行う", "行なう", "為す", "取る", "講ずる", "講じる", "図る", "為る", "致す"}
_AUX_VERBS = {
    "為る",
    "成る",
    "居る",
    "置く",
    "出来る",
    "得る",
    "有る",
    "致す",
    "行く",
    "来る",
    "頂く",
    "置ける",
    "仕舞う",
}
_FORMAL = {"こと", "事", "物", "様", "旨"}
_MODAL_NOUNS = {"義務", "責任", "責め", "責", "権利", "権限", "必要", "債務"}
_MODAL_VERBS = {
    "負う",
    "有する",
    "要する",
    "妨げる",
    "禁ずる",
    "禁じる",
    "禁止",
    "努める",
    "努力",
    "配慮",
    "心掛ける",
    "免れる",
    "差し支える",
    "約す",
    "約する",
    "誓約",
    "確約",
    "誓う",
    "合意",
    "同意",
    "見做す",
    "推定",
    "認める",
    "負担",
    "保有",
    "留保",
    "望ましい",
    "良い",
    "持つ",
}
_OUTER_OF_NOUN = {"努める", "努力", "配慮", "妨げる", "禁止", "禁ずる", "禁じる", "要する", "心掛ける"}
# Verbs that have become adverbs or particles: no acts.
_NO_ACTS = {
    "為る",
    "成る",
    "居る",
    "引き続く",
    "通じる",
    "先立つ",
    "向ける",
    "関わる",
    "除く",
    "問う",
    "限る",
    "於く",
    "依る",
    "因る",
    "従う事",
    "基づく",
    "対する",
    "関する",
    "係る",
    "掛かる",
    "際する",
    "当たる",
    "伴う",
    "応じる",
    "わたる",
    "渡る",
    "加える",
    "代える",
    "含める",
}
_ADVERBIAL = re.compile(r"(?:こと(?:なく|なしに)|ず)$")
_CONDITION = re.compile(r"^(?:場合|とき|時(?!点)|際|おそれ|恐れ|限り|後|前|まで|以降|たび|度に|うえ|上で|まま|ため)")
_JOIN = {"、", "又は", "又", "及び", "若しくは", "並びに", "・", "は", ",", "若しく", "且つ", "乃至"}


@dataclass(slots=True)
class Predicate:
    """An act with its tail in characters of the reading; `acts` holds coordinated nouns (開示又は漏えいし)."""

    acts: list[tuple[str, int, int]]
    tail_start: int
    end: int
    tail: str
    role: Role
    outer: str = ""
    marker: str = ""
    joined: str = field(default="")

    @property
    def start(self) -> int:
        """Where the first act begins."""
        return self.acts[0][1]


def predicates(tokens: Sequence[Morpheme], text: str, masked: Sequence[tuple[int, int]]) -> list[Predicate]:
    """Return the predicates in order; those inside `masked` adjuncts (承諾なく …) are none."""
    out: list[Predicate] = []
    at = 0
    while at < len(tokens):
        if any(start <= tokens[at].start < end for start, end in masked):
            at += 1
            continue
        found = _act(tokens, at)
        if found is None:
            at += 1
            continue
        name, first, after = found
        stop = _tail(tokens, after)
        end = tokens[stop - 1].end
        made = Predicate([(name, tokens[first].start, tokens[after - 1].end)], tokens[after - 1].end, end, "", "final")
        made.tail = text[tokens[first].end : end]
        _coordinate(tokens, first, made)
        made.role, made.marker = _role(tokens, stop, text)
        adverbial = _ADVERBIAL.search(made.tail) and stop < len(tokens) and tokens[stop].surface in ("に", "して")
        if (
            adverbial
            or made.tail.endswith(("ことなく", "ことなしに"))
            or (name == "である" and "って" in text[end - 4 : end])
        ):
            made.role = "modifier"
        made.joined = text[end : end + 6]
        out.append(made)
        at = stop
    return out


def _is_verbal_noun(token: Morpheme) -> bool:
    return token.pos.startswith("名詞") and "サ変" in token.pos


def _act(tokens: Sequence[Morpheme], at: int) -> tuple[str, int, int] | None:
    """Return (name, first token, token behind) of an act that begins at `at`; する belongs to its noun's tail."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.pos.startswith("名詞") and following is not None:
        if _is_verbal_noun(token) and following.normal in _LIGHT and following.pos.startswith("動詞"):
            return token.normal, at, at + 1
        if (
            _is_verbal_noun(token)
            and following.surface == "等"
            and at + 2 < len(tokens)
            and tokens[at + 2].normal in _LIGHT
        ):
            return token.normal, at, at + 2
        if (
            _is_verbal_noun(token)
            and following.surface in ("を", "は")
            and at + 2 < len(tokens)
            and tokens[at + 2].normal in _LIGHT_OBJ
        ):
            return token.normal, at, at + 2
        if (
            _is_verbal_noun(token)
            and following.surface in ("に", "を")
            and at + 2 < len(tokens)
            and tokens[at + 2].normal in _OUTER_OF_NOUN
        ):
            return token.normal, at, at + 1
        if _is_verbal_noun(token) and following.normal in ("出来る", "頂く"):
            return token.normal, at, at + 1
    if token.pos.startswith("動詞") and token.normal not in _NO_ACTS:
        return token.normal, at, at + 1
    if token.pos.startswith("動詞") and token.normal == "為る" and at and tokens[at - 1].surface == "と":
        return "とする", at, at + 1
    if token.normal == "有る" or (token.surface == "で" and following is not None and following.normal == "有る"):
        return "である", at, at + 1
    return None


def _tail(tokens: Sequence[Morpheme], at: int) -> int:
    """Return the index behind the tail that follows an act: auxiliaries, てはならない, ことができる, 義務を負わない."""
    while at < len(tokens) and _in_tail(tokens, at):
        at += 1
    return at


def _in_tail(tokens: Sequence[Morpheme], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.pos.startswith("助動詞"):
        return not (token.normal == "だ" and token.surface == "に")
    if token.pos.startswith("形容詞"):
        return token.normal in ("無い", "ない", "望ましい", "良い")
    if token.surface == "等" or (
        token.surface in ("を", "は") and before.surface != "こと" and _light_follows(following)
    ):
        return before.pos.startswith(("名詞", "接尾辞")) and (
            token.surface == "等" or "サ変" in before.pos or before.surface == "等"
        )
    if token.surface == "と" and before.form.startswith("意志推量形"):
        return True
    if token.pos.startswith("動詞"):
        after_noun = before.surface in ("を", "は")
        light = token.normal in _LIGHT_OBJ and after_noun
        return token.normal in _MODAL_VERBS or token.normal in _AUX_VERBS or light
    if token.normal in _MODAL_VERBS and before.surface in ("を", "に", "は", "が", "も"):
        return True
    if token.normal in _FORMAL or token.surface == "よう":
        return before.pos.startswith(("動詞", "助動詞"))
    if token.normal in _MODAL_NOUNS:
        return (
            before.pos.startswith(("動詞", "助動詞"))
            and at + 1 < len(tokens)
            and tokens[at + 1].surface in ("を", "が", "は", "も")
        )
    if token.surface in ("一切", "何ら", "何等"):
        return before.surface in ("を", "は", "も") and tokens[at - 2].normal in _MODAL_NOUNS
    return _particle_in_tail(token, before, following)


def _light_follows(following: Morpheme | None) -> bool:
    return following is not None and following.normal in _LIGHT_OBJ


def _particle_in_tail(token: Morpheme, before: Morpheme, following: Morpheme | None) -> bool:
    if not token.pos.startswith("助詞"):
        return False
    if token.surface in ("て", "で", "ば"):
        return before.pos.startswith(("動詞", "助動詞", "形容詞"))
    if token.surface in ("は", "も"):
        return (
            before.surface in ("て", "で", "こと", "よう", "義務", "責任", "責め", "もの", "必要", "と", "に")
            and following is not None
            and not following.pos.startswith("補助記号")
        )
    if token.surface in ("が", "を", "と", "に"):
        ok = (
            before.normal in _FORMAL
            or before.surface == "よう"
            or before.normal in _MODAL_NOUNS
            or (following is not None and following.normal in _OUTER_OF_NOUN)
        )
        return (
            ok
            and following is not None
            and (following.normal in _MODAL_VERBS | _AUX_VERBS or following.surface in ("は", "も", "一切", "何ら"))
        )
    return False


def _coordinate(tokens: Sequence[Morpheme], first: int, made: Predicate) -> None:
    """Add the verbal nouns joined in front of the act: 複製、解析又は分解(してはならない)."""
    at = first - 1
    while at >= 1:
        joint = at
        while joint >= 0 and (tokens[joint].normal in _JOIN or tokens[joint].surface in _JOIN):
            joint -= 1
        if joint == at or joint < 0:
            return
        noun = tokens[joint]
        if noun.surface == "等" and joint:
            joint -= 1
            noun = tokens[joint]
        if not _is_verbal_noun(noun):
            return
        made.acts.insert(0, (noun.normal, noun.start, noun.end))
        at = joint - 1


def noun_acts(tokens: Sequence[Morpheme]) -> list[tuple[str, int, int]]:
    """Return the verbal nouns that an item ends with (本試料の譲渡、貸与又は移送; …の分析その他の行為): its acts."""
    found: list[tuple[str, int, int]] = []
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if _is_verbal_noun(token):
            found.insert(0, (token.normal, token.start, token.end))
        elif not (found and (token.normal in _JOIN or token.surface in _JOIN)) and not _closing(token):
            break
    return found


def _closing(token: Morpheme) -> bool:
    closing = ("こと", "行為", "場合", "類似", "その", "他", "これら", "準ずる", "準じる", "類する")
    return token.surface in ("。", "、", "等", "の", "に", "する", "その他") or token.surface in closing


def _role(tokens: Sequence[Morpheme], stop: int, text: str) -> tuple[Role, str]:
    """Return what the predicate is to its sentence, by what follows it."""
    last = tokens[stop - 1]
    if stop >= len(tokens):
        return "final", ""
    following = tokens[stop]
    rest = text[following.start :]
    condition = _CONDITION.match(rest)
    if condition:
        return "condition", condition.group()
    if following.surface in ("。", ")") or following.pos.startswith("補助記号-句点"):
        return "final", ""
    if (
        following.surface in ("、", "が", "とともに", "と共に", "し", "ながら", "つつ", "けれども")
        or following.normal in _JOIN
    ):
        return "chain", following.surface
    if last.surface == "ば":
        return "condition", "ば"
    if last.surface in ("て", "で") or last.form.startswith("連用形"):
        return "chain", last.surface
    if following.surface in ("こと", "もの") or following.normal in _FORMAL:
        return "content", following.surface
    if following.pos.startswith(("名詞", "代名詞", "接頭辞", "連体詞", "形状詞", "補助記号-括弧開")):
        return "modifier", ""
    if following.surface == "と" and stop + 1 < len(tokens) and tokens[stop + 1].surface in ("とも", "共"):
        return "chain", "とともに"
    return "modifier" if last.form.startswith("連体形") else "chain", following.surface
