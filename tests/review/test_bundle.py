"""Contracts that leave matters to other papers: alone, and together with them."""

from __future__ import annotations

import pytest

from clausekit.errors import OptionError
from clausekit.review.bundle import review_bundle
from tests.review.papers import (
    BY_NDA,
    NDA_LAW,
    NDA_RETURN,
    RETURN,
    SECRECY,
    USE,
    alone,
    basic,
    check_places,
    jra,
    keys,
    memo,
    nda,
    point,
    row,
    together,
)


def test_alone_a_topic_left_to_another_paper_is_undetermined() -> None:
    review = alone(jra(f"秘密保持：{BY_NDA}"))
    for name in ("confidentiality", "return_deletion", "use_restriction"):
        found = row(review, name)
        assert found.status == "undetermined" and found.articles == ("2",)
        assert {(one.verdict, one.reason, one.severity) for one in found.elements} == {
            ("undetermined", "by_reference", None)
        }
    # One finding for the topic, not one for each of its clause types.
    assert row(review, "confidentiality").severity == "minor" and row(review, "return_deletion").severity is None
    assert "2029年10月1日付秘密保持契約" in row(review, "return_deletion").why
    assert row(review, "publication_approval").status == "missing"
    assert keys(review) == ["paper.by_reference"]


def test_alone_what_the_contract_says_itself_is_judged() -> None:
    review = alone(jra(f"秘密保持：{BY_NDA}", f"返還：{RETURN}"))
    assert point(review, "return_deletion.return_at_end").verdict == "satisfied"
    assert point(review, "return_deletion.certificate").verdict == "undetermined"
    assert row(review, "return_deletion").status == "present"


def test_without_a_reference_nothing_changes() -> None:
    review = alone(jra("秘密保持：秘密情報の取扱いについては、前条の規定による。"))
    assert row(review, "return_deletion").status == "missing" and keys(review) == []
    assert all(one.reason is None for clause in review.clauses for one in clause.elements)


def test_together_the_incorporated_paper_satisfies() -> None:
    review = together(jra(f"秘密保持：{BY_NDA}"), nda(SECRECY, USE, NDA_RETURN))
    found = point(review, "use_restriction.purpose_only")
    assert (found.verdict, found.articles) == ("satisfied", ("秘密保持契約書 2",))
    assert row(review, "return_deletion").articles == ("秘密保持契約書 3",)
    assert keys(review) == [] and not any(one.reason for clause in review.clauses for one in clause.elements)
    assert [(one.label, one.role, one.our_side) for one in review.papers] == [
        ("共同研究契約書", "main", "甲"),
        ("秘密保持契約書", "incorporated", "乙"),
    ]
    assert {article.paper for article in review.articles} == {None, "秘密保持契約書"}
    check_places(review)


def test_an_nda_rules_its_topic_only() -> None:
    review = together(jra(f"秘密保持：{BY_NDA}"), nda(SECRECY, NDA_LAW))
    assert row(review, "governing_law").status == "missing"


def test_the_side_is_found_by_the_partys_name() -> None:
    one_way = "秘密保持：乙は、甲の秘密情報を甲の書面による事前の承諾なく第三者に開示してはならない。"
    ours = together(jra(f"秘密保持：{BY_NDA}"), nda(one_way), side="乙")
    theirs = together(jra(f"秘密保持：{BY_NDA}"), nda(one_way), side="甲")
    name = "third_party_disclosure.prior_written_consent"
    assert ours.papers[1].our_side == "甲" and point(ours, name).verdict == "satisfied"
    assert theirs.papers[1].our_side == "乙" and point(theirs, name).verdict != "satisfied"


def test_a_side_found_by_its_label_alone_is_told() -> None:
    other = nda(SECRECY).replace("株式会社青葉", "青葉ホールディングス株式会社").replace("若草大学", "若菜大学")
    review = together(jra(f"秘密保持：{BY_NDA}"), other)
    assert review.papers[1].our_side == "甲" and keys(review) == ["paper.side_assumed"]


