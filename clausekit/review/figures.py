"""The values in the passages of every element, and the verdicts that limits on them change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clausekit.elements import ElementVerdict, Passage
from clausekit.findings.model import ThresholdResult, Value
from clausekit.library import Library
from clausekit.library.element import Element
from clausekit.library.figures import Role
from clausekit.review.options import ReviewOptions
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure
from clausekit.values import Attached, read_values
from clausekit.values.limits import judged, protects

_PROVISO = re.compile(r"\s*(?:ただし|但し|但、|もっとも)")


def with_values(
    verdicts: Mapping[str, ElementVerdict], structure: Structure, role: Role, options: ReviewOptions, made: Library
) -> dict[str, ElementVerdict]:
    """Return `verdicts` with the values of their passages; a satisfied element that misses a limit is weak.

    Only limits that protect whoever has our `role` (the profile's, where it says one) count. A blank changes a verdict
    only where all hangs on it.
    """
    if options.profile is not None and options.profile.role is not None:
        role = "recipient" if options.profile.role == "recipient" else "discloser"
    draft = Attached.of(structure)
    joined = _joined(structure)
    out = dict(verdicts)
    for name, said in verdicts.items():
        element = made.elements[name]
        if element.values and said.verdict != "missing":
            out[name] = _judged(said, element, draft, joined, role, options)
        elif any(spec.decides for spec in element.values):
            out[name] = _on_a_blank(said, element, draft, structure)
    return out


def _judged(
    said: ElementVerdict,
    element: Element,
    draft: Attached,
    joined: Mapping[Span, tuple[Span, ...]],
    role: Role,
    options: ReviewOptions,
) -> ElementVerdict:
    spans = [one for passage in said.passages for one in joined.get(passage.span, (passage.span,))]
    others = [passage.span for passage in said.others]
    values = read_values(element.values, spans, draft, others)
    limits = tuple(_limits(said.id, element, values, role, options))
    said = replace(said, values=values, limits=limits)
    if blank := _deciding_blank(element, values):
        return replace(said, verdict="undetermined", open=blank)
    if said.verdict == "satisfied" and any(limit.met is False for limit in limits):
        return replace(said, verdict="weak", wording="satisfied")
    return said


def _limits(
    name: str, element: Element, values: Sequence[Value], role: Role, options: ReviewOptions
) -> Iterator[ThresholdResult]:
    """Yield what the limits that protect us say of the values; those of the playbook stand for the library's."""
    registered = (
        options.playbook.thresholds(name, element) if options.playbook else ((one, None) for one in element.thresholds)
    )
    for threshold, source in registered:
        found = judged(threshold, values, options.risk, options.lang, source) if protects(threshold, role) else None
        if found is not None:
            yield found


def _deciding_blank(element: Element, values: Sequence[Value]) -> str | None:
    """Return what is printed where the value that decides should stand, if nothing but a blank does."""
    names = {spec.name for spec in element.values if spec.decides}
    decisive = [value for value in values if value.name in names]
    return decisive[0].text if decisive and all(value.value is None for value in decisive) else None


def _on_a_blank(said: ElementVerdict, element: Element, draft: Attached, structure: Structure) -> ElementVerdict:
    """Return an undetermined verdict where a sentence leaves the deciding value blank, else `said`."""
    asked = [spec for spec in element.values if spec.decides]
    for sentence in structure.sentences:
        values = read_values(asked, [sentence.span], draft)
        if blank := _deciding_blank(element, values):
            passage = Passage("weak", sentence.span, sentence.where, sentence.unit, False)
            return replace(said, verdict="undetermined", passages=(passage,), values=values, open=blank)
    return said


def _joined(structure: Structure) -> dict[Span, tuple[Span, ...]]:
    """Return every sentence with those that belong to it: of an item its stem, behind a rule its provisos."""
    out: dict[Span, tuple[Span, ...]] = {}
    before: Sentence | None = None
    rule: Span | None = None
    for sentence in structure.sentences:
        out[sentence.span] = (sentence.span, sentence.stem) if sentence.stem is not None else (sentence.span,)
        same = before is not None and (before.unit, before.paragraph) == (sentence.unit, sentence.paragraph)
        if same and rule is not None and _PROVISO.match(sentence.span.quote(structure.text)):
            out[rule] = (*out[rule], sentence.span)
        else:
            rule = sentence.span
        before = sentence
    return out
