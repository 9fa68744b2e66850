"""Headings, and what looks like one: references, contents, annexes, chapters, pledges, forms."""

from __future__ import annotations

import time

import pytest

from clausekit.structure.model import Structure
from tests.marked import check_tiling, parsed


def headed(text: str) -> list[tuple[str, str]]:
    structure = parsed(text)
    check_tiling(structure)
    return [(article.number, article.title) for article in structure.articles]


def kinds(structure: Structure) -> list[str]:
    return [section.kind for section in structure.sections]


@pytest.mark.parametrize(
    "reference",
    [
        "第３条の規定は、本契約の終了後も存続する。",
        "第３条に定める秘密情報は、返還する。",
        "第３条第２項の場合も同様とする。",
        "第3条及び第5条の規定は、なお効力を有する。",
        "第３条、第４条及び第５条の規定は、存続する。",
        "第３条から第５条までの規定は、存続する。",
        "第三条乃至第五条の規定は、存続する。",
        "第３条ただし書に定める場合を除く。",
        "第３条各号に掲げる情報を含む。",
        "第３条は、終了後も存続する。",
        "第３条の２第１項の規定に従う。",
        "第３条（秘密保持）及び第４条（複製）の規定は、本契約の終了後も存続する。",
        "第３条（秘密保持）に定める義務は、終了後も存続する。",
        "第３条（秘密保持）の規定は、終了後も存続する。",
    ],
)
def test_a_reference_at_the_head_of_a_line_is_no_heading(reference: str) -> None:
    before = "契約書\n第１条（目的）\n目的を定める。\n第２条（存続）\n次の規定は存続する。\n"
    assert headed(f"{before}{reference}\n第３条（秘密保持）\n秘密を守る。\n") == [
        ("1", "目的"),
        ("2", "存続"),
        ("3", "秘密保持"),
    ]


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("第十二条（目的）", "12", "目的"),
        ("第12条の2（目的）", "12の2", "目的"),
        ("第１２条の２　目的", "12の2", "目的"),
        ("第十二条ノ二（目的）", "12の2", "目的"),
        ("第　１２　条　（目的）", "12", "目的"),
        ("■第12条【目的】", "12", "目的"),
        ("第12条［目的］", "12", "目的"),
        ("第12条：目的", "12", "目的"),
        ("第●条（目的）", "●", "目的"),
        ("第12条（秘密情報（図面を含む。）の返還）", "12", ""),
        ("第12条（秘密情報（図面）の返還）", "12", "秘密情報（図面）の返還"),
        ("12条（目的）", "12", "目的"),
    ],
)
def test_one_heading(line: str, number: str, title: str) -> None:
    found = headed(f"契約書\n第11条（定義）\n定義する。\n{line}\n甲は、乙に開示する。\n")
    assert found == [("11", "定義"), (number, title)]


def test_sub_numbers_stand_between_their_neighbours() -> None:
    sub = "第２条の２（公表）\nう。\n第２条の３（公知）\nえ。\n"
    text = f"第１条（目的）\nあ。\n第２条（定義）\nい。\n{sub}第３条（返還）\nお。\n"
    assert [number for number, _ in headed(text)] == ["1", "2", "2の2", "2の3", "3"]


def test_numbering_may_jump() -> None:
    text = "第６条（返還）\nあ。\n第７条（期間）\n第８条の規定により、延長する。\n第１０条（協議）\nう。\n"
    assert headed(text) == [("6", "返還"), ("7", "期間"), ("10", "協議")]


def test_contents_are_no_articles() -> None:
    contents = "目次\n第１条　目的………………1\n第２条　定義………………1\n第３条　返還\t2\n"
    plain = "目次\n第１条（目的）\n第２条（定義）\n第３条（返還）\n"
    body = "\n第１条（目的）\nあ。\n第２条（定義）\nい。\n第３条（返還）\nう。\n"
    assert headed(contents + body) == headed(plain + body) == [("1", "目的"), ("2", "定義"), ("3", "返還")]


def test_chapters_are_sections_between_articles() -> None:
    first = "契約書\n第１章　総則\n第１条（目的）\nあ。\n"
    text = first + "第２章　秘密保持\n第２条（定義）\nい。\n第３条（管理）\n第２章に定める義務を守る。\n"
    structure = parsed(text)
    check_tiling(structure)
    assert [a.number for a in structure.articles] == ["1", "2", "3"]
    chapters = [s.span.quote(text).strip() for s in structure.sections if s.kind == "chapter"]
    assert chapters == ["第１章　総則", "第２章　秘密保持"]


def test_an_annex_counts_anew() -> None:
    body = "第１条（目的）\n別紙１に定める。\n第２条（定義）\nい。\n"
    annex = "別紙１　個人情報の取扱い\n第１条（趣旨）\nう。\n第２条（管理）\nえ。\n"
    structure = parsed("契約書\n" + body + annex)
    check_tiling(structure)
    assert [(a.number, a.title, a.annex) for a in structure.articles] == [
        ("1", "目的", False), ("2", "定義", False), ("1", "趣旨", True), ("2", "管理", True),
    ]  # fmt: skip
    assert len({article.id for article in structure.articles}) == 4
    assert kinds(structure) == ["title", "annex"]


