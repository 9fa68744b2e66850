"""Where in a draft a clause type stands, and where a new article of it would go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from clausekit.clauses import Detection
from clausekit.library import Library
from clausekit.library.model import Contract
from clausekit.structure.model import Article, Structure

# An article that carries a clause type under another title is a worse neighbour than one place in the usual order.
_UNTITLED = 2.5


def main_articles(structure: Structure, found: Sequence[Detection], made: Library) -> dict[str, Article]:
    """Return the article of each clause type found: the one titled so, else the one that speaks most of it."""
    hits: dict[str, Counter[int]] = {}
    for one in found:
        if one.unit is not None and one.clause in made.clauses:
            hits.setdefault(one.clause, Counter())[one.unit] += 1
    out = {}
    for clause, units in hits.items():
        best = max(units, key=lambda unit: (titled(structure.articles[unit], clause, made), units[unit], -unit))
        out[clause] = structure.articles[best]
    return out


def titled(article: Article, clause: str, made: Library) -> bool:
    """Tell whether the article's title is one of the usual headings of a clause type."""
    title = article.title.strip()
    return bool(title) and any(title in name or _names(title, name) for name in made.clauses[clause].headings)


def _names(title: str, heading: str) -> bool:
    """Tell whether a heading stands in a title, and not its opposite (不返還)."""
    at = title.find(heading)
    return at >= 0 and title[max(at - 1, 0) : at] not in ("不", "非", "無")


def cited(article: Article) -> str:
    """Return how the draft cites one of its articles: 第５条, or its number where it has no 条."""
    return article.label if "条" in article.label else f"第{article.number}項"


def after_article(
    clause: str, articles: Mapping[str, Article], structure: Structure, contract: Contract | None, made: Library
) -> str | None:
    """Return the number of the article behind which a missing clause type would usually stand; None for the top."""
    order = [*(contract.needs if contract else ()), *(contract.house if contract else ())]
    if clause not in order or not structure.articles:
        return structure.articles[-1].number if structure.articles else None
    at = order.index(clause)
    before = [(at - i + _cost(order[i], articles, made), order[i]) for i in range(at) if order[i] in articles]
    if before:
        return articles[min(before)[1]].number
    behind = [order[i] for i in range(at + 1, len(order)) if order[i] in articles]
    index = structure.articles.index(articles[behind[0]]) if behind else len(structure.articles)
    return structure.articles[index - 1].number if index else None


def _cost(clause: str, articles: Mapping[str, Article], made: Library) -> float:
    return 0 if titled(articles[clause], clause, made) else _UNTITLED
