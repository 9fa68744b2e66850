"""項 and 号 inside an article, and the sentences that they hold."""

from __future__ import annotations

import pytest

from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure
from clausekit.structure.sentences import split
from tests.marked import check_tiling, marked, parsed

TAIL = "\n第２条（定義）\nい。\n"


def numbered(text: str) -> list[tuple[str, str, int]]:
    structure = parsed("契約書\n" + text + TAIL)
    check_tiling(structure)
    return [(node.kind, node.number, node.depth) for node in structure.articles[0].nodes]


def paragraph(number: str) -> tuple[str, str, int]:
    return "paragraph", number, 1


@pytest.mark.parametrize(
    "lines",
    [
        "第１条（目的）\n甲は開示する。\n２　乙は守る。\n３　乙は返す。",
        "第１条（目的）\n甲は開示する。\n2. 乙は守る。\n3. 乙は返す。",
        "第１条（目的）\n甲は開示する。\n②乙は守る。\n③乙は返す。",
        "第１条（目的）\n甲は開示する。\n2乙は守る。\n3本契約は終わる。",
        "第１条（目的）　甲は開示する。\n（２）乙は守る。\n（３）乙は返す。",
        "（目的）\n第１条　甲は開示する。\n2 乙は守る。\n3 乙は返す。",
    ],
)
def test_the_first_paragraph_may_have_no_number(lines: str) -> None:
    assert numbered(lines) == [paragraph("2"), paragraph("3")]


@pytest.mark.parametrize(
    "lines",
    [
        "第１条（目的）\n１　甲は開示する。\n２　乙は守る。",
        "第１条（目的）\n(1) 甲は開示する。\n(2) 乙は守る。",
        "第１条（目的）　１．甲は開示する。\n２．乙は守る。",
        "第１条　目的\n① 甲は開示する。\n② 乙は守る。",
    ],
)
def test_all_paragraphs_have_numbers(lines: str) -> None:
    assert numbered(lines) == [paragraph("1"), paragraph("2")]


@pytest.mark.parametrize(
    "line",
    [
        "２ か月前までに通知する。",
        "2 年間とする。",
        "2 通作成する。",
        "２ 営業日以内に返す。",
        "(2)に定める情報を除く。",
        "（２）及び（３）の情報を除く。",
        "2.5倍の額とする。",
        "20xx年を除く。",
    ],
)
def test_a_line_that_goes_on_is_no_paragraph(line: str) -> None:
    assert numbered(f"第１条（目的）\n甲は、次の日までに\n{line}") == []


def test_items_of_an_unnumbered_first_paragraph() -> None:
    text = "第１条（定義）\n次の情報を除く。\n(1) 公知の情報\n(2) 適法に得た情報\n"
    assert numbered(text + "２　乙は証明する。\n(1) 記録\n３　終わる。") == [
        ("item", "1", 1), ("item", "2", 1), paragraph("2"), ("item", "1", 2), paragraph("3"),
    ]  # fmt: skip


def test_items_of_items() -> None:
    text = "第１条（定義）\n１　次の情報を除く。\n(1) 公知の情報\nア　書面\nイ　電磁的記録\n(2) その他\n２　終わる。"
    assert numbered(text) == [
        paragraph("1"), ("item", "1", 2), ("item", "1", 3), ("item", "2", 3), ("item", "2", 2), paragraph("2"),
    ]  # fmt: skip


def test_a_node_runs_to_the_next_of_its_depth() -> None:
    text, (second, item) = marked(
        "契約書\n第１条（定義）\n次を除く。\n⟦２　次の各号は、除く。\n"
        "⟦(1) 公知の情報\nただし、乙の責めによるものを除く。⟧⟧\n３　終わる。"
    )
    nodes = parsed(text + TAIL).articles[0].nodes
    assert [node.span for node in nodes][:2] == [second, item]


def sentence(structure: Structure, words: str) -> Sentence:
    return next(s for s in structure.sentences if words in s.span.quote(structure.text))


def test_an_item_has_its_stem_and_a_paragraph_has_none() -> None:
    text, (first, second) = marked(
        "契約書\n第１条（定義）\n前置き。⟦乙は、次の情報を除く。⟧\n(1) 公知の情報\n"
        "２　⟦乙は、次の証拠を示す。⟧\n(1) 記録\n３　終わる。"
    )
    structure = parsed(text + TAIL)
    assert sentence(structure, "公知の情報").stem == first
    assert sentence(structure, "証拠を示す").stem is None
    assert sentence(structure, "記録").stem == second
    assert sentence(structure, "終わる").stem is None
    assert [sentence(structure, words).paragraph for words in ("公知", "証拠", "記録", "終わる")] == [1, 2, 2, 3]


def test_sentences_hold_no_numbers() -> None:
    text = "契約書\n第１条（定義）\n１．受領者は守る。\n２．開示者は示す。\n(1) 図面" + TAIL
    assert [s.span.quote(text) for s in parsed(text).sentences if s.unit == 0] == [
        "受領者は守る。",
        "開示者は示す。",
        "図面",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲は守る。乙も守る。", ["甲は守る。", "乙も守る。"]),
        ("甲は守る。ただし、公知のものは、この限りでない。", ["甲は守る。", "ただし、公知のものは、この限りでない。"]),
        ("従業員（退職した者を含む。）に守らせる。", ["従業員（退職した者を含む。）に守らせる。"]),
        ("「秘密とする。」と記す。終わる。", ["「秘密とする。」と記す。", "終わる。"]),
        ("（括弧が閉じない。次の文。", ["（括弧が閉じない。", "次の文。"]),
        ("。", []),
        ("", []),
        ("　", []),
        ("句点のない行", ["句点のない行"]),
    ],
)
def test_sentences_end_at_a_full_stop_outside_brackets(text: str, expected: list[str]) -> None:
    assert [span.quote(text) for span in split(Span(0, len(text)), text)] == expected


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("乙は、受領した資料（写し\n及び電子データを含む。）を返還する。", 1),
        ("乙は、甲の承諾を得ずに、秘密情報を第三者に開示し、\n又は漏らしてはならない。", 1),
        ("乙は、甲から受領したすべての資料および試料を\n甲に返還しなければならない。", 1),
        ("乙は、次に掲げるものを返還する。\n資料\n及び試料", 2),
        ("乙は、秘密を守る。\n乙は、資料を返還する。", 2),
        ("対象となる情報\n研究計画書", 2),
    ],
)
def test_a_sentence_cut_by_a_hard_line_break_is_one(body: str, sentences: int) -> None:
    structure = parsed(f"契約書\n第１条（返還）\n{body}\n第２条（雑則）\n本文\n")
    assert sum(one.where == "1" for one in structure.sentences) == sentences
