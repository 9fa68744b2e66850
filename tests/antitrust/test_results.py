"""What a review says about competition: class, side, sources, questions; and what it leaves alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest

from clausekit.findings.model import CompetitionResult
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.antitrust.test_reading import HEAD
from tests.marked import document
from tests.review.drafts import drafts, reviewed


def results(
    text: str, side: str | None = "甲", lang: Literal["ja", "en"] = "ja", **more: Any
) -> list[CompetitionResult]:
    draft = document(HEAD.format(text=text, title="競業避止", other="協議して定める。"))
    options = ReviewOptions(contract_type=more.get("contract_type", "jra"), side=side, lang=lang)
    return list(review_document(draft, options).competition)


BLACK = "{party}は、研究期間中、本研究のテーマか否かを問わず、第三者と一切の研究開発を行ってはならない。"


def test_a_black_restriction_on_us_is_adverse_and_doubtful() -> None:
    (one,) = results(BLACK.format(party="甲"))
    assert (one.class_, one.rule, one.bound, one.severity) == ("black", "AT-B2", "us", "major")
    assert "当社が受ける制限" in one.message and "第2の2(1)" in one.message and "法的助言ではありません" in one.message
    assert [source.ref for source in one.authority] == ["第2の2(1)ウ①（第4章 2.⑥内）"]
    assert one.articles == ("5",) and one.evidence[0].quote == BLACK.format(party="甲")
    assert one.questions == () and len(one.wording_checks) == 6


def test_the_same_restriction_on_them_is_a_risk_of_our_clause() -> None:
    (one,) = results(BLACK.format(party="乙"))
    assert one.bound == "them" and "当社の条項自体" in one.message


def test_without_a_side_both_readings_are_told() -> None:
    (one,) = results(BLACK.format(party="乙"), side=None)
    assert (one.bound, one.bearer) in {("one", "乙"), ("unknown", "乙")}
    assert "であれば" in one.message or "当社が受けるなら" in one.message


def test_english_messages() -> None:
    (one,) = results(BLACK.format(party="甲"), lang="en")
    assert one.message.startswith("ban on research with third parties: black") and "It binds us" in one.message
    assert not any("\u3041" <= char <= "\u30ff" for char in one.message)


def test_an_open_class_asks_what_would_settle_it() -> None:
    (one,) = results("乙は、研究期間中、本研究に類似する製品の開発を自ら行わない。")
    assert (one.class_, one.rule, one.possible) == ("unclassified", None, ("black", "white"))
    assert [question.input for question in one.questions] == ["theme_relation"]
    assert one.severity == "info" and "黒又は白" in one.message


def test_the_published_case_is_named() -> None:
    (one,) = results("乙は、担当技術者を、本研究終了後３年間、競合他社の同一の開発業務に従事させてはならない。")
    assert (one.rule, one.case) == ("AT-P4", "平成23年度 相談事例集 事例5")


def test_a_period_judged_by_our_own_steps_says_so() -> None:
    (one,) = results("甲は、背信行為を防ぐため、本研究終了後２年間、同一のテーマの研究を第三者と行わない。")
    assert one.rule == "AT-W6" and "暫定値" in one.message and one.severity is None
    assert [question.input for question in one.questions] == ["industry_practice_range_years"]


def test_like_restrictions_are_one_result_with_all_places() -> None:
    text = "甲は、本研究以外の目的に乙の試料を使用してはならない。\n２　甲は、乙の情報を他の研究に流用してはならない。"
    (one,) = results(text)
    assert one.rule == "AT-W3" and len(one.evidence) == 2


def test_other_contracts_are_not_classified_by_the_table() -> None:
    (one,) = results(BLACK.format(party="乙"), contract_type="nda")
    assert (one.class_, one.rule, one.possible) == ("unclassified", None, ("black",))
    assert "共同研究開発の契約と判定されていない" in one.message
    assert results("甲は、乙の情報を本目的以外の目的に使用してはならない。", contract_type="nda") == []
    assert results(BLACK.format(party="乙"), contract_type="other") == []


# Read one by one in every development draft: (article, kind, class) of all that is not a plain ban on other use.
READ: dict[str, set[tuple[str, str, str]]] = {
    "jra_chemical": {
        ("13", "rnd_own", "unclassified"),
        ("13", "rnd_with_third_party", "unclassified"),
        ("13", "personnel_assignment", "grey"),
    },
    "jra_company_company": {("16", "rnd_with_third_party", "white")},
    "jra_memo_style": {
        ("9", "rnd_with_third_party", "black"),
        ("9", "no_poaching", "unclassified"),
        ("9", "tech_introduction", "grey"),
    },
    "jra_startup_bigco": {
        ("10", "rnd_own", "black"),
        ("10", "rnd_with_third_party", "black"),
        ("12", "no_poaching", "unclassified"),
    },
    "nda_with_mou": {("7", "rnd_with_third_party", "black"), ("7", "no_poaching", "unclassified")},
    "nda_acquirer": {("16", "no_poaching", "unclassified")},
    "nda_foreign_affiliate": {("9", "no_poaching", "unclassified")},
    "nda_mutual_maker": {("9", "no_poaching", "unclassified")},
    "jra_metijpo_newmaterial": {("13", "rnd_own", "unclassified"), ("13", "rnd_with_third_party", "unclassified")},
    "jra_metijpo_newmaterial_clean": {
        ("13", "rnd_own", "unclassified"),
        ("13", "rnd_with_third_party", "unclassified"),
    },
}
# Read as well: nothing there but bans on other use.
QUIET = {
    "jra_national_project",
    "jra_software_ai",
    "jra_three_parties",
    "jra_university",
    "member_pledge_employee",
    "mta_hospital_sample",
    "mta_sample_maker",
    "mta_university",
    "nda_group_companies",
    "nda_oneway_buyer",
    "nda_platform_vendor",
    "nda_roles_as_names",
    "nda_startup_plain",
    "nda_trading_old",
    "nda_translated",
    "nda_university",
    "other_employment",
    "other_lease",
    "other_sales_basic",
    "student_pledge_short",
    "student_pledge_univ",
    "subcontract_research",
    "jra_metijpo_poc_ai",
    "jra_metijpo_poc_ai_clean",
    "nda_metijpo_newmaterial",
    "nda_metijpo_newmaterial_clean",
    "nda_shinonome",
    "other_metijpo_license_newmaterial",
    "other_shinonome_itaku_ari",
    "other_shinonome_seiyaku",
}
DRAFTS = [path for path in (*drafts("dev"), *drafts("shared")) if path.stem in {*READ, *QUIET}]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_no_false_alarms_on_development_drafts(path: Path) -> None:
    found = {
        (article, one.kind, one.class_)
        for one in reviewed(path).competition
        if one.kind != "diversion_of_disclosed_tech"
        for article in one.articles
    }
    assert found == READ.get(path.stem, set())
