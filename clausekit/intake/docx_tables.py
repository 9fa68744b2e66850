"""The tables of a Word file judged together: which columns hold a translation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from clausekit.intake.bilingual import translations
from clausekit.intake.docx_text import Item, Paragraph, Table


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


def translated_columns(tables: Iterable[Table]) -> dict[int, set[int]]:
    """Return table width → columns that hold a translation of the Japanese one beside them.

    Tables of one width are judged together: a contract may be set in one small table per article.
    """
    by_width: dict[int, list[list[str]]] = defaultdict(list)
    for table in tables:
        for row in table.rows:
            by_width[len(row)].append([text_of(cell) for _, cell in row])
    return {width: found for width, rows in by_width.items() if (found := translations(rows))}
