"""The act of a predicate: a verbal noun with する or a light verb, or a verb of its own."""

from __future__ import annotations

from collections.abc import Sequence

from clausekit.language.frames.lexis import (
    CONSENTS,
    FORMAL_NOUNS,
    JOINTS,
    LIGHT,
    LIGHT_OBJECT,
    MODAL_NOUNS,
    NO_ACTS,
    OVER_NOUN,
)
from clausekit.language.tokens import Morpheme

Act = tuple[str, int, int]


def act_at(tokens: Sequence[Morpheme], at: int) -> Act | None:
    """Return (name, first token, token behind) of the act that begins at `at`; する belongs to the tail."""
    token = tokens[at]
    following = tokens[at + 1].normal if at + 1 < len(tokens) else ""
    if token.normal == "必要" and following in ("だ", "です", "と"):
        return "必要", at, at + 2
    if token.pos.startswith("名詞"):
        return _prefixed(tokens, _of_noun(tokens, at))
    if (
        token.normal in ("依る", "因る", "よる")
        and at > 0
        and tokens[at - 1].surface == "に"
        and _closes(tokens, at + 1)
    ):
        return "よる", at, at + 1
    if token.pos.startswith("動詞") and token.normal not in NO_ACTS:
        return _of_verb(tokens, at)
    before = tokens[at - 1].surface if at else ""
    if token.normal == "言う" and before in ("を", "と") and _closes(tokens, at + 1):
        return "言う", at, at + 1
    if token.normal in LIGHT and before == "を" and at >= 2 and tokens[at - 2].surface in ("行為", "こと"):
        return "為る", at, at + 1
    if token.pos.startswith("動詞") and token.normal == "為る" and before == "と":
        return "とする", at, at + 1
    if token.normal == "有る" or (token.surface == "で" and following == "有る"):
        return "である", at, at + 1
    if (
        token.normal in ("です", "だ")
        and token.pos.startswith("助動詞")
        and _ends(tokens, at + 1)
        and _nominal(tokens[at - 1])
    ):
        return "である", at, at + 1
    return None


def _prefixed(tokens: Sequence[Morpheme], found: Act | None) -> Act | None:
    """Return the act with the prefix before it: 再許諾."""
    if found is None or not found[1] or tokens[found[1] - 1].surface != "再":
        return found
    return "再" + found[0], found[1] - 1, found[2]


