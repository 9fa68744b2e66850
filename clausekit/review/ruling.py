"""Which verdict rules where several papers speak to a point, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from clausekit.elements import ElementVerdict, Passage
from clausekit.findings.model import Evidence, NoticeInfo, Value
from clausekit.library import Library
from clausekit.messages import Language, message
from clausekit.review.parts import Part, no_longer
from clausekit.span import Span


def verdicts_of(part: Part, gone: frozenset[Span]) -> dict[str, ElementVerdict]:
    """Return the verdicts of a paper as they stand in the common text, without what is no longer in force."""
    return {name: _moved(_in_force(said, gone), part) for name, said in part.order.called.paper.verdicts.items()}


def _in_force(said: ElementVerdict, gone: frozenset[Span]) -> ElementVerdict:
    everything = (*said.passages, *said.others)
    kept = [one for one in everything if one.span not in gone]
    if len(kept) == len(everything):
        return said
    for verdict in ("adverse", "satisfied", "weak"):
        deciding = tuple(one for one in kept if one.grade == verdict)
        if deciding:
            rest = tuple(one for one in kept if one.grade != verdict)
            return ElementVerdict(said.id, verdict, deciding, rest)
    return ElementVerdict(said.id, "missing")


def _moved(said: ElementVerdict, part: Part) -> ElementVerdict:
    if part.start == 0:
        return said
    return replace(
        said,
        passages=tuple(_passage(one, part) for one in said.passages),
        others=tuple(_passage(one, part) for one in said.others),
        values=tuple(value.model_copy(update={"span": value.span.shift(part.start)}) for value in said.values),
    )


def _passage(one: Passage, part: Part) -> Passage:
    unit = None if one.unit is None else one.unit + part.article
    return one._replace(span=one.span.shift(part.start), where=part.where(one.where), unit=unit)


def ruling(name: str, said: Sequence[tuple[Part, Mapping[str, ElementVerdict]]]) -> ElementVerdict:
    """Return the verdict on an element over all papers that rule it, the highest rank first.

    Where they agree the best counts: what one paper says, another need not repeat. Where one is adverse or states other
    figures, the highest that speaks decides.
    """
    clause = name.split(".")[0]
    speaking = [
        verdicts[name]
        for part, verdicts in said
        if part.rules(clause) and name in verdicts and verdicts[name].verdict != "missing"
    ]
    if not speaking:
        return ElementVerdict(name, "missing")
    clash = any(_differing(speaking[0], other) for other in speaking[1:])
    adverse = any(one.verdict == "adverse" for one in speaking)
    chosen = (
        speaking[0] if clash or adverse else next((one for one in speaking if one.verdict == "satisfied"), speaking[0])
    )
    rest = tuple(passage for one in speaking if one is not chosen for passage in one.passages)
    return replace(chosen, others=(*chosen.others, *rest))


def conflicts(parts: Sequence[Part], made: Library, lang: Language) -> Iterator[NoticeInfo]:
    """Yield the points on which two papers differ: one against the other, or other figures."""
    by_rank = sorted(parts, key=lambda part: part.order.rank)
    gone = {id(part): no_longer(part, at, parts) for at, part in enumerate(parts)}
    said = {id(part): verdicts_of(part, gone[id(part)]) for part in parts}
    told_already: set[tuple[str, ...]] = set()
    for name, element in made.elements.items():
        ruling = [part for part in by_rank if part.rules(name.split(".")[0])]
        for first, second in combinations(ruling, 2):
            if first.target is not None or second.target is not None:
                continue  # an amendment differs from what it changes by its nature
            one, other = said[id(first)].get(name), said[id(second)].get(name)
            if one is None or other is None or "missing" in (one.verdict, other.verdict):
                continue
            told = _differing(one, other)
            if told is not None:
                key, texts = told
                same = (name.split(".")[0], first.order.called.label, second.order.called.label, *texts.values())
                if same in told_already:
                    continue
                told_already.add(same)
                words = message(
                    key,
                    lang,
                    question=element.question,
                    first=first.order.called.label,
                    second=second.order.called.label,
                    why=_why(first, second, lang),
                    **texts,
                )
                yield NoticeInfo(key=key, message=words, evidence=_evidence(other, parts))


def _differing(one: ElementVerdict, other: ElementVerdict) -> tuple[str, dict[str, str]] | None:
    if (one.verdict == "adverse") != (other.verdict == "adverse"):
        return "paper.conflict_verdict", {}
    for value in one.values:
        twin = next((it for it in other.values if it.name == value.name and it.value), None)
        if twin is not None and value.value and _unlike(value, twin):
            return "paper.conflict_value", {"text1": value.text, "text2": twin.text}
    return None


def _unlike(one: Value, other: Value) -> bool:
    return one.value != other.value


def _why(first: Part, second: Part, lang: Language) -> str:
    order = second.order if first.start == 0 else first.order
    return message(f"paper.rank.{order.why}", lang, by=order.by.label if order.by else "").rstrip("。.")


def _evidence(said: ElementVerdict, parts: Sequence[Part]) -> Evidence:
    text = "\n".join(part.order.called.paper.structure.text for part in parts)
    passage = said.passages[0]
    return Evidence(span=passage.span, quote=passage.span.quote(text), role="value", article=passage.where)
