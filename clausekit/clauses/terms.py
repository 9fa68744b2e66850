"""What the terms that a draft defines for itself stand for: 本チップ is a sample, 対象データ the secret information."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from clausekit.clauses.words import Hit, ReadText, WordIndex
from clausekit.jp.fold import fold
from clausekit.library.model import DefinedTerm
from clausekit.structure.model import Definition, Structure

# One mention beside such a word may be chance.
_USES = 2


def defined_words(structure: Structure, kinds: Iterable[DefinedTerm], index: WordIndex) -> dict[str, int]:
    """Return the id of the word for which each defined term (folded) stands; terms that say nothing are left out."""
    known = [kind for kind in kinds if kind.stands_for in index.ids]
    labels = {party.label for party in structure.parties}
    out = {}
    for definition in structure.definitions:
        kind = next((kind for kind in known if _is(kind, definition, structure)), None)
        if kind is not None and definition.term not in labels and kind.stands_for not in definition.term:
            out[fold(definition.term).text] = index.ids[kind.stands_for]
    return out


def with_terms(reads: Iterable[ReadText], words: Mapping[str, int]) -> list[ReadText]:
    """Return `reads` with the words for which the draft's own terms stand added to what was found in them."""
    if not words:
        return list(reads)
    term = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
    out = []
    for read in reads:
        more = {Hit(words[match.group()], match.start(), match.end()) for match in term.finditer(read.folded.text)}
        hits = sorted({*read.hits, *more}, key=lambda hit: hit.start) if more else read.hits
        out.append(read._replace(hits=tuple(hits)))
    return out


def _is(kind: DefinedTerm, definition: Definition, structure: Structure) -> bool:
    term = definition.term
    if term.endswith(kind.not_ends):
        return False
    if term.endswith(kind.ends):
        said = definition.passage.quote(structure.text)
        return any(word in said for word in kind.says)
    return bool(kind.used_with) and not term.endswith(kind.never_used) and _uses(kind, term, structure) >= _USES


def _uses(kind: DefinedTerm, term: str, structure: Structure) -> int:
    """Return in how many sentences the term stands close before a word that only goes with such a thing."""
    near = re.compile(re.escape(term) + r"[^。]{0,12}(?:" + "|".join(map(re.escape, kind.used_with)) + ")")
    return sum(near.search(sentence.span.quote(structure.text)) is not None for sentence in structure.sentences)
