"""Numbers that jump or stand twice: 章 and 条 over the contract, 項 and 号 within an article, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausekit.checks.made import Found, found
from clausekit.jp.fold import fold
from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.span import Span
from clausekit.structure.model import Article, Node, Structure

_CHAPTER = re.compile(rf"\s*第\s*({NUMBER})\s*([章部編])")


def numbering(structure: Structure) -> Iterator[Found]:
    """Yield gaps and doubles in the numbers of chapters, of articles and of their parts."""
    main = [article for article in structure.articles if not article.annex and "●" not in article.number]
    if structure.numbered:
        if main and main[0].number.isdecimal() and int(main[0].number) > 1:
            yield from _step(structure, "条", 0, int(main[0].number), _head(main[0], structure.text))
        for before, after in pairwise(main):
            yield from _articles(structure, before, after)
    yield from _chapters(structure)
    for article in structure.articles:
        yield from _parts(structure, article)


def _head(article: Article, text: str) -> Span:
    at = text.find(article.label, article.span.start)
    return Span(at, at + len(article.label)) if at >= 0 else Span(article.span.start, article.span.start + 1)


def _articles(structure: Structure, before: Article, after: Article) -> Iterator[Found]:
    """Yield 5 → 7 and 5 → 5, also among 第5条の2; a branch may follow its article or the branch before."""
    first, last = ([int(part) for part in one.number.split("の")] for one in (before, after))
    span = _head(after, structure.text)
    if len(last) == 1:
        yield from _step(structure, "条", first[0], last[0], span)
    elif last[0] != first[0]:
        yield from _step(structure, "条", first[0], last[0] + 1, span)
    else:
        yield from _step(structure, "条の枝番号", first[1] if len(first) > 1 else 1, last[1], span)


def _chapters(structure: Structure) -> Iterator[Found]:
    last: dict[str, int] = {}
    for section in structure.sections:
        match = _CHAPTER.match(fold(section.span.quote(structure.text)).text) if section.kind == "chapter" else None
        number = parse_number(match[1]) if match else None
        if match is None or number is None:
            continue
        if match[2] in last:
            span = Span(section.span.start, section.span.start + 4)
            yield from _step(structure, match[2], last[match[2]], number, span)
        last[match[2]] = number


def _step(structure: Structure, unit: str, before: int, after: int, span: Span) -> Iterator[Found]:
    if after != before + 1:
        kind = "number_twice" if after <= before else "number_gap"
        yield found(structure, kind, [span], before=before, after=after, unit=unit)


def _parts(structure: Structure, article: Article) -> Iterator[Found]:
    """Yield jumps among the numbers of one run: same depth, same print, same parent, counted from 1 (or 2 for 項)."""
    runs: dict[tuple[int, str], list[Node]] = {}
    for node in article.nodes:
        for key in [key for key in runs if key[0] > node.depth]:
            yield from _run(structure, article, runs.pop(key))
        runs.setdefault((node.depth, _style(node, structure.text)), []).append(node)
    for run in runs.values():
        yield from _run(structure, article, run)


def _run(structure: Structure, article: Article, run: Sequence[Node]) -> Iterator[Found]:
    values = [int(node.number) for node in run if node.number.isdecimal()]
    # Letters and bullets are no run whose gaps mean anything.
    if len(values) != len(run):
        return
    yield from _first(structure, article, run, values[0])
    if len(run) < 2 or values[0] > 2:
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
            yield from _step(structure, unit, before, after, _number(node))
            open_lists[-1] = after


def _first(structure: Structure, article: Article, run: Sequence[Node], first: int) -> Iterator[Found]:
    """Yield a list that begins with 2, and 項 that go on with 3 behind a first one without a number."""
    node = run[0]
    lead = structure.text[article.body.start : node.span.start].strip()
    bracketed = bool(re.match(r"\(#\)|①", _style(node, structure.text)))
    if bracketed and node.kind == "item" and first == 2 and len(run) >= 2:
        yield from _step(structure, "号", 0, first, _number(node))
    elif not bracketed and node.depth == 1 and first == 3 and lead and "\n" not in lead and lead.endswith("。"):
        yield from _step(structure, "項", 1, first, _number(node))


def _number(node: Node) -> Span:
    return Span(node.span.start, max(node.body.start, node.span.start + 1))


def _style(node: Node, text: str) -> str:
    """Return how the number is printed, digits apart: `(#)`, `#.`, `①`, `ア`."""
    raw = text[node.span.start : max(node.body.start, node.span.start + 1)]
    if raw[:1] and "①" <= raw[0] <= "⑳":
        return "①"
    printed = fold(raw).text.strip()
    return re.sub(
        r"[一二三四五六七八九十]+", "K", re.sub(r"[0-9]+", "#", re.sub(r"^\(?[アイウエオカキクケコ]", "ア", printed))
    )
