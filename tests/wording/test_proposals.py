"""Proposals in reviews: which wording, in whose names, at which place."""

from __future__ import annotations

from typing import Any

from clausekit.findings.model import ClauseResult, Proposal, Review
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from tests.marked import document, marked

OPENING = (
    "秘密保持契約書\n株式会社青葉（以下「甲」という。）と株式会社若草（以下「乙」という。）は、"
    "新膜材の共同開発の可否の検討（以下「本検討」という。）のため、次のとおり契約を締結する。\n"
)
ROLES = (
    "第１条（定義）\n本契約において、情報を開示した当事者を「開示者」、開示を受けた当事者を「受領者」という。"
    "技術上又は営業上の情報（以下「機密情報」という。）を対象とする。\n"
)
SECRECY = "第２条（秘密保持）\n受領者は、機密情報を秘密として保持し、第三者に開示してはならない。\n"
END = "第４条（有効期間）\n本契約の有効期間は、締結の日から３年間とする。\n"


def review(text: str, **options: Any) -> Review:
    return review_document(document(text), ReviewOptions(**options))


def row(made: Review, clause: str) -> ClauseResult:
    return next(one for one in made.clauses if one.id == clause)


def proposal(made: Review, clause: str) -> Proposal:
    found = row(made, clause).proposal
    assert found is not None
    return found


def test_a_missing_clause_is_proposed_in_the_drafts_own_words() -> None:
    made = proposal(review(OPENING + ROLES + SECRECY + END), "return_deletion")
    assert (made.place, made.variant, made.title) == ("new_article", "base", "秘密情報等の返還及び廃棄")
    first = made.text.split("\n")[0]
    assert first.startswith(
        "受領者は、本契約が終了したとき（終了の事由を問わない。）又は開示者から請求を受けたときは、"
    )
    assert "機密情報" in first and "秘密情報" not in made.text.replace("秘密保持", "")
    assert made.outward_note.endswith("ご提案です。")
    assert "return_deletion.return_at_end" in made.elements


def test_high_risk_proposes_the_strong_wording() -> None:
    made = review(OPENING + ROLES + SECRECY + END, risk="high")
    assert proposal(made, "return_deletion").variant == "strong"
    assert "24時間以内" in proposal(made, "incident_reporting").text.translate(str.maketrans("０１２３４", "01234"))


def test_a_new_article_stands_behind_its_usual_neighbour() -> None:
    made = review(OPENING + ROLES + SECRECY + END)
    assert proposal(made, "compelled_disclosure").after_article == "2"


def test_what_is_weak_is_rewritten_where_it_stands() -> None:
    text, (weak,) = marked(
        OPENING + ROLES + SECRECY + "第３条（返還）\n⟦受領者は、契約の終了時に、機密情報の返却に努める。⟧\n" + END
    )
    made = proposal(review(text), "return_deletion")
    assert (made.place, made.after_article, made.replaces) == ("rewrite", "3", (weak,))
    assert "return_deletion.return_at_end" in made.elements


def test_what_an_article_lacks_is_a_paragraph_more() -> None:
    article = (
        "第３条（返還）\n受領者は、本契約の終了後３０日以内に、機密情報を含む資料、その複製物、要約、試料及び貸与機材を"
        "開示者に返還し、返還することができない電子データは復元できない方法により消去しなければならない。\n"
        "２　受領者は、開示者から請求があったときも、直ちに同様の返還をしなければならない。\n"
    )
    made = proposal(review(OPENING + ROLES + SECRECY + article + END), "return_deletion")
    assert (made.place, made.after_article, made.replaces) == ("new_paragraph", "3", ())
    assert made.text.startswith("３　受領者は、")
    assert "return_deletion.certificate" in made.elements
    assert "return_deletion.return_at_end" not in made.elements


def test_a_one_sided_draft_gets_wording_for_us_alone() -> None:
    body = (
        "第１条（守秘）\n乙は、甲の秘密情報を第三者に開示してはならない。\n第２条（保管）\n乙は、秘密情報を適切に管理する。\n"
        "第３条（期間）\n期間は１年とする。\n"
    )
    made = proposal(review(OPENING + body, side="甲"), "return_deletion")
    assert made.text.startswith("乙は、本契約が終了したとき")
    assert "甲に返還しなければならない" in made.text


def test_roles_that_the_draft_does_not_know_are_explained_once() -> None:
    body = (
        "第１条（守秘）\n甲及び乙は、相手方の秘密情報を第三者に開示してはならない。\n第２条（利用）\n"
        "甲及び乙は、相手方の秘密情報を本検討のみに用いる。\n第３条（期間）\n期間は１年とする。\n"
    )
    text = proposal(review(OPENING + body), "return_deletion").text
    assert text.startswith("受領者（情報の開示を受けた当事者をいう。以下本条において同じ。）は、")
    assert text.count("情報の開示を受けた当事者をいう") == text.count("情報を開示した当事者をいう") == 1


def test_a_pledge_is_answered_in_its_own_voice() -> None:
    text = (
        "誓約書\n株式会社青葉　御中\n１．私は、共同研究に参加するに当たり、貴社の秘密情報を第三者に漏らしません。\n"
        "２．私は、秘密情報を研究以外に使いません。\n３．私は、貴社の指示に従います。\n令和７年４月１日\n氏名　　　　\n"
    )
    made = proposal(review(text, contract_type="student_pledge"), "return_deletion")
    assert made.text.startswith("私は、")
    assert "貴社に返還します。" in made.text


def test_a_polite_draft_gets_polite_wording() -> None:
    body = (
        "第1条（守秘）\n受領者は、開示者の秘密情報を秘密として保持します。受領者は、第三者に開示しません。\n"
        "第2条（利用）\n受領者は、本検討のみに用います。\n第3条（期間）\n期間は1年とします。\n"
    )
    made = proposal(review(OPENING.replace("する。", "します。") + body), "return_deletion")
    assert "開示者に返還しなければなりません。" in made.text


def test_what_is_in_order_gets_no_proposal() -> None:
    made = review(OPENING + ROLES + SECRECY + END)
    assert [one.id for one in made.clauses if one.status in ("present", "not_applicable") and one.proposal] == []


def test_a_paper_of_another_kind_gets_no_proposals() -> None:
    text = "建物賃貸借契約書\n第１条（賃料）\n賃料は月１０万円とする。\n第２条（期間）\n期間は２年とする。\n"
    assert [one.id for one in review(text).clauses if one.proposal] == []
