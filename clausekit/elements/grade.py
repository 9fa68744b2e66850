"""What one frame says about one pattern: satisfied, weak, adverse, or nothing."""

from __future__ import annotations

from typing import Literal

from clausekit.elements.sides import Side, Sides
from clausekit.language.frames import EACH, Frame
from clausekit.library.element import FrameCondition, GateCondition

Grade = Literal["satisfied", "weak", "adverse"]

# The kind that says the opposite of what was asked for.
_REVERSE: dict[str, frozenset[str]] = {
    "duty": frozenset({"exempt"}),
    "ban": frozenset({"right", "exempt"}),
    "right": frozenset({"ban"}),
}
# A permission where a duty was asked for is short of it, not the opposite.
_SHORT: dict[str, frozenset[str]] = {
    "duty": frozenset({"effort", "right"}),
    "ban": frozenset({"effort"}),
    "right": frozenset(),
}


def fits(condition: FrameCondition, frame: Frame, sides: Sides) -> bool:
    """Tell whether the frame is exactly what the condition asks for."""
    if condition.voice is not None and frame.voice != condition.voice:
        return False
    if condition.kind and frame.kind not in condition.kind:
        return False
    if not _bears(condition.who, sides.of(frame.actor)):
        return False
    if condition.owner is not None and _owner(frame, sides) != condition.owner:
        return False
    if condition.no_gate and _opens(frame):
        return False
    if condition.no_exception and frame.exceptions:
        return False
    if (condition.limit and not frame.limits) or (condition.no_limit and frame.limits):
        return False
    return condition.gate is None or _gated(condition, condition.gate, frame, sides)


def derived(condition: FrameCondition, frame: Frame, sides: Sides) -> Grade | None:
    """Return what the frame says about a satisfied-pattern that it does not fit: weak, adverse, satisfied or None."""
    wanted = next(iter(condition.kind), None)
    if wanted is None or condition.owner is not None:
        return None
    side = sides.of(frame.actor)
    if frame.kind in condition.kind:
        if not _bears(condition.who, side):
            return "weak" if side == "one" else None
        return "weak" if condition.gate is not None and frame.gate is not None else None
    if frame.kind in _SHORT.get(wanted, frozenset()) and _bears(condition.who, side):
        return "weak"
    if frame.kind not in _REVERSE.get(wanted, frozenset()) or not _bears(condition.who, side):
        return None
    if wanted == "ban" and _opens(frame):
        return "satisfied" if not _lacks(condition.gate, frame) else "weak"
    narrowed = frame.limits or frame.exceptions or (frame.conditions and wanted == "ban")
    return None if narrowed else "adverse"


def _owner(frame: Frame, sides: Sides) -> str:
    if frame.owner in (None, EACH):
        return "each" if frame.owner else "nobody"
    return "both" if frame.owner == "共有" else sides.of(frame.owner)


def _opens(frame: Frame) -> bool:
    """Tell whether consent is what opens the act; a right without need of consent (承諾なく…できる) is a free one."""
    return frame.gate is not None and not (frame.kind == "right" and frame.gate.form == "unless")


def _bears(who: str, side: Side) -> bool:
    """Tell whether a frame of `side` is borne as asked; an actor whom nobody names counts for anybody."""
    if who in ("us_only", "them_only"):
        return side == who.removesuffix("_only")
    if who == "any" or side == "unknown":
        return True
    if who == "both":
        return side == "both"
    return side in (who, "both")


def _lacks(gate: GateCondition | None, frame: Frame) -> bool:
    return gate is not None and frame.gate is not None and not set(gate.quals) <= frame.gate.quals


def _gated(condition: FrameCondition, gate: GateCondition, frame: Frame, sides: Sides) -> bool:
    """Tell whether the consent is as asked; a ban without any exception for consent is more than that."""
    if frame.gate is None:
        return frame.kind == "ban"
    by = sides.of(frame.gate.by) if frame.gate.by else "unknown"
    right_by = gate.by == "any" or by in (gate.by, "both", "unknown", "one")
    return frame.gate.form in gate.form and right_by and not _lacks(gate, frame)
