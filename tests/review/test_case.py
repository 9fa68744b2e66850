"""What a draft itself shows of the case: where the other side sits, who discloses, what kind it is."""

from __future__ import annotations

import pytest

from clausekit.elements import find_sides
from clausekit.language.frames import ContractFrames
from clausekit.library import library
from clausekit.library.case import Case
from clausekit.profile import make_profile
from clausekit.review.case import matter
from clausekit.review.options import ReviewOptions
from clausekit.structure import parse
from tests.marked import document

US = "株式会社青葉（以下「甲」という。）"
TAIL = "は、次のとおり契約を締結する。\n"
MUTUAL = "第１条（秘密保持）\n甲及び乙は、相手方の秘密情報を第三者に開示してはならない。\n"
ONE_WAY = "第１条（秘密保持）\n乙は、甲の秘密情報を秘密として保持し、第三者に開示してはならない。\n"


def case(text: str, **options: str) -> Case:
    structure = parse(document(text))
    neutral = find_sides(structure, ContractFrames(structure), None)
    return matter(structure, "nda", ReviewOptions(**options), neutral, {}, library()).case  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("partner", "country"),
    [
        ("若草株式会社（以下「乙」という。）", "domestic"),
        ("国立大学法人若草大学（以下「乙」という。）", "domestic"),
        ("日本国法に基づき設立された若草合同会社（以下「乙」という。）", "domestic"),
        ("Wakakusa GmbH（以下「乙」という。）", "other"),
        ("ドイツ国法に準拠して設立されたワカクサ社（以下「乙」という。）", "other"),
        (
            "最終親会社を Wakakusa Inc.（アメリカ合衆国）とする若草株式会社（以下「乙」という。）",
            "other",
        ),
    ],
)
def test_where_the_other_side_sits(partner: str, country: str) -> None:
    assert case(f"秘密保持契約書\n{US}と、{partner}と{TAIL}{MUTUAL}").country == country


def test_the_profile_knows_better_where_the_other_side_sits() -> None:
    structure = parse(document(f"秘密保持契約書\n{US}と若草株式会社（以下「乙」という。）と{TAIL}{MUTUAL}"))
    profile = make_profile(library().questionnaire, {"ctry_code": ("in_27",), "neg_our_role": ("mainly_recipient",)})
    neutral = find_sides(structure, ContractFrames(structure), None)
    made = matter(structure, "nda", ReviewOptions(profile=profile), neutral, {}, library())
    assert (made.case.country, made.case.role) == ("listed", "recipient")


@pytest.mark.parametrize(
    ("articles", "side", "role"),
    [
        (MUTUAL, None, "mutual"),
        (MUTUAL, "甲", "mutual"),
        (ONE_WAY, None, "discloser"),
        (ONE_WAY, "甲", "discloser"),
        (ONE_WAY, "乙", "recipient"),
    ],
)
def test_who_discloses(articles: str, side: str | None, role: str) -> None:
    text = f"秘密保持契約書\n{US}と若草株式会社（以下「乙」という。）と{TAIL}{articles}"
    assert (case(text, side=side) if side else case(text)).role == role


def test_the_kinds_are_those_of_the_others() -> None:
    text = f"秘密保持契約書\n{US}と国立大学法人若草大学（以下「乙」という。）と{TAIL}{MUTUAL}"
    assert case(text, side="甲").kinds == ("national_university",)
    assert case(text).kinds == ("company", "national_university")
