"""The inputs of the table as drafts word them: theme, time, persons, competitors, necessity, what stays free."""

from __future__ import annotations

import re
from typing import NamedTuple

from clausekit.jp.durations import durations
from clausekit.library.antitrust import Competitors, Necessity, Persons, Theme

_SUBJECT = r"(?:テーマ|主題|題目|課題|内容|研究|開発|対象|業務|技術|目的|事項|項目)"
_SAME = re.compile(
    rf"(?:同一|同じ)(?:の|である|又は|若しくは|または|もしくは|あるいは|及び|、)?[^、。]{{0,12}}?{_SUBJECT}"
    rf"|(?:当該|本|前項の|本研究の|本共同研究の|本開発の)(?:研究)?(?:テーマ|主題|題目|課題)(?!以外)"
    rf"|前項の(?:研究|開発)"
)
_CLOSE = re.compile(r"密接(?:に|な)(?:関連|関係)|密接不可分|緊密に関連|極めて近い")
_NEAR = re.compile(r"類似|同種|同様の|似た|似通|近似|近い|関連する|関連した|重複する")
_OTHER = re.compile(
    r"関連(?:する)?(?:一切の)?(?:分野|領域)|一切の[^、。]{0,6}(?:研究|開発|分野|テーマ)"
    r"|あらゆる[^、。]{0,6}(?:研究|開発)"
    r"|いかなる(?:研究|開発|テーマ)|(?:の|る|た)(?:技術)?分野(?:に|の|で|又|、)|以外の(?:研究|テーマ"
    r"|開発)|隣接|周辺(?:分野|技術)|全般"
    r"|(?:本研究|本開発|本共同研究|テーマ)(?:と|に)(?:は)?(?:関係(?:の|が)ない|無関係)|を問わず"
)
_PRODUCT = re.compile(
    r"(?:同一|類似|同種|同様の|競合する)(?:の|する|又は|若しくは|または|もしくは|、|同一|類似"
    r"|同種)*(?:製品|商品|用途)"
)
_DURING = re.compile(
    r"期間中|期間内|有効期間|有効な間|存続(?:期間|中)|継続中|(?:続く|続いている|行っている|継続する"
    r"|している|有効である)(?:間|期間)|契約中|研究中|開発中|実施中"
    r"|(?:満了|終了|完了)(?:する|の日)?まで|末日まで|期間の内外"
)
_AFTER = re.compile(
    r"(?:終了|満了|完了|解除|解約|終結|離脱|離任|脱退)(?:の日|日|時)?(?:後|から|した(?:後|日)|してから"
    r"|の?翌日|以降|より)"
    r"|終わ(?:った(?:後|日)|ってから|り次第)|終えた(?:後|日)|終えてから|その後|終了後|研究期間後|(?=期間の内外)"
)
_ENDLESS = re.compile(
    r"無期限|(?:期間|期限)の(?:定め|制限)(?:が|の)?な(?:く|い|し)|永久|永続|当分の間|期間を問わず|期間を定めず"
)
_ELSEWHERE = re.compile(r"別(?:紙|表|途|に定)|項目表|記載(?:の|された)期間|定める期間")


class ThemeCue(NamedTuple):
    """A theme that the words name; `possible` where they leave it open among several (all: empty)."""

    theme: Theme | None
    possible: tuple[Theme, ...] = ()


class Time(NamedTuple):
    """Whether a passage speaks of the time of the contract and after it; years after the end, None unknown."""

    during: bool
    after: bool
    years: float | None = None
    indefinite: bool | None = None


def theme_in(text: str) -> ThemeCue:
    """Return the broadest theme that the words reach; what is like it may be closely related or not."""
    if _PRODUCT.search(text):
        return ThemeCue(None)
    if _OTHER.search(text):
        return ThemeCue("other")
    close = _CLOSE.search(text)
    if _NEAR.search(_CLOSE.sub("", text)):
        return ThemeCue(None, ("closely_related", "other"))
    if close:
        return ThemeCue("closely_related")
    return ThemeCue("same" if _SAME.search(text) else None)


def time_in(text: str) -> Time:
    """Return of which time a passage speaks, and for how long after the end."""
    after = _AFTER.search(text)
    if after is None:
        return Time(bool(_DURING.search(text)), False)
    during = bool(_DURING.search(_AFTER.sub("", text)))
    if _ENDLESS.search(text):
        return Time(during, True, None, True)
    lengths = [one for one in durations(text) if one.span.start >= after.start()] or durations(text)
    if lengths:
        years = in_years(lengths[0].value) if lengths[0].value else None
        return Time(during, True, years, False)
    return Time(during, True, None, None if _ELSEWHERE.search(text) else True)


def in_years(iso: str) -> float | None:
    """Return a period in years (P18M: 1.5); None for one in hours."""
    match = re.fullmatch(r"P(\d+)([YMWD])", iso)
    if match is None:
        return None
    return int(match[1]) / {"Y": 1, "M": 12, "W": 52, "D": 365}[match[2]]


