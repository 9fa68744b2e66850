"""Telling which kind of contract a draft is, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clausekit.jp.fold import fold
from clausekit.library import Library
from clausekit.library.model import Contract
from clausekit.structure.model import Structure

_JAPANESE = re.compile(r"[ぁ-んァ-ヶ]")


@dataclass(frozen=True, slots=True)
class ContractGuess:
    """A contract type id (`other` where none fits) and the words that decided; `doubtful` asks the user to confirm."""

    type: str
    words: tuple[str, ...]
    doubtful: bool = False
    japanese: bool = True


def guess_contract_type(structure: Structure, made: Library) -> ContractGuess:
    """Return the contract type by title, preamble and body; anything that is no Japanese contract is `other`."""
    text = fold(structure.text[:200_000]).text
    if len(_JAPANESE.findall(text)) < 0.1 * len(re.sub(r"\s", "", text)):
        return ContractGuess("other", (), japanese=False)
    title = re.sub(r"\s", "", fold(structure.title).text)
    head = fold(structure.text[: structure.articles[0].span.start if structure.articles else 600]).text
    scores = [(_score(contract, title, head, text), contract) for contract in made.contracts.values()]
    (best, words), contract = max(scores, key=lambda entry: entry[0][0])
    if best < 1 or not structure.articles:
        return ContractGuess("other", words)
    return ContractGuess(contract.id, words, doubtful=best < 3)


def _score(contract: Contract, title: str, head: str, text: str) -> tuple[float, tuple[str, ...]]:
    """Return how well a contract type fits: a title word counts 10, one in the preamble 2, the body's words little."""
    if any(word in title for word in contract.not_titles):
        return 0.0, ()
    titled = [word for word in contract.titles if word in title]
    opened = [word for word in contract.titles if word in re.sub(r"\s", "", head)]
    inside = [word for word in contract.words if word in text]
    if title and not titled and not opened:
        return 0.0, ()
    score = 10.0 * bool(titled) + 2.0 * bool(opened) + len(inside) / (len(contract.words) + 1)
    if contract.words_required and not inside:
        return 0.0, ()
    return score + 0.01 * max(map(len, titled), default=0), tuple([*titled, *opened][:2] + inside[:3])
