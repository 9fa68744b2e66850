"""Bounds and defaults of the product that are no rule of the library."""

from __future__ import annotations

# Sudachi refuses more than 49,149 bytes of UTF-8 in one text; three bytes a character, with room to spare.
MAX_TOKENIZER_CHARS = 12_000
MODEL = "ja_ginza"
MODEL_NAME = "ja_ginza 5.3.0"
CONTRACT_TYPES = ("nda", "jra", "mta", "mou", "student_pledge", "member_pledge", "subcontract", "other")
