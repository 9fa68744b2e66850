"""Word's automatic numbers: what other readers got wrong is tested one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.intake import read
from tests.intake.origins import check_docx_origins, check_shape, labels
from tests.intake.word import abstract, deleted, docx, ins, level, listed, num, p, save


def numbers(tmp_path: Path, body: str, numbering: str, styles: str = "", view: str = "accepted") -> list[str]:
    path = save(tmp_path, body, numbering=numbering, styles=styles)
    document = read(path, view="original" if view == "original" else "accepted")
    check_shape(document)
    check_docx_origins(document, path.read_bytes())
    return labels(document)


def style(name: str, props: str = "", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{props}</w:pPr></w:style>"
    )


def styled(text: str, name: str) -> str:
    return p(text, props=f'<w:pStyle w:val="{name}"/>')


def test_contract_levels(tmp_path: Path) -> None:
    numbering = abstract(
        0,
        level(0, "decimalFullWidth", "第%1条"),
        level(1, "decimalFullWidth", "%2"),
        level(2, "decimal", "(%3)"),
        level(3, "aiueoFullWidth", "%4"),
    ) + num(1)
    body = "".join(listed("x", 1, depth) for depth in (0, 1, 1, 2, 2, 3, 3, 1, 0, 1, 2))
    assert numbers(tmp_path, body, numbering) == [
        "第１条", "１", "２", "(1)", "(2)", "ア", "イ", "３", "第２条", "１", "(1)"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fmt", "start", "expected"),
    [
        ("japaneseCounting", 10, ["十", "十一"]),
        ("japaneseCounting", 100, ["百", "百一"]),
        ("japaneseLegal", 10, ["壱拾", "壱拾壱"]),
        ("ideographDigital", 9, ["九", "一〇"]),
        ("irohaFullWidth", 1, ["イ", "ロ"]),
        ("aiueo", 1, ["ｱ", "ｲ"]),
        ("aiueoFullWidth", 46, ["ン", "ア"]),
        ("decimalFullWidth2", 9, ["９", "１０"]),
        ("decimalEnclosedCircle", 20, ["⑳", "21"]),
        ("decimalEnclosedParen", 1, ["⑴", "⑵"]),
        ("decimalEnclosedFullstop", 1, ["⒈", "⒉"]),
        ("ideographEnclosedCircle", 1, ["㈠", "㈡"]),
        ("ideographTraditional", 1, ["甲", "乙"]),
        ("decimalZero", 9, ["09", "10"]),
        ("lowerRoman", 4, ["iv", "v"]),
        ("upperLetter", 26, ["Z", "AA"]),
    ],
)
def test_formats(tmp_path: Path, fmt: str, start: int, expected: list[str]) -> None:
    numbering = abstract(0, level(0, fmt, "%1", start=start)) + num(1)
    assert numbers(tmp_path, listed("x") * 2, numbering) == expected


def test_two_nums_of_one_definition_continue(tmp_path: Path) -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1) + num(2)
    body = listed("x", 1) + listed("x", 2) + listed("x", 1)
    assert numbers(tmp_path, body, numbering) == ["1.", "2.", "3."]


def test_start_override_fires_once(tmp_path: Path) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1) + num(2, 0, override)
    body = listed("x", 1) + listed("x", 2) + listed("x", 2) + listed("x", 1)
    assert numbers(tmp_path, body, numbering) == ["1.", "5.", "6.", "7."]


def test_level_override(tmp_path: Path) -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "irohaFullWidth", "%1号", start=2)}</w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(2, 0, override)
    assert numbers(tmp_path, listed("x", 2) * 2, numbering) == ["ロ号", "ハ号"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ("", ["1", "1.1", "a", "1.2", "a", "2", "2.1", "a"]),
        ('<w:lvlRestart w:val="0"/>', ["1", "1.1", "a", "1.2", "b", "2", "2.1", "c"]),
        ('<w:lvlRestart w:val="1"/>', ["1", "1.1", "a", "1.2", "b", "2", "2.1", "a"]),
    ],
)
def test_restart(tmp_path: Path, restart: str, expected: list[str]) -> None:
    numbering = abstract(
        0,
        level(0, "decimal", "%1"),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "%3", extra=restart),
    ) + num(1)
    body = "".join(listed("x", 1, depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2))
    assert numbers(tmp_path, body, numbering) == expected


def test_legal_writes_digits(tmp_path: Path) -> None:
    numbering = abstract(
        0, level(0, "japaneseCounting", "第%1章"), level(1, "decimal", "%1.%2", extra="<w:isLgl/>")
    ) + num(1)
    assert numbers(tmp_path, listed("x") + listed("x", 1, 1), numbering) == ["第一章", "1.1"]


def test_style_gives_number_and_level(tmp_path: Path) -> None:
    numbering = abstract(
        0,
        level(0, "decimal", "第%1条", extra='<w:pStyle w:val="Jo"/>'),
        level(1, "decimal", "%2", extra='<w:pStyle w:val="Ko"/>'),
    ) + num(1)
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    second = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    styles = style("Jo", number) + style("Ko", second) + style("Ko2", base="Ko") + style("Off", off, base="Jo")
    body = styled("a", "Jo") + styled("b", "Ko2") + styled("c", "Off") + styled("d", "Ko") + styled("e", "Jo")
    assert numbers(tmp_path, body, numbering, styles) == ["第1条", "1", "2", "第2条"]


def test_paragraph_switches_style_number_off(tmp_path: Path) -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1)
    styles = style("Jo", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    off = p("y", props='<w:pStyle w:val="Jo"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert numbers(tmp_path, styled("x", "Jo") + off + styled("z", "Jo"), numbering, styles) == ["1.", "2."]


def test_num_style_link(tmp_path: Path) -> None:
    numbering = (
        abstract(0, extra='<w:numStyleLink w:val="List"/>')
        + abstract(1, level(0, "decimal", "第%1条"), extra='<w:styleLink w:val="List"/>')
        + num(1, 0)
        + num(2, 1)
    )
    styles = style("List", '<w:numPr><w:numId w:val="2"/></w:numPr>')
    assert numbers(tmp_path, listed("x", 1) * 2, numbering, styles) == ["第1条", "第2条"]


@pytest.mark.parametrize(("suffix", "text"), [("tab", "1　x"), ("space", "1 x"), ("nothing", "1x")])
def test_suffix(tmp_path: Path, suffix: str, text: str) -> None:
    numbering = abstract(0, level(0, "decimal", "%1", extra=f'<w:suff w:val="{suffix}"/>')) + num(1)
    assert read(save(tmp_path, listed("x"), numbering=numbering)).text == text


def test_deleted_paragraph_is_not_counted(tmp_path: Path) -> None:
    mark = '<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = p(deleted("消した条"), props=numbered + mark)
    numbering = abstract(0, level(0, "decimal", "第%1条")) + num(1)
    body = listed("一") + gone + listed("三")
    assert numbers(tmp_path, body, numbering) == ["第1条", "第2条"]
    assert numbers(tmp_path, body, numbering, view="original") == ["第1条", "第2条", "第3条"]


def test_inserted_paragraph_is_not_in_the_original(tmp_path: Path) -> None:
    mark = '<w:rPr><w:ins w:id="9" w:author="a"/></w:rPr>'
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    new = p(ins("<w:r><w:t>新条</w:t></w:r>"), props=numbered + mark)
    path = save(tmp_path, listed("一") + new + listed("三"),
                numbering=abstract(0, level(0, "decimal", "第%1条")) + num(1))  # fmt: skip
    assert read(path).text == "第1条　一\n第2条　新条\n第3条　三"
    assert read(path, view="original").text == "第1条　一\n第2条　三"


def test_a_loop_of_styles_and_links_ends(tmp_path: Path) -> None:
    numbering = abstract(0, extra='<w:numStyleLink w:val="A"/>') + num(1, 0) + num(2, 0)
    styles = style("A", '<w:numPr><w:numId w:val="2"/></w:numPr>', base="B") + style("B", base="A")
    path = tmp_path / "a.docx"
    path.write_bytes(docx(listed("x") + styled("y", "B"), numbering=numbering, styles=styles))
    assert read(path).text == "x\ny"


def test_bullets_of_symbol_fonts_become_signs(tmp_path: Path) -> None:
    font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    numbering = abstract(0, level(0, "bullet", "\uf06c", after=font), level(1, "bullet", "\uf0ff", after=font)) + num(1)
    assert numbers(tmp_path, listed("x") + listed("x", 1, 1), numbering) == ["●", "・"]
