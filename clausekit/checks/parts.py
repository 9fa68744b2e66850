"""Which 項 and 号 an article has: what can be said for sure, else nothing."""

from __future__ import annotations

from itertools import pairwise

from clausekit.structure.model import Article, Node, Structure


def paragraphs(article: Article) -> dict[int, Node]:
    """Return the numbered 項 by number; empty where there are none or a list inside them is numbered alike."""
    numbered = [node for node in article.nodes if node.kind == "paragraph" and node.number.isdecimal()]
    values = [int(node.number) for node in numbered]
    rising = all(before < after for before, after in pairwise(values))
    return dict(zip(values, numbered, strict=True)) if rising else {}


def numbered_alike(article: Article) -> bool:
    """Tell whether 項 and 号 carry the same kind of number, so that none can be told from the other."""
    return not paragraphs(article) and any(node.kind == "paragraph" for node in article.nodes)


def has_paragraph(structure: Structure, article: Article, paragraph: int | None) -> bool:
    """Tell whether the article has that 項; where its 項 carry no numbers every line may be one."""
    if paragraph is None or paragraph <= 1:
        return True
    numbered = [int(node.number) for node in article.nodes if node.kind == "paragraph" and node.number.isdecimal()]
    if numbered:
        return paragraph <= max(numbered)
    return paragraph <= len(_plain_lines(structure, article)) + _top_items(article)


def _plain_lines(structure: Structure, article: Article) -> list[str]:
    """Return the lines of the article that are no item."""
    items = [node.span for node in article.nodes]
    lines, at = [], article.body.start
    for line in article.body.quote(structure.text).split("\n"):
        if line.strip() and not any(span.start <= at + len(line) - 1 < span.end for span in items):
            lines.append(line)
        at += len(line) + 1
    return lines


def _top_items(article: Article) -> int:
    """Return how many numbered parts of the first depth may be meant as 項."""
    top = [node for node in article.nodes if node.depth == 1]
    return 0 if top and all(node.kind == "item" and _in_brackets(node) for node in top) else len(top)


def _in_brackets(node: Node) -> bool:
    return node.body.start - node.span.start >= 3


def items_of(article: Article, paragraph: int | None) -> list[Node]:
    """Return the 号 of a 項 (None: of the whole article), those of the outermost list only."""
    current, found = 1, []
    for node in article.nodes:
        if node.kind == "paragraph" and node.number.isdecimal():
            current = int(node.number)
        elif node.kind == "item" and paragraph in (None, current):
            found.append(node)
    least = min((node.depth for node in found), default=0)
    return [node for node in found if node.depth == least]


def has_item(structure: Structure, article: Article, paragraph: int | None, item: int) -> bool:
    """Tell whether the 項 has that 号; where its list carries other marks (・) or none nothing is claimed."""
    listed = items_of(article, paragraph)
    if numbered_alike(article):
        return True
    if not listed:
        return may_list(structure, article, paragraph)
    if not all(node.number.isdecimal() for node in listed):
        return True
    return item in {int(node.number) for node in listed} or item < 1


def may_list(structure: Structure, article: Article, paragraph: int | None) -> bool:
    """Tell whether a 項 without numbered 号 may hold a list all the same (bullets, bare lines, a table)."""
    if numbered_alike(article) or items_of(article, paragraph):
        return True
    numbered = paragraphs(article)
    if not numbered:
        return "\n" in article.body.quote(structure.text).strip() or paragraph not in (None, 1)
    if paragraph is None:
        return any("\n" in node.span.quote(structure.text).strip() for node in numbered.values())
    if paragraph in numbered:
        return "\n" in numbered[paragraph].span.quote(structure.text).strip()
    first = min(node.span.start for node in numbered.values())
    return "\n" in structure.text[article.body.start : first].strip()
