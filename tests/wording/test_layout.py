"""Printing as the draft prints: numbers of 項 and 号, digits, 文体."""

from __future__ import annotations

import pytest

from clausekit.structure import parse
from clausekit.wording import Paragraph, Wording
from clausekit.wording.layout import Layout, layout_of
from tests.marked import document

WORDING = Wording("返還", (Paragraph("30日以内に返還する。", ("資料", "試料")), Paragraph("証明書を提出する。")))


@pytest.mark.parametrize(
    ("layout", "lines"),
    [
        (Layout(), ["30日以内に返還する。", "(1)　資料", "(2)　試料", "２　証明書を提出する。"]),
        (Layout("2. ", "② ", True), ["1. 30日以内に返還する。", "① 資料", "② 試料", "2. 証明書を提出する。"]),
        (
            Layout("２　", "二　", wide=True),
            ["３０日以内に返還する。", "一　資料", "二　試料", "２　証明書を提出する。"],
        ),
        (Layout("②", "(b) "), ["30日以内に返還する。", "(a) 資料", "(b) 試料", "②　証明書を提出する。"]),
        (Layout("２　", "イ　"), ["30日以内に返還する。", "ア　資料", "イ　試料", "２　証明書を提出する。"]),
        (Layout(polite=True), ["30日以内に返還します。", "(1)　資料", "(2)　試料", "２　証明書を提出します。"]),
    ],
)
def test_numbers_follow_the_draft(layout: Layout, lines: list[str]) -> None:
    assert layout.printed(WORDING).split("\n") == lines


def test_a_single_paragraph_has_no_number() -> None:
    assert Layout("2. ", first_numbered=True).printed(Wording("", (Paragraph("返還する。"),))) == "返還する。"


def test_paragraphs_to_be_added_go_on_from_the_last() -> None:
    assert Layout().printed(Wording("", (Paragraph("い。"), Paragraph("ろ。"))), first=4) == "４　い。\n５　ろ。"


def test_more_items_than_a_table_has_go_on_in_figures() -> None:
    many = Wording("", (Paragraph("次のとおり。", tuple("あいうえおかきくけこさ")),))
    assert Layout(item="②").printed(many).split("\n")[-1] == "11　さ"


def test_the_layout_is_read_from_the_draft() -> None:
    text = (
        "契約書\n第１条（守秘）\n甲は守る。\n２．乙は守る。次の各号による。\n① い\n② ろ\n３．以上とする。\n"
        "第２条（期間）\n期間は３年とする。\n２．更新は１年とする。\n"
    )
    made = layout_of(parse(document(text)))
    assert (made.paragraph.strip(), made.item.strip(), made.wide, made.polite) == ("２．", "②", True, False)
    assert not made.first_numbered


def test_a_draft_that_numbers_the_first_paragraph_too() -> None:
    text = "契約書\n第1条 守秘\n1. 甲は守ります。\n2. 乙は守ります。\n第2条 期間\n1. 1年とします。\n2. 更新します。\n"
    made = layout_of(parse(document(text)))
    assert (made.paragraph, made.first_numbered, made.wide, made.polite) == ("2. ", True, False, True)
