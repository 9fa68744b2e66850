"""Blanks that nobody has filled in: ●, ○○, ＿＿, [ ], {{ }}, 年　月　日, ［会社名］, yyyy/mm/dd."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.span import Span
from clausekit.structure.model import Structure

_KANJI_DIGIT = "一二三四五六七八九十百千"
_S = r"[ \t　]"
_DATA = (
    r"(?:会社名|貴社名|社名|商号|法人名|大学名|機関名|相手方名|当事者名|氏名|名称|住所|所在地|金額|期間|年月日|日付|締結日|製品名|技術名|契約名|"
    r"部署名?|役職名?|番号|研究題目|研究テーマ|テーマ名?|目的|数量|品名|口座|裁判所名|地名|記入|入力|挿入)"
)
_BLANK = re.compile(
    rf"[●◯]+|(?<![{_KANJI_DIGIT}])[○〇]{{2,}}|(?<![{_KANJI_DIGIT}])○(?=[年月日円％%ヶ箇か])|[＿_]{{2,}}|"
    rf"\[{_S}*・?{_S}*\]|［{_S}*・?{_S}*］|【{_S}*】|[（(]{_S}+[）)]|「{_S}+」|\{{\{{[^{{}}]*\}}\}}|\$\{{[^{{}}]*\}}|"
    r"(?<![A-Za-zＡ-Ｚ])(?:X{2,}|ＸＸ+)(?![A-Za-z])|[*＊]{2,}|△△+|□□+|×{2,}|(?<=20)[XＸxｘ]{2}|"
    r"(?<=20)[●○〇*＊]+|"
    # [会社名], ＜契約期間を記入＞; a heading that stands in brackets is none.
    rf"(?<=[^\s\n　])[\[［【〔<＜〈][^\[\]［］【】〔〕<>＜＞〈〉\n]{{0,10}}{_DATA}"
    r"(?:を?(?:記入|入力|挿入|記載))?[\]］】〕>＞〉]|"
    rf"^[\[［【〔<＜〈][^\[\]［］【】〔〕<>＜＞〈〉\n]{{0,6}}{_DATA}[\]］】〕>＞〉](?=[（(はとが])|"
    r"[yY]{4}[/年.\-][mM]{1,2}[/月.\-][dD]{1,2}日?|YYYY年|"
    # 令和　年　月　日, ２０２６年　月　日: a date one part of which is white space.
    rf"(?:令和|平成|西暦|20[0-9]{{2}}|２０[０-９]{{2}}){_S}*年{_S}+月(?:{_S}*日)?|(?:令和|平成|西暦){_S}+年(?:{_S}*[0-9０-９]*{_S}*月)?(?:{_S}*[0-9０-９]*{_S}*日)?|"
    rf"(?:年|月){_S}{{2,}}(?:月|日)(?![{_KANJI_DIGIT}曜本間])|"
    rf"(?<=[はのをに、金約より]){_S}{{2,}}(?=円|年間?|か月|ヶ月|箇月|日(?:間|以内|前)|％|%|パーセント|地方裁判所|営業日)"
)
# Lines of ●-bullets are lists, not blanks.
_BULLET = re.compile(r"(?m)^[\s　]*[●○◯□](?=[\s　]*[^\s　●○◯年月日円％%])")


def blanks(structure: Structure) -> Iterator[Found]:
    """Yield one finding for all blanks in the articles and preamble; the signature block is meant to be blank."""
    bullets = {match.end() - 1 for match in _BULLET.finditer(structure.text)}
    spans = [
        Span(*match.span())
        for sentence in structure.sentences
        if sentence.where not in ("signature", "annex")
        for match in _BLANK.finditer(structure.text, *sentence.span)
        if match.start() not in bullets and not (sentence.unit is None and match.span() == tuple(sentence.span))
    ]
    if spans:
        yield found(structure, "blank_unfilled", spans, count=len(spans))
