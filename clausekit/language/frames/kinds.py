"""The kind of every main predicate of a sentence: its own modality, or that of the tail that governs it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausekit.language.frames.adjuncts import THIS_LIMIT
from clausekit.language.frames.bearers import other_topic
from clausekit.language.frames.lexis import EFFORTS, GRANTS, HAPPENINGS
from clausekit.language.frames.modality import modality
from clausekit.language.frames.model import Kind
from clausekit.language.frames.predicates import Predicate

_DEFINES = re.compile(
    r"(?:を|と)(?:いう|言う|指す|意味する|称する|呼ぶ|総称する)(?:もの(?:と|で)(?:する|ある))?。?$|とは、.*(?:をいう|を意味する|を指す|である|とする)"
)
_STATES = re.compile(
    r"(?:に|へ)?帰属(?:する|し|さ)|(?:の)?(?:共有|所有|負担|単独所有|責任)(?:と(?:する|し)|に属)|に属(?:する|し)|に(?:留保|存続)|効力を有|(?:準拠法|管轄|期間|有効期間|裁判所)(?:は|と|とする)"
)
_EXCEPTION = re.compile(
    rf"{THIS_LIMIT}(?:では|で|に)(?:ない|なく|あらず|ありません)|適用(?:し|され|せ|は)(?:ない|ず|ません)|及ばない|(?:場合|とき|もの|者)を除く"
)
_OWN = re.compile(r"(?:なお、|また、)?本(?:契約|書|条|覚書|合意書|誓約書|確認書|規程)(?:書)?は、")
# 廃棄し、報告する義務を負わない frees of both; 廃棄し、報告を要しない only of the report.
_WHOLE = re.compile(r"(?:する|さ?れる|[うくすつぬむるぐぶ])?(?:義務|こと(?:を|は))")
OR = re.compile(r"^(?:、)?(?:又は|または|あるいは|或いは|若しくは|もしくは)|^(?:又|若しく)")


def kinds(
    mains: Sequence[Predicate], text: str, stem: Kind | None, breaks: Sequence[int], named: Sequence[int] = ()
) -> list[Kind]:
    """Return the kind of every main predicate.

    連用中止 takes over the modality of the tail that governs it, an item without modality of its own (…すること) that
    of its stem. A ban does not reach back over `breaks` (a consent, another party); `named` are where parties stand.
    """
    kinds: list[Kind] = []
    governing: Kind = "duty"
    alternative = unhindered = whole = False
    behind = len(text)
    for at in range(len(mains) - 1, -1, -1):
        predicate = mains[at]
        said = modality(predicate.tail)
        # …保管し、乙の承諾なく…分解し、又は移動してはならない: the consent opens what the ban is about.
        start, behind = behind, predicate.start
        special = _special(predicate, text, _named(mains, at, text, named))
        listed = alternative or bool(OR.match(text[predicate.end :]))
        if predicate.verb == "とする" and predicate.role == "chain" and governing in ("ban", "right") and listed:
            # 譲渡し、若しくは質権の目的とし、又は許諾してはならない
            special = None
        if special is not None:
            kind = special
            governing = kind if predicate.role == "final" or said.explicit else governing
        elif predicate.marker == "たり" and predicate is not mains[-1]:
            kind = governing
        elif stem is not None and not said.explicit:
            kind = stem
        elif predicate.role == "final" or said.explicit:
            kind = said.kind
            governing, alternative = kind, False
            unhindered = "妨げ" in predicate.tail
            whole = kind == "exempt" and _WHOLE.match(predicate.tail) is not None
        elif governing in ("ban", "exempt") or unhindered:
            # …し、又は…してはならない: the ban covers the chain; …保持し、…開示してはならない: it does not.
            opened = any(predicate.end <= at < start for at in breaks)
            alternative = not opened and (alternative or bool(OR.match(text[predicate.end :])))
            kind = governing if alternative or (whole and not opened) else "duty"
        elif governing in ("statement", "definition", "exception", "deem"):
            kind = "duty"
        else:
            kind = governing
        kinds.append(kind)
    return kinds[::-1]


def _named(mains: Sequence[Predicate], at: int, text: str, named: Sequence[int]) -> bool:
    """Tell whether a party governs the main predicate `at`: not behind a topic of its own (…、この義務は存続する)."""
    start = mains[at].start
    window = text[mains[at - 1].end if at else 0 : start]
    return any(place < start for place in named) and not (at and other_topic(window))


def _special(predicate: Predicate, text: str, named: bool) -> Kind | None:
    """Return definition, exception or statement where the wording is of that kind; `named`: a party stands before."""
    head = text[: predicate.end + 1]
    if _EXCEPTION.search(text[max(0, predicate.start - 8) : predicate.end]):
        return "exception"
    if predicate.acts[-1][0] == "言う" or (predicate.role == "final" and _DEFINES.search(head)):
        return "definition"
    act = predicate.acts[-1][0]
    if act in ("見做す", "見なす", "看做す", "推定"):
        return "deem"
    if predicate.verb == "負う" and modality(predicate.tail).kind in ("ban", "exempt"):
        around = text[max(0, predicate.start - 8) : predicate.end]
        return "exempt" if re.search(r"義務|責任|責め|責|負担", around) else None
    if predicate.verb == "要する" and modality(predicate.tail).kind == "ban":
        return "exempt"
    if predicate.verb == "免れる":
        return "duty" if modality(predicate.tail).kind in ("ban", "exempt") else "exempt"
    if predicate.able and not modality(predicate.tail).explicit:
        return "right"
    if act in EFFORTS and modality(predicate.tail).kind == "duty":
        return "effort"
    if act in GRANTS and re.search(r"もの(?:では|と)(?:ない|なく|ありません|しない)", predicate.tail):
        return "statement"
    if act in ("定める", "規定", "取り決める") and _OWN.match(text):
        return "statement"
    if _plain(predicate.tail) and _comes_about(predicate, text, named):
        return "statement"
    if act in ("保証", "担保") and modality(predicate.tail).kind == "ban":
        return "exempt"
    said = modality(predicate.tail).kind
    if act in ("とする", "である", "限る"):
        return "statement" if said == "duty" else None
    if _STATES.search(text[max(0, predicate.start - 8) : predicate.end]):
        return "statement" if said in ("duty", "right") else None
    return None


def _plain(tail: str) -> bool:
    """Tell whether a tail is a bare present, affirmed or denied: する, しない, するものとする."""
    said = modality(tail)
    if said.voice == "passive":
        tail = re.sub(r"^(?:さ?れ|られ|せられ)る?", "", tail)
    return said.voice != "causative" and (
        not said.explicit
        or re.fullmatch(r"(?:し|い?たし|致し)?(?:ない|ません|ず)?(?:する)?(?:もの)?(?:と(?:する|し|します))?", tail)
        is not None
    )


def _comes_about(predicate: Predicate, text: str, named: bool) -> bool:
    """Tell whether nobody acts: 契約は終了する, 権利は移転しない, 効力を生じる, 期限の利益を失う."""
    act, before = predicate.acts[-1][0], text[max(0, predicate.start - 8) : predicate.start]
    if modality(predicate.tail).voice == "passive":
        return not named and act in ("適用", "準用", "含む", "留保", "帰属")
    if act in ("意味", "構成", "準用"):
        return True
    if re.search(r"(?:効力|利益|拘束力|効果|意味|影響)[をは]$", before):
        return True
    if act == "取得" and "ない" in predicate.tail and "権" in text[max(0, predicate.start - 40) : predicate.start]:
        return True
    return not named and act in HAPPENINGS and "を" not in before
