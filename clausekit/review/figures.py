"""The values in the passages of every element, and the verdicts that limits on them change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from clausekit.elements import ElementVerdict
from clausekit.library import Library
from clausekit.library.element import Element
from clausekit.library.figures import Role
from clausekit.review.options import ReviewOptions
from clausekit.span import Span
from clausekit.structure.model import Structure
from clausekit.values import Attached, read_values
from clausekit.values.limits import judged, protects


def with_values(
    verdicts: Mapping[str, ElementVerdict], structure: Structure, role: Role, options: ReviewOptions, made: Library
) -> dict[str, ElementVerdict]:
    """Return `verdicts` with the values of their passages; a satisfied element that misses a limit is weak.

    Only limits that protect whoever has our `role` count.
    """
    draft = Attached.of(structure)
    stems = {sentence.span: sentence.stem for sentence in structure.sentences}
    out = dict(verdicts)
    for name, said in verdicts.items():
        element = made.elements[name]
        if element.values and said.verdict != "missing":
            out[name] = _judged(said, element, draft, stems, role, options)
    return out


def _judged(
    said: ElementVerdict,
    element: Element,
    draft: Attached,
    stems: Mapping[Span, Span | None],
    role: Role,
    options: ReviewOptions,
) -> ElementVerdict:
    spans = _with_stems((passage.span for passage in said.passages), stems)
    values = read_values(element.values, spans, draft)
    asked = [one for one in element.thresholds if protects(one, role)]
    limits = tuple(found for one in asked if (found := judged(one, values, options.risk, options.lang)) is not None)
    said = replace(said, values=values, limits=limits)
    if said.verdict == "satisfied" and any(limit.met is False for limit in limits):
        return replace(said, verdict="weak", wording="satisfied")
    return said


def _with_stems(spans: Iterable[Span], stems: Mapping[Span, Span | None]) -> Iterator[Span]:
    """Yield the passages and, for an item, the sentence that it completes."""
    for span in spans:
        yield span
        stem = stems.get(span)
        if stem is not None:
            yield stem
