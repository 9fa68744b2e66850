"""References to parts that do not exist: 第N条, 第N項, 第N号, 前条 in the first article, 次条 in the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.checks.parts import has_item, has_paragraph, may_list, paragraphs
from clausekit.checks.targets import Target, targets
from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.span import Span
from clausekit.structure.model import Structure

_UNRESOLVED = "●"
_LIST_COMES = re.compile(r"(?:次|以下|左|下記)の各号(?!に準|の規定)")
_PART_RANGE = re.compile(
    rf"第\s*(?P<first>{NUMBER})\s*(?P<unit>[項号])\s*(?:から|乃至|ないし|～|〜)\s*第\s*(?P<last>{NUMBER})\s*(?P=unit)"
)
_BACK = {"前項": 1, "前各項": 1, "前二項": 2, "前２項": 2, "前三項": 3}


def references(structure: Structure) -> Iterator[Found]:
    """Yield the references that lead nowhere."""
    main = [article for article in structure.articles if not article.annex]
    if not structure.numbered or len(main) < 3:
        return
    known = {article.number for article in main}
    for target in targets(structure):
        yield from _article(structure, target, known)
        yield from _relative(structure, target)
        yield from _parts(structure, target)
    yield from _lists(structure)
    yield from _paragraph_ranges(structure)


def _article(structure: Structure, target: Target, known: set[str]) -> Iterator[Found]:
    reference = target.reference
    if reference.kind != "article":
        return
    quote = reference.span.quote(structure.text)
    for number in (reference.article, reference.to):
        if number is not None and number not in known and _UNRESOLVED not in known:
            yield found(structure, "reference_dangling", [reference.span], quote=quote, number=number)
            return
    if reference.to is not None and reference.article is not None and _backwards(reference.article, reference.to):
        yield found(structure, "reference_range", [reference.span], quote=quote)


def _backwards(first: str, last: str) -> bool:
    return [int(part) for part in first.split("の")] >= [int(part) for part in last.split("の")]


def _relative(structure: Structure, target: Target) -> Iterator[Found]:
    """Yield 前条, 前項, 前号, 次条 … where nothing stands before or behind."""
    if target.reference.kind != "relative":
        return
    quote = target.reference.span.quote(structure.text)
    main = [article for article in structure.articles if not article.annex]
    text, span = structure.text, target.reference.span
    last = quote == "次条" and target.home is structure.articles[-1]
    if quote in ("前条", "前各条") and target.home is main[0]:
        yield found(structure, "reference_before_first", [span], quote=quote)
    elif last or _leads_nowhere(structure, target, quote, text[target.home.body.start : span.start]):
        yield found(structure, "reference_relative", [span], quote=quote)


def _leads_nowhere(structure: Structure, target: Target, quote: str, before: str) -> bool:
    behind = structure.text[target.reference.span.end : target.home.body.end]
    if quote in _BACK:
        here = [n for n, node in paragraphs(target.home).items() if node.span.start <= target.reference.span.start]
        # Without numbers every line may be a 項 of its own.
        return here[-1] <= _BACK[quote] if here else "\n" not in before.strip("\n")
    if quote in ("前号", "前各号"):
        return "\n" not in before.strip("\n") and not target.home.nodes
    if quote == "次項":
        return "\n" not in behind.strip()
    # 同条, 同項 need something named before them in the same article.
    return quote in ("同条", "同項") and quote[1] not in before


def _parts(structure: Structure, target: Target) -> Iterator[Found]:
    """Yield 第N項 and 第N号 that the article meant does not have."""
    article = target.article
    if article is None:
        return
    quote = target.span.quote(structure.text)
    if target.paragraph is not None and not has_paragraph(structure, article, target.paragraph):
        if target.reference.kind != "relative" or re.search(r"第", quote):
            yield found(structure, "reference_paragraph", [target.span], quote=quote, number=article.number)
        return
    item = target.item is None or has_item(structure, article, target.paragraph, target.item)
    every = not target.every or may_list(structure, article, target.paragraph)
    if not (item and every):
        yield found(structure, "reference_item", [target.span], quote=quote, number=article.number)


def _paragraph_ranges(structure: Structure) -> Iterator[Found]:
    """Yield 第4項から第2項まで, 第三号から第一号まで."""
    for article in structure.articles:
        for match in _PART_RANGE.finditer(structure.text, *article.body):
            first, last = parse_number(match["first"]), parse_number(match["last"])
            if first is not None and last is not None and last <= first:
                span = Span(*match.span())
                yield found(structure, "reference_range", [span], quote=span.quote(structure.text))


def _lists(structure: Structure) -> Iterator[Found]:
    """Yield 次の各号 where no list follows in the 項."""
    for article in structure.articles:
        for match in _LIST_COMES.finditer(structure.text, *article.body):
            below = structure.text[match.end() : article.body.end].split("\n")[1:]
            following = next((line for line in below if line.strip()), "")
            behind = [n for n, node in paragraphs(article).items() if n > 1 and node.span.start > match.start()]
            first = paragraphs(article)[behind[0]].span.quote(structure.text) if behind else None
            if not following or (first is not None and first.lstrip().startswith(following.strip())):
                span = Span(*match.span())
                quote = match.group()
                yield found(structure, "reference_item", [span], quote=quote, number=article.number)