@pytest.mark.parametrize("heading", ["附則", "附　則", "附 則", "附則（令和８年４月１日）"])
def test_supplementary_provisions_count_anew(heading: str) -> None:
    text = f"規約\n第１条（目的）\nあ。\n第２条（定義）\nい。\n{heading}\n第１条（施行期日）\n４月１日から施行する。\n"
    assert headed(text) == [("1", "目的"), ("2", "定義"), ("1", "施行期日")]


def test_a_sentence_about_an_annex_is_no_annex() -> None:
    text = "契約書\n第１条（目的）\n別紙１に定める試料を提供する。\n別紙２のとおりとする。\n第２条（定義）\nい。\n"
    assert kinds(parsed(text)) == ["title"]


def test_the_table_of_contract_items_stands_before_the_first_article() -> None:
    items = "契約項目表\n１．研究題目\t全固体電池の研究\n２．研究期間\t令和８年４月１日から１年間\n３．研究経費\t○○円\n"
    text = f"共同研究契約書\n{items}第１条（定義）\nあ。\n第２条（研究）\nい。\n第３条（経費）\nう。\n"
    structure = parsed(text)
    check_tiling(structure)
    assert [(a.number, a.title) for a in structure.articles] == [("1", "定義"), ("2", "研究"), ("3", "経費")]
    assert structure.numbered
    preamble = next(s for s in structure.sections if s.kind == "preamble")
    assert preamble.span.quote(text) == items


@pytest.mark.parametrize(
    "marks",
    [
        ("1. ", "2. ", "3. "),
        ("１　", "２　", "３　"),
        ("第１　", "第２　", "第３　"),
        ("一、", "二、", "三、"),
        ("①", "②", "③"),
    ],
)
def test_a_pledge_without_articles(marks: tuple[str, str, str]) -> None:
    lines = ("研究上知り得た情報を漏らしません。", "資料を持ち出しません。", "退学後も守ります。")
    text = "誓約書\n若草大学長　殿\n私は、次の事項を誓約します。\n" + "\n".join(map(str.__add__, marks, lines))
    structure = parsed(text + "\n以上のとおり誓約いたします。\n令和　年　月　日\n氏名　　　　　　印\n")
    check_tiling(structure)
    assert [a.number for a in structure.articles] == ["1", "2", "3"]
    assert [a.body.quote(structure.text)[-len(line) :] for a, line in zip(structure.articles, lines, strict=True)] == [
        *lines
    ]
    assert not structure.numbered
    assert kinds(structure) == ["title", "preamble", "signature"]


def test_titles_of_numbered_items() -> None:
    text = "誓約書\n１（秘密保持）\n秘密を守ります。\n２（持出しの禁止）\n持ち出しません。\n３（返還）\n返します。\n"
    assert headed(text) == [("1", "秘密保持"), ("2", "持出しの禁止"), ("3", "返還")]


@pytest.mark.parametrize(
    "title",
    [
        "秘密保持契約書",
        "共同研究契約書（案）",
        "【秘密保持契約書】",
        "秘　密　保　持　契　約　書",
        "MTA（試料提供契約書）",
        "誓 約 書",
    ],
)
def test_the_contract_has_its_title(title: str) -> None:
    assert parsed(f"\n{title}\n\n甲と乙は契約する。\n第１条（目的）\nあ。\n第２条（定義）\nい。\n").title == title


def test_a_title_on_the_line_above_is_part_of_the_article() -> None:
    text = "契約書\n（目的）\n第１条　目的を定める。\n（定義）\n第２条　定義を定める。\n２　追加する。"
    structure = parsed(text)
    assert [a.span.quote(text) for a in structure.articles] == [
        "（目的）\n第１条　目的を定める。\n",
        "（定義）\n第２条　定義を定める。\n２　追加する。",
    ]
    assert [a.body.quote(text) for a in structure.articles] == ["目的を定める。", "定義を定める。\n２　追加する。"]


def test_commentary_between_the_articles_is_told_from_them() -> None:
    first = "契約書\n第１条（目的）\n第１条　甲は開示する。\n＜解説＞\n本条は目的を定めるものである。\n"
    text = first + "第２条（定義）\n第２条　定義する。\n"
    structure = parsed(text)
    check_tiling(structure)
    assert [(a.number, a.title) for a in structure.articles] == [("1", "目的"), ("2", "定義")]
    assert [s.span.quote(text) for s in structure.sections if s.kind == "commentary"] == [
        "＜解説＞\n本条は目的を定めるものである。\n"
    ]
    assert [s.span.quote(text) for s in structure.sentences if s.unit is not None] == ["甲は開示する。", "定義する。"]


def test_a_reference_with_its_title_at_the_head_of_a_line_is_no_heading() -> None:
    text = "契約書\n第１条（目的）\n目的を定める。\n第２条（秘密保持）\n開示しない。\n第３条（存続）\n"
    text += "第２条（秘密保持）の規定は、存続する。\n"
    assert [article.number for article in parsed(text).articles] == ["1", "2", "3"]


def test_a_line_of_blanks_takes_no_time() -> None:
    text = "契約書\n第１条（目的）\n" + "　" * 20_000 + "円\n第２条（定義）\n定義する。\n"
    begin = time.perf_counter()
    assert len(parsed(text).articles) == 2
    assert time.perf_counter() - begin < 5
