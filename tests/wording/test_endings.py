"""文体: であるとです・ます, both ways."""

from __future__ import annotations

import pytest

from clausekit.library import library
from clausekit.library.variant import FormId
from clausekit.wording.endings import is_polite, plain, polite

PAIRS = [
    ("返還しなければならない。", "返還しなければなりません。"),
    ("開示してはならない。", "開示してはなりません。"),
    ("請求することができる。", "請求することができます。"),
    ("責任を負う。", "責任を負います。"),
    ("義務を負わない。", "義務を負いません。"),
    ("共有とする。", "共有とします。"),
    ("この限りでない。", "この限りではありません。"),
    ("妨げない。", "妨げません。"),
    ("書面により行う。", "書面により行います。"),
    ("乙に帰属する。", "乙に帰属します。"),
    ("秘密情報をいう。", "秘密情報をいいます。"),
    ("指示に従う。", "指示に従います。"),
    ("合理的な理由なく拒まない。", "合理的な理由なく拒みません。"),
    ("試料を含む。", "試料を含みます。"),
    ("必要な措置を講じる。", "必要な措置を講じます。"),
    ("規定が優先する。", "規定が優先します。"),
    ("効力を生ずる。", "効力を生じます。"),
    ("本日までである。", "本日までです。"),
    ("（学生を含む。）に限り使用する。", "（学生を含みます。）に限り使用します。"),
]


@pytest.mark.parametrize(("written", "spoken"), PAIRS)
def test_contracts_become_polite(written: str, spoken: str) -> None:
    assert polite(written) == spoken


@pytest.mark.parametrize("spoken", [spoken for _, spoken in PAIRS])
def test_what_is_polite_stays(spoken: str) -> None:
    assert polite(spoken) == spoken


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("開示しません。", "開示しない。"),
        ("返還します。", "返還する。"),
        ("持ち出しません。", "持ち出さない。"),
        ("会社に返します。", "会社に返す。"),
        ("漏らしません。", "漏らさない。"),
        ("指示に従います。", "指示に従う。"),
        ("手続を行います。", "手続を行う。"),
        ("承諾を得ます。", "承諾を得る。"),
        ("含みます。", "含む。"),
        ("検知具を取り外しません。", "検知具を取り外さない。"),
        ("権利を譲渡します。", "権利を譲渡する。"),
        ("資料を渡します。", "資料を渡す。"),
        ("届出書を提出します。", "届出書を提出する。"),
        ("妨げません。", "妨げない。"),
        ("規程により譲渡し、これに協力します。", "規程により譲渡し、これに協力する。"),
    ],
)
def test_pledges_become_plain(spoken: str, written: str) -> None:
    assert plain(spoken) == written


def test_only_ends_of_sentences_are_turned() -> None:
    assert (
        polite("請求することができるものとし、これを妨げない。") == "請求することができるものとし、これを妨げません。"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("秘密を守ります。写しません。返します。", True),
        ("秘密を守る。写してはならない。返す。", False),
        ("秘密を守る。", None),
    ],
)
def test_the_style_of_a_text(text: str, said: bool | None) -> None:
    assert is_polite(text) is said


def sentences(forms: tuple[FormId, ...]) -> list[str]:
    """Return the last sentence of each paragraph and item of the library's wordings that is one."""
    texts = [
        text
        for variant in library().variants.values()
        for form, paragraphs in variant.forms.named()
        if form in forms
        for one in paragraphs
        for text in (one.text, *one.items)
    ]
    return [text for text in texts if text.endswith("。") and not text.endswith(("こと。", "とき。"))]


def test_every_contract_sentence_of_the_library_can_become_polite() -> None:
    found = sentences(("ours", "mutual"))
    assert len(found) > 300
    assert [text[-30:] for text in found if not polite(text).endswith(("ます。", "ません。", "です。"))] == []


def test_every_pledge_sentence_of_the_library_can_become_plain() -> None:
    found = sentences(("pledge",))
    assert len(found) > 20
    assert [text[-30:] for text in found if plain(text).endswith(("ます。", "ません。", "です。"))] == []
