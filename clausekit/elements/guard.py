"""Whether a sentence whose words are right also says the right thing: who bears it, and is it borne at all?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausekit.elements.grade import Grade
from clausekit.elements.sides import Sides
from clausekit.elements.softening import weakened
from clausekit.language.frames import Frame
from clausekit.library.element import Element
from clausekit.span import Span

# What the counterparty owes in these kinds is owed; in the others it is not, or hardly.
_RANK: tuple[Grade | None, ...] = ("satisfied", "weak", None, "adverse")


# A permission within bounds forbids the rest: 知る必要のある者にのみ…開示することができる.
_BOUND = re.compile(r"のみ|だけ|に限[りっる]|限度|範囲|場合を除|(?:した|の)(?:うえ|上)で?、?")

# Statements that lead up to the rule proper: 乙の内部事項であり…, …に当たっては.
_LEADING = {"である", "当たる"}


_ENDING = ("解除", "解約", "終了")


def guarded(element: Element, frames: Sequence[Frame], words: Span, sides: Sides, text: str) -> Grade | None:
    """Return what sentences say whose words alone satisfy: less, where their predicates take it back.

    Only predicates that have some of the words in their window are asked; the best of them counts. `text` is that
    of the document.
    """
    if any(frame.kind == "definition" for frame in frames):
        return "satisfied"
    asked = [frame for frame in frames if frame.window.overlaps(words)] or list(frames)
    asked = [frame for frame in asked if frame.act not in _LEADING] or asked
    if any(frame.kind == "right" and frame.act in _ENDING for frame in frames):
        # …解除することができ、これにより生じた損害を賠償する責を負わない: who ends it owes nothing for that.
        asked = [frame for frame in asked if frame.kind != "exempt"]
    grades = [_grade(element, frame, sides, text) for frame in asked]
    return min(grades, key=_RANK.index, default="satisfied")


def _grade(element: Element, frame: Frame, sides: Sides, text: str) -> Grade | None:
    side = sides.of(frame.actor)
    ours = side == "us"
    window = frame.window.quote(text)
    if frame.kind in ("duty", "ban", "right") and weakened(frame, side, window, sides):
        return "weak"
    if frame.kind == "exempt":
        spared = ours or (side == "both" and element.bearer == "us")
        return "satisfied" if spared else "adverse"
    if frame.kind == "effort":
        return "weak" if side == "them" else "satisfied"
    if frame.kind == "right":
        bound = frame.gate or frame.limits or frame.exceptions or _BOUND.search(window)
        return "satisfied" if ours or bound or element.permission else "weak"
    if frame.kind in ("duty", "ban") and ours and element.bearer == "counterparty":
        return None
    return "satisfied"
