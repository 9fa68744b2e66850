"""Whose duty it is: labels, how the paper speaks of us, groups of persons of one party; conditions on one side."""

from __future__ import annotations

import pytest

from clausekit.elements.grade import fits
from clausekit.elements.sides import Side, Sides, find_sides
from clausekit.language.frames import ContractFrames, Extractor
from clausekit.library.element import FrameCondition
from clausekit.span import Span
from clausekit.structure import parse
from tests.marked import document

TWO = Sides(frozenset({"甲"}), frozenset({"乙"}), False)


def sides(text: str, side: str | None = None) -> Sides:
    structure = parse(document(text))
    return find_sides(structure, ContractFrames(structure), side)


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        ("甲", "us"),
        ("甲の研究担当者", "us"),
        ("乙の研究担当者", "them"),
        ("いずれの当事者", "both"),
        ("いずれかの当事者", "both"),
        ("共有者", "both"),
        (None, "unknown"),
    ],
)
def test_side_of_an_actor(actor: str | None, side: Side) -> None:
    assert TWO.of(actor) == side


def test_who_writes_and_who_is_written_to() -> None:
    memo = sides("秘密保持の覚書\n１．先方は、当社の図面を第三者に見せない。\n")
    assert (memo.of("当社"), memo.of("先方")) == ("us", "them")
    letter = sides("誓約書\n１．弊社は、貴社の図面を第三者に見せません。\n")
    assert (letter.of("貴社"), letter.of("弊社")) == ("us", "them")


def test_a_university_by_its_kind() -> None:
    text = (
        "共同研究契約書\n国立大学法人若草大学（以下「甲」という。）と株式会社青葉製作所（以下「乙」という。）は、"
        "次のとおり契約を締結する。\n第１条（公表）\n大学は、成果を公表することができる。\n"
    )
    assert sides(text, "甲").of("大学") == "us"
    assert sides(text, "乙").of("大学") == "them"
    assert sides(text, "乙").of("会社") == "us"


@pytest.mark.parametrize(
    ("who", "text", "fit"),
    [
        ("them_only", "乙は、秘密情報を開示してはならない。", True),
        ("them_only", "甲及び乙は、秘密情報を開示してはならない。", False),
        ("them_only", "秘密情報を開示してはならない。", False),
        ("us_only", "甲は、秘密情報を開示してはならない。", True),
        ("them", "甲及び乙は、秘密情報を開示してはならない。", True),
    ],
)
def test_one_side_by_name(who: str, text: str, fit: bool) -> None:
    (frame,) = Extractor(["甲", "乙"]).frames(text, Span(0, len(text)))
    assert fits(FrameCondition.model_validate({"who": who, "kind": ["ban"]}), frame, TWO) is fit


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("乙は、秘密情報を開示してはならない。", True),
        ("乙は、法令に基づく場合を除き、秘密情報を開示してはならない。", False),
    ],
)
def test_without_exception(text: str, fit: bool) -> None:
    (frame,) = Extractor(["甲", "乙"]).frames(text, Span(0, len(text)))
    assert fits(FrameCondition(no_exception=True), frame, TWO) is fit
