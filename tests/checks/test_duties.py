"""Who bears what: counted per party with evidence; a finding only for a lopsided paper that calls itself mutual."""

from __future__ import annotations

from clausekit.checks import run_checks
from clausekit.findings.model import DutyRow
from clausekit.language.frames import ContractFrames
from tests.checks.papers import paper, structure_of, told


def _table(text: str) -> dict[tuple[str, str, str], DutyRow]:
    structure = structure_of(text)
    rows = run_checks(structure, "ja", frames=ContractFrames(structure)).duties
    for row in rows:
        assert row.articles
        assert all(one.span.quote(text) == one.quote for one in row.evidence)
    return {(row.party, row.kind, row.topic): row for row in rows}


def test_each_party_is_told_what_it_bears() -> None:
    text = paper(
        "乙は、甲の書面による承諾なく、試料を分析してはならない。\n"
        "２　乙は、毎月、使用の状況を甲に報告しなければならない。\n"
        "３　甲は、いつでも、乙の管理状況を監査することができる。\n４　乙は、甲に生じた損害を賠償しなければならない。\n"
        "５　甲は、乙に対し、研究費を支払う義務を負わない。"
    )
    table = _table(text)
    assert table["乙", "ban", "samples"].count == 1
    assert table["乙", "duty", "reporting"].articles == ("3",)
    assert table["甲", "right", "audit"].topic_name == "監査・検査"
    assert table["乙", "indemnity", "liability"].evidence[0].article == "3"
    assert table["甲", "exempt", "payment"].count == 1
    assert not any(party == "甲" and kind in ("duty", "ban", "indemnity") for party, kind, _ in table)


def test_what_lies_on_all_parties_is_a_row_of_its_own() -> None:
    table = _table(paper("甲及び乙は、事故を知ったときは、直ちに相手方に通知しなければならない。"))
    assert ("both", "duty", "reporting") in table or ("both", "duty", "incident") in table
    assert table["both", "ban", "secrecy"].articles == ("2",)
    assert {party for party, _, _ in table} == {"both"}


def test_of_three_parties_two_are_two() -> None:
    parts = {"parties": ["甲", "乙", "丙"], "body": "甲及び丙は、乙に研究費を支払わなければならない。"}
    table = _table(paper(parts))
    assert table["甲", "duty", "payment"].count == table["丙", "duty", "payment"].count == 1
    assert ("乙", "duty", "payment") not in table


def test_the_table_is_in_the_order_of_parties() -> None:
    text = paper("乙は、甲に報告しなければならない。\n２　甲は、乙に回答しなければならない。")
    order = list(dict.fromkeys(party for party, _, _ in _table(text)))
    assert order == ["both", "甲", "乙"]


BURDENS = "\n".join(
    f"{at}　{sentence}"
    for at, sentence in enumerate(
        (
            "乙は、秘密情報を第三者に開示してはならない。",
            "乙は、秘密情報を目的外に使用してはならない。",
            "乙は、秘密情報を複製してはならない。",
            "乙は、成果を公表してはならない。",
            "乙は、特許を出願してはならない。",
            "乙は、秘密情報を返還しなければならない。",
            "乙は、甲の監査を受け入れなければならない。",
            "乙は、甲の競合他社と提携してはならない。",
            "乙は、事故により甲に生じた損害を賠償しなければならない。",
            "甲は、いつでも本契約を解除することができる。",
        ),
        2,
    )
)


def _one_sided(opening: str, burdens: str = BURDENS) -> bool:
    start = "株式会社青葉（以下「甲」という。）と株式会社若葉（以下「乙」という。）は、"
    text = paper({"opening": f"{start}{opening}", "body": f"甲乙は、協議する。\n{burdens}"})
    return "one_sided" in {one.kind for one in told(text, frames=True)}


def test_a_mutual_paper_that_burdens_one_party_is_told() -> None:
    assert _one_sided("相互に秘密情報を開示するため、次のとおり契約（以下「本契約」という。）を締結する。")


def test_a_paper_that_does_not_call_itself_mutual_is_not() -> None:
    assert not _one_sided("甲の情報の開示のため、次のとおり契約（以下「本契約」という。）を締結する。")


def test_a_balanced_mutual_paper_is_not() -> None:
    balanced = BURDENS.replace("乙は、", "甲及び乙は、")
    assert not _one_sided(
        "相互に秘密情報を開示するため、次のとおり契約（以下「本契約」という。）を締結する。", balanced
    )


def test_each_party_bound_in_turn_is_not() -> None:
    lines = BURDENS.split("\n")
    mixed = "\n".join(
        line.replace("乙は、", "甲は、").replace("甲の", "乙の") if at % 2 else line for at, line in enumerate(lines)
    )
    assert not _one_sided("相互に秘密情報を開示するため、次のとおり契約（以下「本契約」という。）を締結する。", mixed)


def test_without_frames_nothing_is_said_of_who_bears_what() -> None:
    hygiene = run_checks(structure_of(paper("乙は、甲に報告しなければならない。")), "ja")
    assert hygiene.duties == ()
