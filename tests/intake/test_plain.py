"""Text, Markdown and HTML."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from clausekit.intake import SourceDocument, read
from clausekit.intake.builder import Builder
from clausekit.intake.encoding import decode
from clausekit.intake.html import read_html
from clausekit.intake.markdown import read_markdown
from clausekit.intake.text import lines_of, read_text
from tests.intake.origins import check_line_origins, check_shape, labels

SAMPLE = "第１条（目的）\r\n　甲は、①ｶﾞｽ及び￣を～㈱へ引き渡す。ただし、この限りでない。\r\n" * 3


def markdown(text: str) -> SourceDocument:
    builder = Builder()
    read_markdown(text, builder)
    document = builder.build("", "", "md")
    check_shape(document)
    check_line_origins(document, lines_of(text))
    return document


def page(text: str, view: str = "accepted") -> SourceDocument:
    builder = Builder()
    read_html(text, "a.html", builder, "original" if view == "original" else "accepted")
    document = builder.build("", "", "html")
    check_shape(document)
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True)
    elements = list(etree.fromstring(text, parser).iter())
    for origin in document.origins:
        if not origin.generated:
            source = elements[origin.paragraph].tail if origin.run else elements[origin.paragraph].text
            quote = origin.span.quote(document.text)
            assert source[origin.offset : origin.offset + len(quote)] == quote
    return document


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "案.txt"
    path.write_bytes(SAMPLE.encode(encoding))
    assert read(path).text == SAMPLE.replace("\r\n", "\n").rstrip()


@pytest.mark.parametrize("encoding", ["euc_jp", "iso2022_jp"])
def test_older_encodings(encoding: str) -> None:
    text = "第１条（目的）\n甲は、乙に対し、秘密情報を開示する。\n" * 3
    assert decode(text.encode(encoding), "a.txt") == text


def test_damaged_byte_does_not_lose_the_rest() -> None:
    text = "第１条（目的）甲は、乙に開示する。" * 30
    assert decode(text.encode() + b"\xff", "a.txt").startswith(text)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_keeps_shape_and_origins(text: str) -> None:
    builder = Builder()
    read_text(text, builder)
    document = builder.build("", "", "txt")
    check_shape(document)
    check_line_origins(document, lines_of(text))


@given(st.text(alphabet="第1条（）甲は、。 \n-*#|`>_\\&nbsp;<br>[]()0２.\t", max_size=120))
def test_any_markdown_keeps_shape_and_origins(text: str) -> None:
    assert "\x00" not in markdown(text).text


def test_text_keeps_blank_lines_and_drops_nul(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("甲\x00は\n\n　\n乙\n".encode())
    assert read(path).text == "甲は\n\n\n乙"


def test_markdown_lists_show_their_numbers() -> None:
    document = markdown("## 第1条（目的）\n\n甲は\n乙に**通知**する。\n\n3. 一\n    - 前項\n        1. あ\n3. 二\n")
    assert document.text == "第1条（目的）\n甲は乙に通知する。\n3. 一\n・前項\n1. あ\n4. 二"
    assert labels(document) == ["3.", "・", "1.", "4."]
    assert document.blocks[0].heading == 2
    assert [block.level for block in document.blocks] == [None, None, 0, 1, 2, 0]


def test_markdown_keeps_lines_that_open_a_paragraph() -> None:
    text = "第1条（目的）\n甲は、次のことを\n行う。\n（1）検査\n（2）報告\n"
    assert markdown(text).text == "第1条（目的）\n甲は、次のことを行う。\n（1）検査\n（2）報告"


def test_markdown_markup_goes_and_words_stay() -> None:
    text = (
        "---\ntitle: 題\n---\n[本契約](http://a)は**秘密情報（注）**と`甲`<br>と&amp;を扱う。\n\n"
        "    字下げした行\n\n| 名 | 住所 |\n|---|---|\n| 甲 | 東京 |\n\n[注]: 定義ではない\n"
    )
    assert markdown(text).text == (
        "本契約は秘密情報（注）と甲\nと&を扱う。\n字下げした行\n名\t住所\n甲\t東京\n[注]: 定義ではない"
    )


def test_markdown_fences_are_frames() -> None:
    document = markdown("解説\n\n```\n第1条　甲は、\n2　乙は、\n```\n")
    assert document.text == "解説\n第1条　甲は、\n2　乙は、"
    assert [block.bordered for block in document.blocks] == [False, True, True]


def test_html_blocks_and_blanks() -> None:
    document = page(
        "<html><head><title>t</title><style>p{}</style></head><body><h1>契約書</h1><script>x</script>"
        "<p>甲は、\n   乙に <b>通知</b> する。<br>A\nB</p><div hidden>隠</div><p style='display:none'>隠</p>"
        "<p>&lt;甲&gt;&nbsp;<ruby>乙<rt>おつ</rt></ruby></p></body></html>"
    )
    assert document.text == "契約書\n甲は、乙に 通知 する。\nA B\n<甲>\u00a0乙"
    assert document.blocks[0].heading == 1


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("<ol>", ["1.", "2."]),
        ("<ol start=3>", ["3.", "4."]),
        ("<ol type=a>", ["a.", "b."]),
        ("<ol type=I>", ["I.", "II."]),
        ("<ol reversed>", ["2.", "1."]),
        ("<ol style='list-style-type: cjk-ideographic'>", ["一、", "二、"]),
        ("<ol style='list-style-type: hiragana'>", ["あ、", "い、"]),
        ("<ol style='list-style: none'>", []),
        ("<ul>", ["・", "・"]),
    ],
)
def test_html_list_numbers(opening: str, expected: list[str]) -> None:
    assert labels(page(f"{opening}<li>x</li><li>y</li></ol>")) == expected


def test_html_list_value_and_nesting() -> None:
    document = page("<ol><li>a<ol><li>b</li></ol></li><li value=7>c</li><li>d</li></ol>")
    assert document.text == "1. a\n1. b\n7. c\n8. d"
    assert [block.level for block in document.blocks] == [0, 1, 0, 0]


def test_css_counters() -> None:
    document = page(
        "<style>/* c */ body{counter-reset:jo} h2{counter-increment:jo;counter-reset:ko}"
        "h2::before{content:'第' counter(jo, cjk-ideographic) '条　'} .t > p{counter-increment:ko}"
        ".t p:before{content:counter(ko) '\\3000 '} @media screen{i{display:none}}</style>"
        "<body><h2>目的</h2><div class=t><p>甲は</p><p>乙は<i>隠</i></p></div>"
        "<h2>定義</h2><div class='t'><p>甲</p></div>"
    )
    assert document.text == "第一条　目的\n1　甲は\n2　乙は\n第二条　定義\n1　甲"
    assert labels(document)[0] == "第一条　"


def test_nested_css_counters() -> None:
    document = page(
        "<style>ol{counter-reset:i;list-style:none} li{counter-increment:i}"
        "li::before{content:counters(i,'.') ' '}</style>"
        "<ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>"
    )
    assert document.text == "1 a\n1.1 b\n1.2 c\n2 d"


def test_html_tables_and_revisions() -> None:
    text = (
        "<table><tr><th>a</th><td></td><td><p>b</p><p>c</p></td></tr><tr><td>d</td></tr></table>"
        "<p><del>旧</del><ins>新</ins></p>"
    )
    assert page(text).text == "a\t\tb\nc\nd\n新"
    assert page(text, "original").text.endswith("旧")


def test_html_keeps_the_japanese_column() -> None:
    japanese = "乙は、本契約に基づき開示された秘密情報を第三者に開示してはならない。" * 2
    english = "The Receiving Party shall not disclose the Confidential Information. " * 3
    rows = f"<tr><td>{japanese}</td><td>{english}</td></tr>" * 2
    by_table = page(f"<table>{rows}</table>")
    by_language = page(f"<div><p lang=ja>{japanese}</p><p lang=en>{english}</p></div>")
    assert by_table.text == f"{japanese}\n{japanese}" and by_language.text == japanese
    assert [note.key for note in by_table.notices + by_language.notices] == ["intake.two_columns"] * 2


def test_html_declared_charset(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes("<html><meta charset=Shift_JIS><p>第１条　㈱甲</p>".encode("cp932"))
    assert read(path).text == "第１条　㈱甲"
