"""Which kind of contract a draft is, by the product's own library."""

from __future__ import annotations

import pytest

from clausekit.clauses import guess_contract_type
from clausekit.library import library
from tests.marked import parsed

BODY = "第１条（目的）\n甲及び乙は、本契約を締結する。秘密情報を守る。\n第２条（研究）\n研究成果及び試料を定める。\n"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("秘密保持契約書", "nda"),
        ("秘　密　保　持　契　約　書（案）", "nda"),
        ("共同研究契約書", "jra"),
        ("共同研究開発契約書", "jra"),
        ("共同研究に関する秘密保持契約書", "nda"),
        ("試料提供契約書", "mta"),
        ("ライセンス契約書", "other"),
        ("建物賃貸借契約書", "other"),
    ],
)
def test_by_the_title(title: str, expected: str) -> None:
    assert guess_contract_type(parsed(f"{title}\n{BODY}"), library()).type == expected


@pytest.mark.parametrize(
    "text",
    [
        "NON-DISCLOSURE AGREEMENT\nArticle 1\nThe parties agree.\n",
        "保密协议\n第一条（目的）\n甲方乙方保密。\n第二条（定义）\n无。\n",
    ],
)
def test_what_is_not_japanese_is_said_to_be_so(text: str) -> None:
    guess = guess_contract_type(parsed(text), library())
    assert (guess.type, guess.japanese) == ("other", False)


@pytest.mark.parametrize("text", ["料理の作り方\n鍋に水を入れます。\n", "あ\n", "第１条（目的）\n"])
def test_what_is_no_contract_is_other(text: str) -> None:
    guess = guess_contract_type(parsed(text), library())
    assert (guess.type, guess.japanese) == ("other", guess.japanese)
