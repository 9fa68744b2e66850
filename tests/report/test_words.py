"""How places and sources are cited."""

from __future__ import annotations

import pytest

from clausekit.findings.model import ArticleInfo, Authority, Evidence, Fact
from clausekit.report.words import Places, Words
from clausekit.span import Span
from tests.report.sample import sample


def places(*articles: ArticleInfo) -> Places:
    return Places(sample().model_copy(update={"articles": articles}), Words("ja"))


def article(number: str, label: str, title: str = "", start: int = 0) -> ArticleInfo:
    return ArticleInfo(id=f"a{start}", number=number, label=label, title=title, span=Span(start, start + 10))


@pytest.mark.parametrize(
    ("number", "label", "cited"),
    [
        ("3", "第３条", "第３条"),
        ("3の2", "第三条の二（返還）", "第三条の二"),
        ("12", "第 12 条", "第 12 条"),
        ("1", "■　1条", "第1条"),
        ("3の2", "■　3条の2", "第3条の2"),
        ("4", "4.", "4."),
        ("5", "", "5"),
    ],
)
def test_an_article_is_cited_as_printed_without_its_ornaments(number: str, label: str, cited: str) -> None:
    assert places(article(number, label)).of(number) == cited


def test_the_title_stands_in_parentheses() -> None:
    made = places(article("3", "第３条", "秘密保持"))
    assert made.of("3") == "第３条（秘密保持）"
    assert made.of("3", titled=False) == "第３条"


def test_a_passage_is_cited_by_the_article_around_it_where_a_number_comes_twice() -> None:
    made = places(article("1", "第１条", "目的"), article("1", "第１条", "範囲", start=20))
    assert made.of("1") == "第１条（目的）"
    assert made.at(Evidence(span=Span(22, 25), quote="…", role="trigger", article="1")) == "第１条（範囲）"


def test_sections_are_named_and_unknown_places_kept() -> None:
    made = places()
    assert [made.of(one) for one in ("preamble", "signature", "99")] == ["前文", "署名欄", "99"]
    assert made.at(Evidence(span=Span(0, 1), quote="…", role="trigger")) == ""
    assert made.all_of(()) == "―"


def test_paragraphs_of_one_source_are_cited_together() -> None:
    cited = [
        Authority(source="指針", ref="1"),
        Authority(source="house", ref="慣行"),
        Authority(source="指針", ref="2"),
    ]
    assert Words("ja").sources(cited) == "指針 1、2／慣行"
    assert Words("ja").sources(()) == "登録なし"


def test_a_blank_is_told_and_its_gap_kept() -> None:
    fact = Fact(value=None, status="blank", text="終了後　　年間\n", span=Span(0, 8), article=None)
    assert Words("ja").fact(fact) == "終了後　　年間（空欄）"
    assert Words("en").fact(fact) == "終了後　　年間（blank）"
