"""Scoring element verdicts: three ways (fine, weak or adverse, missing), addressed at all, adverse, right article.

The figures are those of the development tool that scores reviews from outside; a test holds the two equal.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from clausekit.evaluation.counts import Counts, Mistake
from clausekit.evaluation.gold import Gold
from clausekit.findings.model import ElementResult, Review
from clausekit.library import Library

CLASSES = ("satisfied", "bad", "missing")
VERDICTS = ("satisfied", "weak", "adverse", "missing", "undetermined")


def verdict_class(verdict: str) -> str:
    """Return the class of a verdict: weak and adverse are `bad`, the others themselves."""
    return "bad" if verdict in ("weak", "adverse") else verdict


@dataclass
class ElementScore:
    """Counts over all elements that apply: (label, said) by class in `confusion` and, per clause type, `by_clause`;
    by single verdict in `verdicts`."""

    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    by_clause: dict[str, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    adverse: Counts = field(default_factory=Counts)
    both: int = 0
    right_article: int = 0
    cited: int = 0
    cited_right: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def of_class(self, name: str, confusion: Counter[tuple[str, str]] | None = None) -> Counts:
        """Return the counts of one class against the others."""
        return _of(name, self.confusion if confusion is None else confusion)

    def of_verdict(self, name: str) -> Counts:
        """Return the counts of one verdict against the others."""
        return _of(name, self.verdicts)

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the three classes."""
        return sum(self.of_class(name).f1 for name in CLASSES) / len(CLASSES)

    @property
    def macro_by_clause(self) -> dict[str, float]:
        """Three-way macro-F1 of every clause type, over the classes that its labels have."""
        return {name: _macro(table) for name, table in self.by_clause.items()}

    @property
    def addressed(self) -> Counts:
        """Whether an element was seen to be addressed at all."""
        table = self.confusion
        return Counts(
            sum(n for (g, p), n in table.items() if g != "missing" and p != "missing"),
            sum(n for (g, p), n in table.items() if g == "missing" and p != "missing"),
            sum(n for (g, p), n in table.items() if g != "missing" and p == "missing"),
        )

    @property
    def undetermined(self) -> float:
        """Share of verdicts that were left open."""
        total = sum(self.confusion.values())
        return sum(n for (_, p), n in self.confusion.items() if p == "undetermined") / total if total else 0.0


def _of(name: str, table: Counter[tuple[str, str]]) -> Counts:
    tp = table[name, name]
    said = sum(n for (_, p), n in table.items() if p == name)
    gold = sum(n for (g, _), n in table.items() if g == name)
    return Counts(tp, said - tp, gold - tp)


def _macro(table: Counter[tuple[str, str]]) -> float:
    each = [counts.f1 for counts in (_of(name, table) for name in CLASSES) if counts.tp + counts.fp + counts.fn]
    return sum(each) / len(each) if each else 0.0


def score_elements(gold: Gold, review: Review, made: Library, out: ElementScore) -> None:
    """Add the element verdicts of one review to `out`."""
    said = {element.id: element for clause in review.clauses for element in clause.elements}
    for name in made.elements:
        clause = made.clauses[name.split(".")[0]]
        if gold.type not in clause.applies or clause.id in gold.undecided or name in gold.undecided:
            continue
        label = gold.elements.get(name)
        wanted = label.v if label else "missing"
        got = said[name].wording_verdict if name in said else "missing"
        pair = verdict_class(wanted), verdict_class(got)
        out.confusion[pair] += 1
        out.by_clause[clause.id][pair] += 1
        out.verdicts[wanted, got] += 1
        out.adverse.add(wanted == "adverse", got == "adverse")
        if label is not None and wanted != "missing" and got not in ("missing", "undetermined"):
            _articles(set(label.a), said[name], out)
        if pair[0] != pair[1]:
            out.mistakes.append(_mistake(gold.doc, name, wanted, got, said.get(name)))


def _articles(wanted: set[str], said: ElementResult, out: ElementScore) -> None:
    cited = set(said.articles)
    out.both += 1
    out.right_article += bool(wanted & cited)
    out.cited += len(said.articles)
    out.cited_right += len(wanted & cited)


def _mistake(doc: str, name: str, wanted: str, got: str, said: ElementResult | None) -> Mistake:
    sentence = " | ".join(f"[{e.article}] {e.quote}" for e in said.evidence[:3]) if said else ""
    return Mistake(doc, "element", name, wanted, got, sentence)


def element_figures(score: ElementScore) -> Iterator[str]:
    """Yield the lines of the report on elements, clause types with most errors first."""
    if not score.confusion:
        return
    classes = ", ".join(f"{name} {score.of_class(name).f1:.3f}" for name in CLASSES)
    addressed, adverse = score.addressed, score.adverse
    yield f"elements: three-way macro-F1 {score.macro_f1:.3f} ({classes})"
    yield f"elements: addressed P {addressed.precision:.3f} R {addressed.recall:.3f} F1 {addressed.f1:.3f}"
    labels = adverse.tp + adverse.fn
    yield f"elements: adverse P {adverse.precision:.3f} R {adverse.recall:.3f} F1 {adverse.f1:.3f} ({labels} labels)"
    hit = score.right_article / score.both if score.both else 0.0
    precision = score.cited_right / score.cited if score.cited else 0.0
    yield f"elements: right article {hit:.3f}, article precision {precision:.3f}, undetermined {score.undetermined:.3f}"
    for verdict in VERDICTS:
        one = score.of_verdict(verdict)
        yield f"  {verdict:12s} P {one.precision:.3f} R {one.recall:.3f} F1 {one.f1:.3f} ({one.tp + one.fn} labels)"
    for name, macro in sorted(score.macro_by_clause.items(), key=lambda item: item[1]):
        table = score.by_clause[name]
        wrong = sum(n for (g, p), n in table.items() if g != p)
        yield f"  {name:36s} macro-F1 {macro:.3f}  {wrong:3d} wrong of {sum(table.values())}"
