"""The table of the library in use, and its own cases run against its rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from clausekit.antitrust.classify import classify
from clausekit.errors import LibraryProblem
from clausekit.library import Library, library
from clausekit.library.antitrust import AntitrustTable, Inputs, Period, TableRow
from clausekit.library.antitrust_files import FOLDER, case_input

# Years that count as each period where the industry's practice is two to four.
_YEARS: dict[Period, float] = {"reasonable": 2, "uncertain": 3, "unreasonable": 5}


def own_table() -> AntitrustTable:
    """Return the product's own table."""
    table = library().antitrust
    assert table is not None, "the product's library holds the table"
    return table


def row_inputs(row: TableRow) -> Iterator[Inputs]:
    """Yield the inputs that a row of the decision table stands for."""
    for kind, theme, timing, need, period, persons, competitors in product(
        row.kinds,
        row.themes,
        row.timing,
        row.necessity,
        row.period or (None,),
        row.persons_scope or (None,),
        row.competitor_scope or (None,),
    ):
        yield Inputs(
            restriction_kind=kind,
            theme_relation=theme,
            timing=timing,
            after_period_years=_YEARS[period] if period else None,
            industry_practice_range_years=(2, 4) if period else None,
            necessity=(need,),
            persons_scope=persons,
            competitor_scope=competitors,
            residual_freedom=True,
        )


def failing_cases(made: Library) -> list[LibraryProblem]:
    """Return the cases and rows of the table about which its rules say something else."""
    table = made.antitrust
    if table is None:
        return []
    out = []
    cases = table.cases
    for case in cases.cases:
        said = classify(table, case_input(cases.published, case))
        if (said.label, said.rules) != (case.expected, (case.expected_rule,)):
            told = f"case '{case.id}': the rules say {said.label} {' '.join(said.rules)}"
            out.append(made.problem(f"{FOLDER}/cases.yaml", case.id, told))
    for number, row in enumerate(table.rules.table, 1):
        for inputs in row_inputs(row):
            said = classify(table, inputs)
            if (said.label, said.rules) != (row.result, (row.rule,)):
                told = f"row {number} of the table: the rules say {said.label} {' '.join(said.rules)} for {inputs}"
                out.append(made.problem(f"{FOLDER}/rules.yaml", row.rule, told))
                break
    return out
