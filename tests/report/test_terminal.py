"""The table for the terminal: core first, and printable on a Windows console."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.table import Table

from clausekit.messages import Language
from clausekit.report import summary_table
from clausekit.report.terminal import console_safe
from tests.report.sample import sample


def printed(table: Table, width: int = 100) -> str:
    console = Console(file=StringIO(), width=width, color_system=None)
    console.print(table)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_it_can_be_encoded_in_cp932(lang: Language) -> None:
    clause = sample().clauses[0].model_copy(update={"name": "葛󠄀城𠮷野〜條項—¢ \x1b[31m[red]"})
    review = sample().model_copy(update={"clauses": (clause, *sample().clauses[1:])})
    table = printed(summary_table(review, lang))
    table.encode("cp932")
    assert "城〓野～條項―￠ [31m[red]" in table


def test_core_types_come_first_with_status_place_and_severity() -> None:
    lines = printed(summary_table(sample())).splitlines()
    order = [line.split()[0] for line in lines if line.strip() and "--" not in line][1:]
    assert order == [one.name for one in sample().clauses if one.id != "double_posting"]
    row = next(line for line in lines if "情報・試料の返還・削除" in line)
    assert row.split()[1:] == ["弱い", "第９条", "重大"]


def test_types_that_are_not_asked_for_are_left_out_unless_core() -> None:
    clauses = [one.model_copy(update={"status": "not_applicable", "severity": None}) for one in sample().clauses]
    table = printed(summary_table(sample().model_copy(update={"clauses": tuple(clauses)})))
    assert table.count("対象外") == 8


def test_a_narrow_terminal_shows_every_word() -> None:
    table = printed(summary_table(sample()), width=50)
    assert "見当たらない" in table
    assert "…" not in table


@given(st.text(max_size=40))
def test_whatever_stands_in_a_name_is_made_encodable(text: str) -> None:
    console_safe(text).encode("cp932")
