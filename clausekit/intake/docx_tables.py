"""Two-language tables: which column of a Word file's tables is Japanese, and which is its translation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from clausekit.intake.docx_text import Item, Paragraph, Table

KANA = re.compile(r"[ぁ-ゖァ-ヺｦ-ﾝ]")
LETTER = re.compile(r"[^\W\d_]")
LATIN = re.compile(r"[A-Za-z]")
ENOUGH = 80
LENGTH_RATIO = {"latin": 0.8, "other": 0.4}


def tables_in(items: Iterable[Item]) -> Iterator[Table]:
    """Yield the tables of `items`, nested ones after the one that holds them."""
    for item in items:
        if isinstance(item, Table):
            yield item
            for row in item.rows:
                for _, cell in row:
                    yield from tables_in(cell)


def text_of(items: Iterable[Item]) -> str:
    """Return the text of `items` without numbers, for telling the language only."""
    parts = []
    for item in items:
        if isinstance(item, Paragraph):
            parts.append(item.text)
        else:
            parts += [text_of(cell) for row in item.rows for _, cell in row]
    return "\n".join(parts)


def language(text: str) -> str:
    """Return `ja`, `latin` or `other` for a longer text; "" for one too short to tell."""
    letters = len(LETTER.findall(text))
    if letters < ENOUGH:
        return ""
    if len(KANA.findall(text)) >= 0.1 * letters:
        return "ja"
    return "latin" if len(LATIN.findall(text)) >= 0.8 * letters else "other"


def translated_columns(tables: Iterable[Table]) -> dict[int, set[int]]:
    """Return table width → columns that hold a translation of the Japanese one beside them.

    Tables of one width are judged together: a contract may be set in one small table per article. A
    column is a translation only where it is about as long as the Japanese one and stands beside it in most
    rows, so that a list of terms with their English names keeps both.
    """
    by_width: dict[int, list[dict[int, str]]] = defaultdict(list)
    for table in tables:
        for row in table.rows:
            by_width[len(row)].append({place: text_of(cell) for place, (_, cell) in enumerate(row)})
    return {width: found for width, rows in by_width.items() if (found := _translations(rows))}


def _translations(rows: list[dict[int, str]]) -> set[int]:
    columns = {place: "\n".join(row[place] for row in rows) for place in rows[0]}
    languages = {place: language(text) for place, text in columns.items()}
    japanese = [place for place, name in languages.items() if name == "ja"]
    if len(japanese) != 1:
        return set()
    native = japanese[0]
    found = set()
    for place, name in languages.items():
        if name not in LENGTH_RATIO or len(columns[place]) < LENGTH_RATIO[name] * len(columns[native]):
            continue
        filled = [row for row in rows if row[place].strip() or row[native].strip()]
        beside = sum(bool(row[place].strip() and row[native].strip()) for row in filled)
        if beside >= 0.6 * len(filled):
            found.add(place)
    return found
