"""`clausekit explain`: all that is known about a clause type, an element or a hygiene check."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import click

from clausekit.cli.door import lang_option, say, told
from clausekit.cli.explanations import check_index, check_lines, clause_lines, element_lines
from clausekit.errors import OptionError
from clausekit.library import Library
from clausekit.library.model import Clause
from clausekit.messages import Language, message


@click.command("explain")
@click.argument("name", required=False)
@lang_option
def explain_command(name: str | None, lang: Language) -> None:
    """条項類型・要素・点検（REF001 など）の説明を表示 / Explain a clause type, an element or a check."""
    from clausekit.library import library

    with told(lang):
        made = library()
        if name is None:
            for clause in made.clauses.values():
                say(f"{clause.id:36s} {getattr(clause.name, lang)}")
            for line in check_index(lang):
                say(line)
            return
        for line in _lines(name, made, lang):
            say(line)


def _lines(name: str, made: Library, lang: Language) -> Iterator[str]:
    from clausekit.checks.catalogue import kinds_of

    if kinds_of(name):
        return check_lines(name, lang)
    if name in made.elements:
        return element_lines(name, made, lang)
    return clause_lines(_find(name, made, lang), made, lang)


def _find(name: str, made: Library, lang: Language) -> Clause:
    """Return the clause type by id or Japanese name; a near name is suggested in the error."""
    by_name = {clause.name.ja: clause for clause in made.clauses.values()}
    found = made.clauses.get(name) or by_name.get(name)
    if found is None:
        near = difflib.get_close_matches(name, [*made.clauses, *by_name, *made.elements], 3, 0.5)
        guess = message("explain.guess", lang, names=", ".join(near)) if near else ""
        raise OptionError("explain.unknown", name=name, guess=guess)
    return found
