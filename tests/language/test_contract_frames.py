"""Frames across sentences: items and their stems, provisos, who is carried over."""

from __future__ import annotations

import pytest

from clausekit.language.frames import ContractFrames, Frame
from clausekit.structure import parse
from tests.marked import document


def read(text: str) -> dict[str, tuple[Frame, ...]]:
    """Return the frames of the sentences of an article with this body, by their first eight characters."""
    structure = parse(document(f"秘密保持契約書\n甲と乙は、次のとおり契約を締結する。\n第１条（定め）\n{text}\n"))
    frames = ContractFrames(structure)
    return {one.span.quote(structure.text).strip()[:8]: said for one, said in frames.all()}


def told(frames: tuple[Frame, ...]) -> list[tuple[str | None, str, str]]:
    return [(frame.actor, frame.kind, frame.act) for frame in frames]


@pytest.mark.parametrize(
    "stem",
    [
        "乙は、次の各号の行為をしようとするときは、あらかじめ甲に通知しなければならない。",
        "乙は、次の各号に掲げる場合には、甲の事前の承諾を得なければならない。",
        "乙は、次の各号に掲げる事由が生じたときは、直ちに甲に報告するものとする。",
    ],
)
def test_items_that_name_an_event_are_no_duties(stem: str) -> None:
    said = read(f"{stem}\n(1) 秘密情報を第三者に開示すること。\n(2) 秘密情報の複製")
    items = [frames for start, frames in said.items() if "秘密情報" in start]
    assert items == [(), ()]


def test_items_that_name_an_act_carry_the_ban_of_their_stem() -> None:
    said = read(
        "乙は、次の各号の行為をしてはならない。\n(1) 秘密情報を解析すること。\n(2) 本試料の改変又は第三者への譲渡"
    )
    found = [told(frames) for start, frames in said.items() if not start.startswith(("乙は", "甲と", "秘密保持"))]
    assert [("乙", "ban", "解析")] in found
    assert [("乙", "ban", "改変"), ("乙", "ban", "譲渡")] in found


def test_a_proviso_between_stem_and_items_is_not_their_stem() -> None:
    said = read(
        "乙は、次の各号の行為をしてはならない。ただし、甲が承諾した場合は、この限りでない。\n(1) 本試料を解析すること。"
    )
    assert [("乙", "ban", "解析")] in [told(frames) for frames in said.values()]


def test_consent_in_the_proviso_opens_the_ban_before_it() -> None:
    said = read("乙は、秘密情報を第三者に開示してはならない。ただし、甲が書面により承諾した場合は、この限りでない。")
    (ban,) = said["乙は、秘密情報を"]
    assert ban.kind == "ban"
    assert ban.gate is not None
    assert (ban.gate.form, ban.gate.by, ban.gate.quals) == ("unless", "甲", frozenset({"written"}))
    assert ban.exceptions


def test_a_proviso_that_permits_with_consent_qualifies_too() -> None:
    said = read("乙は、成果を公表してはならない。ただし、甲の同意を得た場合は、これを公表することができる。")
    (ban,) = said["乙は、成果を公表"]
    assert ban.gate is not None
    assert ban.gate.by == "甲"
    assert told(said["ただし、甲の同意"]) == [("乙", "right", "公表")]


def test_another_duty_behind_takes_nothing_back() -> None:
    said = read("乙は、成果を公表してはならない。ただし、乙は、甲に原稿を送付しなければならない。")
    (ban,) = said["乙は、成果を公表"]
    assert (ban.gate, ban.exceptions) == (None, ())


def test_one_predicate_of_two_parties_in_turn() -> None:
    said = read("直接経費は甲が、間接経費は乙が負担する。")
    assert sorted(told(said["直接経費は甲が、"])) == [("乙", "duty", "負担"), ("甲", "duty", "負担")]
