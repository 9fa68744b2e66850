"""What a reader of a review can choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from clausekit.language.parse import ParseMode
from clausekit.playbook import Playbook
from clausekit.profile import Profile

Risk = Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """How to review: contract type (`auto` recognises it), our side (a party label; None = every discloser role),
    risk level, which view of tracked changes, whether scans may be read by OCR, language of the messages, the
    due-diligence profile (its level stands above `risk`), the company's playbook, when sentences are parsed."""

    contract_type: str = "auto"
    side: str | None = None
    risk: Risk = "medium"
    view: Literal["accepted", "original"] = "accepted"
    ocr: bool = False
    lang: Literal["ja", "en"] = "ja"
    profile: Profile | None = None
    playbook: Playbook | None = None
    parse: ParseMode = "auto"

    def __post_init__(self) -> None:
        if self.profile is not None:
            object.__setattr__(self, "risk", self.profile.risk)
