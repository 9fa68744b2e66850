"""`clausekit library`: care for the clause library."""

from __future__ import annotations

from pathlib import Path

import click

from clausekit.cli.door import lang_option, say, told
from clausekit.datafiles import data_folder
from clausekit.messages import Language, message


@click.group("library")
def library_group() -> None:
    """条項ライブラリの点検 / Care for the clause library."""


@library_group.command("check")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@lang_option
def check_command(folder: Path | None, lang: Language) -> None:
    """ライブラリの誤りをファイル・行・キー付きで表示 / Say what is wrong with the library: file, line, key."""
    from clausekit.antitrust.table import failing_cases
    from clausekit.clauses.examples import failing_examples
    from clausekit.elements.examples import failing_element_examples
    from clausekit.library import load_library
    from clausekit.wording.checking import failing_variants

    with told(lang):
        made = load_library(folder or data_folder("clause_library"))
        failing = [
            *failing_examples(made),
            *failing_element_examples(made),
            *failing_variants(made),
            *failing_cases(made),
        ]
    for problem in failing:
        say(str(problem), err=True)
    if failing:
        raise SystemExit(2)
    examples = sum(len(clause.examples.present) + len(clause.examples.absent) for clause in made.clauses.values())
    say(message("library.fine", lang, clauses=len(made.clauses), contracts=len(made.contracts), examples=examples))
