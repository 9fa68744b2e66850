"""Persons by name or role, places, and the parties who hold something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.jp.durations import Quantity
from clausekit.span import Span

_KANJI = "一-龠々ァ-ヶー"
_ROLE = re.compile(
    rf"代表取締役(?:社長)?|理事長|学長|[{_KANJI}]{{0,8}}責任者|[{_KANJI}]{{1,10}}(?:部長|課長|室長|所長|センター長)|"
    rf"(?:准|助)?教授|執行役員|取締役|役員|従業員|役職員|教職員|職員|大学院生|学生|(?:研究)?担当者|研究員|研究者|取扱者|従事者|参加者|使用者|利用者|"
    rf"派遣(?:社員|労働者)|弁護士|専門家"
)
_NAMED = re.compile(
    rf"(?:{_ROLE.pattern})[ 　]?(?P<name>[一-龠々]{{1,4}}[ 　][一-龠々ぁ-ん]{{1,4}})(?=[（(、。とをがは]|$)"
)
_PLACE = re.compile(
    rf"[{_KANJI}A-Z0-9０-９]{{0,14}}(?:工場|研究所|事業所|研究室|実験室|号館|号室|作業室|保管庫|保管室|クリーンルーム|試験室|閲覧室|区画|区域|フォルダ|サーバー?|"
    rf"施設|拠点|敷地|キャンパス|倉庫|冷凍庫|金庫)"
)
_HOLDS = r"(?:に(?:のみ)?(?:単独で)?(?:帰属|属する|留保)|が(?:単独で)?(?:所有|保有|有する)|の(?:所有|財産|単独所有))"
_SHARED = re.compile(r"共有(?=とする|とし|と|に属|に係)|(?:甲乙|両者|両当事者|当事者)(?:間の)?共有")
_BODY = re.compile(
    r"(?:国立研究開発法人|独立行政法人)[^、。（(]{1,20}?(?=[、。（(はがのにとを]|$)|(?:経済産業|文部科学|財務|主務|所管)(?:省|大臣)|関係(?:官庁|省庁)|主務官庁|所管官庁|"
    r"配分機関|委託者|当該機構|機構|NEDO|JST|AMED|国(?=(?:又は|及び|等|に|と|が|へ|、))|[一-龠]{0,6}(?:処理|廃棄|溶解|破砕)業者"
)


def persons(text: str) -> Iterator[Quantity]:
    """Yield the persons in `text`: 研究代表者 瀬名 冬彦 by name, else the role as printed."""
    taken: list[Span] = []
    for pattern in (_NAMED, _ROLE):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield Quantity(span.quote(text), span)


def places(text: str) -> Iterator[Quantity]:
    """Yield the rooms, works and stores named."""
    for match in _PLACE.finditer(text):
        yield Quantity(match.group(), Span(*match.span()))


def holders(text: str, labels: tuple[str, ...]) -> Iterator[Quantity]:
    """Yield who holds something: the label of a party, a role, or 共有."""
    longest = sorted(labels, key=len, reverse=True)
    names = "|".join(re.escape(label) for label in (*longest, "開示者", "受領者", "提供者", "開示当事者", "受領当事者"))
    for match in re.finditer(rf"(?P<who>{names}){_HOLDS}", text):
        yield Quantity(match.group("who"), Span(*match.span("who")))
    for match in _SHARED.finditer(text):
        yield Quantity("共有", Span(*match.span()))


def bodies(text: str) -> Iterator[Quantity]:
    """Yield the public bodies and disposal firms named."""
    for match in _BODY.finditer(text):
        yield Quantity(match.group(), Span(*match.span()))