def _of_verb(tokens: Sequence[Morpheme], at: int) -> Act | None:
    """Return the act of a verb; none where its 連用形 is a noun (差止めの, 届出を)."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and token.form.startswith("連用形") and _is_noun(tokens, at):
        return None
    if token.normal == "知る" and following is not None and following.normal in ("せる", "為せる"):
        return "知らせる", at, at + 2
    return token.normal, at, at + 1


def _is_noun(tokens: Sequence[Morpheme], at: int) -> bool:
    """Tell whether a 連用形 is a noun by what stands around it: 差止めの, その差止め、, 見守り業務."""
    following, before = tokens[at + 1], tokens[at - 1].surface if at else ""
    if following.surface in _AFTER_NOUNS:
        return True
    if before in ("その", "当該", "の") and (following.normal in JOINTS or following.pos.startswith("助詞-格")):
        return True
    return (
        following.pos.startswith("名詞-普通名詞-一般")
        and following.surface not in _PARTIES
        and len(following.surface) > 1
    )


def _closes(tokens: Sequence[Morpheme], at: int) -> bool:
    """Tell whether nothing but もの, ます and the like stands between `at` and the end of the sentence."""
    if at < len(tokens) and tokens[at].surface == "、":
        return True
    rest = tokens[at : at + 6]
    return all(
        one.pos.startswith(("助動詞", "補助記号", "動詞-非自立", "助詞")) or one.normal in FORMAL_NOUNS for one in rest
    )


def _ends(tokens: Sequence[Morpheme], at: int) -> bool:
    return at >= len(tokens) or tokens[at].pos.startswith("補助記号-句点")


def _nominal(token: Morpheme) -> bool:
    return token.pos.startswith(("名詞", "代名詞", "接尾辞-名詞", "助詞-副助詞"))


def _of_noun(tokens: Sequence[Morpheme], at: int) -> Act | None:
    """Return the act that a noun begins: 開示する, 開示等する, 暗号化する, 研究を行う, 防止に努める, 開示できる."""
    token = tokens[at]
    one = tokens[at + 1] if at + 1 < len(tokens) else None
    two = tokens[at + 2] if at + 2 < len(tokens) else None
    if one is None:
        return None
    if one.surface == "化" and two is not None and two.normal in LIGHT:
        return token.normal + "化", at, at + 2
    if (
        one.surface == "を"
        and two is not None
        and two.surface == "し"
        and at + 3 < len(tokens)
        and tokens[at + 3].surface == "て"
    ):
        # 第三者をして使用させる: who is made to do it, no act.
        return None if not is_verbal_noun(token) else (token.normal, at, at + 2)
    common = token.pos.startswith("名詞-普通名詞")
    does = one.normal in ("為る", "致す") and one.pos.startswith("動詞")
    if common and two is not None and one.surface == "に" and two.normal in ("為る", "致す"):
        return token.normal, at, at + 1
    plain = one.surface == "を" and two is not None and two.normal in ("為る", "致す", "行う", "行なう")
    if not is_verbal_noun(token) and not (common and (does or plain)):
        return None
    if one.normal in ("出来る", "頂く") or (one.normal in LIGHT and one.pos.startswith("動詞")):
        return token.normal, at, at + 1
    if two is None:
        return None
    three = tokens[at + 3] if at + 3 < len(tokens) else None
    if one.surface == "等" and two.surface == "を" and three is not None and three.normal in LIGHT_OBJECT:
        return token.normal, at, at + 3
    if one.surface == "等" and (two.normal in LIGHT or two.normal == "出来る"):
        return token.normal, at, at + 2
    if one.surface in ("を", "は") and two.normal in LIGHT_OBJECT:
        return token.normal, at, at + 2
    if one.surface in ("に", "を") and two.normal in OVER_NOUN and token.normal not in CONSENTS:
        # 履行に要する費用: the act is none of the sentence's.
        return None if _modifies(tokens, at + 3) else (token.normal, at, at + 1)
    return None


def is_verbal_noun(token: Morpheme) -> bool:
    """Tell whether a noun can be an act (開示, 返還)."""
    return token.pos.startswith("名詞") and "サ変" in token.pos and token.normal not in FORMAL_NOUNS


def _modifies(tokens: Sequence[Morpheme], at: int) -> bool:
    noun = tokens[at] if at < len(tokens) else None
    return noun is not None and noun.pos.startswith("名詞") and noun.normal not in FORMAL_NOUNS | MODAL_NOUNS


def joined_acts(tokens: Sequence[Morpheme], first: int) -> list[Act]:
    """Return the verbal nouns joined in front of the act at token `first`: 複製、解析又は(分解)してはならない."""
    found: list[Act] = []
    at = first - 1
    while at >= 1:
        noun_at = at
        while noun_at >= 0 and (tokens[noun_at].normal in JOINTS or tokens[noun_at].surface in JOINTS):
            noun_at -= 1
        if noun_at == at or noun_at < 0 or (tokens[at].surface == "は" and tokens[at - 1].surface != "又"):
            break
        noun_at = _before_recipient(tokens, noun_at)
        if tokens[noun_at].surface == "等" and noun_at:
            noun_at -= 1
        noun = tokens[noun_at]
        if not is_verbal_noun(noun):
            break
        found.insert(0, (noun.normal, noun.start, noun.end))
        at = noun_at - 1
    return found


def _before_recipient(tokens: Sequence[Morpheme], at: int) -> int:
    """Return where the noun before 又は stands when a recipient follows it: 破棄もしくは乙に(返還)."""
    if tokens[at].surface not in ("に", "へ"):
        return at
    for joint in range(at - 1, max(at - 4, 0), -1):
        if tokens[joint].normal in ("若しくは", "又は", "もしくは") or tokens[joint].surface in (
            "もしくは",
            "又は",
            "または",
        ):
            return joint - 1
        if tokens[joint].surface == "は" and tokens[joint - 1].surface == "又":
            return joint - 2
        if not tokens[joint].pos.startswith("名詞"):
            break
    return at


def noun_acts(tokens: Sequence[Morpheme]) -> list[Act]:
    """Return the verbal nouns that an item ends with (本試料の譲渡、貸与又は移送; …の分析その他の行為): its acts."""
    found: list[Act] = []
    at = len(tokens) - 1
    while at >= 0:
        token = tokens[at]
        if is_verbal_noun(token):
            found.insert(0, (token.normal, token.start, token.end))
        elif found and token.surface == "の" and tokens[at - 1].surface in ("へ", "から", "と"):
            # 改変又は第三者への分譲: what stands between the joint and への belongs to the last act alone.
            while at > 0 and tokens[at - 1].normal not in JOINTS:
                at -= 1
        elif not (found and (token.normal in JOINTS or token.surface in JOINTS)) and token.surface not in _CLOSING:
            break
        at -= 1
    return found


def object_of(tokens: Sequence[Morpheme], verb: int) -> list[Act]:
    """Return the verbal noun that a light verb further on does: 出願を共同して行う, 通知は書面により行う."""
    for at in range(verb - 1, 0, -1):
        token = tokens[at]
        if token.surface == "を":
            between = tokens[at:verb]
            verbs = any(one.pos.startswith("動詞") and one.normal != "為る" for one in between)
            if verbs or tokens[at - 1].pos.startswith("代名詞"):
                # 同意を得た部数に限り行う: this を belongs to 得た; 許諾は一切これを行わない
                continue
            apart = any(one.surface == "、" for one in between) and tokens[verb].normal not in _DOES
            near = len(between) < 25 and not apart
            return _noun_act(tokens[at - 1]) if near else []
        if token.surface in ("は", "も") and token.pos.startswith("助詞-係助詞"):
            return _noun_act(tokens[at - 1]) if tokens[verb].normal in _DOES else []
        if token.surface == "。":
            break
    return []


def _noun_act(noun: Morpheme) -> list[Act]:
    return [(noun.normal, noun.start, noun.end)] if is_verbal_noun(noun) else []


_DOES = frozenset({"行う", "行なう", "為す", "致す"})
_CLOSING = frozenset(
    {"。", "、", "等", "の", "に", "する", "その他", "こと", "行為", "場合", "類似", "その", "他", "これら"}
    | {"準ずる", "準じる", "類する"}
)
_PARTIES = frozenset("甲乙丙丁戊")
_AFTER_NOUNS = frozenset({"の", "を", "が", "その", "等"})
