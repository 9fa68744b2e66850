"""Which papers change another one, and what they change."""

from __future__ import annotations

import pytest

from clausekit.review.amendment import find_amendment
from tests.marked import parsed

HEAD = (
    "株式会社青葉（以下「甲」という。）と国立大学法人若草大学（以下「乙」という。）は、"
    "甲乙間で2030年4月1日に締結した共同研究契約（以下「原契約」という。）に関し、次のとおり合意する。\n"
)


def changes(text: str) -> list[tuple[str, str | None, str, str, str]] | None:
    found = find_amendment(parsed(text))
    return None if found is None else [(c.article, c.paragraph, c.does, c.old, c.new) for c in found.changes]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "変更契約書",
            "第１条\n原契約第５条第２項を、次のとおり変更する。\n「乙は、…」\n",
            [("5", "2", "replace", "", "")],
        ),
        (
            "覚書",
            "１．原契約第１０条に定める「３年間」を「５年間」と読み替える。\n２．その他の条項は原契約のとおりとする。\n",
            [("10", None, "words", "3年間", "5年間")],
        ),
        (
            "共同研究契約変更覚書",
            "第１条　原契約第三条の二を削除する。\n第２条　原契約第七条の次に次の一条を加える。\n",
            [("3の2", None, "delete", "", ""), ("7", None, "add", "", "")],
        ),
        (
            "期間延長に関する覚書",
            "第１条　原契約の有効期間を2032年3月31日まで延長する。\n第２条　その他は原契約による。\n",
            [],
        ),
        (
            "契約変更合意書",
            "第１条（変更内容）\n原契約第８条（公表）を以下のように改める。\n第８条（公表）\n乙は、…\n",
            [("8", None, "replace", "", "")],
        ),
        (
            "修正覚書",
            "第１条　原契約第２条及び第３条の規定を次のとおり改める。\n",
            [("2", None, "replace", "", ""), ("3", None, "replace", "", "")],
        ),
    ],
)
def test_papers_that_change_another(
    title: str, body: str, expected: list[tuple[str, str | None, str, str, str]]
) -> None:
    assert changes(f"{title}\n{HEAD}{body}") == expected


def test_an_nda_may_be_changed_too() -> None:
    text = "秘密保持契約の一部変更に関する合意書\nA社とB社は、2029年4月1日付秘密保持契約書（以下「本NDA」という。）の"
    text += "一部を下記のとおり変更することに合意した。\n1 本NDA第4条「3年間」を「5年間」に変更する。\n"
    assert changes(text) == [("4", None, "words", "3年間", "5年間")]


@pytest.mark.parametrize(
    "text",
    [
        "共同研究契約書\n"
        + HEAD.replace("原契約", "先行契約")
        + "第１条\n研究を行う。\n第２条\n先行契約第５条の定めは、本契約にも適用する。\n",
        "共同研究に関する覚書\n甲と乙は、2029年4月1日付秘密保持契約を締結した。\n第１条　共同研究を行う。\n"
        "第２条　担当者を変更するときは、通知する。\n",
        "秘密保持契約書\n第１条　秘密を守る。\n第２条　本契約の変更は、書面による。\n",
        "覚書\n"
        + HEAD.replace("原契約", "基本契約")
        + "第１条　研究の期間を2年間とする。\n第２条　秘密保持については基本契約による。\n",
    ],
)
def test_papers_that_stand_by_themselves(text: str) -> None:
    assert changes(text) is None
