"""References to other parts of the contract: 第3条第2項, 前条, 第8条から第11条まで, 別紙２."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.span import Span
from clausekit.structure.model import Reference

_ARTICLE = (
    rf"第\s*(?P<article>{NUMBER})\s*条(?:の\s*(?P<sub>{NUMBER})(?![項号年か]))?"
    rf"(?:\s*第\s*(?P<paragraph>{NUMBER})\s*項)?(?:\s*(?:第\s*)?(?P<item>{NUMBER})\s*号)?"
    rf"(?:\s*(?:から|乃至|ないし|～|〜|-)\s*第\s*(?P<to>{NUMBER})\s*条(?:まで)?)?"
)
_PARAGRAPH = rf"(?<!条)(?<!条 )(?:本条)?第\s*(?P<ponly>{NUMBER})\s*項(?:\s*第?\s*(?P<pitem>{NUMBER})\s*号)?"
_RELATIVE = r"(?P<relative>前各条|前各項|前各号|前二項|前２項|前三項|前[条項号]|次[条項号]|本[条項号]|同[条項])"
_ANNEX = (
    r"(?P<annex>(?:別紙|別添|別表|別記|附属書|付属書|添付資料|様式)\s*(?:第\s*)?"
    r"(?:[0-9０-９]+|[一二三四五六七八九十]+|[A-ZＡ-Ｚ])?)"
)
_REFERENCE = re.compile("|".join((_ARTICLE, _PARAGRAPH, _RELATIVE, _ANNEX)))
_STATUTE = re.compile(r"(?:法|法律|令|規則|条例|民法|憲法|ガイドライン)(?:（[^（）]{0,40}）)?\s*(?:の)?$")

# 特許法第35条及び第36条: the second is the statute's too.
_JOINED = re.compile(r"\s*(?:及び|および|又は|または|並びに|若しくは|、|から|乃至|ないし)\s*")


def references(text: str, span: Span) -> Iterator[Reference]:
    """Yield the references in `span`; articles of statutes (特許法第35条) are none."""
    statute_goes_on, last = False, span.start
    for match in _REFERENCE.finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - 50) : match.start()]
        statute = bool(match.group("article")) and bool(
            _STATUTE.search(before) or (statute_goes_on and _JOINED.fullmatch(text[last : match.start()]))
        )
        statute_goes_on, last = statute, match.end()
        if statute:
            continue
        yield _made(match)


def _made(match: re.Match[str]) -> Reference:
    span = Span(match.start(), match.end())
    groups = match.groupdict()
    if groups["article"]:
        sub = f"の{_number(groups['sub'])}" if groups["sub"] else ""
        article = f"{_number(groups['article'])}{sub}"
        return Reference(
            "article", span, article, _number(groups["paragraph"]), _number(groups["item"]), _number(groups["to"])
        )
    if groups["ponly"]:
        return Reference("paragraph", span, None, _number(groups["ponly"]), _number(groups["pitem"]))
    return Reference("relative" if groups["relative"] else "annex", span)


def _number(text: str | None) -> str | None:
    value = parse_number(text) if text else None
    return None if value is None else str(value)