_NAMED = re.compile(
    r"(?:別紙|別表|名簿|項目表|添付|次の|下記|表)[^、。]{0,14}(?:掲げ|記載|定め|列記|列挙|指定|の者"
    r"|の)[^、。]{0,12}(?:者|員)"
    r"|(?:研究|開発)?担当(?:者|技術者|研究者)|参加者|参加メンバー|(?:直接)?(?:従事|関与|参加)した(?:者"
    r"|技術者|研究者|従業員)|特定の(?:担当|技術)|指名され"
)
_ALL_STAFF = re.compile(
    r"(?:すべて|全て|全部|一切)の[^、。]{0,10}(?:技術者|研究者|研究員|従業員|役職員|社員)|(?:技術者"
    r"|研究者|研究員|従業員|役職員)(?:の)?(?:全員|全て|すべて)"
    r"|自己の(?:技術者|研究者|従業員|役職員)|全(?:技術者|従業員|研究員|社員)|属する(?:技術者|研究者|従業員|研究員)"
)
_LISTED = re.compile(
    r"(?:別紙|別表|項目表|添付|次の各号|下記|表)[^、。]{0,14}(?:掲げ|記載|定め|列記|列挙|指定"
    r"|の)[^、。]{0,10}(?:競合|競業|競争|企業|会社|社|事業者)"
    r"|(?:[0-9一二三四五六七八九十]+)社(?:に|の|と|へ|を)|競合(?:者|企業|先|会社)として(?:記載|列挙"
    r"|指定|掲げ)|[A-Z]社|株式会社"
)
_ANY_RIVAL = re.compile(r"競合|競業|競争(?:者|相手|関係)|同業")
_ANYBODY = re.compile(r"第三者|他社|他者|他の(?:企業|会社|者|大学|機関|事業者)|以外の(?:者|企業|会社|大学|機関)")
_AIM = r"[^。]{0,18}(?:ため|為|目的|趣旨|観点|鑑み|必要|よう|防|避)"
_NEEDS: tuple[tuple[Necessity, re.Pattern[str]], ...] = (
    (
        "prevent_breach_of_trust",
        re.compile(
            rf"(?:背信|裏切|信義に反|信頼(?:関係)?を(?:損|害|裏切|破)){_AIM}|ノウハウ[^。]{{0,12}}(?:流出|流用"
            rf"|持ち出し|漏え?い){_AIM}"
        ),
    ),
    ("fix_ownership", re.compile(rf"(?:帰属|権利関係)[^。]{{0,8}}(?:確定|明確|明らか|定め){_AIM}")),
    (
        "prevent_result_disputes",
        re.compile(
            r"(?:成果|権利|帰属)[^。]{0,16}(?:争|紛争|紛議|疑義|混同|混乱)[^。]{0,10}(?:防|避|予防|生じ(?:ない"
            r"|さ)|ため|為)"
        ),
    ),
    ("dedication", re.compile(rf"専念{_AIM}|専ら本[^。]{{0,20}}(?:従事|注力)[^。]{{0,10}}(?:ため|為)")),
)
_FREE = re.compile(
    r"妨げ(?:ない|るもので)|自由に|制限(?:しない|するものでは|を受けない|されない|は及ば)|差し支えない"
    r"|及ばない|禁ず?るものでは"
)
_FREE_WHAT = re.compile(
    r"以外の(?:者|研究|企業|業務|会社|取引|開発|技術者)|その他の|対象(?:外|でない)|応用|営業|ほかの"
    r"|他の(?:業務|取引|研究|企業|従業員|技術者)"
)
_LEAVES = re.compile(r"離脱|脱退|放棄して")
_ALSO = re.compile(r"同様|できない|認めない|適用(?:する|される)|なお|ならない")
_UNLESS = re.compile(r"この限り|除く|除き|できる|妨げ|適用しない")


def persons_in(text: str, whole: bool) -> Persons | None:
    """Return whom a passage binds; `whole`: it speaks of a party as such, so of the whole of it."""
    if whole:
        return "whole_company"
    if _ALL_STAFF.search(text):
        return "all_engineers"
    return "named_participants_only" if _NAMED.search(text) else None


def competitors_in(text: str) -> Competitors | None:
    """Return with whom dealings are restricted; None where nobody is named."""
    if _LISTED.search(text):
        return "named_competitors"
    if _ANY_RIVAL.search(text):
        return "all_competitors"
    return "any_third_party" if _ANYBODY.search(text) else None


def needs_in(text: str) -> tuple[Necessity, ...]:
    """Return the reasons that an article gives for its restriction; `none_stated` where it gives none."""
    return tuple(name for name, pattern in _NEEDS if pattern.search(text)) or ("none_stated",)


def freedom_in(sentences: list[str]) -> bool | None:
    """Return True where a sentence says that the rest stays free; None where none does."""
    said = any(_FREE.search(one) and _FREE_WHAT.search(one) for one in sentences)
    return True if said else None


def withdrawal_in(sentences: list[str]) -> bool | None:
    """Return whether a party that leaves may take technology from others; None where nothing is said."""
    for one in sentences:
        if _LEAVES.search(one):
            if _UNLESS.search(one):
                return True
            return False if _ALSO.search(one) else None
    return None
