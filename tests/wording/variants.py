"""Variants of tests, written beside what they must become."""

from __future__ import annotations

from typing import Any

from clausekit.library.variant import Variant


def variant(*paragraphs: str, form: str = "ours", **more: Any) -> Variant:
    """Return a variant with these paragraphs in one form; `more` changes or adds keys of the file."""
    data: dict[str, Any] = {
        "id": "base",
        "when": "標準。",
        "title": "返還",
        "forms": {form: [{"text": text} for text in paragraphs]},
        "outward_note": "手続を明らかにするご提案です。",
        "gloss": "The recipient returns the information.",
    }
    return Variant.model_validate(data | more)
