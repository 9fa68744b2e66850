"""The list of checks: permanent ids, each with a message and an explanation in both languages."""

from __future__ import annotations

import re

from click.testing import CliRunner

from clausekit.checks.catalogue import RULES, kinds_of
from clausekit.checks.topics import TOPICS
from clausekit.cli import main
from clausekit.messages import catalogue

# Only grows: an id means the same check for ever.
IDS = (
    "REF001 REF002 REF003 REF004 REF005 REF006 REF007 REF008 REF009 REF010 NUM001 NUM002 DEF001 DEF002 DEF003 DEF004 "
    "PTY001 PTY002 PTY003 PTY004 BLK001 BLK002 BLK003 CON001 CON002 CON003 CON004 CON005 CON006 DAT001 DAT002 DAT003 "
    "DAT004 EXE001 TXT001 BAL001"
)


def test_ids_are_permanent_and_unique() -> None:
    assert [rule.id for rule in RULES.values()] == sorted(
        (rule.id for rule in RULES.values()), key=[one.id for one in RULES.values()].index
    )
    assert {rule.id for rule in RULES.values()} == set(IDS.split())
    assert len({rule.id for rule in RULES.values()}) == len(RULES)


def test_each_check_is_worded_in_both_languages() -> None:
    words = catalogue()
    for kind, rule in RULES.items():
        for key in (f"check.{kind}", f"check_doc.{rule.id}"):
            assert re.search(r"[ぁ-ん]", words[key]["ja"]), key
            assert re.match(r"[A-Z'\"{]", words[key]["en"]), key
    assert all(f"topic.{topic}" in words for topic in TOPICS)


def test_the_two_languages_of_a_message_take_the_same_parameters() -> None:
    for kind in RULES:
        ja, en = (set(re.findall(r"\{(\w+)\}", catalogue()[f"check.{kind}"][lang])) for lang in ("ja", "en"))
        assert ja == en, kind


def test_explain_prints_what_a_check_looks_for() -> None:
    result = CliRunner().invoke(main, ["explain", "REF001"])
    assert result.exit_code == 0
    assert catalogue()["check_doc.REF001"]["ja"] in result.output
    assert kinds_of("REF001") == ["reference_dangling"]
    assert kinds_of("REF999") == []
