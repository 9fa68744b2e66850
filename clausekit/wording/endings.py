"""Turning sentence ends between 文体: である・する (contracts) and です・ます (pledges, plain papers)."""

from __future__ import annotations

import re
from collections.abc import Callable

# The vowel rows that Japanese verbs move through.
_U_TO_I = dict(zip("うくぐすつぬぶむる", "いきぎしちにびみり", strict=True))
_A_TO_I = dict(zip("わかがさたなばまら", "いきぎしちにびみり", strict=True))
_I_E = "いきぎしじちにひびみりえけげせぜてでねへべめれ"
_END = re.compile(r"(?P<tail>[^。」』（）\s]{1,12})(?P<close>[）)」』]*)。")
_TO_POLITE: tuple[tuple[str, str], ...] = (
    ("でない", "ではありません"),
    ("この限りではない", "この限りではありません"),
    ("である", "です"),
    ("がない", "がありません"),
    ("はない", "はありません"),
    ("もない", "もありません"),
    ("する", "します"),
    ("しない", "しません"),
    ("ある", "あります"),
    ("できる", "できます"),
    ("できない", "できません"),
    ("ずる", "じます"),
)
_TO_PLAIN: tuple[tuple[str, str], ...] = (
    ("ではありません", "ではない"),
    ("がありません", "がない"),
    ("はありません", "はない"),
    ("です", "である"),
    ("いたします", "する"),
    ("いたしません", "しない"),
    ("できません", "できない"),
    ("できます", "できる"),
    ("あります", "ある"),
    ("なりません", "ならない"),
    ("なります", "なる"),
    ("従います", "従う"),
    ("従いません", "従わない"),
    ("負います", "負う"),
    ("行います", "行う"),
    ("行いません", "行わない"),
    ("用いません", "用いない"),
    ("用います", "用いる"),
    ("取り扱います", "取り扱う"),
    ("取り扱いません", "取り扱わない"),
    ("立ち入ります", "立ち入る"),
    ("立ち入りません", "立ち入らない"),
    ("届け出ます", "届け出る"),
    ("応じます", "応じる"),
    ("含みます", "含む"),
    ("いいます", "いう"),
    ("持ち込みません", "持ち込まない"),
    ("就きません", "就かない"),
)
# 渡します is of 渡す, 譲渡します of 譲渡する: the kanji before it tells.
_GODAN_SU = re.compile(
    r"(?:(?<!譲)渡|返|漏ら|残|(?<![提輸抽選検支])出|(?<![複模転])写|貸|(?<![開提表指掲])示|移|(?<![通電])話|明か|消|壊|外)し"
    r"(?=ません$|ます$)"
)
_ICHIDAN = re.compile(r"(?<=[えけせてねへめれげぜでべ得経])ま(?:す|せん)$")


def polite(text: str) -> str:
    """Return the text with its sentences ending in です・ます; ends that are so already stay."""
    return _ends(text, _polite_end)


def plain(text: str) -> str:
    """Return the text with its sentences ending in である・する; ends that are so already stay."""
    return _ends(text, _plain_end)


def is_polite(text: str) -> bool | None:
    """Tell whether most sentences of a text end in です・ます; None where there are too few to say."""
    ends = re.findall(r"(ます|ません|です|でした|ました|ください)?[）)」]*。", text)
    return None if len(ends) < 3 else sum(map(bool, ends)) * 2 > len(ends)


def _ends(text: str, turn: Callable[[str], str | None]) -> str:
    return _END.sub(lambda m: f"{turn(m['tail']) or m['tail']}{m['close']}。", text)


def _polite_end(tail: str) -> str | None:
    if tail.endswith(("ます", "です", "ません", "ました", "でした")):
        return None
    for plain_end, polite_end in _TO_POLITE:
        if tail.endswith(plain_end):
            return tail.removesuffix(plain_end) + polite_end
    if tail.endswith("ない"):
        stem = tail.removesuffix("ない")
        return stem[:-1] + _A_TO_I.get(stem[-1], stem[-1]) + "ません"
    if tail.endswith("る") and tail[-2:-1] in _I_E:
        return tail[:-1] + "ます"
    return tail[:-1] + _U_TO_I[tail[-1]] + "ます" if tail[-1] in _U_TO_I else None


def _plain_end(tail: str) -> str | None:
    for polite_end, plain_end in _TO_PLAIN:
        if tail.endswith(polite_end):
            return tail.removesuffix(polite_end) + plain_end
    if found := _GODAN_SU.search(tail):
        return tail[: found.end() - 1] + ("さない" if tail.endswith("ません") else "す")
    if _ICHIDAN.search(tail):
        return _ICHIDAN.sub("ない" if tail.endswith("ません") else "る", tail)
    if tail.endswith("しません"):
        return tail.removesuffix("しません") + "しない"
    return tail.removesuffix("します") + "する" if tail.endswith("します") else None
