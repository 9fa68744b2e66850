"""The hygiene checks by kind of finding: permanent id and severity; the messages say what each one looks for."""

from __future__ import annotations

from typing import NamedTuple

from clausekit.findings.model import Severity


class Rule(NamedTuple):
    """A check's permanent id and how grave its findings are."""

    id: str
    severity: Severity


RULES: dict[str, Rule] = {
    "reference_dangling": Rule("REF001", "major"),
    "reference_paragraph": Rule("REF002", "major"),
    "reference_before_first": Rule("REF003", "major"),
    "annex_absent": Rule("REF004", "info"),
    "reference_relative": Rule("REF005", "major"),
    "reference_item": Rule("REF006", "major"),
    "reference_range": Rule("REF007", "major"),
    "reference_title": Rule("REF008", "major"),
    "reference_topic": Rule("REF009", "minor"),
    "annex_uncited": Rule("REF010", "info"),
    "number_gap": Rule("NUM001", "minor"),
    "number_twice": Rule("NUM002", "minor"),
    "term_twice": Rule("DEF001", "minor"),
    "term_unused": Rule("DEF002", "info"),
    "term_undefined": Rule("DEF003", "minor"),
    "term_two_names": Rule("DEF004", "minor"),
    "party_unknown": Rule("PTY001", "major"),
    "party_unused": Rule("PTY002", "minor"),
    "party_self": Rule("PTY003", "major"),
    "party_direction": Rule("PTY004", "major"),
    "blank_unfilled": Rule("BLK001", "major"),
    "note_left": Rule("BLK002", "major"),
    "option_left": Rule("BLK003", "major"),
    "period_conflict": Rule("CON001", "major"),
    "court_conflict": Rule("CON002", "major"),
    "law_conflict": Rule("CON003", "major"),
    "forum_conflict": Rule("CON004", "major"),
    "language_conflict": Rule("CON005", "major"),
    "figure_conflict": Rule("CON006", "major"),
    "date_impossible": Rule("DAT001", "major"),
    "date_order": Rule("DAT002", "major"),
    "date_era": Rule("DAT003", "major"),
    "date_length": Rule("DAT004", "major"),
    "copies_count": Rule("EXE001", "minor"),
    "bracket_lonely": Rule("TXT001", "minor"),
    "one_sided": Rule("BAL001", "minor"),
}


def kinds_of(check: str) -> list[str]:
    """Return the kinds of finding that the check with id `check` makes; none for an unknown id."""
    return [kind for kind, rule in RULES.items() if rule.id == check]
