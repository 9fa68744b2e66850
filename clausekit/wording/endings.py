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
    ("応じます", "応じる"),
    ("受けます", "受ける"),
    ("認めます", "認める"),
    ("含みます", "含む"),
    ("いいます", "いう"),
    ("妨げません", "妨げない"),
    ("持ち込みません", "持ち込まない"),
    ("就きません", "就かない"),
)
_GODAN_SU = re.compile(r"(?:渡|返|漏ら|残|出|写|貸|示|移|話|明か)し(?=ません$|ます$)")


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
    if tail.endswith("しません"):
        return tail.removesuffix("しません") + "しない"
    return tail.removesuffix("します") + "する" if tail.endswith("します") else None
