"""Parties of a contract: label (甲, 開示者), printed name, and kind read from the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.span import Span
from clausekit.structure.model import Party

_ROLES = re.compile(
    r"(?:[甲乙丙丁戊]|開示者|受領者|開示当事者|受領当事者|情報開示者|情報受領者|提供者|受領機関|提供機関|委託者|受託者|委託会社|当社|貴社|会社|大学|本学|"
    r"機構|研究所|誓約者|本人|参加者|企業|研究者|供給者|利用者|買主|売主|貸主|借主|勤務先|[A-ZＡ-Ｚ](?:社|大学)?)"
)
_CALLED = re.compile(
    r"(?P<name>[^、。「」\n（）()]{1,80}?)\s*[（(](?:[^「」（）()\n]{0,80}?(?:以下|これを|総称して)[^「」（）()\n]{0,15})?「(?P<label>[^「」\n]{1,12})」[^「」（）()\n]{0,14}[）)]"
)
_LISTED_ROLE = "(?:開示者|受領者|委託者|受託者|提供者|買主|売主)"
_LISTED = re.compile(
    rf"^[\s\[（(【「]*(?:{_LISTED_ROLE}\s*[（(])?(?P<label>[甲乙丙丁戊]|{_LISTED_ROLE})(?:[（(]{_LISTED_ROLE}[)）])?"
    r"[\]）)】」]?\s*[:：\s]\s*(?P<name>\S.*)$",
    re.M,
)
_BEFORE_NAME = re.compile(
    r"^.*(?:を有する|を置く|所在する|である|にあたり|に際し|について|の間の|は|代表として|及び|および|並びに|ならびに)\s*|^\s*と\s*|^(?:貸主|借主|買主|売主|委託者|受託者|甲|乙|丙)\s+"
)
_ADDRESS = re.compile(
    r"(?:都|道|府|県|市|区|町|村|丁目|番地|番|号)[0-9０-９一二三四五六七八九十]|[市区町村郡]|丁目|番地"
)
_ENTITY = re.compile(
    r"(?:株式会社|有限会社|合同会社|合資会社|学校法人|国立大学法人|公立大学法人|国立研究開発法人|独立行政法人|地方独立行政法人|一般社団法人|一般財団法人|公益財団法人)"
    r"[^\s、。（）()印]{1,40}|[^\s、。（）()]{1,40}(?:株式会社|有限会社|合同会社|合資会社|大学校?|研究所|機構|高等専門学校)(?=[\s、。（(]|$)"
)

KINDS: tuple[tuple[str, str], ...] = (
    ("national_university", r"国立大学"),
    ("public_university", r"公立大学|[都府県市]立大学"),
    ("private_university", r"学校法人"),
    ("university", r"大学|高等専門学校"),
    ("national_institute", r"国立研究開発法人|独立行政法人"),
    ("foundation", r"財団法人|社団法人|組合"),
    ("company", r"株式会社|有限会社|合同会社|合資会社|合名会社|㈱|\(株\)|（株）|^[A-ZＡ-Ｚ]社$"),
    ("foreign_company", r"\b(?:Inc|Ltd|LLC|GmbH|Corp|Co|Corporation|Company|S\.A|B\.V|AG|PLC|Pte|Limited)\b|有限公司"),
    ("public_body", r"[県都府市]$|省$|機構$|研究所$"),
)


def kind_of(name: str) -> str:
    """Return the kind of a party by its name; "unknown" for a blank, "individual" where nothing else fits."""
    if not re.search(r"[^\s●○〇◯＿_＊*\[\]【】\-・…．.$｛｝{}]", name) or re.search(r"[$＄]?\{[^}]*\}", name):
        return "unknown"
    return next((kind for kind, pattern in KINDS if re.search(pattern, name)), "individual")


def parties(text: str, preamble: Span, signature: Span | None) -> tuple[Party, ...]:
    """Return the parties that the opening names, else those of the signature block; one per label."""
    found: dict[str, Party] = {}
    for party in (*_called(text, preamble), *_listed(text, preamble)):
        found.setdefault(party.label, party)
    if len(found) < 2 and signature is not None:
        for party in _listed(text, signature):
            found.setdefault(party.label, party)
    return tuple(found.values())


def _called(text: str, span: Span) -> Iterator[Party]:
    for match in _CALLED.finditer(text, span.start, span.end):
        name = _trimmed(text, *match.span("name"))
        label = match.group("label").strip()
        printed = name.quote(text)
        role = _ROLES.fullmatch(label)
        # A short name of the party's own (カラマツ) is a label only behind the name of a legal person.
        named = not re.search(r"[がのはをに]", printed) and kind_of(printed) not in ("unknown", "individual")
        if printed and (role or (named and not label.startswith(("本", "両", "当事者")))):
            yield Party(label, printed, kind_of(printed), name)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return the name without what leads up to it (…に主たる事務所を有する, と, 及び) and white space."""
    while match := _BEFORE_NAME.match(text[start:end]):
        if match.end() == 0 or start + match.end() >= end:
            break
        start += match.end()
    quote = text[start:end]
    return Span(start + len(quote) - len(quote.lstrip()), start + len(quote.rstrip()))


def _listed(text: str, span: Span) -> Iterator[Party]:
    for match in _LISTED.finditer(text, span.start, span.end):
        start, end = match.span("name")
        # The name may stand under the address: look on to the next label.
        following = _LISTED.search(text, end, span.end)
        entity = _ENTITY.search(text, start, min(following.start() if following else span.end, end + 160))
        if entity:
            found = Span(entity.start(), entity.end())
        elif _ADDRESS.search(match.group("name")) or re.match(
            r"住\s*所|所在地|氏\s*名|印|は|の|及び|と", match.group("name")
        ):
            continue
        else:
            found = Span(start, start + len(match.group("name").rstrip()))
        printed = found.quote(text)
        if "。" not in match.group("name"):
            yield Party(match.group("label"), printed, kind_of(printed), found)
