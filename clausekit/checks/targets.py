"""What each reference of the contract points at: the article, its 項 and its 号, as far as it can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.checks.parts import paragraphs
from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.span import Span
from clausekit.structure.model import Article, Reference, Structure

_TAIL = re.compile(
    rf"\s*(?:第\s*(?P<paragraph>{NUMBER})\s*項)?\s*(?:第?\s*(?P<item>{NUMBER})\s*号(?!室|館|棟|機|車|線|様式)|(?P<every>各号))?"
)
# 第7条第1項及び第3項: the second belongs to the article of the first.
# 第3条（検証）第7項: its title may stand in between.
_JOINER = re.compile(
    r"(?=.)(?:（[^（）\n]{0,30}）)?\s*(?:、|，|・|及び|および|又は|または|並びに|ならびに|若しくは|もしくは|から|乃至|ないし|～|〜|まで)*\s*"
)
# A part of another paper (原契約第5条, 就業規則第3条) or of a statute (同法第35条) is none of this contract.
_OTHER_PAPER = re.compile(
    r"(?:(?<!本)(?<!この)契約書?|(?<!本)覚書|規程|規則|規約|約款|(?<!本)協定書?|(?<!本)合意書|要領|要項|指針|定款|計画書|条約|表|法|法律|令|条例|基準|NDA|Agreement)"
    r"(?:（[^（）]{0,40}）|\([^()]{0,40}\)|「[^」]*」)?(?:の|上の|における|に定める)?$"
)


@dataclass(frozen=True, slots=True)
class Target:
    """A reference with what it names: `article` None = not told or not in this contract; `every` = 各号."""

    reference: Reference
    home: Article
    span: Span
    article: Article | None
    paragraph: int | None
    item: int | None
    every: bool = False


def targets(structure: Structure) -> Iterator[Target]:
    """Yield the references that stand in the articles of the contract itself and mean a part of it."""
    articles = {article.number: article for article in structure.articles if not article.annex}
    last: tuple[Reference, Article | None, bool] | None = None
    for reference in structure.references:
        home = _home(structure, reference)
        if home is None or reference.kind == "annex" or structure.text[reference.span.end :][:1] == "件":
            continue
        joined = last is not None and bool(_JOINER.fullmatch(structure.text[last[0].span.end : reference.span.start]))
        foreign = _foreign(structure.text, reference)
        if joined and last is not None and reference.kind in ("article", "paragraph"):
            foreign = foreign or last[2]
        before = last[1] if joined and last is not None else None
        target = _target(structure, reference, home, before, articles)
        last = (reference, target.article, foreign)
        if not foreign:
            yield target


def _home(structure: Structure, reference: Reference) -> Article | None:
    for article in structure.articles:
        if article.span.contains(reference.span):
            return None if article.annex else article
    return None


def _foreign(text: str, reference: Reference) -> bool:
    return bool(_OTHER_PAPER.search(text[max(0, reference.span.start - 60) : reference.span.start]))


def _target(
    structure: Structure, reference: Reference, home: Article, before: Article | None, articles: dict[str, Article]
) -> Target:
    quote = reference.span.quote(structure.text)
    tail = _TAIL.match(structure.text, reference.span.end)
    assert tail is not None
    paragraph, item = _int(reference.paragraph), _int(reference.item)
    article: Article | None = None
    if reference.kind == "article":
        article = articles.get(reference.article or "")
    elif reference.kind == "paragraph":
        article = before if before is not None else home
    else:
        article = _relative(structure, quote, home)
        paragraph = _number(tail["paragraph"])
    if paragraph is None and reference.kind == "relative" and quote.endswith("項"):
        paragraph = _relative_paragraph(structure, quote, reference, home)
    if item is None:
        item = _number(tail["item"])
    end = max(reference.span.end, tail.end("paragraph"), tail.end("item"), tail.end("every"))
    return Target(reference, home, Span(reference.span.start, end), article, paragraph, item, bool(tail["every"]))


def _relative(structure: Structure, quote: str, home: Article) -> Article | None:
    """Return the article that 前条, 次条, 本条, 前項 mean; None where it is not told (同条) or not there."""
    main = [article for article in structure.articles if not article.annex]
    at = main.index(home)
    if quote.startswith("前条"):
        return main[at - 1] if at else None
    if quote.startswith("次条"):
        return main[at + 1] if at + 1 < len(main) else None
    return None if quote.startswith("同") else home


def _relative_paragraph(structure: Structure, quote: str, reference: Reference, home: Article) -> int | None:
    here = paragraph_at(structure, home, reference.span.start)
    if here is None:
        return None
    return {"前項": here - 1, "次項": here + 1, "本項": here}.get(quote)


def paragraph_at(structure: Structure, article: Article, at: int) -> int | None:
    """Return the 項 of `article` in which the character `at` stands; None where its 項 carry no numbers."""
    numbered = paragraphs(article)
    if not numbered:
        return 1 if "\n" not in article.body.quote(structure.text).strip() else None
    inside = [number for number, node in numbered.items() if node.span.start <= at]
    return inside[-1] if inside else max(1, min(numbered) - 1)


def _int(number: str | None) -> int | None:
    return int(number) if number is not None and number.isdecimal() else None


def _number(text: str | None) -> int | None:
    return parse_number(text) if text else None
