"""Defined terms: defined twice, never used, used without being defined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, places
from clausekit.span import Span
from clausekit.structure.model import Definition, Structure

_PARTIES = re.compile(r"^(?:[甲乙丙丁戊]|両当事者|当事者|各当事者|本契約|本契約書|本覚書|本書|本合意書|本誓約書)$")
# 本＋noun that reads as a defined term of its own; plain reference words are none.
_COINED = re.compile(
    r"本(?:目的|研究|共同研究|開発|検証|件研究|件目的|件業務|業務|製品|成果|発明|試料|サンプル|素材|材料|技術|プロジェクト|検討|件検討|装置|データ|サービス|ソフトウェア)(?![一-龠々ァ-ヶー])"
)


def definitions(structure: Structure) -> Iterator[Found]:
    """Yield terms defined twice, defined and never used again, and 本… terms used without a definition."""
    terms: dict[str, list[Definition]] = {}
    for definition in structure.definitions:
        if not _PARTIES.match(definition.term):
            terms.setdefault(definition.term, []).append(definition)
    for term, found in terms.items():
        spans = [definition.span for definition in found]
        if len({definition.passage for definition in found}) > 1:
            yield Found("DEF001", "term_twice", "minor", places(structure, spans), {"term": term})
        if structure.text.count(term) == len(found) and len(term) > 1:
            yield Found("DEF002", "term_unused", "info", places(structure, spans), {"term": term})
    yield from _undefined(structure, set(terms))


def _undefined(structure: Structure, terms: set[str]) -> Iterator[Found]:
    used: dict[str, list[Span]] = {}
    for sentence in structure.sentences:
        quote = sentence.span.quote(structure.text)
        for match in _COINED.finditer(quote):
            at = sentence.span.start + match.start()
            used.setdefault(match.group(), []).append(Span(at, at + len(match.group())))
    for term, spans in used.items():
        told = any(term in defined or defined in term for defined in terms) or f"「{term}」" in structure.text
        listed = re.search(
            rf"(?m)^[\s　]*[（(]?[0-9０-９①-⑳一二三四五六七八九十]*[)）.．]?[\s　]*{re.escape(term)}(?:[\s　：:]|$)",
            structure.text,
        )
        if len(spans) >= 2 and not told and not listed:
            yield Found("DEF003", "term_undefined", "minor", places(structure, spans), {"term": term})
