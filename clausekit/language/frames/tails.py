"""Where a predicate ends: auxiliaries and everything modal behind the act (てはならない, 義務を負わない)."""

from __future__ import annotations

from collections.abc import Sequence

from clausekit.language.frames.lexis import (
    AUXILIARY,
    FORMAL_NOUNS,
    LIGHT_OBJECT,
    MODAL_NOUNS,
    MODAL_VERBS,
    OVER_NOUN,
)
from clausekit.language.tokens import Morpheme

_FILLERS = ("一切", "何ら", "何等", "一切の")


def tail_end(tokens: Sequence[Morpheme], at: int) -> int:
    """Return the index behind the tail that begins at token `at`; `at` itself where there is none."""
    while at < len(tokens) and _belongs(tokens, at):
        at += 1
    return at


def _belongs(tokens: Sequence[Morpheme], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.pos.startswith("助動詞"):
        return not (token.normal == "だ" and token.surface == "に") or before.surface == "よう"
    if token.pos.startswith("形容詞"):
        return token.normal in ("無い", "ない", "望ましい", "良い")
    if token.pos.startswith("動詞"):
        over = token.normal in LIGHT_OBJECT and before.surface in ("を", "は")
        return token.normal in MODAL_VERBS or token.normal in AUXILIARY or over
    light = token.surface in ("を", "は") and before.normal not in FORMAL_NOUNS and _light(following)
    if token.surface == "等" or light:
        return _after_act_noun(token, before)
    if token.surface == "と" and before.form.startswith("意志推量形"):
        return True
    if token.normal in MODAL_VERBS and before.surface in ("を", "に", "は", "が", "も"):
        return True
    if token.surface in ("たり", "だり"):
        return True
    if token.surface == "に" and before.pos.startswith("名詞-普通名詞") and _does(following):
        return True
    verbal = before.pos.startswith(("動詞", "助動詞"))
    if token.normal in FORMAL_NOUNS or token.surface == "よう":
        return verbal
    if token.normal in MODAL_NOUNS:
        return verbal and _modal_follows(tokens, at + 1)
    if token.surface in _FILLERS:
        return before.surface in ("を", "は", "も") and tokens[at - 2].normal in MODAL_NOUNS
    return token.pos.startswith("助詞") and _particle(token, before, following)


def _after_act_noun(token: Morpheme, before: Morpheme) -> bool:
    noun = before.pos.startswith(("名詞", "接尾辞")) and before.surface != "こと"
    return noun and (token.surface == "等" or "サ変" in before.pos or before.surface == "等")


def _does(following: Morpheme | None) -> bool:
    return following is not None and following.normal in ("為る", "致す")


def _light(following: Morpheme | None) -> bool:
    return following is not None and following.normal in LIGHT_OBJECT


def _modal_follows(tokens: Sequence[Morpheme], at: int) -> bool:
    """Tell whether a particle and a modal verb stand at `at`: (義務)を負わない, (必要)はない."""
    if at >= len(tokens) or tokens[at].surface not in ("を", "が", "は", "も"):
        return False
    verb = next((one for one in tokens[at + 1 : at + 3] if one.surface not in _FILLERS), None)
    return verb is not None and verb.normal in MODAL_VERBS | {"有る", "無い", "ない"}


def _particle(token: Morpheme, before: Morpheme, following: Morpheme | None) -> bool:
    if token.surface in ("て", "で", "ば"):
        return before.pos.startswith(("動詞", "助動詞", "形容詞"))
    if following is None or following.pos.startswith("補助記号"):
        return False
    if token.surface in ("は", "も"):
        return before.surface in ("て", "で", "こと", "よう", "義務", "責任", "責め", "もの", "必要", "と", "に")
    if token.surface == "に" and following.normal in ("同意", "合意"):
        return False
    if token.surface in ("が", "を", "と", "に"):
        formal = before.normal in FORMAL_NOUNS | MODAL_NOUNS or before.surface == "よう"
        modal = following.normal in MODAL_VERBS | AUXILIARY or following.surface in ("は", "も", *_FILLERS)
        return (formal or following.normal in OVER_NOUN) and modal
    return False
