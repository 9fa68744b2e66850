"""Two names for one thing: 受領者 beside a defined 受領当事者, 機密情報 beside 秘密情報, 本覚書 in a 契約書."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from clausekit.span import Span
from clausekit.structure.model import Structure

_FAMILIES: tuple[tuple[str, ...], ...] = (
    ("受領者", "受領当事者", "情報受領者", "被開示者", "被開示当事者"),
    ("開示者", "開示当事者", "情報開示者"),
    ("秘密情報", "機密情報", "本秘密情報", "本機密情報", "本件秘密情報"),
    ("本研究", "本共同研究", "本件研究", "本件共同研究"),
    ("本開発", "本共同開発", "本件開発", "本件共同開発"),
    ("本検討", "本件検討"),
    ("本目的", "本件目的"),
    ("本業務", "本件業務", "本委託業務"),
    ("本製品", "本件製品"),
    ("本発明", "本件発明"),
    ("本技術", "本件技術"),
    ("本試料", "本件試料", "本サンプル", "本件サンプル"),
    ("本素材", "本件素材", "本材料", "本件材料"),
    ("本成果", "本件成果", "本研究成果", "本共同研究成果"),
    ("本プロジェクト", "本件プロジェクト"),
    ("本装置", "本件装置"),
)
# What the paper calls itself, by the end of its title.
_PAPERS: tuple[tuple[str, str], ...] = (
    ("契約", "本契約"),
    ("覚書", "本覚書"),
    ("合意書", "本合意書"),
    ("協定", "本協定"),
    ("確認書", "本確認書"),
    ("誓約書", "本誓約書"),
)
# 自己の機密情報, 通知の受領者: the word in its plain sense.
_PLAIN = re.compile(
    r"(?:自己の|自らの|自社の|固有の|同種の|同等の|同様の|類似の|重要な|有する|保有する|第三者の|の|者(?:及び|又は|、|と))$"
)
_KANJI = r"一-龠々ァ-ヶー"


@dataclass(frozen=True, slots=True)
class TwoNames:
    """`other` is used (at `spans`) where the contract has introduced `term`."""

    term: str
    other: str
    spans: tuple[Span, ...]


def two_names(structure: Structure, introduced: Set[str]) -> list[TwoNames]:
    """Return the names that the contract uses beside the one it introduced; a second introduced one is none."""
    return [*_terms(structure, introduced), *_papers(structure, introduced)]


def _terms(structure: Structure, introduced: Set[str]) -> Iterator[TwoNames]:
    for family in _FAMILIES:
        known = [name for name in family if name in introduced]
        if len(known) != 1:
            continue
        for other in family:
            if other in introduced or other not in structure.text or f"「{other}」" in structure.text:
                continue
            spans = tuple(_uses(structure, other, known[0]))
            if spans:
                yield TwoNames(known[0], other, spans)


def _uses(structure: Structure, name: str, known: str) -> Iterator[Span]:
    pattern = re.compile(rf"(?<![{_KANJI}]){re.escape(name)}(?![{_KANJI}])")
    for sentence in structure.sentences:
        if sentence.where in ("annex", "signature", "commentary"):
            continue
        for match in pattern.finditer(structure.text, *sentence.span):
            before = structure.text[max(0, match.start() - 8) : match.start()]
            if not _PLAIN.search(before):
                yield Span(*match.span())


def _papers(structure: Structure, introduced: Set[str]) -> Iterator[TwoNames]:
    """Yield 本覚書 in a paper that calls itself 本契約, and the like."""
    title = re.sub(r"[\s　]|[（(].*?[）)]", "", structure.title)
    own = next((name for word, name in _PAPERS if re.search(rf"{word}書?(?:案)?$", title)), None)
    if own is None or len(list(_uses(structure, own, own))) < 2:
        return
    for _, other in _PAPERS:
        if (
            other == own
            or other not in structure.text
            or other in introduced
            or re.search(rf"「{other}書?」", structure.text)
        ):
            continue
        spans = tuple(_uses(structure, other, own))
        if spans:
            yield TwoNames(own, other, spans)
