"""Two-language drafts: what the columns say differently is told, what they say alike is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.checks import english, run_checks
from clausekit.intake import read
from clausekit.structure import parse
from tests.checks.papers import told
from tests.intake.word import p, save, table

OPENING = (
    "株式会社青葉（以下「甲」という。）とWillow Corporation（以下「乙」という。）は、次のとおり契約する。",
    'Aoba Co., Ltd. (the "Discloser") and Willow Corporation (the "Recipient") agree as follows, on the terms below.',
)
ARTICLES = (
    (
        "第１条（秘密保持）\n乙は、甲の書面による事前の承諾なく、秘密情報を第三者に開示してはならない。",
        "Article 1 (Confidentiality) The Recipient shall not disclose the Confidential Information to third parties.",
    ),
    (
        "第２条（存続）\n前条の義務は、本契約の終了後３年間存続する。",
        "Article 2 (Survival) The obligations of Article 1 survive for three (3) years after termination hereof.",
    ),
    (
        "第３条（返還）\n乙は、甲の請求の日から３０日以内に、秘密情報を返還する。",
        "Article 3 (Return) The Recipient shall return the Confidential Information within thirty days of a request.",
    ),
    (
        "第４条（準拠法及び管轄）\n本契約は日本法に準拠し、東京地方裁判所を専属的合意管轄裁判所とする。",
        "Article 4 (Law) This Agreement is governed by the laws of Japan; the Tokyo District Court has jurisdiction.",
    ),
)


def _draft(folder: Path, old: str = "", new: str = "") -> Path:
    rows = [[*OPENING], *([native, foreign] for native, foreign in ARTICLES)]
    cells = [[native, foreign.replace(old, new) if old else foreign] for native, foreign in rows]
    assert not old or cells != rows
    lines = [["".join(p(line) for line in cell.split("\n")) for cell in row] for row in cells]
    return save(folder, p("秘密保持契約書") + table(*lines))


def _kinds(path: Path) -> list[tuple[str, str | None]]:
    document = read(path)
    hygiene = run_checks(parse(document), "ja", translations=document.translations)
    assert not hygiene.failures
    return [(one.kind, one.evidence[0].article) for one in hygiene.checks]


def test_a_column_is_kept_beside_the_cell_that_it_translates(tmp_path: Path) -> None:
    document = read(_draft(tmp_path))
    assert "Recipient" not in document.text
    assert [one.text for one in document.translations] == [OPENING[1], *(foreign for _, foreign in ARTICLES)]
    assert [one.span.quote(document.text).strip() for one in document.translations] == [
        OPENING[0],
        *(native for native, _ in ARTICLES),
    ]


def test_columns_that_agree_are_left_alone(tmp_path: Path) -> None:
    assert _kinds(_draft(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "article"),
    [
        ("three (3) years", "five (5) years", "2"),
        ("thirty days", "sixty days", "3"),
        ("thirty days", "thirty (30) months", "3"),
        ("laws of Japan", "laws of the State of New York", "4"),
        ("Tokyo District Court", "Osaka District Court", "4"),
        ("The Recipient shall not", "The Discloser shall not", "1"),
        ("The Recipient shall return", "The Discloser shall return", "3"),
    ],
)
def test_what_differs_is_told_where_it_is(tmp_path: Path, old: str, new: str, article: str) -> None:
    assert _kinds(_draft(tmp_path, old, new)) == [("language_conflict", article)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("three (3) years", "thirty-six (36) months"),
        ("thirty days", "30 days"),
        ("thirty days", "one month or thirty days"),
        ("laws of Japan", "Japanese law"),
        ("the Tokyo District Court has jurisdiction", "the court of first instance is exclusive"),
        ("The Recipient shall not", "Neither party shall"),
        ("after termination hereof", "after termination or expiry hereof, as the case may be"),
    ],
)
def test_what_is_only_said_otherwise_is_left_alone(tmp_path: Path, old: str, new: str) -> None:
    assert _kinds(_draft(tmp_path, old, new)) == []


def test_figures_that_english_prints_twice(tmp_path: Path) -> None:
    assert ("figure_conflict", "2") in _kinds(_draft(tmp_path, "three (3) years", "five (3) years"))


def test_english_under_the_japanese_article() -> None:
    text = "秘密保持契約書\n" + "\n".join(f"{native}\n{foreign}" for native, foreign in [OPENING, *ARTICLES])
    assert "language_conflict" not in {one.kind for one in told(text)}
    broken = text.replace("three (3) years", "seven (7) years")
    assert [(one.kind, one.evidence[0].article) for one in told(broken)] == [("language_conflict", "2")]


@pytest.mark.parametrize(
    ("text", "value"),
    [("twelve", 12), ("twenty-four", 24), ("ninety", 90), ("1,000", 1000), ("sixty five", 65), ("dozen", None)],
)
def test_english_numbers(text: str, value: int | None) -> None:
    assert english.number(text) == value


def test_parties_are_told_from_other_defined_terms() -> None:
    opening = (
        'Aoba Co., Ltd. (hereinafter referred to as the "Disclosing Party") and Willow Inc. (the “Receiving Party”), '
        'each a "Party" (the "Parties"), conclude this agreement (this "Agreement").'
    )
    assert english.labels(opening) == ["Disclosing Party", "Receiving Party"]


def test_the_two_columns_of_a_page(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{native.replace(chr(10), '<br>')}</td><td>{foreign.replace('thirty days', 'ten days')}</td></tr>"
        for native, foreign in (OPENING, *ARTICLES)
    )
    path = tmp_path / "案.html"
    path.write_text(f"<html><body><h1>秘密保持契約書</h1><table>{rows}</table></body></html>", encoding="utf-8")
    assert _kinds(path) == [("language_conflict", "3")]
