"""Predicates that look like main ones but belong to a clause inside the sentence: manners, contents, relatives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausekit.language.frames.lexis import SPEECH, WRITING
from clausekit.language.frames.modality import modality
from clausekit.language.frames.predicates import Predicate

_OR = re.compile(r"^、?(?:又は|または|あるいは|或いは|若しくは|もしくは|及び|並びに|かつ)")
_TOPIC = re.compile(r"[はも]、?")
_PAPER = re.compile(r"^(?:[^、。]{0,8}?)(?:書|書面|文書|状|票|表|一覧|リスト|資料|報告|通知|メール|紙|もの)")
_RIGHT = re.compile(r"[^、。をはがに]{0,8}?(?:権利|権限|義務|機会|能力)")
_NOUN_TOPIC = re.compile(r"[^、。をにがて]{1,20}?(?<![又たくて])は")
_MEANS = re.compile(r"とは、?")


def lower(found: Sequence[Predicate], text: str, subjects: Sequence[int]) -> None:
    """Give every predicate that an inner clause holds the role of that clause; `subjects`: where 甲が and 乙が end."""
    _manners(found, text)
    _contents(found, text)
    _definitions(found, text)
    _topics(found, text)
    _relatives(found, text)
    _subordinates(found, text, subjects)


def _manners(found: Sequence[Predicate], text: str) -> None:
    """Let a て-form that only says how the next predicate is done be no predicate of its own."""
    for at, one in enumerate(found[:-1]):
        if one.role != "chain" or one.marker not in ("て", "で") or text[one.end : one.end + 1] == "、":
            continue
        # 返還し、又は廃棄してその旨を証する書面を交付する: the alternative is none.
        before = found[at - 1] if at else None
        if before is None or before.role != "chain" or not _OR.match(text[before.end :]):
            one.role = "modifier"


def _contents(found: Sequence[Predicate], text: str) -> None:
    """Let a chain that runs into a content clause belong to it: 締結し、履行する権限を有することを表明する."""
    rights: set[int] = {at for at, one in enumerate(found) if one.role == "modifier" and _RIGHT.match(text[one.end :])}
    for at in range(len(found) - 1, 0, -1):
        one = found[at - 1]
        if at in rights and _plain_chain(one) and not re.search(r"[がは]", text[one.end : found[at].start]):
            # 製造し、使用し、販売する権利を許諾する
            one.role = "content"
            rights.add(at - 1)
            continue
        following = next((later for later in found[at:] if later.role != "modifier"), found[at])
        rest = found[found.index(following) + 1 :]
        after = next(iter(rest), None)
        # 消し、消したことを示す証明書を渡す: the content stands inside a modifier, the chain does not.
        if after is not None and after.role == "modifier":
            continue
        joined = _plain_chain(one) and one.marker in ("、", "又は", "又", "若しくは")
        # 管理し、漏れないよう注意する: two predicates; 変更し、又は中止するよう求める: one.
        same = following.role == "content" and ("よう" not in following.tail or _OR.match(text[one.end :]) is not None)
        # A thing said or asked for is told as a whole; 消去することにより, 守ることを条件に say how.
        told = next((later for later in rest if later.role in ("final", "chain")), None)
        said = told is not None and told.acts[-1][0] in SPEECH
        if joined and said and same and "は、" not in text[one.end : following.start]:
            one.role = "content"


def _definitions(found: Sequence[Predicate], text: str) -> None:
    """Let what stands between とは and をいう modify what it defines."""
    if not found or found[-1].acts[-1][0] not in ("言う", "意味", "指す", "称する"):
        return
    begin = _MEANS.search(text)
    for one in found[:-1]:
        if begin is not None and one.start >= begin.end() and one.role in ("chain", "content"):
            one.role = "modifier"


def _topics(found: Sequence[Predicate], text: str) -> None:
    """Let a chain before the sentence's only topic modify it: 改変し、又は学習を施して得たモデルの権利は、…."""
    for at, one in enumerate(found[:-1]):
        if not _plain_chain(one) or re.search(r"[はも]、|[甲乙丙者側社学]は", text[: one.start]):
            continue
        closing = next((later for later in found[at + 1 :] if later.role != "chain"), None)
        if closing is not None and closing.role == "modifier" and _NOUN_TOPIC.match(text[closing.end :]):
            one.role = "modifier"


def _relatives(found: Sequence[Predicate], text: str) -> None:
    """Let what is written on a paper modify it: 方法を記載し、責任者が署名した書面を提出する."""
    for one, following in pairwise(found):
        if not _plain_chain(one) or following.role != "modifier":
            continue
        between = text[one.end : following.start]
        same = modality(one.tail).voice == modality(following.tail).voice
        bare = not re.search(r"[をにが]", text[: one.start][-6:])
        if _OR.match(between) and same and bare and not re.search(r"[がのをにで]", between):
            # 退職し、又は異動した従業者
            one.role = "modifier"
        elif one.acts[-1][0] in WRITING:
            subject = re.search(r"が", text[one.end : following.start])
            if subject and _PAPER.match(text[following.end :]):
                one.role = "modifier"


def _subordinates(found: Sequence[Predicate], text: str, subjects: Sequence[int]) -> None:
    """Let a chain with a subject of its own below the sentence's topic go with the clause that it runs into.

    本契約は、乙が採用を希望し、甲が検討するための条件を定める: neither 希望 nor 検討 is what the contract does.
    """
    for at, one in enumerate(found[:-1]):
        if one.role != "chain" or modality(one.tail).explicit:
            continue
        start = max((earlier.end for earlier in found[:at]), default=0)
        own = next((end for end in subjects if start < end <= one.start), 0)
        topic = next((m for m in _TOPIC.finditer(text, 0, own) if m.group().endswith("、")), None) if own > 0 else None
        if topic is None or _topic_after(text, one.end, found[at + 1].start):
            continue
        closing = next(_closing(found[at + 1 :], text), None)
        if closing is not None and closing.role in ("content", "modifier"):
            one.role = closing.role


def _closing(found: Sequence[Predicate], text: str) -> Iterator[Predicate]:
    """Yield the first predicate that is no chain, unless a topic opens something new before."""
    for one, following in pairwise([*found, *found[-1:]]):
        if one.role != "chain":
            yield one
            return
        if _topic_after(text, one.end, following.start):
            return


def _topic_after(text: str, start: int, end: int) -> bool:
    return "は、" in text[start:end]


def _plain_chain(one: Predicate) -> bool:
    return one.role == "chain" and not modality(one.tail).explicit
