"""Wordings with names, values, references and flags in place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clausekit.errors import RenderError
from clausekit.wording import Names, Paragraph, rendered, supplement
from clausekit.wording.template import template_problems, used_values
from tests.wording.variants import variant

DAYS = {"days": {"default": 30, "unit": "日", "question": "何日以内としますか。"}}
NAMES = Names(articles={"confidentiality": "第５条", "use_restriction": "第５条", "damages": "第９条"})


def test_parties_terms_and_values_are_filled_in() -> None:
    made = variant(
        "{{ recipient }}は、{{ v.days }}以内に{{ confidential_information }}を{{ discloser }}に返還する。", values=DAYS
    )
    names = replace(NAMES, discloser="開示当事者", recipient="受領当事者", confidential_information="機密情報")
    text = "受領当事者は、30日以内に機密情報を開示当事者に返還する。"
    assert rendered(made, "ours", names).paragraphs == (Paragraph(text),)


def test_an_answer_stands_above_the_default() -> None:
    made = variant("{{ v.days }}以内とする。", values=DAYS)
    assert rendered(made, "ours", NAMES, {"days": "10営業日"}).paragraphs[0].text == "10営業日以内とする。"


def test_a_value_that_the_variant_does_not_have_is_an_error() -> None:
    with pytest.raises(RenderError) as told:
        rendered(variant("返還する。"), "ours", NAMES, {"dayz": "3日"})
    assert (told.value.key, told.value.params["value"]) == ("wording.no_value", "dayz")


def test_a_form_that_the_variant_does_not_have_is_an_error() -> None:
    with pytest.raises(RenderError) as told:
        rendered(variant("返還する。"), "mutual", NAMES)
    assert told.value.key == "wording.no_form"


def test_an_unknown_name_is_an_error_and_never_an_empty_place() -> None:
    with pytest.raises(RenderError) as told:
        rendered(variant("{{ recipent }}は返還する。"), "ours", NAMES)
    assert "recipent" in str(told.value.params["reason"])


def test_an_article_is_cited_as_the_draft_prints_it() -> None:
    made = variant("{{ article('damages') }}の規定により賠償する。")
    assert rendered(made, "ours", NAMES).paragraphs[0].text == "第９条の規定により賠償する。"


def test_an_article_that_is_not_there_is_cited_by_its_subject() -> None:
    names = replace(NAMES, agreement="本覚書", clause_names={"injunction": "差止請求"})
    made = variant("{{ article('injunction') }}に従う。")
    assert rendered(made, "ours", names).paragraphs[0].text == "本覚書の差止請求に関する規定に従う。"


@pytest.mark.parametrize(
    ("clauses", "cited"),
    [
        (("confidentiality", "use_restriction"), "第５条"),
        (("confidentiality", "use_restriction", "injunction", "damages"), "第５条及び第９条"),
        (("injunction", "survival", "copying"), "差止請求、義務の存続及びcopyingに関する規定"),
    ],
)
def test_several_articles_are_cited_once_each(clauses: tuple[str, ...], cited: str) -> None:
    names = replace(NAMES, clause_names={"injunction": "差止請求", "survival": "義務の存続"})
    assert names.articles_of(*clauses) == cited


def test_what_a_flag_leaves_empty_is_left_out() -> None:
    made = variant("返還する。", "{% if with_samples %}試料も返還する。{% endif %}")
    assert [one.text for one in rendered(made, "ours", NAMES).paragraphs] == ["返還する。"]
    with_samples = replace(NAMES, flags=frozenset({"with_samples"}))
    assert [one.text for one in rendered(made, "ours", with_samples).paragraphs] == ["返還する。", "試料も返還する。"]


def test_a_supplement_is_a_paragraph_of_its_own() -> None:
    made = variant("返還する。", supplements={"certificate": "{{ recipient }}は、証明書を提出する。"})
    assert supplement(made, "certificate", NAMES) == "乙は、証明書を提出する。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ recipent }}は", "'recipent' is no name"),
        ("{{ v.dayz }}以内", "'.dayz' is no value"),
        ("{{ article('secrecy') }}", "not a clause type"),
        ("{{ recipient.__class__ }}", "is no value declared"),
        ("{{ article(recipient) }}", "can be called"),
        ("{{ recipient|upper }}", "'Filter' is more than a wording may do"),
        ("{% for x in recipient %}{{ x }}{% endfor %}", "'For' is more than a wording may do"),
        ("{{ recipient }", "not a template"),
        ("{% if wth_samples %}も{% endif %}", "'wth_samples' is no name"),
    ],
)
def test_the_language_is_closed(text: str, told: str) -> None:
    assert any(told in one for one in template_problems(text, {"days"}, {"damages"}))


def test_the_language_has_names_values_references_and_flags() -> None:
    text = (
        "{% if with_samples and not university %}{{ recipient }}は{{ article('damages') }}により{{ v.days }}{% endif %}"
    )
    assert list(template_problems(text, {"days"}, {"damages"})) == []
    assert used_values(text) == {"days"}
