"""Parties, definitions and references, marked ⟦…⟧ in real sentences."""

from __future__ import annotations

import pytest

from clausekit.span import Span
from clausekit.structure.references import references
from tests.marked import marked, parsed

REST = "第１条（目的）\n目的を定める。\n第２条（定義）\n定義を定める。\n"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (
            "⟦株式会社青葉⟧（以下「甲」という。）と⟦国立大学法人若草大学⟧（以下「乙」という。）は、次のとおり契約する。",
            [("甲", "company"), ("乙", "national_university")],
        ),
        (
            "⟦青葉㈱⟧（以下、「開示者」という。）及び⟦Green Leaf Inc.⟧（以下、「受領者」という。）は、契約を締結する。",
            [("開示者", "company"), ("受領者", "foreign_company")],
        ),
        (
            "東京都港区芝１丁目２番３号に本店を有する⟦株式会社青葉⟧（以下「甲」という。）と、大阪府吹田市に主たる事務所を置く"
            "⟦公立大学法人緑が丘大学⟧（以下「乙」という。）と、⟦国立研究開発法人森林研究所⟧（以下「丙」という。）とは、契約する。",
            [("甲", "company"), ("乙", "public_university"), ("丙", "national_institute")],
        ),
        (
            "⟦●●株式会社⟧（以下「当社」という。）と⟦学校法人紅葉学園⟧（以下「本学」という。）は、契約する。",
            [("当社", "company"), ("本学", "private_university")],
        ),
        (
            "⟦株式会社青葉⟧（以下「アオバ」という。）と⟦有限会社若草⟧（以下「ワカクサ」という。）は、契約する。",
            [("アオバ", "company"), ("ワカクサ", "company")],
        ),
        (
            "⟦●●●●⟧（以下「甲」という。）と⟦＿＿＿＿⟧（以下「乙」という。）は、契約する。",
            [("甲", "unknown"), ("乙", "unknown")],
        ),
    ],
)
def test_parties_of_the_opening(opening: str, expected: list[tuple[str, str]]) -> None:
    text, names = marked("契約書\n" + opening + "\n" + REST)
    found = parsed(text).parties
    assert [(party.label, party.kind) for party in found] == expected
    assert [party.span for party in found] == names
    assert [party.name for party in found] == [name.quote(text) for name in names]


def test_terms_are_no_parties() -> None:
    opening = (
        "株式会社青葉（以下「甲」という。）は、評価（以下「本目的」という。）のため情報（以下「秘密」という。）を示す。"
    )
    assert [party.label for party in parsed(f"契約書\n{opening}\n{REST}").parties] == ["甲"]


def test_parties_of_the_signature_block() -> None:
    closing = "本契約の成立を証するため、本書２通を作成し、各自記名押印の上、各１通を保有する。\n令和８年４月１日\n"
    text, names = marked(
        f"契約書\n甲と乙は、契約する。\n{REST}{closing}"
        "甲　東京都港区芝１丁目２番３号\n　　⟦株式会社青葉⟧\n　　代表取締役　山田太郎　印\n"
        "乙　大阪府吹田市山田丘１番１号\n　　⟦国立大学法人若草大学⟧\n　　学長　鈴木花子　印"
    )
    found = parsed(text).parties
    assert [(party.label, party.span) for party in found] == [("甲", names[0]), ("乙", names[1])]


@pytest.mark.parametrize(
    "labels", [("委託者（甲）", "受託者（乙）"), ("甲（委託者）", "乙（受託者）"), ("（甲）", "（乙）")]
)
def test_parties_listed_before_the_articles(labels: tuple[str, str]) -> None:
    listed = f"{labels[0]}　⟦株式会社青葉⟧\n{labels[1]}　⟦若草有限会社⟧\n"
    text, names = marked(f"契約書\n{listed}{REST}")
    assert [(party.label, party.span) for party in parsed(text).parties] == [("甲", names[0]), ("乙", names[1])]


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("甲は、自己の技術上の情報（以下「⟦秘密情報⟧」という。）を開示する。", ["秘密情報"]),
        ("新素材の評価の可能性の検討（以下、「⟦本目的⟧」という。）のために用いる。", ["本目的"]),
        ("発明、考案及び意匠（以下、これらを総称して「⟦知的財産⟧」という。）は、共有とする。", ["知的財産"]),
        ("「⟦関係会社⟧」とは、財務諸表等規則に定める関係会社をいう。", ["関係会社"]),
        ("⟦秘密情報⟧とは、開示された一切の情報をいう。", ["秘密情報"]),
        ("甲は「秘密」と表示する。", []),
    ],
)
def test_definitions(sentence: str, terms: list[str]) -> None:
    text, marks = marked(f"契約書\n第１条（定義）\n{sentence}\n第２条（管理）\n守る。\n")
    found = parsed(text).definitions
    assert [one.term for one in found] == terms
    assert [one.span for one in found] == marks
    assert all(one.passage.contains(one.span) for one in found)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("⟦第３条第２項⟧の規定", [("article", "3", "2", None, None)]),
        ("⟦第３条第２項第４号⟧に該当する", [("article", "3", "2", "4", None)]),
        ("⟦第十二条の二⟧に定める", [("article", "12の2", None, None, None)]),
        ("⟦第3条⟧及び⟦第5条⟧の規定", [("article", "3", None, None, None), ("article", "5", None, None, None)]),
        ("⟦第8条から第11条まで⟧の規定", [("article", "8", None, None, "11")]),
        ("⟦第八条乃至第十一条⟧の規定", [("article", "8", None, None, "11")]),
        ("⟦前条⟧の規定", [("relative", None, None, None, None)]),
        ("⟦前項⟧及び⟦次条⟧の規定", [("relative", None, None, None, None)] * 2),
        ("⟦第２項⟧の規定", [("paragraph", None, "2", None, None)]),
        ("⟦別紙２⟧に記載する", [("annex", None, None, None, None)]),
        ("⟦別表第１⟧に掲げる", [("annex", None, None, None, None)]),
        ("特許法第35条に定める職務発明", []),
        ("不正競争防止法（平成５年法律第47号）第２条第６項の営業秘密", []),
        ("民法第９０条及び会社法第２条第１項に定める", []),
        ("外国為替及び外国貿易法第25条に従い、⟦第６条⟧に従う", [("article", "6", None, None, None)]),
        ("３年間とする", []),
    ],
)
def test_references(sentence: str, named: list[tuple[str | None, ...]]) -> None:
    text, marks = marked(sentence)
    found = list(references(text, Span(0, len(text))))
    assert [(r.kind, r.article, r.paragraph, r.item, r.to) for r in found] == named
    assert [r.span for r in found] == marks
