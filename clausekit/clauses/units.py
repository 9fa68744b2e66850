"""What patterns look at: a sentence (an item with its stem), a 項 with its items, a whole article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from clausekit.clauses.words import Hit, ReadText, made_hit
from clausekit.jp.fold import fold
from clausekit.span import Span
from clausekit.structure.model import Structure

Parts = tuple[tuple[ReadText, int], ...]
Units = dict[str, list["Unit"]]


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences read as one text, each with its offset in it.

    `own` is where the unit's own text begins (behind the stem of an item); `hits` are those of all parts, moved to
    their place in the unit, `words` what they are of; `sentence` is the index in the structure, None for larger units.
    """

    where: str
    unit: int | None
    paragraph: int
    title: str
    parts: Parts
    own: int
    hits: tuple[Hit, ...]
    words: frozenset[int]
    sentence: int | None = None

    def inside(self, read: ReadText, offset: int, hits: Iterable[Hit]) -> list[Hit]:
        """Return those of `hits` that stand in the part `read`, moved back to their place in it."""
        end = offset + len(read.folded.text) + 1
        return [Hit(h.word, h.start - offset, h.end - offset) for h in hits if offset <= h.start < end]

    def main_part(self, hits: Sequence[Hit]) -> tuple[ReadText, list[Hit]]:
        """Return the unit's own sentence that holds most of the words of `hits`, with those hits in it."""
        own = [part for part in self.parts if part[1] >= self.own] or list(self.parts)
        inside = [(read, self.inside(read, offset, hits)) for read, offset in own]
        return max(inside, key=lambda part: len({hit.word for hit in part[1]}))

    def source(self, hit: Hit) -> Span:
        """Return where a hit of the unit stands in the document."""
        for read, offset in self.parts:
            if offset <= hit.start < offset + len(read.folded.text) + 1:
                return read.source(Hit(hit.word, hit.start - offset, hit.end - offset))
        raise ValueError("the hit is not of this unit")


def units_of(structure: Structure, reads: Sequence[ReadText]) -> Units:
    """Return the units of a contract by kind; `reads` are its sentences with their words."""
    titles = [fold(article.title).text for article in structure.articles]
    by_span = {read.span: read for read in reads}
    units: Units = {"sentence": [], "paragraph": [], "article": []}
    groups: dict[tuple[str, str, int | None, int], list[ReadText]] = {}
    for index, (sentence, read) in enumerate(zip(structure.sentences, reads, strict=True)):
        title = titles[sentence.unit] if sentence.unit is not None else ""
        stem = by_span.get(sentence.stem) if sentence.stem else None
        place = sentence.where, sentence.unit, sentence.paragraph, title
        units["sentence"].append(_unit(place, [stem, read] if stem else [read], index))
        groups.setdefault(("paragraph", sentence.where, sentence.unit, sentence.paragraph), []).append(read)
        groups.setdefault(("article", sentence.where, sentence.unit, 0), []).append(read)
    for (kind, where, unit, paragraph), members in groups.items():
        title = titles[unit] if unit is not None else ""
        units[kind].append(_unit((where, unit, paragraph, title), members, None))
    return units


def _unit(place: tuple[str, int | None, int, str], reads: Sequence[ReadText], sentence: int | None) -> Unit:
    """Return the unit of these sentences laid one behind the other; of an item with its stem the last is its own."""
    parts: list[tuple[ReadText, int]] = []
    hits: list[Hit] = []
    at = 0
    for read in reads:
        parts.append((read, at))
        hits += [made_hit((word, start + at, end + at)) for word, start, end in read.hits] if at else read.hits
        at += len(read.folded.text) + 1
    own = parts[-1][1] if sentence is not None else 0
    return Unit(*place, tuple(parts), own, tuple(hits), frozenset(map(itemgetter(0), hits)), sentence)
