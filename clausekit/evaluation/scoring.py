"""Precision, recall and F1 of article segmentation and clause detection over labelled drafts."""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from clausekit.evaluation.counts import Counts, Mistake, total
from clausekit.evaluation.elements import ElementScore, score_elements
from clausekit.evaluation.gold import Gold, article_spans
from clausekit.evaluation.values import ValueScore, score_values
from clausekit.findings.model import Review, Summary
from clausekit.library import Library
from clausekit.span import strip

ABSENT = ("missing", "not_applicable")


@dataclass
class Score:
    """All figures of one evaluation."""

    docs: int = 0
    headings: Counts = field(default_factory=Counts)
    spans: Counts = field(default_factory=Counts)
    unresolved: int = 0
    clauses: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    articles: Counts = field(default_factory=Counts)
    by_doc: dict[str, Counts] = field(default_factory=dict)
    types: Counts = field(default_factory=Counts)
    elements: ElementScore = field(default_factory=ElementScore)
    values: ValueScore = field(default_factory=ValueScore)
    quotes: int = 0
    bad_quotes: int = 0
    findings: dict[str, Summary] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def micro(self) -> Counts:
        """Clause detection over all decisions."""
        return total(self.clauses.values())

    @property
    def macro_f1(self) -> float:
        """Mean F1 over the clause types that the labels have at least once."""
        seen = [counts.f1 for counts in self.clauses.values() if counts.tp + counts.fn]
        return statistics.fmean(seen) if seen else 0.0

    @property
    def spread(self) -> tuple[float, float, float]:
        """Lowest, median and highest clause F1 of a draft."""
        each = sorted(counts.f1 for counts in self.by_doc.values() if counts.tp + counts.fp + counts.fn)
        return (each[0], statistics.median(each), each[-1]) if each else (0.0, 0.0, 0.0)


def score(pairs: Sequence[tuple[Gold, Review]], made: Library, guesses: Sequence[str] = ()) -> Score:
    """Return the figures for pairs of labels and reviews; `guesses` are the recognised contract types, if measured."""
    out = Score()
    for at, (gold, review) in enumerate(pairs):
        out.docs += 1
        _articles(gold, review, out)
        _clauses(gold, review, made, out)
        score_elements(gold, review, made, out.elements)
        _quotes(review, out)
        score_values(gold, review, out.values)
        out.findings[gold.doc] = review.summary
        if guesses:
            out.types.add(True, guesses[at] == gold.type)
            if guesses[at] != gold.type:
                out.mistakes.append(Mistake(gold.doc, "type", "contract_type", gold.type, guesses[at]))
    return out


def norm_title(title: str) -> str:
    """Return a title without spaces, brackets and punctuation."""
    return re.sub(r"[\s　（）()【】\[\]「」『』・、,．.]", "", title)


def _articles(gold: Gold, review: Review, out: Score) -> None:
    wanted = {(article.number, norm_title(article.title)) for article in gold.articles}
    said = {(article.number, norm_title(article.title)) for article in review.articles}
    out.headings = total([out.headings, Counts(len(wanted & said), len(said - wanted), len(wanted - said))])
    for heading in sorted(wanted ^ said):
        side = ("missing", "found")[heading in said]
        out.mistakes.append(
            Mistake(gold.doc, "article", " ".join(heading), "labelled" if heading in wanted else "-", side)
        )
    if not all(article.start for article in gold.articles):
        return
    text = review.document.text
    spans = article_spans(gold, text)
    out.unresolved += spans.count(None)
    wanted_spans = {span for span in spans if span}
    said_spans = {strip(article.span, text) for article in review.articles}
    out.spans = total(
        [
            out.spans,
            Counts(
                len(wanted_spans & said_spans),
                len(said_spans - wanted_spans),
                len(spans) - len(wanted_spans & said_spans),
            ),
        ]
    )
    for article, span in zip(gold.articles, spans, strict=True):
        if span is None or span not in said_spans:
            quote = span.quote(text) if span else "(quote not found in the text)"
            out.mistakes.append(
                Mistake(gold.doc, "span", article.number, quote[:30] + "…" + quote[-20:], "another span")
            )


def _clauses(gold: Gold, review: Review, made: Library, out: Score) -> None:
    said = {clause.id: clause for clause in review.clauses}
    mine = out.by_doc.setdefault(gold.doc, Counts())
    for clause in made.clauses.values():
        if gold.type not in clause.applies or clause.id in gold.undecided:
            continue
        here = said.get(clause.id)
        is_said = here is not None and here.status not in ABSENT
        is_gold = clause.id in gold.clauses
        if not clause.house:
            out.clauses[clause.id].add(is_gold, is_said)
            mine.add(is_gold, is_said)
        if is_gold != is_said:
            kind = "house" if clause.house else "clause"
            sentence = (
                " | ".join(f"[{e.article}] {e.quote} <{e.note}>" for e in here.evidence[:3]) if here and is_said else ""
            )
            out.mistakes.append(
                Mistake(
                    gold.doc,
                    kind,
                    clause.id,
                    str(gold.clauses.get(clause.id, "-")),
                    here.status if here else "-",
                    sentence,
                )
            )
        elif is_gold and here is not None and not clause.house:
            cited, right = set(here.articles), set(gold.clauses[clause.id])
            out.articles = total([out.articles, Counts(len(cited & right), len(cited - right), len(right - cited))])
            if cited != right:
                out.mistakes.append(Mistake(gold.doc, "where", clause.id, str(sorted(right)), str(sorted(cited))))


def _quotes(review: Review, out: Score) -> None:
    text = review.document.text
    for clause in review.clauses:
        for evidence in clause.evidence:
            out.quotes += 1
            out.bad_quotes += evidence.span.quote(text) != evidence.quote
