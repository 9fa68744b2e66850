"""Hygiene findings on small drafts: each is told where it is, and a sound draft has none."""

import pytest

from clausekit.checks import run_checks
from clausekit.intake.document import Block, SourceDocument
from clausekit.span import Span
from clausekit.structure import parse
from clausekit.structure.model import Structure

SOUND = """秘密保持契約書
株式会社青葉（以下「甲」という。）と株式会社若葉（以下「乙」という。）は、次のとおり契約する。
第１条（定義）
　「秘密情報」とは、甲が乙に開示する情報をいう。
第２条（秘密保持）
　乙は、秘密情報を第三者に開示してはならない。
２　前項の規定は、次の各号の場合には適用しない。
(1) 公知となった場合
(2) 甲が承諾した場合
３　前条の定義は、第４条第１項及び第３条から第４条までの規定にも適用する。
第３条（期間）
　本契約の期間は１年とする。
第４条（管轄）
　本契約に関する訴訟は、東京地方裁判所の管轄とする。
"""


def structure_of(text: str) -> Structure:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    return parse(SourceDocument("", "", "txt", text, tuple(blocks), ()))


def kinds(text: str) -> list[tuple[str, str | None]]:
    hygiene = run_checks(structure_of(text), "ja")
    assert not hygiene.failures
    for one in hygiene.checks:
        assert all(evidence.span.quote(text) == evidence.quote for evidence in one.evidence)
    return [(one.kind, one.evidence[0].article) for one in hygiene.checks]


def test_a_sound_draft_has_no_findings() -> None:
    assert kinds(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("第３条から第４条まで", "第３条から第９条まで", ("reference_dangling", "2")),
        ("第４条第１項", "第１２条第１項", ("reference_dangling", "2")),
        ("第４条第１項", "第２条第７項", ("reference_paragraph", "2")),
        (
            "甲が乙に開示する情報をいう",
            "前条に定める情報で、甲が乙に開示する情報をいう",
            ("reference_before_first", "1"),
        ),
        ("第４条（管轄）", "第６条（管轄）", ("number_gap", "6")),
        ("３　前条の定義", "５　前条の定義", ("number_gap", "2")),
        (
            "株式会社若葉（以下「乙」という。）は",
            "株式会社若葉（以下「乙」という。）は、別紙２に定めるところにより",
            ("annex_absent", "preamble"),
        ),
        ("本契約の期間は１年とする。", "本契約の期間は別紙２のとおりとする。", ("annex_absent", "3")),
        ("本契約の期間は１年とする。", "本契約の期間は●年とする。", ("blank_unfilled", "3")),
        (
            "本契約の期間は１年とする。",
            "本契約の期間は１年とし、「秘密情報」とは、口頭の情報をいう。",
            ("term_twice", "1"),
        ),
        ("本契約の期間は１年とする。", "本契約の期間（以下「本期間」という。）は１年とする。", ("term_unused", "3")),
        ("本契約の期間は１年とする。", "本研究の期間は１年とし、本研究の延長は協議する。", ("term_undefined", "3")),
        ("本契約の期間は１年とする。", "本契約の期間は１年とし、丙は、これに従う。", ("party_unknown", "3")),
        ("本契約の期間は１年とする。", "本契約の期間は五〇〇日とする。", None),
        ("本契約の期間は１年とする。", "本契約の期間は特許法第35条及び第36条によらない。", None),
        ("本契約の期間は１年とする。", "本契約の期間は原契約第50条による。", None),
    ],
)
def test_each_fault_is_told_where_it_is(old: str, new: str, found: tuple[str, str] | None) -> None:
    assert old in SOUND
    told = kinds(SOUND.replace(old, new))
    assert (found in told) if found else (told == [])
