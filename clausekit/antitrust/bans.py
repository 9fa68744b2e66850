"""Which predicates restrict somebody."""

from __future__ import annotations

import re

from clausekit.language.frames import Frame

_REFRAIN = re.compile(r"^(?:控える|差し控える|見合わせる|避ける|慎む|自粛|禁止|禁ずる|禁じる|配意|配慮)$")
_REFRAINED = re.compile(r"(?:を|は)(?:控え|差し控え|見合わせ|避け|慎|自粛|禁止|禁じ|行わない)")
# 開発し、又は…していることを了知しており: what is known to be done is not forbidden, nor is what is promised to be so.
_KNOWN = re.compile(r"^[^。]{0,70}(?:こと|旨)を(?:了知|認識|承知|確認|表明|保証)")
_PROMISED = re.compile(r"ない(?:こと|義務|旨)を?[^、。]{0,12}(?:負|約|誓約|確保|義務付|遵守)")
_DENIED = re.compile(r"(?:を|は)(?:認め|許さ|許可し|許諾し|承認し)(?:ない|ません|ず)")
_STATED = re.compile(r"行って(?:い|お)|していない|保証|表明")


def restricts(frame: Frame, window: str, behind: str) -> bool:
    """Tell whether a predicate forbids, holds back, or lets happen with consent only; `behind` is what follows it."""
    if _STATED.search(window) or _KNOWN.match(behind):
        return False
    if frame.kind == "ban" or (frame.kind == "effort" and "ない" in window):
        return True
    if refrains(frame, window):
        return True
    return frame.kind == "duty" and frame.gate is not None and frame.gate.form == "required"


def refrains(frame: Frame, window: str) -> bool:
    """Tell whether the predicate holds back from an act before it: 控える, 禁止する, 認めない."""
    if frame.kind in ("duty", "effort", "statement"):
        return bool(_REFRAIN.match(frame.act) or _REFRAINED.search(window) or _PROMISED.search(window))
    return frame.kind in ("right", "ban") and bool(_DENIED.search(window))
