"""Key facts of small contracts; the span always quotes the text."""

import pytest

from clausekit.clauses import detector
from clausekit.clauses.examples import example_document
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.facts import read_facts
from clausekit.library import library
from clausekit.structure import parse
from tests.marked import parsed


@pytest.mark.parametrize(
    ("fact", "value", "sentence"),
    [
        ("term", "P2Y", "有効期間：本契約の有効期間は、契約締結日から2年間とする。"),
        ("term", "P1Y", "期間：本契約は、締結の日から一年間効力を有する。"),
        ("renewal", "P1Y", "有効期間：期間満了の３か月前までに申出がないときは、本契約は更に１年間更新される。"),
        ("survival", "P5Y", "存続：第４条及び第５条の規定は、本契約の終了後５年間なお効力を有する。"),
        (
            "publication_lead",
            "P45D",
            "公表：乙は、本研究の成果を公表しようとするときは、公表予定日の四十五日前までに甲に書面で通知し、その承諾を得る。",
        ),
        ("term", "2026-04-01/2028-03-31", "研究期間：研究期間は、令和八年四月一日から令和十年三月三十一日までとする。"),
        ("term", "../2027-09-30", "有効期間：本契約の有効期間は、締結の日から2027年9月30日までとする。"),
        ("term", None, "有効期間：本契約の有効期間は、令和　年　月　日から令和　年　月　日までとする。"),
        ("term", None, "有効期間：本契約の有効期間は、締結の日から［　］年間とする。"),
        (
            "renewal",
            "by_agreement",
            "期間：本契約の有効期間は、締結の日から一年間とする。甲乙が書面で合意したときは、更新することができる。",
        ),
        (
            "renewal",
            "automatic",
            "有効期間：本契約の有効期間は、締結の日から一年間とする。満了の一か月前までに申出がないときは、同じ条件で更新する。",
        ),
        ("survival", "indefinite", "存続：第１条から第５条までの規定は、本契約の終了後も期間の定めなく効力を有する。"),
        ("survival", "P2Y", "誓約：私は、卒業してから２年間、研究で知った秘密を守ります。"),
        (
            "publication_lead",
            "P1M",
            "公表：乙は、成果を学会で発表するときは、発表の１か月前までに原稿を甲に示し、その承諾を得る。",
        ),
        ("non_compete_after", "P1Y", "競業：乙は、本契約の終了後一年間、甲と競合する製品の開発に従事してはならない。"),
        ("governing_law", "シンガポール法", "準拠法：本契約は、シンガポール法に準拠する。"),
        ("governing_law", "日本法", "準拠法：本契約は、日本の法律に従って解釈する。"),
        ("governing_law", "日本法", "準拠法：本契約は、日本法に準拠し、これに従って解釈される。"),
        (
            "jurisdiction",
            "さいたま地方裁判所",
            "管轄：本契約に関する訴訟は、さいたま地方裁判所を第一審の専属的合意管轄裁判所とする。",
        ),
        (
            "jurisdiction",
            "大阪地方裁判所",
            "管轄：本契約に関する訴訟は、乙の本店所在地を管轄する大阪地方裁判所を第一審の専属的合意管轄裁判所とする。",
        ),
        (
            "jurisdiction",
            "被告の本店所在地を管轄する地方裁判所",
            "管轄：本契約に関する訴えは、被告の本店所在地を管轄する地方裁判所に提起するものとする。",
        ),
        (
            "jurisdiction",
            "乙の主たる事務所又は住所地を管轄する地方裁判所",
            "管轄：本契約に関する訴訟については、乙の主たる事務所又は住所地を管轄する地方裁判所を専属的な管轄裁判所とする。",
        ),
        (
            "jurisdiction",
            "カリフォルニア州に所在する連邦裁判所又は州裁判所",
            "管轄：本契約に関する訴訟は、カリフォルニア州に所在する連邦裁判所又は州裁判所の専属的な管轄に服する。",
        ),
        ("jurisdiction", None, "管轄：本契約に関する訴訟は、［福岡／広島］地方裁判所を専属の管轄裁判所とする。"),
        ("jurisdiction", None, "管轄：本契約に関する訴訟は、●地方裁判所を第一審の専属的合意管轄裁判所とする。"),
        (
            "arbitration",
            "日本商事仲裁協会",
            "紛争解決：本契約に関する一切の紛争は、日本商事仲裁協会の商事仲裁規則に従い、東京における仲裁により最終的に解決する。",
        ),
    ],
)
def test_a_fact_is_read_with_its_place(fact: str, value: str | None, sentence: str) -> None:
    structure = parse(example_document(sentence))
    made = library()
    found = detector(made).detect(units_of(structure, read_words(word_index(made), structure)))
    read = getattr(read_facts(structure, found), fact)
    assert read is not None
    assert read.value == value
    assert read.status == ("read" if value else "blank")
    assert read.span.quote(structure.text) == read.text
    assert read.article == "1"


def test_a_silent_draft_has_no_facts() -> None:
    structure = parse(example_document("総則：甲及び乙は、誠実に本契約を履行する。"))
    assert all(value is None for _, value in read_facts(structure, ()))


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("jurisdiction", "秘密保持：乙は、裁判所の命令により秘密情報の開示を求められたときは、その限度で開示できる。"),
        ("effective_date", "[preamble] 甲乙間で2024年5月1日付で締結した共同研究契約に基づき、次のとおり定める。"),
        ("non_compete_after", "勧誘：甲及び乙は、本契約の終了後一年間、相手方の従業員を勧誘してはならない。"),
        ("term", "存続：第４条の規定は、本契約の終了後五年間なお効力を有する。"),
        ("publication_lead", "公表：乙は、成果を公表したときは、公表後30日以内に甲に報告する。"),
        ("renewal", "存続：甲及び乙は、合意により秘密保持の期間を三年間延長することができる。"),
    ],
)
def test_what_is_another_matter_is_no_fact(fact: str, sentence: str) -> None:
    structure = parse(example_document(sentence))
    made = library()
    found = detector(made).detect(units_of(structure, read_words(word_index(made), structure)))
    assert getattr(read_facts(structure, found), fact) is None


def test_secrecy_goes_before_other_duties_that_survive() -> None:
    structure = parsed(
        "秘密保持契約書\n第１条（秘密保持）\n乙は、甲の秘密情報を秘密に保持し、第三者に開示しない。\n"
        "第２条（出願）\n乙は、甲の秘密情報に基づき特許を出願してはならず、この義務は、本契約の終了後も１年間存続する。\n"
        "第３条（存続）\n第１条及び第２条の規定は、本契約の終了後も効力を有する。"
        "ただし、第１条の義務は、終了後５年間とする。\n"
    )
    made = library()
    found = detector(made).detect(units_of(structure, read_words(word_index(made), structure)))
    survival = read_facts(structure, found).survival
    assert survival is not None and (survival.value, survival.article) == ("P5Y", "3")
