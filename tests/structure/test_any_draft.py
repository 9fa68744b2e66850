"""Whatever the style of a draft: its parts tile the text, and numbers, titles, 項 and 号 come back as typed."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from clausekit.structure.model import Article
from tests.marked import check_tiling, parsed
from tests.structure.drafts import Draft, Paragraph, drafts, label


@settings(max_examples=120, deadline=None)
@given(drafts)
def test_articles_come_back_as_typed(draft: Draft) -> None:
    structure = parsed(draft.text())
    check_tiling(structure)
    assert [a.number for a in structure.articles] == [str(n) for n in range(1, len(draft.articles) + 1)]
    assert [a.label for a in structure.articles] == [label(n + 1, draft.numerals) for n in range(len(draft.articles))]
    titles = [title if draft.titled else "" for title, _ in draft.articles]
    assert [a.title for a in structure.articles] == titles
    for article, (_, paragraphs) in zip(structure.articles, draft.articles, strict=True):
        assert counted(article) == [expected(draft, at, paragraph) for at, paragraph in enumerate(paragraphs, 1)]


def counted(article: Article) -> list[tuple[int, int, int]]:
    """Return (項, 号 in it, marks nested in them) as the article's nodes tell; the unnumbered first 項 is 1."""
    out: list[tuple[int, int, int]] = [(1, 0, 0)]
    depth = 1
    for node in article.nodes:
        if node.kind == "paragraph":
            out.append((int(node.number), 0, 0))
            continue
        number, items, nested = out[-1]
        if not items or node.depth == depth:
            depth = node.depth
            out[-1] = (number, items + 1, nested)
        else:
            out[-1] = (number, items, nested + 1)
    return out


def expected(draft: Draft, at: int, paragraph: Paragraph) -> tuple[int, int, int]:
    return at, paragraph.items, paragraph.nested if paragraph.items else 0


@settings(max_examples=60, deadline=None)
@given(drafts)
def test_the_parts_around_the_articles(draft: Draft) -> None:
    structure = parsed(draft.text())
    kinds = [section.kind for section in structure.sections]
    assert structure.title == "契約書"
    assert [(p.label, p.name, p.kind) for p in structure.parties] == [
        ("甲", "株式会社青葉", "company"),
        ("乙", "国立大学法人若草大学", "national_university"),
    ]
    assert kinds.count("chapter") == (2 if draft.chapters else 0)
    assert ("signature" in kinds) == draft.signature
    assert ("annex" in kinds) == draft.annex


LINES = (
    "第１条（目的）|第１条　目的|第３条の規定は、|（目的）|2.|②甲は|(1) 情報|ア　情報|別紙１|附則|第２章|"
    "|　|契約書|以上|甲：株式会社青葉|第●条（選択）|令和　年　月　日|第十二条の二（公表）|。|第1条\t1|一　甲は"
)
lines = st.sampled_from(LINES.split("|"))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(lines | st.text(alphabet="第条項号一１1（）(). 　\t甲乙丙。、別紙「」のア・", max_size=12), max_size=15)
)
@example([])
@example(["\ufeff", "第１条"])
def test_any_lines_at_all_are_tiled(rows: list[str]) -> None:
    check_tiling(parsed("\n".join([*rows, "本文"])))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200).filter(lambda text: text.strip()))
def test_any_text_at_all_is_tiled(text: str) -> None:
    check_tiling(parsed("条" + text))
