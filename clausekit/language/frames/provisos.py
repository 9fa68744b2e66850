"""What a proviso (ただし、…) takes back from the sentence before it: consent that opens a ban, an exception."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clausekit.language.frames.model import Frame, Gate
from clausekit.span import Span

_TAKEN_BACK = ("duty", "ban", "right", "exempt", "effort", "statement")


def qualified(frames: Sequence[Frame], span: Span, proviso: Sequence[Frame]) -> tuple[Frame, ...]:
    """Return `frames` with the exception, and the consent, that the proviso `span` with its own frames makes."""
    opens = next((one for one in proviso if _opens(one)), None)
    if opens is None:
        return tuple(frames)
    gate = Gate("unless", opens.gate.by, opens.gate.quals, opens.gate.span) if opens.gate else None
    return tuple(_qualified(frame, span, gate) for frame in frames)


def _opens(frame: Frame) -> bool:
    """Tell whether a frame takes back what was said: この限りでない, 場合を除く, 同意を得た場合は…できる."""
    return frame.kind == "exception" or (frame.kind == "right" and frame.gate is not None)


def _qualified(frame: Frame, span: Span, gate: Gate | None) -> Frame:
    if frame.kind not in _TAKEN_BACK:
        return frame
    opened = frame.gate or (gate if frame.kind == "ban" else None)
    return replace(frame, gate=opened, exceptions=(*frame.exceptions, span))
