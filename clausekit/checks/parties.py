"""Party labels that the contract uses and never introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, places
from clausekit.span import Span
from clausekit.structure.model import Structure

_LABEL = re.compile(r"(?<![一-龠ァ-ヶー])([甲乙丙丁])(?=は、|が|の|に|及び|又は|と|から|へ|、)")


def parties(structure: Structure) -> Iterator[Found]:
    """Yield 甲, 乙, 丙 or 丁 where the contract acts through it and names nobody by it."""
    known = {party.label for party in structure.parties}
    if not known & set("甲乙丙丁"):
        return
    used: dict[str, list[Span]] = {}
    for sentence in structure.sentences:
        for match in _LABEL.finditer(structure.text, *sentence.span):
            used.setdefault(match.group(1), []).append(Span(match.start(1), match.end(1)))
    for label, spans in used.items():
        if label not in known and f"「{label}」" not in structure.text:
            yield Found("PTY001", "party_unknown", "major", places(structure, spans), {"label": label})
