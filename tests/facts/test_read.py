"""Key facts of small contracts; the span always quotes the text."""

import pytest

from clausekit.clauses import detector
from clausekit.clauses.examples import example_document
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.facts import read_facts
from clausekit.library import library
from clausekit.structure import parse


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
