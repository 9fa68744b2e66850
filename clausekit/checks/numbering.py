"""Numbers that jump or stand twice: 条 over the contract, 項 and 号 within an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausekit.checks.made import Found, places
from clausekit.jp.fold import fold
from clausekit.span import Span
from clausekit.structure.model import Article, Node, Structure


def numbering(structure: Structure) -> Iterator[Found]:
    """Yield gaps and doubles in the numbers of articles and of their parts."""
    main = [article for article in structure.articles if not article.annex and article.number.isdecimal()]
    if structure.numbered:
        for before, after in pairwise(main):
            yield from _step(structure, "条", int(before.number), int(after.number), _head(after, structure.text))
    for article in structure.articles:
        yield from _parts(structure, article)


def _head(article: Article, text: str) -> Span:
    at = text.find(article.label, article.span.start)
    return Span(at, at + len(article.label)) if at >= 0 else Span(article.span.start, article.span.start + 1)


def _step(structure: Structure, unit: str, before: int, after: int, span: Span) -> Iterator[Found]:
    if after == before + 1:
        return
    kind = "number_twice" if after <= before else "number_gap"
    yield Found(
        "NUM001" if kind == "number_gap" else "NUM002",
        kind,
        "minor",
        places(structure, [span]),
        {"before": before, "after": after, "unit": unit},
    )


def _parts(structure: Structure, article: Article) -> Iterator[Found]:
    """Yield jumps among the numbers of one run: same depth, same parent, counted from 1 (or 2 for 項)."""
    runs: dict[int, list[Node]] = {}
    for node in article.nodes:
        for depth in [depth for depth in runs if depth > node.depth]:
            yield from _run(structure, runs.pop(depth))
        runs.setdefault(node.depth, []).append(node)
    for run in runs.values():
        yield from _run(structure, run)


def _run(structure: Structure, run: Sequence[Node]) -> Iterator[Found]:
    values = [int(node.number) for node in run if node.number.isdecimal()]
    styles = {_style(node, structure.text) for node in run}
    # Letters, bullets and mixed numbers are no run whose gaps mean anything.
    if len(values) != len(run) or len(run) < 2 or len(styles) > 1 or values[0] > 2:
        return
    open_lists = [values[0]]
    for before, after, node in zip(values, values[1:], run[1:], strict=False):
        # A list inside an item begins again at 1 and the outer one goes on behind it.
        outer = next((at for at in range(len(open_lists) - 1, -1, -1) if open_lists[at] + 1 == after), None)
        if outer is not None:
            open_lists[outer:] = [after]
        elif after == 1:
            open_lists.append(after)
        else:
            unit = "項" if node.kind == "paragraph" else "号"
            span = Span(node.span.start, max(node.body.start, node.span.start + 1))
            yield from _step(structure, unit, before, after, span)
            open_lists[-1] = after


def _style(node: Node, text: str) -> str:
    """Return how the number is printed, digits apart: `(#)`, `#.`, `①`."""
    raw = text[node.span.start : max(node.body.start, node.span.start + 1)]
    if raw[:1] and "①" <= raw[0] <= "⑳":
        return "①"
    printed = fold(raw).text.strip()
    return re.sub(r"[一二三四五六七八九十]+", "K", re.sub(r"[0-9]+", "#", printed))
