"""Laws, courts, arbitral institutions, seats and countries as contracts name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.jp.durations import Quantity
from clausekit.span import Span

_OPEN = r"[●○◯＿_]+|[\[［][^\]］。]{0,20}[\]］]"
_KANJI = "一-龠々ヶケ"
_GOVERNS = r"(?:に(?:準拠|従|より|よって|基づ[きい](?!.{0,3}設立))|を(?:もって)?準拠法|[がを]適用|が準拠|とする|による)"
_LAW = re.compile(
    rf"(?P<law>(?:日本国?|米国[ァ-ヶー]{{2,}}州|[ァ-ヶー]{{2,}}(?:州|国)?|[一-龠ァ-ヶー]{{1,12}}(?:共和国|王国|合衆国|州|国))(?:の)?(?:実体)?法(?:律|令)?){_GOVERNS}"
)
_LAW_AFTER = re.compile(r"準拠法(?:は|を|として)[、]?(?P<law>[^、。をはとに]{2,20}?法(?:律|令)?)")
_LAW_OPEN = re.compile(
    rf"(?P<law>(?:{_OPEN})(?:国|州)?(?:の?法(?:律|令)?))(?:に(?:準拠|従)|を(?:もって)?準拠法|が適用|とする)"
)
_LAW_OF = re.compile(r"(?P<law>[^、。は「」]{2,30}の法(?:律|令)?)による")
_JAPANESE = re.compile(r"日本国?(?:の)?法(?:律|令)?")

_DISPUTE = re.compile(r"管轄|訴訟|訴え|第一審|紛争|争い|提起")
_NAMED = re.compile(
    rf"(?P<court>(?:さいたま|[{_KANJI}ァ-ヶー]{{1,12}}?)(?:地区?連邦)?(?:地方|簡易|高等|家庭|高級|中級)(?:人民)?(?:裁判所|法院)(?:[{_KANJI}]{{1,6}}支部)?)"
)
_UNNAMED = re.compile(rf"(?P<court>(?:{_OPEN})\s*(?:地方|簡易|高等|家庭)?裁判所)")
_OF_SEAT = re.compile(
    r"(?P<court>[^、。]{1,60}?(?:所在地|本店|本社|事務所|住所地?|営業所|居住地)[^、。]{0,12}?を管轄する[^、。]{0,6}裁判所)"
)
_LYING_IN = re.compile(
    r"(?P<court>[^、。はが]{1,20}に(?:所在する|ある)[^、。]{0,14}裁判所(?:(?:及び|又は|および)[^、。]{1,10}裁判所)?)"
)
_LEAD_IN = re.compile(r"^.*(?:(?<!又)(?<!また)は|について|ついては|関し|ときは|生じたときは)(?=.{6,})")

_BODIES = (
    r"(?:一般社団法人|公益社団法人)?日本商事仲裁協会",
    r"[ァ-ヶー]{2,10}国際仲裁センター",
    r"[一-龠]{2,8}(?:国際)?(?:商事|経済貿易|国際|知的財産|海事)?仲裁(?:協会|センター|委員会|院|機構|裁判所)",
    r"国際商業会議所",
    r"世界知的所有権機関(?:仲裁調停センター)?",
    r"\b(?:ICC|SIAC|HKIAC|JCAA|LCIA|CIETAC|WIPO|AAA|ICDR)\b",
    rf"(?:{_OPEN})(?:仲裁(?:協会|センター|機関))",
)
_BODY = re.compile("|".join(f"(?:{body})" for body in _BODIES))
_SEAT = re.compile(
    r"仲裁地(?:は|を|：|:)?(?P<after>[一-龠ァ-ヶー]{2,12}?(?:都|市|府)?)(?=とする|とし|、|で|。|に|（|\)|）|$)"
    r"|(?P<before>[一-龠ァ-ヶー]{2,12})(?:を仲裁地|(?:における|において|での)(?=[^。]{0,30}仲裁))"
)
_NO_SEAT = re.compile(r"(?:当該|その|前項|本件|手続|協会|規則|期間|日本語|英語|場合)$")
COUNTRIES = (
    "日本国",
    "日本",
    "アメリカ合衆国",
    "米国",
    "欧州連合",
    "中華人民共和国",
    "中国",
    "台湾",
    "大韓民国",
    "韓国",
    "シンガポール",
    "ベトナム",
    "タイ王国",
    "インド",
    "ドイツ",
    "フランス",
    "英国",
    "イギリス",
    "オランダ",
    "スイス",
    "ロシア",
    "香港",
)
_COUNTRY = re.compile("|".join(COUNTRIES) + r"(?!法人)|(?:日本)?国内|海外|国外|外国")
_STATUTE = re.compile(
    r"外国為替及び外国貿易法|外為法|輸出貿易管理令|外国為替令|(?:米国)?輸出管理規則|個人情報の保護に関する法律|"
    r"[一-龠]{2,12}(?:防止|保護|管理|推進|規制)法"
)


def laws(text: str) -> Iterator[Quantity]:
    """Yield the laws that govern; every way of printing Japan's is 日本法."""
    for match in _LAW_OPEN.finditer(text):
        yield Quantity(None, Span(*match.span("law")))
    seen: set[int] = set()
    for pattern in (_LAW, _LAW_AFTER, _LAW_OF):
        for match in pattern.finditer(text):
            if match.start("law") in seen:
                continue
            seen.add(match.start("law"))
            name = (
                re.sub(r"の?(?:実体)?法(?:律|令)?$", "法", match.group("law"))
                if pattern is not _LAW_OF
                else match.group("law")
            )
            value = "日本法" if _JAPANESE.fullmatch(match.group("law")) else name
            yield Quantity(value, Span(*match.span("law")))


