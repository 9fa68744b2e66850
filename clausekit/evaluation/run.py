"""Running the reviews that an evaluation scores, and printing its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from clausekit.evaluation.counts import Counts, Mistake
from clausekit.evaluation.elements import element_figures
from clausekit.evaluation.gold import load_gold
from clausekit.evaluation.scoring import Score, score
from clausekit.evaluation.values import value_figures
from clausekit.language.parse import ParseMode
from clausekit.library import library
from clausekit.review import ReviewOptions, review


def evaluate(docs: Path, gold: Path | None = None, parse: ParseMode = "auto") -> Score:
    """Return the figures for the labelled drafts in `docs` (labels in `docs/gold` unless told otherwise)."""
    pairs, guesses = [], []
    for labels, draft in load_gold(gold or docs / "gold", docs):
        said = review(draft, ReviewOptions(contract_type=labels.type, side=labels.side, parse=parse))
        pairs.append((labels, said))
        guesses.append(review(draft, ReviewOptions(parse="off")).document.contract_type)
    return score(pairs, library(), guesses)


def figures(result: Score) -> Iterator[str]:
    """Yield the lines of the report: totals first, then every clause type, weakest first."""
    micro, heads, spans = result.micro, result.headings, result.spans
    yield f"drafts {result.docs}"
    yield f"articles: number and title F1 {heads.f1:.3f} (missed {heads.fn}, extra {heads.fp})"
    if spans.tp + spans.fn:
        exact = f"recall {spans.recall:.4f}, precision {spans.precision:.4f}"
        yield f"articles: exact spans {exact} (quotes not found {result.unresolved})"
    yield f"contract type right {result.types.tp}/{result.types.tp + result.types.fn}"
    yield f"clauses: macro-F1 {result.macro_f1:.3f}, micro {_shown(micro)}"
    yield "clauses: F1 per draft lowest {:.2f}, median {:.2f}, highest {:.2f}".format(*result.spread)
    yield f"clauses: cited articles P {result.articles.precision:.3f} R {result.articles.recall:.3f}"
    if result.findings:
        listed = sorted(one.findings for one in result.findings.values())
        grave = sorted(one.critical for one in result.findings.values())
        yield f"findings per contract: median {median(listed):g} (critical {median(grave):g}), most {listed[-1]}"
    yield f"quotes {result.quotes}, not verbatim {result.bad_quotes}"
    for name, counts in sorted(result.clauses.items(), key=lambda item: item[1].f1):
        if counts.tp + counts.fp + counts.fn:
            yield f"  {name:36s} {_shown(counts)}  tp {counts.tp} fp {counts.fp} fn {counts.fn}"
    yield from element_figures(result.elements)
    yield from value_figures(result.values)


def _shown(counts: Counts) -> str:
    return f"P {counts.precision:.3f} R {counts.recall:.3f} F1 {counts.f1:.3f}"


def mistakes(result: Score, kinds: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield one line for every wrong decision of these kinds, or of all."""
    return mistake_lines([*result.mistakes, *result.elements.mistakes, *result.values.mistakes], kinds)


def mistake_lines(found: Iterable[Mistake], kinds: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield one line for every wrong decision, with the sentence it rests on."""
    for one in found:
        if not kinds or one.kind in kinds:
            sentence = one.sentence[:400].replace("\n", " ")
            yield f"{one.kind}\t{one.doc}\t{one.what}\tgold {one.gold}\tsaid {one.said}\t{sentence}".rstrip()
