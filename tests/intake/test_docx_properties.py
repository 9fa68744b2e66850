"""Whatever a Word file is put together from: blocks in order, origins exact, in both views."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausekit.errors import InputError
from clausekit.intake.builder import Builder
from clausekit.intake.document import View
from clausekit.intake.docx_reader import read_docx
from tests.intake.origins import check_docx_origins, check_shape
from tests.intake.word import abstract, deleted, docx, ins, level, num, p, run, table

WORDS = st.text(alphabet="甲乙は、。第1条（）　 ｶﾞ𠮷\ufeff", min_size=1, max_size=6)
INLINE = st.one_of(
    WORDS.map(run),
    WORDS.map(deleted),
    WORDS.map(lambda text: ins(run(text))),
    WORDS.map(lambda text: run(text, "<w:vanish/>")),
    st.sampled_from(
        [
            "<w:r><w:tab/><w:br/></w:r>",
            '<w:r><w:br w:type="page"/></w:r>',
            f"<w:r><w:pict>{'<w:txbxContent>' + p('枠') + '</w:txbxContent>'}</w:pict></w:r>",
            '<w:r><w:footnoteReference w:id="1"/></w:r>',
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ]
    ),
)
MARKS = st.sampled_from(["", "<w:del/>", "<w:ins/>", "<w:vanish/>"])
LISTS = st.sampled_from(["", *(f'<w:numPr><w:ilvl w:val="{n}"/><w:numId w:val="1"/></w:numPr>' for n in range(2))])
PARAGRAPH = st.builds(
    lambda inline, mark, numbered: p(*inline, props=f"{numbered}<w:rPr>{mark}</w:rPr>"),
    st.lists(INLINE, max_size=4),
    MARKS,
    LISTS,
)
TABLE = st.lists(st.lists(PARAGRAPH, min_size=1, max_size=3), min_size=1, max_size=2).map(lambda rows: table(*rows))
NUMBERING = abstract(0, level(0, "decimal", "第%1条"), level(1, "aiueoFullWidth", "%2")) + num(1)
NOTES = f'<w:footnote w:id="1">{p("註")}</w:footnote>'


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.one_of(PARAGRAPH, TABLE), max_size=6), st.sampled_from(["accepted", "original"]))
def test_any_word_file(items: list[str], view: View) -> None:
    data = docx("".join(items), numbering=NUMBERING, footnotes=NOTES)
    builder = Builder()
    try:
        read_docx(data, "a.docx", builder, view)
    except InputError as error:
        assert error.key == "input.docx_empty" and not builder.blocks
    document = builder.build("", "", "docx")
    check_shape(document)
    check_docx_origins(document, data)
