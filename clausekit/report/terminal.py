"""The statuses of the clause types as a table for the terminal, on Windows consoles too."""

from __future__ import annotations

import unicodedata

from rich.box import Box
from rich.table import Table
from rich.text import Text

from clausekit.findings.model import ClauseResult, Review
from clausekit.messages import Language
from clausekit.report.view import asked
from clausekit.report.words import Places, Words

# Box-drawing characters are two columns wide on a CP932 console and would shift every line.
_RULED = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
_STYLES = {"weak": "yellow", "adverse": "red", "missing": "red", "undetermined": "cyan", "present": "green"}
_LOUD = {"critical": "bold red", "major": "bold yellow"}
# Unicode has these twice; CP932 knows the second.
_TWINS = str.maketrans("〜−‖—–¢£¬", "～－∥――￠￡￢")


def summary_table(review: Review, lang: Language = "ja") -> Table:
    """Return clause, status, place and severity, core types first; other types are left out where
    they are not there and need not be."""
    words = Words(lang)
    places = Places(review, words)
    table = Table(box=_RULED, header_style="bold", pad_edge=False)
    for key in ("clause", "status", "place", "severity"):
        table.add_column(console_safe(words(key)), overflow="fold", no_wrap=key == "status")
    core = [clause for clause in review.clauses if clause.core]
    others = [clause for clause in review.clauses if not clause.core and asked(clause)]
    for clause in core:
        table.add_row(*_cells(clause, places, words))
    if core and others:
        table.add_row()
    for clause in others:
        table.add_row(*_cells(clause, places, words))
    return table


def console_safe(text: str) -> str:
    """Return `text` without control characters and with 〓 for what CP932 cannot encode."""
    printable = (char for char in text.translate(_TWINS) if unicodedata.category(char) != "Cc")
    return "".join(char if _encodable(char) else "〓" for char in printable)


def _encodable(char: str) -> bool:
    return bool(char.encode("cp932", "ignore"))


def _cells(clause: ClauseResult, places: Places, words: Words) -> tuple[Text, Text, Text, Text]:
    severity = words(f"severity.{clause.severity}") if clause.severity else ""
    return (
        Text(console_safe(clause.name)),
        Text(console_safe(words(f"status.{clause.status}")), style=_STYLES.get(clause.status, "dim")),
        Text(console_safe(places.all_of(clause.articles) if clause.articles else "")),
        Text(console_safe(severity), style=_LOUD.get(clause.severity or "", "")),
    )
