"""Scoring key facts and the values of elements against what a reader of the draft wrote down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from clausekit.evaluation.counts import Counts, Mistake
from clausekit.evaluation.gold import Gold
from clausekit.findings.model import ElementResult, Fact, Review, Value

BLANK = "blank"


@dataclass
class ValueScore:
    """Key facts right and wrong; values of elements found, missed and added; `exact` elements have all right."""

    facts_right: int = 0
    facts: int = 0
    values: Counts = field(default_factory=Counts)
    exact: int = 0
    labelled: int = 0
    mistakes: list[Mistake] = field(default_factory=list)


def score_values(gold: Gold, review: Review, out: ValueScore) -> None:
    """Add the facts and values of one review to `out`; what the labels do not list is not scored."""
    for name, wanted in gold.facts.items():
        fact: Fact | None = getattr(review.facts, name)
        said = _shown(fact) if fact is not None else None
        out.facts += 1
        out.facts_right += said == wanted
        if said != wanted:
            out.mistakes.append(Mistake(gold.doc, "fact", name, str(wanted), str(said), fact.text if fact else ""))
    elements = {element.id: element for clause in review.clauses for element in clause.elements}
    for key, labels in gold.figures.items():
        _figures(gold.doc, key, set(labels), elements, out)


def _figures(doc: str, key: str, wanted: set[str], elements: dict[str, ElementResult], out: ValueScore) -> None:
    name, _, value = key.rpartition(".")
    element = elements.get(name)
    said = {_shown(one) for one in element.values if one.name == value} if element else set()
    out.labelled += 1
    out.exact += said == wanted
    for one in said | wanted:
        out.values.add(one in wanted, one in said)
    if said != wanted:
        sentence = " | ".join(f"[{e.article}] {e.quote}" for e in element.evidence[:3]) if element else ""
        out.mistakes.append(Mistake(doc, "value", key, _list(wanted), _list(said), sentence))


def _shown(one: Fact | Value) -> str:
    return one.value if one.value is not None else BLANK


def _list(values: set[str]) -> str:
    return ", ".join(sorted(values)) or "-"


def value_figures(score: ValueScore) -> Iterator[str]:
    """Yield the lines of the report on facts and values; none where nothing is labelled."""
    if score.facts:
        yield f"facts: right {score.facts_right} of {score.facts} ({score.facts_right / score.facts:.3f})"
    if score.labelled:
        values = score.values
        exact = f"exact {score.exact} of {score.labelled} ({score.exact / score.labelled:.3f})"
        yield f"values: P {values.precision:.3f} R {values.recall:.3f} ({values.tp + values.fn} labels), {exact}"
