"""The act of a predicate: a verbal noun with する or a light verb, or a verb of its own."""

from __future__ import annotations

from collections.abc import Sequence

from clausekit.language.frames.lexis import CONSENTS, JOINTS, LIGHT, LIGHT_OBJECT, NO_ACTS, OVER_NOUN
from clausekit.language.tokens import Morpheme

Act = tuple[str, int, int]


def act_at(tokens: Sequence[Morpheme], at: int) -> Act | None:
    """Return (name, first token, token behind) of the act that begins at `at`; する belongs to the tail."""
    token = tokens[at]
    if token.pos.startswith("名詞"):
        return _of_noun(tokens, at)
    if token.pos.startswith("動詞") and token.normal not in NO_ACTS:
        return token.normal, at, at + 1
    before = tokens[at - 1].surface if at else ""
    if token.normal in LIGHT and before == "を" and at >= 2 and tokens[at - 2].surface in ("行為", "こと"):
        return "為る", at, at + 1
    if token.pos.startswith("動詞") and token.normal == "為る" and before == "と":
        return "とする", at, at + 1
    following = tokens[at + 1].normal if at + 1 < len(tokens) else ""
    if token.normal == "有る" or (token.surface == "で" and following == "有る"):
        return "である", at, at + 1
    return None


def _of_noun(tokens: Sequence[Morpheme], at: int) -> Act | None:
    """Return the act that a noun begins: 開示する, 開示等する, 暗号化する, 研究を行う, 防止に努める, 開示できる."""
    token = tokens[at]
    one = tokens[at + 1] if at + 1 < len(tokens) else None
    two = tokens[at + 2] if at + 2 < len(tokens) else None
    if one is None:
        return None
    if one.surface == "化" and two is not None and two.normal in LIGHT:
        return token.normal + "化", at, at + 2
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
    if one.surface == "等" and (two.normal in LIGHT or two.normal == "出来る"):
        return token.normal, at, at + 2
    if one.surface in ("を", "は") and two.normal in LIGHT_OBJECT:
        return token.normal, at, at + 2
    if one.surface in ("に", "を") and two.normal in OVER_NOUN and token.normal not in CONSENTS:
        return token.normal, at, at + 1
    return None


def is_verbal_noun(token: Morpheme) -> bool:
    """Tell whether a noun can be an act (開示, 返還)."""
    return token.pos.startswith("名詞") and "サ変" in token.pos


def joined_acts(tokens: Sequence[Morpheme], first: int) -> list[Act]:
    """Return the verbal nouns joined in front of the act at token `first`: 複製、解析又は(分解)してはならない."""
    found: list[Act] = []
    at = first - 1
    while at >= 1:
        noun_at = at
        while noun_at >= 0 and (tokens[noun_at].normal in JOINTS or tokens[noun_at].surface in JOINTS):
            noun_at -= 1
        if noun_at == at or noun_at < 0:
            break
        if tokens[noun_at].surface == "等" and noun_at:
            noun_at -= 1
        noun = tokens[noun_at]
        if not is_verbal_noun(noun):
            break
        found.insert(0, (noun.normal, noun.start, noun.end))
        at = noun_at - 1
    return found


def noun_acts(tokens: Sequence[Morpheme]) -> list[Act]:
    """Return the verbal nouns that an item ends with (本試料の譲渡、貸与又は移送; …の分析その他の行為): its acts."""
    found: list[Act] = []
    for token in reversed(tokens):
        if is_verbal_noun(token):
            found.insert(0, (token.normal, token.start, token.end))
        elif not (found and (token.normal in JOINTS or token.surface in JOINTS)) and token.surface not in _CLOSING:
            break
    return found


_CLOSING = frozenset(
    {"。", "、", "等", "の", "に", "する", "その他", "こと", "行為", "場合", "類似", "その", "他", "これら"}
    | {"準ずる", "準じる", "類する"}
)
