"""Two-language tables: which columns are the translation of the Japanese one beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

KANA = re.compile(r"[ぁ-ゖァ-ヺｦ-ﾝ]")
LETTER = re.compile(r"[^\W\d_]")
LATIN = re.compile(r"[A-Za-z]")
ENOUGH = 80
LENGTH_RATIO = {"latin": 0.8, "other": 0.4}


def language(text: str) -> str:
    """Return `ja`, `latin` or `other` for a longer text; "" for one too short to tell."""
    letters = len(LETTER.findall(text))
    if letters < ENOUGH:
        return ""
    if len(KANA.findall(text)) >= 0.1 * letters:
        return "ja"
    return "latin" if len(LATIN.findall(text)) >= 0.8 * letters else "other"


def translations(rows: Sequence[Sequence[str]]) -> set[int]:
    """Return the columns of equally long `rows` that translate the Japanese one; empty where none does.

    A column is a translation only where it is about as long as the Japanese one and stands beside it in
    most rows, so that a list of terms with their English names keeps both.
    """
    columns = ["\n".join(column) for column in zip(*rows, strict=True)]
    languages = [language(text) for text in columns]
    if languages.count("ja") != 1:
        return set()
    native = languages.index("ja")
    found = set()
    for place, name in enumerate(languages):
        if name not in LENGTH_RATIO or len(columns[place]) < LENGTH_RATIO[name] * len(columns[native]):
            continue
        filled = [row for row in rows if row[place].strip() or row[native].strip()]
        if sum(bool(row[place].strip() and row[native].strip()) for row in filled) >= 0.6 * len(filled):
            found.add(place)
    return found
