"""Telling which kind of contract a draft is, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clausekit.jp.fold import fold
from clausekit.library import Library
from clausekit.library.model import Contract
from clausekit.structure.model import Structure

_JAPANESE = re.compile(r"[ぁ-んァ-ヶ]")
_BRACKETED = re.compile(r"[(〔【\[〈<].*?[)〕】\]〉>]")
_AGREED = re.compile("締結|契約|合意|誓約|約束|取り決め|取決め|協定|署名|記名")
# Of a preamble only the begin: further down it may retell other contracts.
_HEAD = 1_200


@dataclass(frozen=True, slots=True)
class ContractGuess:
    """A contract type id (`other` where none fits) and the words that decided; `doubtful` asks the user to confirm."""

    type: str
    words: tuple[str, ...]
    doubtful: bool = False
    japanese: bool = True


def guess_contract_type(structure: Structure, made: Library) -> ContractGuess:
    """Return the contract type by title, preamble or body; anything that is no Japanese contract is `other`.

    In a Japanese title the last subject word is what the paper is: 共同研究に関する秘密保持契約書 is an NDA.
    """
    text = fold(structure.text[:200_000]).text
    if len(_JAPANESE.findall(text)) < 0.1 * len(re.sub(r"\s", "", text)):
        return ContractGuess("other", (), japanese=False)
    if not structure.articles or not _AGREED.search(text):
        return ContractGuess("other", ())
    before = _plain(structure.text[: structure.articles[0].span.start])
    lines = before.strip().split("\n")
    title = _one_line(_plain(structure.title)) or _one_line(lines[0])
    contracts = made.contracts.values()
    for place in (_BRACKETED.sub("", title), title):
        named = _named(place, text, contracts)
        if named is not None:
            return named
    opening = _opening(before, structure)
    return _named(opening, text, contracts, doubtful=True) or _by_body(structure, contracts)


def _opening(before: str, structure: Structure) -> str:
    """Return the preamble on one line without brackets and the parties' names (○○販売株式会社 sells nothing here)."""
    text = before[:_HEAD]
    for party in structure.parties:
        text = text.replace(_plain(party.name) or "\n", " ")
    return _one_line(_BRACKETED.sub("", text))


def _plain(text: str) -> str:
    return fold(text).text


def _one_line(text: str) -> str:
    return re.sub(r"\s", "", text)


def _named(place: str, text: str, contracts: Iterable[Contract], doubtful: bool = False) -> ContractGuess | None:
    """Return the type whose title word stands last in `place` and whose body words bear it out.

    None where no title word stands there; `other` where some do and the text speaks against all of them.
    """
    found = [
        (place.rfind(word) + len(word), len(word), contract.words_needed, contract, word)
        for contract in contracts
        for word in contract.titles
        if word in place
    ]
    for *_, contract, word in sorted(found, key=lambda entry: entry[:3], reverse=True):
        inside = [body for body in contract.words if body in text]
        if len(inside) >= contract.words_needed:
            return ContractGuess(contract.id, (word, *inside[:3]), doubtful)
    return ContractGuess("other", ()) if found else None


def _by_body(structure: Structure, contracts: Iterable[Contract]) -> ContractGuess:
    """Return the type whose words stand in most of the articles, in doubt always; `other` below one half."""
    bodies = [_plain(article.span.quote(structure.text)) for article in structure.articles]
    ranked: list[tuple[float, int, str, tuple[str, ...]]] = []
    for contract in contracts:
        inside = [word for word in contract.words if any(word in body for body in bodies)]
        share = sum(any(word in body for word in inside) for body in bodies) / len(bodies)
        if len(inside) >= max(2, contract.words_needed) and share >= 0.5:
            ranked.append((share, len(inside), contract.id, tuple(inside[:3])))
    if not ranked:
        return ContractGuess("other", ())
    *_, found, words = max(ranked)
    return ContractGuess(found, words, doubtful=True)
