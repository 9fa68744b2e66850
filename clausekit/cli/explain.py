"""`clausekit explain`: all that the library knows about a clause type."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import click

from clausekit.cli.door import lang_option, say, told
from clausekit.errors import OptionError
from clausekit.library import Library
from clausekit.library.model import Clause, Signal
from clausekit.messages import Language, message


@click.command("explain")
@click.argument("name", required=False)
@lang_option
def explain_command(name: str | None, lang: Language) -> None:
    """条項類型の説明・出典・例文を表示 / Explain a clause type: why, source, examples."""
    from clausekit.library import library

    with told(lang):
        made = library()
        if name is None:
            for clause in made.clauses.values():
                say(f"{clause.id:36s} {getattr(clause.name, lang)}")
            return
        clause = _find(name, made, lang)
    for line in explanation(clause, made, lang):
        say(line)


def _find(name: str, made: Library, lang: Language) -> Clause:
    """Return the clause type by id or Japanese name; a near name is suggested in the error."""
    by_name = {clause.name.ja: clause for clause in made.clauses.values()}
    found = made.clauses.get(name.split(".")[0]) or by_name.get(name)
    if found is None:
        near = difflib.get_close_matches(name, [*made.clauses, *by_name], 3, 0.5)
        guess = message("explain.guess", lang, names=", ".join(near)) if near else ""
        raise OptionError("explain.unknown", name=name, guess=guess)
    return found


def explanation(clause: Clause, made: Library, lang: Language) -> Iterator[str]:
    """Yield the lines that explain `clause`."""
    labels = message("explain.labels", lang).split("|")
    severity = clause.severity
    contents = (
        [clause.question],
        [clause.why],
        [f"{source.source} {source.ref}" for source in clause.sources],
        ["、".join(getattr(made.contracts[key].name, lang) for key in clause.applies if key in made.contracts)],
        ["、".join(clause.headings)],
        [f"{severity.low} / {severity.medium} / {severity.high}"],
        [_signal_line(signal) for signal in clause.signals],
        clause.examples.present,
        clause.examples.absent,
        clause.examples.known_miss,
        clause.examples.known_false_alarm,
    )
    yield f"{clause.id}  {clause.name.ja} / {clause.name.en}"
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
