"""What a sentence says on a point that no pattern words: its subject is known, its predicate decides.

A pattern under `topic` names what the point is about. Whether the sentence denies it, leaves it to the other party or
weakens it follows from the frame of its predicate, however it is worded. It never satisfies: that takes a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from clausekit.elements.grade import Grade
from clausekit.elements.sides import Side, Sides
from clausekit.elements.softening import left_to_them, softened
from clausekit.language.frames import EACH, Frame
from clausekit.span import Span

Wants = Literal["duty", "ban", "right"]

_TALK = re.compile(r"協議|話し合|相談")
_TELL = {"通知", "報告", "連絡", "届け出る", "届出", "知らせる", "伝える", "申し出る", "告げる"}
_NO_OBJECTION = re.compile(
    r"異議を(?:述べ|唱え|申し|留め)|何らの請求も|一切の請求|妨げ(?:ない|られない|るものではない|ません)"
    r"|差し支えない|差し支えありません"
)
_ENOUGH = re.compile(
    r"(?:ば|で|もって|ことで)足り(?:る|ます|るもの)|要しない|要しません|必要(?:は|が)?(?:ない|ありません)|不要"
)
_LEFT_OUT = re.compile(
    r"(?:対象|範囲)(?:と(?:は)?(?:せず|しない|なら|なりま|しません|いたしません)|に(?:は)?含(?:まれ|め|ま)(?:ない|ず|ません)|外と|から除)"
)
# A plain negative of these acts declines to do what is wanted (証明書は発行しない); of others it forbids (改変しない).
_DONE = re.compile(
    r"発行|交付|提出|提示|行う|実施|設ける|講[じず]る|取る|通知|報告|知らせる|返還|返却|定める|記録|発する|応じる|置く|含む"
    r"|選任|付す|付する|負う|負担|区別|必要|回収|考慮|配慮"
)
_NEEDLESS = re.compile(r"不要|必要(?:は|が)?(?:ない|ありません)")
_DECIDING = {"決定", "決する", "決める"}


def on_topic(wants: Wants, frames: Sequence[Frame], words: Span, sides: Sides, text: str) -> Grade | None:
    """Return weak or adverse as the last predicate about `words` says it; None where it says nothing against us."""
    asked = [frame for frame in frames if frame.window.overlaps(words)]
    if not asked:
        return None
    frame = asked[-1]
    window = frame.window.quote(text)
    if frame.owner is not None:
        return _owned(wants, frame, sides)
    return _grade(wants, frame, sides.of(frame.actor), window, sides)


def _owned(wants: Wants, frame: Frame, sides: Sides) -> Grade | None:
    """Return what is said of who holds something that ought to be ours: theirs, shared."""
    if wants != "right" or frame.owner == EACH:
        return None
    return "weak" if frame.owner == "共有" else {"them": "adverse", "both": "weak"}.get(sides.of(frame.owner))  # type: ignore[return-value]


def _grade(wants: Wants, frame: Frame, side: Side, window: str, sides: Sides) -> Grade | None:
    if frame.kind in ("definition", "exception"):
        return None
    if (side != "them" and _NO_OBJECTION.search(window)) or _LEFT_OUT.search(window):
        return "adverse"
    if frame.kind == "statement" or frame.kind == "deem":
        taken = left_to_them(window, sides) or _NEEDLESS.search(window[-14:])
        return "adverse" if wants != "ban" and taken else None
    if side == "them" and wants == "duty" and frame.kind == "duty" and frame.act in _DECIDING:
        return "adverse"
    if side == "us":
        return _ours(wants, frame, window, sides)
    if frame.kind == "exempt" or _ENOUGH.search(window[-14:]):
        return "adverse"
    if frame.kind == "effort" or _TALK.search(window):
        return "weak"
    if wants == "ban":
        return _where_banned(frame, side, window, sides)
    if declines(frame, window):
        return "adverse"
    if frame.kind == "right":
        return "weak" if side == "them" and wants == "duty" else None
    return "weak" if frame.kind == "duty" and softened(window, sides) else None


def _ours(wants: Wants, frame: Frame, window: str, sides: Sides) -> Grade | None:
    """Return what a sentence about our own acts says: forbidden to us, or only asked for."""
    if frame.kind == "ban" and wants in ("right", "duty"):
        return "adverse"
    if wants == "right" and (frame.kind == "effort" or softened(window, sides) or _TALK.search(window)):
        return "weak"
    return None


def declines(frame: Frame, window: str) -> bool:
    """Tell whether a plain negative declines to do what is wanted (証明書は発行しない)."""
    plain = frame.kind == "ban" and _DONE.fullmatch(frame.act) is not None
    return plain and not re.search(r"ならない|なりません|できない", window)


def _where_banned(frame: Frame, side: Side, window: str, sides: Sides) -> Grade | None:
    if frame.kind == "right":
        bound = frame.gate is not None and frame.gate.form != "unless"
        return None if bound else "weak" if frame.limits else "adverse"
    if frame.kind == "duty" and (frame.act in _TELL or softened(window, sides)):
        return "weak"
    return "weak" if frame.kind == "ban" and softened(window, sides) else None
