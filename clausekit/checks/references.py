"""References to parts that do not exist: 第N条, 第N項, 前条 in the first article, annexes that are not attached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, places
from clausekit.jp.fold import fold
from clausekit.structure.model import Article, Reference, Structure

# A part of another paper (原契約第5条, 就業規則第3条) is none of this contract.
_OTHER_PAPER = re.compile(
    r"(?<!本)(?:契約書?|覚書|規程|規則|規約|約款|協定書?|合意書|要領|要項|指針|定款|計画書|条約)(?:（[^（）]{0,40}）|「[^」]*」)?の?$"
)


def references(structure: Structure) -> Iterator[Found]:
    """Yield the references that lead nowhere."""
    articles = {article.number: article for article in structure.articles if not article.annex}
    if not structure.numbered or len(articles) < 3:
        return
    for reference in structure.references:
        if _in_main(structure, reference) and not _elsewhere(structure, reference):
            yield from _dangling(structure, reference, articles)
    yield from _annexes(structure)


def _in_main(structure: Structure, reference: Reference) -> bool:
    return any(article.span.contains(reference.span) and not article.annex for article in structure.articles)


def _elsewhere(structure: Structure, reference: Reference) -> bool:
    before = structure.text[max(0, reference.span.start - 60) : reference.span.start]
    return bool(_OTHER_PAPER.search(before))


def _dangling(structure: Structure, reference: Reference, articles: dict[str, Article]) -> Iterator[Found]:
    where = places(structure, [reference.span])
    quote = reference.span.quote(structure.text)
    if reference.kind == "article":
        for number in (reference.article, reference.to):
            if number is not None and number not in articles and "●" not in articles:
                yield Found("REF001", "reference_dangling", "major", where, {"quote": quote, "number": number})
                return
        article = articles.get(reference.article or "")
        if article is not None and not _has_paragraph(article, reference.paragraph):
            yield Found("REF002", "reference_paragraph", "major", where, {"quote": quote, "number": article.number})
    elif reference.kind == "relative" and quote.startswith("前条"):
        first = next(article for article in structure.articles)
        if first.span.contains(reference.span):
            yield Found("REF003", "reference_before_first", "major", where, {"quote": quote})


def _has_paragraph(article: Article, paragraph: str | None) -> bool:
    """Tell whether the article has that 項; where its 項 carry no numbers nothing is claimed."""
    if paragraph is None:
        return True
    numbered = [int(node.number) for node in article.nodes if node.kind == "paragraph" and node.number.isdecimal()]
    if not numbered:
        return paragraph == "1" or bool(article.nodes)
    return int(paragraph) <= max(numbered)


def _annexes(structure: Structure) -> Iterator[Found]:
    """Yield each annex that the text refers to and that is not attached, once."""
    heads = [
        fold(section.span.quote(structure.text)[:40]).text for section in structure.sections if section.kind == "annex"
    ]
    attached = "".join(re.sub(r"\s+", "", head) for head in heads)
    seen: dict[str, list[Reference]] = {}
    for reference in structure.references:
        if reference.kind == "annex" and _in_main(structure, reference):
            name = re.sub(r"\s|第|^の", "", fold(reference.span.quote(structure.text)).text)
            seen.setdefault(name, []).append(reference)
    for name, found in seen.items():
        # 所定の様式, 別紙 without a number beside numbered ones: nothing particular is meant to be attached.
        if name == "様式" or (name == "別紙" and len(seen) > 1):
            continue
        kind = re.sub(r"[0-9A-Z一二三四五六七八九十]+$", "", name)
        if name not in attached.replace("第", "") and not (name == kind and kind in attached):
            where = places(structure, [reference.span for reference in found])
            yield Found("REF004", "annex_absent", "info", where, {"name": name})
