"""Reading restrictions: sentences of our own, half of them written before the reader was."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from clausekit.antitrust import classify, own_table
from clausekit.antitrust.reading import Restriction, restrictions
from clausekit.elements import find_sides
from clausekit.language.frames import ContractFrames
from tests.marked import parsed
from tests.shared import REPOSITORY

CASES = yaml.safe_load((REPOSITORY / "tests" / "antitrust" / "sentences.yaml").read_text(encoding="utf-8"))
HEAD = (
    "共同研究契約書\n株式会社青葉（以下「甲」という。）と株式会社若草（以下「乙」という。）は、"
    "次のとおり共同研究契約を締結する。\n第１条（目的）\n甲及び乙は、本研究を行う。\n第５条（{title}）\n{text}\n"
    "第６条（その他）\n{other}\n"
)


def read(text: str, title: str = "研究の制限", other: str = "協議して定める。") -> list[Restriction]:
    structure = parsed(HEAD.format(text=text, title=title, other=other))
    frames = ContractFrames(structure)
    return restrictions(structure, frames, find_sides(structure, frames, "甲"))


def told(one: Restriction) -> dict[str, Any]:
    """Return a restriction in the words of the sentence file."""
    said = classify(own_table(), one.inputs, one.themes)
    return {
        "kind": one.inputs.restriction_kind,
        "class": said.label,
        "rule": said.rules[0] if len(said.rules) == 1 else None,
        "bound": one.bound,
        "theme": one.inputs.theme_relation,
        "timing": one.inputs.timing,
        "years": one.inputs.after_period_years,
        "indefinite": one.inputs.indefinite,
        "persons": one.inputs.persons_scope,
        "competitors": one.inputs.competitor_scope,
        "necessity": list(one.inputs.necessity or ()),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_sentence(case: dict[str, Any]) -> None:
    found = [told(one) for one in read(case["text"], case.get("title", "研究の制限"))]
    seen = [{key: one[key] for key in wanted} for one, wanted in zip(found, case["expect"], strict=False)]
    assert seen == case["expect"] and len(found) == len(case["expect"])


def test_half_of_the_sentences_were_written_first() -> None:
    written = [case["written"] for case in CASES]
    assert len(CASES) >= 30 and written.count("before") >= written.count("after")


BAN = "乙は、研究期間中、本研究と同一のテーマの研究を自ら行わない。"


def test_a_survival_clause_that_names_the_article_makes_it_last() -> None:
    (one,) = read(BAN, other="第５条の規定は、本契約の終了後２年間なお効力を有する。")
    assert (one.inputs.timing, one.inputs.after_period_years) == ("both", 2)
    assert classify(own_table(), one.inputs).rules == ("AT-B3",)


def test_a_survival_clause_about_another_paragraph_does_not() -> None:
    text = f"{BAN}\n２　乙は、研究記録を三年間保存する。"
    (one,) = read(text, other="第５条第２項の規定は、本契約の終了後２年間なお効力を有する。")
    assert one.inputs.timing == "during"


def test_a_later_paragraph_may_extend_the_one_before() -> None:
    (one,) = read(f"{BAN}\n２　前項の義務は、本契約の終了後１８か月間存続する。")
    assert (one.inputs.timing, one.inputs.after_period_years) == ("both", 1.5)


def test_without_a_side_a_single_party_of_mutual_secrecy_is_one() -> None:
    structure = parsed(HEAD.format(text=BAN, title="競業", other="甲及び乙は、秘密情報を第三者に開示しない。"))
    frames = ContractFrames(structure)
    found = restrictions(structure, frames, find_sides(structure, frames, None))
    assert [(one.bound, one.bearer) for one in found] == [("one", "乙")]
