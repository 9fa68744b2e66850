"""How a report puts things: labels, sources, places and leads, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from clausekit.findings.listing import Finding
from clausekit.findings.model import ArticleInfo, Authority, Evidence, Fact, Review
from clausekit.messages import Language, catalogue, message
from clausekit.span import Span

# 第３条の２ without the bullets and blanks that some drafts print around it.
_ARTICLE = re.compile(r"第\s*[^\s条]+\s*条(?:の[^\s（(]+)?")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the report in one language; calling it gives the sentence `report.<key>`."""

    lang: Language

    def __call__(self, key: str, **params: object) -> str:
        return message(f"report.{key}", self.lang, **params)

    def known(self, key: str) -> str | None:
        """Return the sentence `report.<key>`, None where the catalogue has none (an open set of values)."""
        return self(key) if f"report.{key}" in catalogue() else None

    def sources(self, authority: Sequence[Authority]) -> str:
        """Return the official paragraphs in one line; words for "none" where no source is registered."""
        by_source: dict[str, list[str]] = {}
        for one in authority:
            by_source.setdefault(one.source, []).append(one.ref)
        lines = (
            "、".join(refs) if source == "house" else f"{source} {'、'.join(refs)}"
            for source, refs in by_source.items()
        )
        return "／".join(lines) or self("no_source")

    def lead(self, finding: Finding) -> str:
        """Return the sentence that names the rule and the kind of difference; "" for a check, which says it itself."""
        if finding.status is None:
            return ""
        return self(f"lead.{finding.status}", name=finding.name, source=self.sources(finding.authority))

    def fact(self, fact: Fact) -> str:
        """Return what the draft says, and that it is blank or stands in a paper that we lack where that is so."""
        text = re.sub(r"[\n\t]+", " ", fact.text.strip())
        return text if fact.status == "read" else f"{text}（{self(f'read.{fact.status}')}）"


@dataclass(frozen=True)
class Places:
    """Cites articles as the draft prints them."""

    review: Review
    words: Words

    @cached_property
    def _by_number(self) -> dict[str, ArticleInfo]:
        # An annex may start again at 第1条: a bare number means the first of that number.
        return {article.number: article for article in reversed(self.review.articles)}

    def of(self, number: str, titled: bool = True) -> str:
        """Return how to cite article `number` or the section of that name; the number itself where unknown."""
        if number in self._by_number:
            return self._cite(self._by_number[number], titled)
        paper, _, place = number.rpartition(" ")
        known = self.words.known(f"place.{place}")
        return f"{paper} {known}".strip() if known else number

    def all_of(self, numbers: Sequence[str], titled: bool = False) -> str:
        """Return the citations of `numbers` in one line; a dash where there are none."""
        return "、".join(self.of(number, titled) for number in numbers) or self.words("none")

    def at(self, evidence: Evidence) -> str:
        """Return the place of a passage: the article around it, else the section; "" where neither is known."""
        article = self._around(evidence.span)
        if article is not None and evidence.article in (None, article.number):
            return self._cite(article, titled=True)
        return self.of(evidence.article) if evidence.article is not None else ""

    def _around(self, span: Span) -> ArticleInfo | None:
        return next((one for one in self.review.articles if one.span.contains(span)), None)

    def _cite(self, article: ArticleInfo, titled: bool) -> str:
        cited = self._numbered(article)
        cited = f"{article.paper} {cited}" if article.paper else cited
        return f"{cited}（{article.title}）" if titled and article.title else cited

    def _numbered(self, article: ArticleInfo) -> str:
        if "条" not in article.label:
            return article.label.strip() or article.number
        printed = _ARTICLE.search(article.label)
        first, _, rest = article.number.partition("の")
        label = printed[0] if printed else f"第{first}条" + (f"の{rest}" if rest else "")
        return self.words("article", label=label, number=article.number)