def test_the_later_paper_goes_first_where_nothing_is_stated() -> None:
    parts = (f"秘密保持：{BY_NDA}", f"返還：{RETURN}")
    main_later = together(jra(*parts), nda(NDA_RETURN))
    nda_later = together(jra(*parts, date="2029年4月1日"), nda(NDA_RETURN))
    assert [(one.rank, one.decided) for one in main_later.papers] == [(1, "assumed"), (2, "assumed")]
    assert [(one.rank, one.decided) for one in nda_later.papers] == [(2, "assumed"), (1, "assumed")]
    for review, days in ((main_later, "30"), (nda_later, "14")):
        (told,) = [one for one in review.notices if one.key == "paper.conflict_value" and "日" in one.message]
        first, _, rest = told.message.partition("を優先")
        assert "30日" in told.message and "14日" in told.message and "推定" in rest
        assert first.endswith("「共同研究契約書」" if days == "30" else "「秘密保持契約書」")
        values = [one for one in point(review, "return_deletion.deadline_specified").values if one.value]
        assert values[0].value == f"P{days}D"


def test_a_stated_order_goes_before_dates() -> None:
    clash = "本契約の定めと秘密保持契約の定めが矛盾するときは、秘密保持契約の定めが優先する。"
    review = together(jra(f"秘密保持：{BY_NDA}", f"返還：{RETURN}", f"優先順位：{clash}"), nda(NDA_RETURN))
    assert [(one.rank, one.decided) for one in review.papers] == [(2, "stated"), (1, "stated")]
    assert review.papers[1].evidence[0].quote == clash
    check_places(review)


def test_the_order_may_be_stated_by_the_other_paper() -> None:
    clash = "効力：本契約と両者間の共同研究契約の定めが異なる場合には、共同研究契約の定めによる。"
    review = together(jra(f"秘密保持：{BY_NDA}", date="2029年4月1日"), nda(NDA_RETURN, clash))
    assert [(one.rank, one.decided) for one in review.papers] == [(1, "stated"), (2, "stated")]
    check_places(review)


def test_of_two_opposed_terms_the_higher_paper_decides() -> None:
    keep = "返還：乙は、本契約の終了後も、甲から受領した秘密情報を返還する義務を負わない。"
    clash = "優先順位：本契約の定めと秘密保持契約の定めが相違するときは、{}を優先する。"
    name = "return_deletion.return_at_end"
    ours = together(jra(f"秘密保持：{BY_NDA}", keep, clash.format("本契約")), nda(NDA_RETURN))
    theirs = together(jra(f"秘密保持：{BY_NDA}", keep, clash.format("秘密保持契約")), nda(NDA_RETURN))
    assert point(ours, name).verdict == "adverse" and point(theirs, name).verdict == "satisfied"
    assert "paper.conflict_verdict" in keys(ours) and "paper.conflict_verdict" in keys(theirs)


GENERAL = "協議：本契約に定めのない事項については、甲乙間の基本契約の定めるところによる。"


def test_alone_a_particular_contract_lacks_nothing_that_the_basic_one_may_rule() -> None:
    review = alone(jra(GENERAL))
    assert not [one.id for one in review.clauses if one.status == "missing"]
    assert row(review, "return_deletion").status == "undetermined"
    assert keys(review) == ["paper.by_reference_general"]
    assert not [one.id for one in review.clauses if one.status == "undetermined" and one.severity]


def test_together_with_the_basic_agreement_all_is_judged() -> None:
    review = together(jra(GENERAL), basic(f"返還：{RETURN}", NDA_LAW))
    assert point(review, "return_deletion.return_at_end").articles == ("共同研究基本契約書 2",)
    assert row(review, "governing_law").status in ("present", "weak")
    assert row(review, "publication_approval").status == "missing"
    assert [(one.rank, one.clauses) for one in review.papers] == [(1, None), (2, None)]
    assert "個別の契約" in review.papers[1].why
    check_places(review)


