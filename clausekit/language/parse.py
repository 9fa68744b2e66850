"""GiNZA's dependency parse, asked only where tokens leave an attachment open; loaded with the first question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from clausekit.settings import MAX_TOKENIZER_CHARS

ParseMode = Literal["off", "auto", "full"]


@dataclass
class Parser:
    """The parse of one contract's sentences by mode: `off` never, `auto` where asked, `full` always; it counts."""

    mode: ParseMode = "auto"
    sentences: int = field(default=0, init=False)
    parsed: int = field(default=0, init=False)

    def heads(self, text: str, *, undecided: bool) -> Mapping[int, int] | None:
        """Return, for every token's first character, that of its head; None where this sentence needs no parse."""
        self.sentences += 1
        if self.mode == "off" or (self.mode == "auto" and not undecided):
            return None
        if len(text) > MAX_TOKENIZER_CHARS:
            return None
        self.parsed += 1
        return _heads(text)


@lru_cache(maxsize=4096)
def _heads(text: str) -> Mapping[int, int]:
    """Return the heads of a sentence; nothing for characters that spaCy's tokenizer cannot align."""
    from clausekit.language.model import pipeline

    try:
        return {token.idx: token.head.idx for token in pipeline()(text)}
    except ValueError:
        return {}
