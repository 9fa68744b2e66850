"""Parties of a contract: label (甲, 開示者), printed name, and kind read from the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.span import Span
from clausekit.structure.model import Party

LABELS = ("甲", "乙", "丙", "丁", "戊")
_ROLES = (
    "開示者|受領者|開示当事者|受領当事者|情報開示者|情報受領者|提供者|受領機関|提供機関|委託者|受託者|委託会社|当社|貴社|会社|大学|本学|機構|研究所|"
    "甲|乙|丙|丁|戊|誓約者|本人|参加者|企業|相手方|研究者|供給者|利用者|[A-ZＡ-Ｚ](?:社|大学)?"
)
_CALLED = re.compile(
    rf"(?P<name>[^、。「」\n（）()]{{1,80}}?(?:（[^（）「」]{{1,60}}）)?)\s*[（(](?:以下|これらを|以下、)[^「」（）()]{{0,15}}「(?P<label>{_ROLES})」\s*(?:と(?:いう|呼|称|略)|とする)"
)
_TABLE = re.compile(rf"^[\s\[（(【]*(?P<label>甲|乙|丙|丁|戊)[\]）)】]?\s*[:：\t　 ]\s*(?P<name>\S[^\n\t。]{{1,60}})$", re.M)
_LEAD = re.compile(r"^.*?(?:と|及び|および|並びに|ならびに|、|は、)(?=[^\s])")

KINDS: tuple[tuple[str, str], ...] = (
    ("national_university", r"国立大学法人|国立大学|東京大学|京都大学"),
    ("public_university", r"公立大学|都立大学|県立大学|市立大学"),
    ("private_university", r"学校法人|私立大学"),
    ("university", r"大学|高等専門学校"),
    ("national_institute", r"国立研究開発法人|独立行政法人"),
    ("public_body", r"地方独立行政法人|県|都|府|市役所|経済産業省|文部科学省|機構$"),
    ("foundation", r"財団法人|社団法人|組合"),
    ("foreign_company", r"Inc\.?|Ltd\.?|LLC|GmbH|Corp|Co\.|S\.A\.|B\.V\.|AG$|PLC|Pte|Limited|有限公司|주식회사"),
    ("company", r"株式会社|有限会社|合同会社|合資会社|合名会社|㈱|\(株\)|（株）|社$"),
)


def kind_of(name: str) -> str:
    """Return the kind of a party by its name; "unknown" for a blank, "individual" where nothing else fits."""
    if not re.search(r"[^\s●○〇◯＿_＊*\[\]【】\-・…．.]", name):
        return "unknown"
    return next((kind for kind, pattern in KINDS if re.search(pattern, name)), "individual")


def parties(text: str, preamble: Span, signature: Span | None) -> tuple[Party, ...]:
    """Return the parties that the preamble names, else those of the signature block; one per label."""
    found: dict[str, Party] = {}
    for span in (preamble, signature):
        if span is None or (span == signature and len(found) >= 2):
            continue
        for party in (*_called(text, span), *_listed(text, span)):
            found.setdefault(party.label, party)
    return tuple(found.values())


def _called(text: str, span: Span) -> Iterator[Party]:
    for match in _CALLED.finditer(text, span.start, span.end):
        start, end = match.span("name")
        raw = text[start:end]
        lead = _conjunction(raw)
        start += lead
        name = text[start:end].strip()
        start += len(text[start:end]) - len(text[start:end].lstrip())
        if name:
            yield Party(match.group("label"), name, kind_of(name), Span(start, start + len(name)))


def _conjunction(raw: str) -> int:
    """Return how many characters before the name join it to the party before (）と, 及び)."""
    match = re.match(r"\s*(?:と|及び|および|並びに|ならびに|、|は)\s*", raw)
    lead = match.end() if match else 0
    tail = re.search(r".*(?:である|にあたり|に際し|ため、|について)\s*", raw[lead:])
    return lead + (tail.end() if tail else 0)


def _listed(text: str, span: Span) -> Iterator[Party]:
    for match in _TABLE.finditer(text, span.start, span.end):
        name = match.group("name").strip()
        if re.match(r"(?:住\s*所|所在地|氏\s*名|印|は|の|及び|と)", name):
            continue
        yield Party(match.group("label"), name, kind_of(name), Span(match.start("name"), match.start("name") + len(name)))
