"""One warm measurement in a process of its own: `python -m tests.bench.measured review|clauses|spacy TEXT WARM_UP`.

Writes the seconds that TEXT took after WARM_UP, a different text, had loaded and warmed everything.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter


def _review(path: Path) -> Callable[[], object]:
    from clausekit.intake import read
    from clausekit.review.assemble import review_document
    from clausekit.review.options import ReviewOptions

    document = read(path)
    return lambda: review_document(document, ReviewOptions(side="乙"))


def _clauses(path: Path) -> Callable[[], object]:
    """Prepare what tells which clause types stand where, proof of absence included, without element verdicts."""
    from clausekit.clauses import detector
    from clausekit.clauses.index import read_words, word_index
    from clausekit.clauses.units import units_of
    from clausekit.elements import Sides
    from clausekit.intake import read
    from clausekit.library import library
    from clausekit.review.case import matter
    from clausekit.review.options import ReviewOptions
    from clausekit.review.statuses import clause_results
    from clausekit.structure import parse

    document, made = read(path), library()
    nobody = Sides(frozenset(), frozenset(), True)

    def run() -> object:
        structure = parse(document)
        reads = read_words(word_index(made), structure)
        found = detector(made).detect(units_of(structure, reads))
        case = matter(structure, "jra", ReviewOptions(), nobody, {}, made)
        return clause_results(structure, reads, found, {}, case)

    return run


def _spacy() -> Callable[[Path], Callable[[], object]]:
    import spacy

    nlp = spacy.load("ja_ginza")

    def prepared(path: Path) -> Callable[[], object]:
        text = path.read_text(encoding="utf-8")
        return lambda: nlp(text)

    return prepared


def main(program: str, text: Path, warm_up: Path) -> None:
    """Measure one program on one text."""
    prepared = {"review": _review, "clauses": _clauses}.get(program) or _spacy()
    prepared(warm_up)()
    measured = prepared(text)
    start = perf_counter()
    measured()
    sys.stdout.write(f"{perf_counter() - start}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
