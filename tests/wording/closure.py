"""Print the wordings of some clause types and what does not read as promised: `python -m tests.wording.closure TYPE…`.

`--all` checks the whole library; `-q` leaves the text out; `--one` takes one set of names instead of three.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from clausekit.datafiles import data_folder
from clausekit.library import load_library
from clausekit.wording import Wording, rendered
from clausekit.wording.checking import failing_variants
from clausekit.wording.closure import closure_problems
from clausekit.wording.standard import SETS, standard_names


def main(arguments: list[str]) -> None:
    """Print wording and problems of the clause types (or type.variant) named."""
    made = load_library(data_folder("clause_library"), strict=False)
    wanted = {one for one in arguments if not one.startswith("-")}
    sets = (0,) if "--one" in arguments else SETS
    titles = {one.id: one.name.ja for one in made.clauses.values()}
    chosen = [name for name in made.variants if "--all" in arguments or {name, name.split(".")[0]} & wanted]
    for name in chosen:
        for form, _ in made.variants[name].forms.named():
            if "-q" not in arguments:
                wording = rendered(made.variants[name], form, standard_names(form, 0, titles))
                print(f"\n== {name} [{form}] （{wording.title}）", *_lines(wording), sep="\n")  # noqa: T201
        for told in closure_problems(made, name, sets):
            print(f"!! {name}: {told}")  # noqa: T201
    for problem in failing_variants(made):
        if any(f"{name.split('.')[0]}/variants" in str(problem) for name in chosen):
            print(problem)  # noqa: T201


def _lines(wording: Wording) -> Iterator[str]:
    for number, paragraph in enumerate(wording.paragraphs, 1):
        yield f"{number} {paragraph.text}"
        yield from (f"   ({at}) {item}" for at, item in enumerate(paragraph.items, 1))


if __name__ == "__main__":
    main(sys.argv[1:])
