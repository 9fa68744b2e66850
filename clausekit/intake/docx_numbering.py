"""Word's automatic numbers as the reader sees them: 第１条, ２, （３）, ア …

Counters belong to the abstract list: two `w:num` of one `w:abstractNum` continue each other. Rules after
ECMA-376 part 1, 17.9, and [MS-OI29500] where Word differs.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from clausekit.intake.docx_lists import Level, Numbering
from clausekit.intake.docx_styles import NumberRef
from clausekit.jp.number_format import format_number

PLACEHOLDER = re.compile(r"%([1-9])")


class Label(NamedTuple):
    """The number of a paragraph as shown, what follows it, and its list level."""

    text: str
    suffix: str
    level: int


class Counters:
    """The running numbers of one reading of one story (body, notes, …) in one view."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def next(self, ref: NumberRef, style_id: str) -> Label | None:
        """Count one paragraph and return its number; None where it has none."""
        place = self._numbering.resolve(ref, style_id)
        level = self._numbering.level(*place) if place else None
        if place is None or level is None:
            return None
        num_id, abstract_id, depth = place
        counts = self._counts.setdefault(abstract_id, {})
        fresh = self._numbering.overrides_start(num_id, depth) and (num_id, depth) not in self._started
        self._started.add((num_id, depth))
        counts[depth] = level.start if fresh or depth not in counts else counts[depth] + 1
        for deeper in [d for d in counts if d > depth]:
            lower = self._numbering.level(num_id, abstract_id, deeper)
            restart = lower.restart if lower else None
            if restart is None or depth < restart <= deeper:
                del counts[deeper]
        return Label(self._text(level, place, counts), level.suffix, depth)

    def _text(self, level: Level, place: tuple[str, str, int], counts: dict[int, int]) -> str:
        num_id, abstract_id, depth = place
        if level.fmt == "bullet":
            return "・" if any("\ue000" <= char <= "\uf8ff" for char in level.pattern) else level.pattern

        def written(match: re.Match[str]) -> str:
            wanted = int(match[1]) - 1
            source = self._numbering.level(num_id, abstract_id, wanted)
            if source is None or wanted > depth:
                return ""
            count = counts.get(wanted, source.start)
            if level.legal:
                return str(count)
            return str(count).zfill(source.pad) if source.pad else format_number(count, source.fmt)

        return PLACEHOLDER.sub(written, level.pattern)