def test_a_paper_of_another_date_is_not_the_one_that_is_called() -> None:
    review = together(jra(f"秘密保持：{BY_NDA}"), nda(SECRECY, date="2027年5月1日"))
    assert "paper.other_date" in keys(review)
    assert row(review, "return_deletion").status != "present"


def test_a_paper_that_the_contract_does_not_name_is_told() -> None:
    review = together(jra(f"返還：{RETURN}"), nda(SECRECY))
    assert keys(review) == ["paper.not_named"]
    assert point(review, "third_party_disclosure.prior_written_consent").articles == ("秘密保持契約書 1",)


KEEP = "乙は、本契約の終了後も、甲から受領した秘密情報を返還する義務を負わない。"
REPLACE = f"変更：原契約第２条を次のとおり改める。\n「{KEEP}」"
ELSE = "効力：本覚書に定めるもののほか、原契約の定めるところによる。"


def test_an_amendment_alone_is_judged_by_what_it_changes() -> None:
    review = alone(memo(REPLACE, ELSE))
    assert review.document.contract_type == "jra"
    assert not [one.id for one in review.clauses if one.status == "missing"]
    assert point(review, "return_deletion.return_at_end").verdict == "adverse"
    assert row(review, "return_deletion").status == "adverse"
    assert row(review, "publication_approval").status == "undetermined"
    assert [one.id for one in review.clauses if one.status == "undetermined" and one.severity] == []
    assert keys(review) == ["paper.amendment"]
    told = next(one for one in review.notices if one.key == "paper.amendment")
    assert "第2条" in told.message
    assert not [one for one in review.checks if one.id.startswith(("REF", "NUM", "DEF"))]


@pytest.mark.parametrize("turned", [False, True])
def test_an_amendment_replaces_an_article_of_the_contract(turned: bool) -> None:
    papers = [jra(f"返還：{RETURN}", NDA_LAW), memo(REPLACE, ELSE)]
    review = together(*(papers[::-1] if turned else papers))
    assert [(one.role, one.rank) for one in review.papers] == [("main", 2), ("amendment", 1)]
    found = point(review, "return_deletion.return_at_end")
    assert found.verdict == "adverse" and found.articles[0].startswith("共同研究契約の一部を変更する覚書")
    assert row(review, "governing_law").articles == ("3",)
    assert row(review, "publication_approval").status == "missing"
    assert "paper.article_changed" in keys(review)
    check_places(review)


def test_an_amendment_deletes_an_article() -> None:
    review = together(jra(f"返還：{RETURN}", NDA_LAW), memo("変更：原契約第２条を削除する。", ELSE))
    assert row(review, "return_deletion").status == "missing"


def test_words_changed_by_an_amendment_are_told() -> None:
    words = "変更：原契約第２条中「30日以内」を「90日以内」に改める。"
    review = together(jra(f"返還：{RETURN}"), memo(words, ELSE))
    (told,) = [one for one in review.notices if one.key == "paper.words_changed"]
    assert "第2条の「30日以内」が「90日以内」" in told.message


def test_former_wording_that_an_amendment_quotes_does_not_count() -> None:
    keep = "乙は、受領した秘密情報を返還する義務を負わない。"
    review = together(
        jra(f"返還：{keep}"), memo(f"変更：原契約第２条を次のとおり改める。\n変更前：{keep}\n変更後：{RETURN}", ELSE)
    )
    assert point(review, "return_deletion.return_at_end").verdict == "satisfied"


def test_three_papers() -> None:
    review = together(
        jra(f"秘密保持：{BY_NDA}", "監査：甲は、事前に通知して、乙による秘密情報の管理状況を監査することができる。"),
        nda(SECRECY, NDA_RETURN),
        memo("変更：原契約第３条を削除する。", ELSE),
    )
    assert [one.rank for one in review.papers] == [2, 3, 1]
    assert row(review, "monitoring_audit").status == "missing"
    assert point(review, "return_deletion.return_at_end").articles == ("秘密保持契約書 2",)
    check_places(review)


def test_one_paper_is_no_bundle() -> None:
    with pytest.raises(OptionError) as raised:
        review_bundle([])
    assert raised.value.key == "option.bundle_alone"
