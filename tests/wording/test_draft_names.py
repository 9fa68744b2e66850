"""What a draft calls its parties and things, read from drafts of several styles."""

from __future__ import annotations

import pytest

from clausekit.structure import parse
from clausekit.wording.draft import DraftNames, draft_names
from tests.marked import document
from tests.wording.variants import variant

OPENING = "株式会社青葉（以下「甲」という。）と株式会社若草（以下「乙」という。）は、次のとおり契約を締結する。\n"
ROLES = "第１条（定義）\n開示する者（以下「開示当事者」という。）と受ける者（以下「受領当事者」という。）に分ける。\n"


def names(text: str, us: str | None = None, sole: str | None = None, kind: str = "nda") -> DraftNames:
    return draft_names(parse(document(text)), us, sole, kind, {}, {})


def test_defined_terms_are_the_names() -> None:
    body = (
        "第１条（目的）\n新膜材の共同開発の可否の検討（以下「本件目的」という。）のため、技術情報（以下「機密情報」という。）を"
        "開示する。\n第２条（期間）\n本覚書の期間は１年とし、本覚書は更新しない。別添のサンプルＡ（以下「本件サンプル」という。）を渡す。\n"
    )
    made = names("秘密保持に関する覚書\n" + OPENING + body).ours
    assert (made.confidential_information, made.purpose, made.samples) == ("機密情報", "本件目的", "本件サンプル")
    assert (made.agreement, made.annex) == ("本覚書", "別添")


def test_of_two_defined_terms_the_one_in_use_counts() -> None:
    body = (
        "第１条（定義）\n情報（以下「秘密情報」という。）のうち特に指定した情報（以下「対象情報」という。）を守る。\n"
    )
    use = "第２条（保持）\n秘密情報を守る。\n第３条（利用）\n秘密情報を用いない。\n"
    assert names("契約書\n" + OPENING + body + use).ours.confidential_information == "秘密情報"


def test_what_has_no_word_is_described() -> None:
    made = names(
        "契約書\n" + OPENING + "第１条（総則）\n本契約に従う。\n第２条（附則）\n本契約を保管する。\n", kind="jra"
    ).ours
    assert (made.purpose, made.samples, made.members) == ("本契約の目的", "試料", "本契約に基づき情報を取り扱う者")


def test_talks_are_the_purpose_of_an_nda_without_one() -> None:
    body = "第１条（趣旨）\n提携の可否の検討（以下「本検討」という。）を行う。\n第２条（附則）\n保管する。\n"
    assert names("秘密保持契約書\n" + OPENING + body).ours.purpose == "本検討"


def test_we_and_they_are_labels() -> None:
    made = names("契約書\n" + OPENING + "第１条（総則）\nい。\n第２条（附則）\nろ。\n", us="乙").ours
    assert (made.us, made.them, made.discloser, made.recipient) == ("乙", "甲", "乙", "甲")


def test_who_we_are_is_left_open_where_nobody_told() -> None:
    made = names("契約書\n" + OPENING + "第１条（総則）\nい。\n第２条（附則）\nろ。\n").ours
    assert (made.us, made.them) == ("【当社】", "【相手方】")


def test_roles_of_the_draft_are_those_of_the_mutual_form() -> None:
    made = names("契約書\n" + OPENING + ROLES + "第２条（附則）\n甲及び乙は、従う。\n")
    assert (made.mutual.discloser, made.mutual.recipient, made.roles) == ("開示当事者", "受領当事者", ())
    assert made.mutual.each == "甲及び乙"


def test_roles_that_the_draft_does_not_know_are_told() -> None:
    made = names("契約書\n" + OPENING + "第１条（総則）\n甲乙は従う。\n第２条（附則）\n相手方に、相手方へ。\n", us="甲")
    assert (made.mutual.discloser, made.mutual.recipient, made.roles) == ("開示者", "受領者", ("開示者", "受領者"))
    assert made.form(variant("い。", form="mutual")) == "mutual"


@pytest.mark.parametrize(
    ("us", "sole", "form"),
    [
        ("甲", "甲", "ours"),
        (None, "甲", "ours"),
        ("乙", "甲", "mutual"),
        ("甲", None, "mutual"),
        (None, None, "mutual"),
    ],
)
def test_the_form_follows_who_discloses(us: str | None, sole: str | None, form: str) -> None:
    both = {"ours": [{"text": "い。"}], "mutual": [{"text": "ろ。"}]}
    draft = names("契約書\n" + OPENING + ROLES + "第２条（附則）\n相手方は従う。\n", us, sole)
    assert draft.form(variant(forms=both)) == form


def test_a_draft_that_speaks_of_each_party_by_its_label_is_answered_so() -> None:
    body = "第１条（甲の義務）\n甲は守る。\n第２条（乙の義務）\n乙は守る。\n"
    both = {"ours": [{"text": "い。"}], "mutual": [{"text": "ろ。"}]}
    assert names("契約書\n" + OPENING + body, us="乙").form(variant(forms=both)) == "ours"


@pytest.mark.parametrize(("word", "us"), [("貴社", "貴社"), ("会社", "会社")])
def test_a_pledge_has_its_own_first_person(word: str, us: str) -> None:
    text = f"誓約書\n１．私は、{word}の秘密を守ります。\n２．私は、{word}に返します。\n３．私は、{word}に従います。\n"
    made = names(text, kind="student_pledge")
    assert (made.ours.us, made.ours.recipient, made.ours.agreement) == (us, "私", "本誓約書")
    assert made.form(variant("い。", form="pledge")) == "pledge"


def test_kinds_of_parties_and_matters_are_flags() -> None:
    opening = OPENING.replace("株式会社若草", "国立大学法人若草大学")
    body = "第１条（参加）\n学生を参加させる。\n第２条（試料）\n試料を渡す。\n"
    made = names("共同研究契約書\n" + opening + body, us="甲", kind="jra").ours
    assert made.flags == {"university", "student", "with_samples", "jra"}
