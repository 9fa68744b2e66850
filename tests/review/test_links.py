"""By which sentences a contract leaves a topic to another paper, and by which it does not."""

from __future__ import annotations

import pytest

from clausekit.library import library
from clausekit.review.links import Link, find_links
from tests.marked import parsed
from tests.review.papers import jra


def links(sentence: str, title: str = "その他") -> list[Link]:
    return find_links(parsed(jra(f"{title}：{sentence}", "雑則：協議して定める。")), library().papers)


@pytest.mark.parametrize(
    ("sentence", "kind", "date", "first"),
    [
        (
            "秘密保持については、甲乙間で締結した2029年4月1日付秘密保持契約による。",
            "nda",
            "2029-04-01",
            "confidentiality",
        ),
        (
            "本研究に関する秘密情報の取扱いは、別途締結する秘密保持契約書の定めるところによるものとする。",
            "nda",
            None,
            "confidentiality",
        ),
        ("知的財産権の帰属に関しては、共同研究基本契約第12条の規定に従う。", "basic", None, "ip_ownership"),
        (
            "甲及び乙は、開示された情報を、令和11年7月1日付け機密保持契約に基づき取り扱うものとする。",
            "nda",
            "2029-07-01",
            "confidentiality",
        ),
        ("損害賠償及び解除については、原契約の規定を準用する。", "original", None, "damages"),
        ("守秘義務は、先に交わしたNDAのとおりとします。", "nda", None, "confidentiality"),
        ("成果の公表は、覚書に準ずる。", None, None, "publication_approval"),
        ("紛争の解決は、上記基本契約書の定めによります。", "basic", None, "governing_law"),
        ("甲及び乙は、平成31年3月1日付秘密保持契約に従うものとする。", "nda", "2019-03-01", "confidentiality"),
        ("反社会的勢力の排除に関する事項は、取引基本契約の例による。", "basic", None, "antisocial_forces"),
    ],
)
def test_left_to_another_paper(sentence: str, kind: str | None, date: str | None, first: str) -> None:
    (link,) = links(sentence)
    assert (link.kind, link.date, link.types[0], link.general) == (kind, date, first, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "本契約に定めのない事項については、基本契約の定めるところによる。",
        "本契約には、甲乙間の取引基本契約書の各条項を適用する。",
        "本覚書に定めるもののほか、原契約の定めるところによる。",
        "基本契約第８条から第１０条までの規定は、本契約にも適用する。",
    ],
)
def test_everything_else_left_to_another_paper(sentence: str) -> None:
    (link,) = links(sentence)
    assert link.general and link.types == ()


def test_the_title_of_the_article_names_the_topic() -> None:
    (link,) = links("甲乙間の覚書の定めるところによる。", title="成果の公表")
    assert link.types == ("publication_approval",)


@pytest.mark.parametrize(
    "sentence",
    [
        "前条の規定による。",
        "乙は、外国為替及び外国貿易法その他の法令に従う。",
        "秘密保持については、本契約第５条の定めるところによる。",
        "甲及び乙は、秘密保持契約を締結するものとする。",
        "乙は、再委託先に本契約と同等の秘密保持義務を課す契約を締結する。",
        "本契約の変更は、両当事者が署名した覚書による。",
        "乙は、委託契約に基づき機構に報告書を提出する。",
        "令和十二年九月十日付秘密保持契約に基づく義務は、本契約の締結後も本条と並び存続する。",
        "本契約に定めのない事項については、甲乙協議して定める。",
        "先行NDAと本覚書が食い違うときは本覚書による。",
        "秘密情報の管理は、乙の就業規則による。",
        "甲は、秘密保持契約に違反した場合、本契約を解除することができる。",
        "本契約の定めが委託契約の定めと抵触するときは、その限度において委託契約の定めが優先する。",
        "個人情報については、個人情報の保護に関する法律による。",
        "秘密情報の開示は、別紙の手続による。",
        "第８条の規定は、本契約の終了後も有効とする。",
    ],
)
def test_not_left_to_another_paper(sentence: str) -> None:
    assert links(sentence) == []
