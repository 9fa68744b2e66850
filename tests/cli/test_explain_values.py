"""`clausekit explain` prints the values of an element and their limits: a playbook names them."""

from __future__ import annotations

from clausekit.cli.explanations import element_lines
from clausekit.library import library


def test_values_and_limits_are_printed() -> None:
    lines = list(element_lines("survival.survival_period", library(), "en"))
    assert lines[lines.index("■ Values read") + 1] == "  period (period)"
    assert "  period ≥ 2 / 3 / 5 years (product_default, discloser)" in lines


def test_an_element_without_values_says_nothing_of_them() -> None:
    assert "■ Values read" not in list(element_lines("use_restriction.purpose_only", library(), "en"))
