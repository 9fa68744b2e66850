"""Contracts of 10,000 characters put together from the articles of the development drafts, no article twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx import Document

from clausekit.intake import read
from clausekit.structure import parse

CHARACTERS = 10_000
_DRAFTS = Path(__file__).resolve().parents[2] / "corpora" / "dev"
_OPENING = (
    "共同研究契約書\n株式会社第{n}号（以下「甲」という。）と第{n}号技術株式会社（以下「乙」という。）とは、"
    "共同研究の実施に関し、次のとおり契約を締結する。"
)
_CLOSING = "本契約の成立を証するため本書２通を作成し、甲乙記名押印のうえ各１通を保有する。\n2026年　　月　　日\n甲\n乙"


def contracts(count: int) -> list[str]:
    """Return `count` contracts that have no article in common; too few drafts are a ValueError."""
    articles = _articles()
    return [_contract(number, articles) for number in range(1, count + 1)]


def _contract(number: int, articles: Iterator[tuple[str, str]]) -> str:
    lines = [_OPENING.format(n=number)]
    length = len(_OPENING) + len(_CLOSING)
    at = 0
    while length < CHARACTERS:
        found = next(articles, None)
        if found is None:
            raise ValueError("corpora/dev holds too little text for so many contracts")
        at += 1
        lines.append(f"第{at}条（{found[0] or 'その他'}）\n{found[1]}")
        length += len(lines[-1]) + 1
    return "\n".join([*lines, _CLOSING]) + "\n"


def _articles() -> Iterator[tuple[str, str]]:
    for path in sorted(_DRAFTS.iterdir()):
        if path.is_file() and not path.name.startswith("other_"):
            structure = parse(read(path))
            for article in structure.articles:
                yield article.title, article.body.quote(structure.text).strip()


def write_docx(text: str, path: Path) -> None:
    """Write `text` as a Word file, one paragraph a line."""
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
