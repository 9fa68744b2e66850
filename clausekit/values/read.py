"""Reading the declared values of an element inside the passages that address it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausekit.findings.model import Value
from clausekit.jp.durations import Quantity
from clausekit.jp.figures import frequencies, shares, sums
from clausekit.jp.fold import fold
from clausekit.library.figures import ValueKind, ValueSpec
from clausekit.span import Span
from clausekit.structure.model import Party, Structure
from clausekit.values import names, people, times

_READERS: Mapping[ValueKind, Callable[[str], Iterable[Quantity]]] = {
    "period": times.periods,
    "lead": times.leads,
    "deadline": times.deadlines,
    "date": times.dates,
    "start_date": times.starts,
    "end_date": times.ends,
    "percentage": shares,
    "amount": sums,
    "frequency": frequencies,
    "law": names.laws,
    "statute": names.statutes,
    "court": names.courts,
    "institution": names.institutions,
    "seat": names.seats,
    "country": names.countries,
    "place": people.places,
    "person": people.persons,
    "body": people.bodies,
}
_IN_ANNEX: frozenset[ValueKind] = frozenset(
    {"place", "person", "date", "end_date", "start_date", "amount", "percentage"}
)
_BESIDE = 15
_MAX = 6


@dataclass(frozen=True, slots=True)
class Attached:
    """What the readers must know of a draft: its parties, the annexes attached (folded labels), references to some."""

    text: str
    parties: tuple[Party, ...]
    annexes: frozenset[str]
    references: tuple[Span, ...]

    @classmethod
    def of(cls, structure: Structure) -> Attached:
        """Return what `structure` has."""
        heads = [section.span.quote(structure.text) for section in structure.sections if section.kind == "annex"]
        named = tuple(one.span for one in structure.references if one.kind == "annex")
        return cls(
            structure.text, structure.parties, frozenset(_label(head.strip().split("\n")[0]) for head in heads), named
        )


def read_values(
    specs: Sequence[ValueSpec], passages: Iterable[Span], draft: Attached, others: Iterable[Span] = ()
) -> tuple[Value, ...]:
    """Return the values that `passages` state, in the order of `specs` and of the text; each value once.

    What none of them states is looked for in `others`.
    """
    spans, further = sorted(set(passages)), sorted(set(others))
    out: dict[tuple[str, str | None], Value] = {}
    for spec in specs:
        for value in _of_spec(spec, spans, draft) or _of_spec(spec, further, draft):
            out.setdefault((value.name, value.value), value)
    return tuple(out.values())


def _of_spec(spec: ValueSpec, spans: Sequence[Span], draft: Attached) -> list[Value]:
    found = [value for span in spans for value in _in_passage(spec, span, draft)]
    if not found and spec.kind in _IN_ANNEX:
        found = [value for span in spans for value in _annexed(spec, span, draft)]
    return found[:_MAX]


def _in_passage(spec: ValueSpec, span: Span, draft: Attached) -> list[Value]:
    found = list(_made(spec, _read(spec, span, draft), span, draft.text))
    if not found and spec.kind == "deadline":
        # A figure in the same breath is the stricter one: 直ちに（遅くとも24時間以内に）.
        found = list(_made(spec, times.soon(span.quote(draft.text)), span, draft.text))
    return found


def _read(spec: ValueSpec, span: Span, draft: Attached) -> Iterable[Quantity]:
    quote = span.quote(draft.text)
    if spec.kind == "entity":
        entities = (Quantity(party.name or None, party.span.shift(-span.start)) for party in draft.parties)
        return [one for one in entities if one.span.start >= 0 and one.span.end <= len(quote)]
    if spec.kind == "party":
        return people.holders(quote, tuple(party.label for party in draft.parties))
    return _READERS[spec.kind](quote)


def _made(spec: ValueSpec, found: Iterable[Quantity], span: Span, text: str) -> Iterator[Value]:
    quote = span.quote(text)
    for quantity in sorted(found, key=lambda one: one.span):
        if _beside(spec, quote, quantity.span):
            place = quantity.span.shift(span.start)
            status = "blank" if quantity.blank else "read"
            yield Value(name=spec.name, value=quantity.value, status=status, text=place.quote(text), span=place)


def _beside(spec: ValueSpec, quote: str, at: Span) -> bool:
    """Tell whether the words that mark the value stand near it, and none that rules it out."""
    around = fold(quote[max(0, at.start - spec.within) : at.end + spec.within]).text
    close = fold(quote[max(0, at.start - _BESIDE) : at.end + _BESIDE]).text
    if any(fold(word).text in close for word in spec.not_near):
        return False
    return not spec.near or any(fold(word).text in around for word in spec.near)


def _annexed(spec: ValueSpec, span: Span, draft: Attached) -> Iterator[Value]:
    """Yield the annex to which the passage leaves the value; None where that annex is not attached."""
    for place in draft.references:
        if span.contains(place):
            printed = place.quote(draft.text)
            there = _label(printed) in draft.annexes
            status = "read" if there else "annex_absent"
            yield Value(name=spec.name, value=printed if there else None, status=status, text=printed, span=place)


def _label(text: str) -> str:
    match = re.match(
        r"(?:別紙|別添|別表|別記|附属書|付属書|添付資料|様式)\s*(?:第\s*)?(?:[0-9]+|[一二三四五六七八九十]+|[A-Z])?",
        fold(text).text,
    )
    return re.sub(r"[\s第]", "", match.group()) if match else ""
