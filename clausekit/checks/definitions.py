"""Defined terms: defined twice, never used, used without being defined, two names for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from clausekit.checks.made import Found, found
from clausekit.checks.synonyms import two_names
from clausekit.span import Span
from clausekit.structure.model import Definition, Structure

_PARTIES = re.compile(r"^(?:[甲乙丙丁戊]|両当事者|当事者|各当事者|本契約|本契約書|本覚書|本書|本合意書|本誓約書)$")
# 本＋noun that reads as a defined term of its own; plain reference words are none.
_COINED = re.compile(
    r"(?<![一-龠々])本(?:件)?(?:目的|研究|共同研究|開発|共同開発|検証|検討|評価|業務|委託業務|製品|成果物?|発明|知的財産権?|試料|サンプル|素材|材料|技術|"
    r"プロジェクト|装置|設備|データ|サービス|ソフトウェア|プログラム|システム|情報|特許権?|ノウハウ|取引|事業|提携|実験|試験|物質|菌株|化合物|部品|商品)"
    r"(?![一-龠々ァ-ヶー])"
)
_LONGEST = 15
# Roles that a contract between 甲 and 乙 has to introduce.
_ROLE = re.compile(r"(?<![一-龠々ァ-ヶーの])(?:情報)?(?:開示|受領)(?:当事者|者)(?![一-龠々])")


def definitions(structure: Structure) -> Iterator[Found]:
    """Yield terms defined twice, defined and never used again, used without a definition, named in two ways."""
    terms: dict[str, list[Definition]] = {}
    for definition in structure.definitions:
        if not _PARTIES.match(definition.term):
            terms.setdefault(definition.term, []).append(definition)
    for term, made in terms.items():
        spans = [definition.span for definition in made]
        if len({definition.passage for definition in made}) > 1:
            yield found(structure, "term_twice", spans, term=term)
        # A longer one is a title in quotes.
        if structure.text.count(term) == len(made) and 1 < len(term) <= _LONGEST:
            yield found(structure, "term_unused", spans, term=term)
    double = two_names(structure, frozenset(terms) | {party.label for party in structure.parties})
    for names in double:
        yield found(structure, "term_two_names", names.spans, term=names.term, other=names.other)
    yield from _undefined(structure, terms, {names.other for names in double})


def _undefined(structure: Structure, terms: Mapping[str, object], named: set[str]) -> Iterator[Found]:
    used: dict[str, list[Span]] = {}
    labels = {party.label for party in structure.parties}
    patterns = (_COINED, _ROLE) if labels & set("甲乙") else (_COINED,)
    for sentence in structure.sentences:
        for pattern in patterns:
            for match in pattern.finditer(structure.text, *sentence.span):
                used.setdefault(match.group(), []).append(Span(*match.span()))
    for term, spans in used.items():
        if len(spans) >= 2 and term not in named and not _told(structure.text, term, terms):
            yield found(structure, "term_undefined", spans, term=term)


def _told(text: str, term: str, terms: Mapping[str, object]) -> bool:
    """Tell whether the contract says what `term` means: by a definition, in quotes, in brackets, in a list."""
    if any(term in defined or defined in term for defined in terms) or f"「{term}」" in text or f"（{term}）" in text:
        return True
    listed = rf"(?m)^[\s　・]*[（(]?[0-9０-９①-⑳一二三四五六七八九十]*[)）.．]?[\s　]*{re.escape(term)}(?:[\s　：:]|$)"
    quoted = rf'["“『]{re.escape(term)}["”』]|以下[、，]?\s*(?:単に)?\s*{re.escape(term)}'
    return bool(re.search(listed, text) or re.search(quoted, text))
