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
from clausekit.language.frames import Frame
from clausekit.span import Span

Wants = Literal["duty", "ban", "right"]

# Words that leave the matter to the other party, or promise no more than an attempt or a talk.
_SOFT = re.compile(
    r"努め|努力|心がけ|心掛け|配慮|留意|尊重|検討する|検討し|望まし|可能な範囲|可能な限り|できる限り|できるだけ"
    r"|なるべく|差し支えない(?:限り|範囲)|支障の?ない(?:限り|限度|範囲)|合理的な範囲|合理的に可能|相当と認め|適当と認め"
    r"|必要と認め|必要に応じ|適宜|随時|裁量|判断により|判断で|原則として"
    r"|協議|話し合|相談|申し?出|事後|遅滞なく報告|重大な過失|重過失|軽微な"
)
_TALK = re.compile(r"協議|話し合|相談")
_TELL = {"通知", "報告", "連絡", "届け出る", "届出", "知らせる", "伝える", "申し出る", "告げる"}
_NO_OBJECTION = re.compile(
    r"異議を(?:述べ|唱え|申し)|異議を留め|何らの請求も|一切の請求|妨げ(?:ない|られない|るものではない)"
)


def on_topic(wants: Wants, frames: Sequence[Frame], words: Span, sides: Sides, text: str) -> Grade | None:
    """Return weak or adverse as the last predicate about `words` says it; None where it says nothing against us."""
    asked = [frame for frame in frames if frame.window.overlaps(words)]
    if not asked:
        return None
    return _grade(wants, asked[-1], sides.of(asked[-1].actor), asked[-1].window.quote(text))


def _grade(wants: Wants, frame: Frame, side: Side, window: str) -> Grade | None:
    if frame.kind in ("definition", "statement", "deem", "exception"):
        return None
    if side != "them" and _NO_OBJECTION.search(window):
        return "adverse"
    if side == "us":
        return _ours(wants, frame, window)
    if frame.kind == "exempt":
        return "adverse"
    if frame.kind == "effort" or _TALK.search(window):
        return "weak"
    if wants == "ban":
        return _where_banned(frame, side, window)
    if frame.kind == "right":
        return "weak" if side == "them" and wants == "duty" else None
    return "weak" if frame.kind == "duty" and _SOFT.search(window) else None


def _ours(wants: Wants, frame: Frame, window: str) -> Grade | None:
    """Return what a sentence about our own acts says: forbidden to us, or only asked for."""
    if frame.kind == "ban" and wants in ("right", "duty"):
        return "adverse"
    if wants == "right" and (frame.kind == "effort" or _SOFT.search(window)):
        return "weak"
    return None


def _where_banned(frame: Frame, side: Side, window: str) -> Grade | None:
    if frame.kind == "right":
        bound = frame.gate is not None and frame.gate.form != "unless"
        return None if bound else "weak" if frame.limits else "adverse"
    if frame.kind == "duty" and (frame.act in _TELL or _SOFT.search(window)):
        return "weak"
    return "weak" if frame.kind == "ban" and _SOFT.search(window) else None
