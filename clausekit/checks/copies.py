"""How many originals are signed against how many parties keep one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.jp.fold import fold
from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.structure.model import Structure

_MADE = re.compile(
    rf"(?:本書|本契約書|契約書|本覚書|本合意書|正本|原本|本証書)(?:を)?\s*({NUMBER})\s*通(?:を|、)?[^。]{{0,15}}?(?:作成|作り|交わし)"
)
_EACH = re.compile(rf"(?:各|それぞれ|各自|各々|その)[^。]{{0,14}}?(?:1|一|壱)\s*通|(?:{NUMBER})\s*通(?:ずつ|宛)")
_LETTERS = "甲乙丙丁戊"
_NAMED = re.compile(rf"(?<![一-龠])[{_LETTERS}](?:[、及びと並に・]{{0,2}}[{_LETTERS}])+")
_OTHERS = re.compile(r"立会人|保証人|正本[^。]*副本|写し|電子|電磁|英語|英文|各言語|ずつ|宛|公証")


def copies(structure: Structure) -> Iterator[Found]:
    """Yield 本書2通を作成し…各自1通 in a contract of three; electronic ones, copies and witnesses are left alone."""
    labels = [party.label for party in structure.parties]
    if len(labels) < 2:
        return
    for sentence in structure.sentences:
        if "通" not in sentence.span.quote(structure.text):
            continue
        folded = fold(sentence.span.quote(structure.text))
        match = _MADE.search(folded.text)
        if match is None or not _EACH.search(folded.text, match.end()) or _OTHERS.search(folded.text):
            continue
        made = parse_number(match[1])
        named = _NAMED.search(folded.text)
        keepers = len(set(named.group()) & set(_LETTERS)) if named else len(labels)
        told = set(labels) <= set(_LETTERS) or all(label in folded.text for label in labels)
        if made is not None and told and keepers == len(labels) and made != keepers:
            span = folded.source(*match.span()).shift(sentence.span.start)
            yield found(structure, "copies_count", [span], copies=made, parties=keepers)
