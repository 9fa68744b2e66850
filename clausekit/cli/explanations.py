"""What `clausekit explain` says, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausekit.cli.explained_wording import supplement_lines, wording_lines
from clausekit.library import Library
from clausekit.library.condition import Because, Lighter
from clausekit.library.element import Element
from clausekit.library.figures import Threshold
from clausekit.library.model import Clause, Signal
from clausekit.messages import Language, message


def clause_lines(clause: Clause, made: Library, lang: Language) -> Iterator[str]:
    """Yield the lines that explain `clause`."""
    labels = message("explain.labels", lang).split("|")
    severity = clause.severity
    contents = (
        [clause.question],
        [clause.why],
        [f"{source.source} {source.ref}" for source in clause.sources],
        ["、".join(getattr(made.contracts[key].name, lang) for key in clause.applies if key in made.contracts)],
        ["、".join(clause.headings)],
        [
            f"{severity.low} / {severity.medium} / {severity.high}",
            *_scope(clause.applies_when or clause.needed_when, clause.lighter_when, lang),
        ],
        [_signal_line(signal) for signal in clause.signals],
        clause.examples.present,
        clause.examples.absent,
        clause.examples.known_miss,
        clause.examples.known_false_alarm,
    )
    elements = [f"{name}  {one.question}" for name, one in made.elements.items() if name.startswith(f"{clause.id}.")]
    yield f"{clause.id}  {clause.name.ja} / {clause.name.en}"
    yield from _sections([*labels, message("explain.elements", lang)], [*contents, elements])
    yield from _sections([message("explain.wording", lang)], [list(wording_lines(clause, made, lang))])


def element_lines(name: str, made: Library, lang: Language) -> Iterator[str]:
    """Yield the lines that explain the element `name` (type.element)."""
    element = made.elements[name]
    severity, examples = element.severity, element.examples
    related = [
        f"{key}: {other}" for key in ("alternatives", "depends_on", "mirror_of") for other in getattr(element, key)
    ]
    contents = (
        [element.question],
        [element.why],
        [f"{source.source} {source.ref}" for source in element.sources],
        [f"{element.polarity} / {element.bearer} / {element.basis}"],
        [f"{severity.low} / {severity.medium} / {severity.high}"],
        [*related, *_scope(element.applies_when, element.lighter_when, lang), *_law(element)],
        examples.satisfied,
        examples.weak,
        examples.adverse,
        examples.missing,
        examples.known_miss,
        examples.known_false_alarm,
    )
    yield f"{name}  {getattr(made.clauses[name.split('.')[0]].name, lang)}"
    yield from _sections(message("explain.element_labels", lang).split("|"), contents)
    yield from _sections(
        message("explain.value_labels", lang).split("|"),
        ([f"{spec.name} ({spec.kind})" for spec in element.values], [_limit_line(one) for one in element.thresholds]),
    )
    yield from _sections([message("explain.supplement", lang)], [list(supplement_lines(name, made))])


def check_index(lang: Language) -> Iterator[str]:
    """Yield the ids of the hygiene checks with what each looks for."""
    from clausekit.checks.catalogue import RULES

    for rule in RULES.values():
        yield f"{rule.id:36s} {message(f'check_doc.{rule.id}', lang)}"


def check_lines(check: str, lang: Language) -> Iterator[str]:
    """Yield what the hygiene check with that id looks for, its severity and its message."""
    from clausekit.checks.catalogue import RULES, kinds_of

    for kind in kinds_of(check):
        yield f"{check}  {kind} ({RULES[kind].severity})"
        yield f"  {message(f'check_doc.{check}', lang)}"


def _limit_line(threshold: Threshold) -> str:
    """Return a limit on a value at low, medium and high risk, and whom it protects."""
    direction, limits = ("≥", threshold.at_least) if threshold.at_least else ("≤", threshold.at_most)
    levels = (limits.low, limits.medium, limits.high) if limits else ()
    figures = " / ".join("―" if level is None else f"{level:g}" for level in levels)
    whom = f", {threshold.protects}" if threshold.protects else ""
    note = f" {threshold.note}" if threshold.note else ""
    return f"{threshold.value} {direction} {figures} {threshold.unit} ({threshold.source}{whom}){note}"


def _scope(needed: Because | None, lighter: Sequence[Lighter], lang: Language) -> Iterator[str]:
    """Yield why a lack may be no finding, and why it may weigh less."""
    if needed is not None:
        yield message("explain.not_needed", lang, because=needed.because)
    for one in lighter:
        yield message("explain.lighter", lang, because=one.because)


def _law(element: Element) -> Iterator[str]:
    if element.default_law is not None:
        yield f"default_law: {element.default_law}"


def _sections(labels: Sequence[str], contents: Sequence[Sequence[str]]) -> Iterator[str]:
    for label, lines in zip(labels, contents, strict=True):
        if lines:
            yield ""
            yield f"■ {label}"
            yield from (f"  {line}" for line in lines)


def _signal_line(signal: Signal) -> str:
    parts = ["・".join(entry if isinstance(entry, tuple) else (entry,)) for entry in signal.all_]
    parts += [" … ".join("・".join(e if isinstance(e, tuple) else (e,)) for e in near.of) for near in signal.near]
    if signal.any_:
        parts.append("・".join(signal.any_))
    return f"{signal.id}: " + " ＋ ".join(f"［{part}］" for part in parts)
