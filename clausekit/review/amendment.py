"""Papers that change another one (変更契約, 変更覚書): what they change, and what they leave as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from clausekit.jp.fold import fold
from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.span import Span
from clausekit.structure.model import Structure

Does = Literal["replace", "delete", "words", "add"]

_TITLE = re.compile(r"変更|修正|改定|改訂|改正|覚書|追加|更新|延長|補充")
_ORIGINAL = re.compile(
    r"原契約|(?:締結|取り交わ|交わ)(?:され)?した[^。]{0,60}(?:契約|協定|覚書)"
    r"|付(?:け)?(?:で締結した)?[^。]{0,40}(?:契約|協定|覚書)(?:書)?[」』(の]"
)
_PLACE = (
    rf"第\s*(?P<article>{NUMBER})\s*条(?:の\s*(?P<sub>{NUMBER})(?![項号年か]))?"
    rf"(?:\s*(?:\([^()]{{0,30}}\))?\s*第\s*(?P<paragraph>{NUMBER})\s*項)?"
)
_WHOLE = re.compile(
    rf"{_PLACE}[^。「」]{{0,40}}?(?:を|は|の(?:全文|規定|定め)を)、?(?:次|下記|以下|左記)の(?:とおり"
    rf"|通り|ように|内容に)[^。「」]{{0,12}}(?:改め|変更|修正|改正|改定|置き換え|差し替え|読み替え"
    rf"|する)"
)
_DELETED = re.compile(rf"{_PLACE}[^。「」]{{0,20}}?を削除")
_WORDS = re.compile(
    rf"{_PLACE}[^。「」]{{0,40}}?(?:中|の|における"
    rf"|に定める)?[^。「」]{{0,30}}?「(?P<old>[^「」]{{1,200}})」(?:とある(?:の)?)?(?:を"
    rf"|は)、?「(?P<new>[^「」]{{1,300}})」(?:に|と)(?:改め|変更|修正|改正|読み替え|訂正|する)"
)
_ADDED = re.compile(
    rf"{_PLACE}[^。「」]{{0,20}}?(?:の次に|として|の後に|に)[^。]{{0,60}}?(?:を(?:加え|追加|新設|設け)|加える)"
)
_OTHER_CHANGE = re.compile(
    r"(?:原契約|契約)[^。]{0,60}(?:期間|期限|満了日|別紙|委託料|金額)[^。]{0,60}(?:を"
    r"|は)[^。]{0,60}(?:に|と|まで)(?:変更|延長|改め|する)"
)
_CHANGES: tuple[tuple[Does, re.Pattern[str]], ...] = (
    ("words", _WORDS),
    ("replace", _WHOLE),
    ("delete", _DELETED),
    ("add", _ADDED),
)
_EACH = re.compile(_PLACE)
_NAMED = re.compile(r"(?:契約|覚書|協定|合意|NDA)書?(?=第)")
# 変更前 … 変更後 …: what stands between is no longer the contract.
_BEFORE = re.compile(r"^[\s\[(【〔<]*(?:変更前|改定前|改正前|旧|現行)[\s\])】〕>：:]*")
_AFTER = re.compile(r"^[\s\[(【〔<]*(?:変更後|改定後|改正後|新)[\s\])】〕>：:]*")


@dataclass(frozen=True, slots=True)
class Change:
    """One change of another paper: the article and 項 meant, what happens to it, the words changed, the sentence."""

    article: str
    paragraph: str | None
    does: Does
    span: Span
    old: str = ""
    new: str = ""

    def voids(self, article: str, paragraph: int) -> bool:
        """Tell whether the 項 of an article as it stood is no longer in force."""
        if self.does not in ("replace", "delete") or article != self.article:
            return False
        return self.paragraph is None or self.paragraph == str(paragraph)


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a paper changes; `void` are its own passages that only quote the former wording."""

    changes: tuple[Change, ...]
    evidence: Span
    where: str
    unit: int | None
    void: tuple[Span, ...] = ()


def find_amendment(structure: Structure) -> Amendment | None:
    """Return what a paper changes in another one; None for a paper that stands by itself."""
    title = fold(structure.title or structure.text.strip().split("\n")[0]).text
    head = fold(structure.text[:3000]).text
    if not _ORIGINAL.search(head) or not (_TITLE.search(title) or "原契約" in head):
        return None
    changes: list[Change] = []
    first: tuple[Span, str, int | None] | None = None
    for sentence in structure.sentences:
        text = fold(sentence.span.quote(structure.text)).text
        found = list(_changes(text, sentence.span))
        changes += found
        if first is None and (found or _OTHER_CHANGE.search(text)):
            first = sentence.span, sentence.where, sentence.unit
    if first is None:
        return None
    return Amendment(tuple(changes), *first, void=tuple(_former(structure)))


def _changes(text: str, span: Span) -> Iterator[Change]:
    for does, pattern in _CHANGES:
        found = list(pattern.finditer(text))
        for match in found:
            words = match.groupdict()
            for article, paragraph in _places(match.group()):
                yield Change(article, paragraph, does, span, words.get("old") or "", words.get("new") or "")
        if found:
            return


def _places(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield article and 項 of every place that is changed: 第１条　原契約第２条及び第３条を names 2 and 3."""
    text = text.partition("「")[0]
    named = _NAMED.search(text)
    for match in _EACH.finditer(text, named.end() if named else 0):
        sub = f"の{parse_number(match['sub'])}" if match["sub"] else ""
        paragraph = parse_number(match["paragraph"]) if match["paragraph"] else None
        yield f"{parse_number(match['article'])}{sub}", str(paragraph) if paragraph is not None else None


def _former(structure: Structure) -> Iterator[Span]:
    """Yield the sentences between 変更前 and 変更後."""
    former = False
    for sentence in structure.sentences:
        line = fold(sentence.span.quote(structure.text)).text
        if _AFTER.match(line) and not _BEFORE.match(line):
            former = False
        elif _BEFORE.match(line):
            former = True
        if former:
            yield sentence.span
