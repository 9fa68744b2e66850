"""What a Word file shows: revisions, tables, boxes, notes, fields and the other places where text hides."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from clausekit.errors import InputError
from clausekit.intake import SourceDocument, read
from tests.intake.origins import check_docx_origins, check_shape
from tests.intake.word import deleted, ins, p, run, save, table


def text_of(
    tmp_path: Path, body: str, view: Literal["accepted", "original"] = "accepted", **parts: str
) -> SourceDocument:
    path = save(tmp_path, body, **parts)
    document = read(path, view=view)
    check_shape(document)
    check_docx_origins(document, path.read_bytes())
    return document


def box(inner: str) -> str:
    return f"<w:txbxContent>{inner}</w:txbxContent>"


def field(instruction: str, result: str | None) -> str:
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_two_views_of_tracked_changes(tmp_path: Path) -> None:
    body = p("乙は、", deleted("三十日"), ins(run("十日")), "以内に返還する。")
    assert text_of(tmp_path, body).text == "乙は、十日以内に返還する。"
    assert text_of(tmp_path, body, "original").text == "乙は、三十日以内に返還する。"


def test_moved_text_stands_once(tmp_path: Path) -> None:
    body = p(f"<w:moveFrom w:id='1'>{run('移す')}</w:moveFrom>", "残る") + p(
        f"<w:moveTo w:id='2'>{run('移す')}</w:moveTo>"
    )
    assert text_of(tmp_path, body).text == "残る\n移す"
    assert text_of(tmp_path, body, "original").text == "移す残る"


def test_deleted_mark_joins_paragraphs(tmp_path: Path) -> None:
    gone = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
    body = p("甲は、", props=gone) + p("乙に通知する。")
    assert text_of(tmp_path, body).text == "甲は、乙に通知する。"
    assert text_of(tmp_path, body, "original").text == "甲は、\n乙に通知する。"


def test_deleted_last_paragraph_of_a_cell_leaves_nothing(tmp_path: Path) -> None:
    gone = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
    cell = f"<w:tc>{p('残る')}{p(deleted('消える'), props=gone)}</w:tc>"
    assert text_of(tmp_path, table([cell, "右"])).text == "残る\t右"


def test_deleted_and_inserted_rows(tmp_path: Path) -> None:
    rows = "".join(
        f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{p(text)}</w:tc></w:tr>"
        for mark, text in (("", "常"), ('<w:del w:id="1"/>', "旧"), ('<w:ins w:id="2"/>', "新"))
    )
    assert text_of(tmp_path, f"<w:tbl>{rows}</w:tbl>").text == "常\n新"
    assert text_of(tmp_path, f"<w:tbl>{rows}</w:tbl>", "original").text == "常\n旧"


def test_table_cells_and_merges(tmp_path: Path) -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p('広い')}</w:tc>"
    top = f"<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p('縦')}</w:tc>"
    below = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
    document = text_of(tmp_path, p("前") + table(["a", "b", "c"], [wide, "d"], [top, "e"], [below, "f"]))
    assert document.text == "前\na\tb\tc\n広い\td\n縦\te\n\tf"
    cells = [(block.row, block.column) for block in document.blocks if block.kind == "cell"]
    assert cells == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1), (3, 1)]


def test_nested_table_and_several_paragraphs_in_a_cell(tmp_path: Path) -> None:
    inner = f"<w:tc>{p('上')}{table(['x', 'y'])}{p('下')}</w:tc>"
    document = text_of(tmp_path, table([inner, "右"]))
    assert document.text == "上\nx\ty\n下\t右"
    assert {block.table for block in document.blocks} == {0, 1}


JAPANESE = (
    "乙は、本契約に基づき開示された秘密情報を第三者に開示してはならない。ただし、法令に基づく場合はこの限りでない。"
)
ENGLISH = "The Receiving Party shall not disclose the Confidential Information to any third party. " * 2


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_two_language_columns_keep_japanese(tmp_path: Path, order: tuple[int, int]) -> None:
    rows = [[(JAPANESE, ENGLISH)[place] for place in order] for _ in range(3)]
    document = text_of(tmp_path, table(*rows))
    assert document.text == "\n".join([JAPANESE] * 3)
    assert [notice.key for notice in document.notices] == ["intake.two_columns"]


def test_a_list_of_terms_keeps_both_columns(tmp_path: Path) -> None:
    rows = [
        ["Confidential Information", JAPANESE],
        ["Receiving Party", JAPANESE],
        ["Purpose of this", JAPANESE],
    ] * 2
    document = text_of(tmp_path, table(*rows))
    assert "Confidential" in document.text and not document.notices


def test_text_box_once_at_its_anchor(tmp_path: Path) -> None:
    choice = f"<mc:Choice><w:drawing><wps:txbx>{box(p('枠内'))}</wps:txbx></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box(p('枠内'))}</v:textbox></w:pict></mc:Fallback>"
    drawn = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    document = text_of(tmp_path, p("本文", drawn, "続き") + p("次"))
    assert document.text == "本文続き\n枠内\n次"
    assert [block.kind for block in document.blocks] == ["paragraph", "textbox", "paragraph"]
    assert text_of(tmp_path, p(drawn, "本文")).text == "枠内\n本文"
    legacy = f"<w:r><w:pict><v:textbox>{box(p('旧枠'))}</v:textbox></w:pict></w:r>"
    assert text_of(tmp_path, p("本文", legacy)).text == "本文\n旧枠"


def test_notes_follow_their_paragraph(tmp_path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}">{p(text)}</w:footnote>' for number, text in ((0, "線"), (2, "ただし、甲を除く。"))
    )
    document = text_of(tmp_path, p("乙は負う。", reference, "次文。") + p("後"), footnotes=notes)
    assert document.text == "乙は負う。次文。\nただし、甲を除く。\n後"
    assert document.blocks[1].kind == "footnote"
    part = {origin.part for origin in document.origins if origin.span.start == document.blocks[1].span.start}
    assert part == {"word/footnotes.xml"}


def test_containers_are_opened(tmp_path: Path) -> None:
    sdt = "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inline = (
        sdt.format(run("a"))
        + f"<w:hyperlink>{run('b')}</w:hyperlink><w:smartTag>{run('c')}</w:smartTag>"
        + f'<w:fldSimple w:instr="REF x">{run("d")}</w:fldSimple><w:customXml>{run("e")}</w:customXml>'
    )
    assert text_of(tmp_path, sdt.format(p("枠")) + p(inline)).text == "枠\nabcde"


def test_ruby_base_only(tmp_path: Path) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('こう')}</w:rt><w:rubyBase>{run('甲')}</w:rubyBase></w:ruby></w:r>"
    assert text_of(tmp_path, p(ruby, "は")).text == "甲は"


def test_fields_show_results(tmp_path: Path) -> None:
    body = p("前条", field(" REF _Ref1 \\r ", "第3条"), "、", field(" PAGE ", None), "終")
    assert text_of(tmp_path, body).text == "前条第3条、終"


def test_nested_and_long_fields(tmp_path: Path) -> None:
    opening = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    body = (
        p(opening, middle, field("PAGEREF a", "目次1"))
        + p(field("PAGEREF b", "目次2"))
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "本文")
    )
    assert text_of(tmp_path, body).text == "目次1\n目次2\n本文"


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [("EQ \\o\\ad(秘密保持契約書,                    )", "秘密保持契約書"), ("eq \\o\\ac(○,3)", "③")],
)
def test_drawn_formulas(tmp_path: Path, instruction: str, shown: str) -> None:
    assert text_of(tmp_path, p(field(instruction, None))).text == shown


def test_signs_tabs_and_breaks(tmp_path: Path) -> None:
    content = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>d</w:t></w:r>'
    )
    assert text_of(tmp_path, p(content)).text == "a\tb\nc-☑d"


def test_page_breaks_do_not_stand_at_the_ends(tmp_path: Path) -> None:
    assert text_of(tmp_path, p('<w:r><w:br w:type="page"/></w:r>', "第1条")).text == "第1条"


def test_hidden_text_is_left_out_with_a_notice(tmp_path: Path) -> None:
    styles = '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>'
    body = p(
        "見",
        run("隠す", "<w:vanish/>"),
        run("隠", '<w:rStyle w:val="h"/>'),
        run("え", '<w:vanish w:val="0"/>'),
    )
    document = text_of(tmp_path, body, styles=styles)
    assert document.text == "見え"
    assert [(note.key, note.params) for note in document.notices] == [("intake.hidden_text", {"count": 3})]


def test_run_in_heading_continues(tmp_path: Path) -> None:
    body = p("第1条（目的）", props="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("甲は、…する。")
    assert text_of(tmp_path, body).text == "第1条（目的）甲は、…する。"


def test_title_of_the_header_only_where_the_body_has_none(tmp_path: Path) -> None:
    header = p("社外秘") + p("秘密保持契約書")
    document = text_of(tmp_path, p("甲と乙は、次のとおり契約を締結する。"), header1=header)
    assert document.text.startswith("秘密保持契約書\n甲と乙")
    assert document.blocks[0].kind == "header"
    titled = text_of(tmp_path, p("共同研究契約書") + p("甲と乙は、"), header1=header)
    assert titled.text.startswith("共同研究契約書")


@pytest.mark.parametrize(
    ("border", "expected"),
    [("top left bottom right", True), ("bottom", False), ("", False)],
)
def test_frames(tmp_path: Path, border: str, expected: bool) -> None:
    sides = "".join(f'<w:{side} w:val="single"/>' for side in border.split())
    assert text_of(tmp_path, p("x", props=f"<w:pBdr>{sides}</w:pBdr>")).blocks[0].bordered is expected


def test_frame_and_heading_from_styles(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="条文"/><w:basedOn w:val="a"/>'
        "<w:pPr><w:pBdr>"
        '<w:left w:val="single"/><w:right w:val="single"/></w:pBdr></w:pPr></w:style>'
    )
    block = text_of(tmp_path, p("x", props='<w:pStyle w:val="b"/>'), styles=styles).blocks[0]
    assert (block.bordered, block.heading, block.style) == (True, 2, "条文")


def test_blank_lines_stay_between_paragraphs(tmp_path: Path) -> None:
    assert text_of(tmp_path, p("") + p("a") + p("") + p(" ") + p("b") + p("")).text == "a\n\n\nb"


@pytest.mark.parametrize("odd", ["ｶﾞｽ", "葛\U000e0100", "𠮷", "￣", "①", "甲\ufeff乙"])
def test_odd_characters(tmp_path: Path, odd: str) -> None:
    assert text_of(tmp_path, p(odd, "。")).text == odd.replace("\ufeff", "") + "。"


def test_empty_body_and_pictures_only(tmp_path: Path) -> None:
    with pytest.raises(InputError) as empty:
        read(save(tmp_path, p("")))
    assert empty.value.key == "input.docx_empty"
    with pytest.raises(InputError) as pictures:
        read(save(tmp_path, p("<w:r><w:drawing><a:blip/></w:drawing></w:r>")))
    assert pictures.value.key == "input.only_pictures"
