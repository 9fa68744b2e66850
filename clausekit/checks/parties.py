"""Party labels: used and never introduced, introduced and never used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.span import Span
from clausekit.structure.model import Structure

_LETTERS = "甲乙丙丁戊"
_LABEL = re.compile(rf"(?<![一-龠ァ-ヶー])([{_LETTERS}])(?=は、|が|の|に|及び|又は|と|から|へ|、|を(?:して|除))")
_EVERYBODY = re.compile(r"当事者|(?<!第)三者|四者|両者|双方|全員|各自|相手方|各社|全社")


def parties(structure: Structure) -> Iterator[Found]:
    """Yield labels without a party and parties without a role in the articles."""
    known = {party.label for party in structure.parties}
    if not known & set(_LETTERS):
        return
    used: dict[str, list[Span]] = {}
    for sentence in structure.sentences:
        if sentence.where == "signature":
            continue
        for match in _LABEL.finditer(structure.text, *sentence.span):
            used.setdefault(match.group(1), []).append(Span(match.start(1), match.end(1)))
    for label, spans in used.items():
        told = f"「{label}」" in structure.text or f"（{label}）" in structure.text or f"{label}（" in structure.text
        if label not in known and not told:
            yield found(structure, "party_unknown", spans, label=label)
    yield from _unused(structure)


def _unused(structure: Structure) -> Iterator[Found]:
    """Yield a third party that the opening introduces and no article ever names."""
    text = "".join(article.body.quote(structure.text) for article in structure.articles)
    if len(structure.parties) < 3 or _EVERYBODY.search(text):
        return
    counts = {party.label: text.count(party.label) for party in structure.parties}
    if sum(count >= 3 for count in counts.values()) < 2:
        return
    for party in structure.parties:
        if not counts[party.label]:
            yield found(structure, "party_unused", [party.span], label=party.label, name=party.name)
