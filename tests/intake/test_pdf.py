"""PDF: lines, paragraphs, running headers, vertical writing, scans."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from clausekit.errors import InputError
from clausekit.intake import SourceDocument, read
from clausekit.intake.lines import continues, is_heading, opens
from clausekit.intake.ocr_doubts import doubts
from tests.intake.origins import check_shape
from tests.intake.pdfs import Text, lines, pdf

FULL = "乙は、本契約に基づき甲から開示を受けた秘密情報を、甲の書面による承諾なく第三者に開"  # 40 characters


def document(tmp_path: Path, pages: Sequence[Sequence[Text]]) -> SourceDocument:
    path = tmp_path / "案.pdf"
    path.write_bytes(pdf(pages))
    found = read(path)
    check_shape(found)
    return found


def test_lines_are_joined_to_paragraphs(tmp_path: Path) -> None:
    page = lines(
        "秘密保持契約書",
        "第１条（目的）",
        FULL,
        "示してはならない。",
        "２　甲は、乙に通知する。",
        "（１）検査",
        "（２）報告",
    )
    assert document(tmp_path, [page]).text == (
        f"秘密保持契約書\n第１条（目的）\n{FULL}示してはならない。\n２　甲は、乙に通知する。\n（１）検査\n（２）報告"
    )


def test_split_off_marks_and_bare_articles_are_rejoined(tmp_path: Path) -> None:
    page = lines("第１条", "甲は、乙に", "。", "第２条", "（定義", "）", FULL, "。")
    assert document(tmp_path, [page]).text == f"第１条　甲は、乙に。\n第２条（定義）\n{FULL}。"


def test_running_lines_go_and_articles_stay(tmp_path: Path) -> None:
    pages = []
    for number in range(1, 5):
        body = lines(f"第{number}条（題{number}）", FULL, "示する。")
        pages.append([Text(70, 810, "社外秘　案"), *body, Text(290, 30, f"- {number} -")])
    found = document(tmp_path, pages)
    assert found.text == "\n".join(f"第{n}条（題{n}）\n{FULL}示する。" for n in range(1, 5))
    assert [(note.key, note.params) for note in found.notices] == [("intake.pdf_header_removed", {"count": 8})]


def test_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    first = [*lines("第１条（目的）"), Text(70, 80, FULL), Text(290, 30, "1 / 2")]
    second = [Text(70, 770, "示する。"), Text(290, 30, "2 / 2")]
    assert document(tmp_path, [first, second]).text == f"第１条（目的）\n{FULL}示する。"


def test_content_order_does_not_matter(tmp_path: Path) -> None:
    page = list(reversed(lines("第１条（目的）", "甲は、行う。", "第２条（定義）")))
    assert document(tmp_path, [page]).text == "第１条（目的）\n甲は、行う。\n第２条（定義）"


def test_vertical_writing_reads_columns_from_the_right(tmp_path: Path) -> None:
    columns = ["第一条（目的）", FULL, "示する。", "第二条（定義）"]
    page = [Text(520 - 20 * number, 780, text, vertical=True) for number, text in enumerate(columns)]
    found = document(tmp_path, [[*page, Text(295, 20, "1")]])
    assert found.text == f"第一条（目的）\n{FULL}示する。\n第二条（定義）"


def test_blanks_between_latin_words_and_fields(tmp_path: Path) -> None:
    page = [Text(70, 700, "住所"), Text(200, 700, "東京都"), *lines("２ Ｘ社 と Y Z", "ii", FULL, FULL, top=600)]
    assert document(tmp_path, [page]).text == f"住所　東京都\n２Ｘ社とY Z\nii\n{FULL}{FULL}"


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("甲は、乙に", "通知する。", True),
        ("甲は、乙に", "第３条（解除）", False),
        ("定めるところにより", "第３条の規定に従う。", True),
        ("第３条（解除）", "甲は、", False),
        ("行う。", "２　乙は、", False),
        ("金額は", "２０，０００円とする。", True),
        ("次のとおり", "① 検査", False),
        ("ただし、", "（以下「本契約」という。）", True),
        ("甲は", "）とする。", True),
    ],
)
def test_where_a_paragraph_goes_on(line: str, following: str, expected: bool) -> None:
    assert continues(line, following) is expected


def test_headings_and_openings() -> None:
    assert all(
        map(is_heading, ["第１条（目的）", "第 2 条 定義", "第一章　総則", "（秘密保持）", "第３条の２（特則）"])
    )
    assert not any(map(is_heading, ["第１条　甲は、乙に通知する。", "甲は"]))
    assert all(map(opens, ["(1) 検査", "ア　検査", "２．乙は", "・検査", "別紙１", "一　検査", "附則"]))
    assert not any(map(opens, ["第１条の規定", "甲は", "１４日以内に", "アセトン"]))


def raises(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "案.pdf"
    path.write_bytes(data)
    with pytest.raises(InputError) as error:
        read(path)
    return error.value.key


def test_scan_garbled_and_broken(tmp_path: Path) -> None:
    assert raises(tmp_path, pdf([[]], picture=True)) == "input.pdf_scan"
    assert raises(tmp_path, pdf([[]])) == "input.pdf_scan"
    assert raises(tmp_path, pdf([lines("第\ue001\ue002条\ue003\ue004のとおり")])) == "input.pdf_garbled"
    assert raises(tmp_path, pdf([lines("甲は")])[:400]) == "input.pdf_damaged"


def test_text_under_a_picture_counts_as_recognised(tmp_path: Path) -> None:
    path = tmp_path / "案.pdf"
    path.write_bytes(pdf([lines("第１条（目的）", "甲及びとは、行う。" + FULL)], picture=True))
    found = read(path)
    assert found.ocr and found.notices[0].key == "intake.ocr_unconfirmed"
    doubt = found.notices[1]
    assert doubt.key == "intake.ocr_party_doubtful" and doubt.span and doubt.span.quote(found.text) == "と"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ｚは、甲に通知する。", ["Ｚ"]),
        ("己は、甲に通知する。申は、通知する。", ["己", "申"]),
        ("甲及びとは、協力する。甲ご間で", ["と", "ご"]),
        ("甲またはが開示する。甲およびごは、", ["または", "ご"]),
        ("株式会社乙山（以下「と」という。）", ["と"]),
        ("甲及び乙は、協力する。これと同じとする。選択は、甲が行う。", []),
    ],
)
def test_doubtful_parties(text: str, expected: list[str]) -> None:
    assert [note.span.quote(text) for note in doubts(text) if note.span] == expected