def courts(text: str) -> Iterator[Quantity]:
    """Yield the courts for disputes: by name, by whose seat decides (本店所在地を管轄する地方裁判所), or left open."""
    if ("裁判所" not in text and "法院" not in text) or not _DISPUTE.search(text):
        return
    taken: list[Span] = []
    for pattern in (_UNNAMED, _NAMED, _LYING_IN, _OF_SEAT):
        for match in pattern.finditer(text):
            span = _without_lead(text, Span(*match.span("court")), pattern)
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            yield Quantity(None if pattern is _UNNAMED else span.quote(text), span)


def _without_lead(text: str, span: Span, pattern: re.Pattern[str]) -> Span:
    """Return the span of a court's description without the words of the sentence before it."""
    if pattern not in (_OF_SEAT, _LYING_IN):
        return span
    lead = _LEAD_IN.match(span.quote(text))
    return Span(span.start + lead.end(), span.end) if lead else span


def institutions(text: str) -> Iterator[Quantity]:
    """Yield the arbitral institutions."""
    if "仲裁" not in text:
        return
    for match in _BODY.finditer(text):
        if match.group() in ("仲裁裁判所",):
            continue
        name = re.sub(r"^(?:一般|公益)社団法人", "", match.group())
        yield Quantity(None if re.match(_OPEN, name) else name, Span(*match.span()))


def seats(text: str) -> Iterator[Quantity]:
    """Yield the seats of arbitration."""
    if "仲裁" not in text:
        return
    for match in _SEAT.finditer(text):
        group = "after" if match.group("after") else "before"
        if not _NO_SEAT.search(match.group(group)):
            yield Quantity(match.group(group), Span(*match.span(group)))


def countries(text: str) -> Iterator[Quantity]:
    """Yield the countries named, 国内 and 海外 among them."""
    for match in _COUNTRY.finditer(text):
        yield Quantity(match.group(), Span(*match.span()))


def statutes(text: str) -> Iterator[Quantity]:
    """Yield the statutes named (外為法)."""
    for match in _STATUTE.finditer(text):
        yield Quantity(match.group(), Span(*match.span()))
