"""Which kind of contract a draft is: by title, by preamble, by body, and papers that are none of ours."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausekit.clauses import ContractGuess, guess_contract_type
from clausekit.datafiles import data_folder
from clausekit.intake import read
from clausekit.library import Library
from clausekit.library.model import Contract
from clausekit.library.yamlfile import load
from clausekit.structure import parse
from tests.marked import parsed

_DEV = Path(__file__).parents[2] / "corpora" / "dev"
_DRAFTS = sorted(path for path in _DEV.iterdir() if path.is_file())


@cache
def _made() -> Library:
    paths = sorted(data_folder("clause_library").glob("_contracts/*.yaml"))
    contracts = {path.stem: Contract.model_validate(load(path)) for path in paths}
    return Library({}, contracts, {}, "")


def _guess(text: str) -> ContractGuess:
    return guess_contract_type(parsed(text), _made())


_PARTIES = "株式会社あさひ（以下「甲」という。）と株式会社ひので（以下「乙」という。）は、"
_AGREE = "次のとおり契約を締結する。"
_SECRET = "第１条（定義）\n秘密情報とは、開示者の情報をいう。\n第２条（秘密保持）\n受領者は、秘密情報を漏らさない。\n"
_RESEARCH = "第１条（目的）\n本研究の目的は次のとおりとする。\n第２条（成果）\n研究成果は甲乙の共有とする。\n"
_SAMPLE = "第１条（提供）\n甲は、本試料を乙に提供する。\n第２条（分析）\n乙は、本試料を分析しない。\n"
_COMMISSION = "第１条（委託）\n甲は、乙に次の研究を委託する。\n第２条（再委託）\n乙は、再委託してはならない。\n"
_PLAIN = "第１条（総則）\n甲は、乙に代金を支払う。\n第２条（雑則）\n本契約は日本法による。\n"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("秘密保持契約書", _SECRET, "nda"),
        ("秘　密　保　持　契　約　書（案）", _SECRET, "nda"),
        ("秘密保持に関する覚書", _SECRET, "nda"),
        ("建物賃貸借契約書", _SECRET, "other"),
        ("共同研究開発の検討に係る秘密保持契約書", _SECRET, "nda"),
        ("サンプル提供に関する秘密保持契約書", _SECRET, "nda"),
        ("機密情報の取扱いに関する協定書", _SECRET, "nda"),
        ("共同研究における秘密情報の取扱いに関する確認書", _SECRET, "nda"),
        ("ＮＤＡ", _SECRET, "nda"),
        ("技術情報開示契約書", _SECRET, "nda"),
        ("共同研究契約書", _RESEARCH, "jra"),
        ("共 同 研 究 契 約 書", _RESEARCH, "jra"),
        ("新規触媒に関する共同開発契約書", _RESEARCH, "jra"),
        ("共同研究に関する覚書", _RESEARCH, "jra"),
        ("共同研究契約書（秘密保持条項付き）", _RESEARCH, "jra"),
        ("PoC契約書", _RESEARCH, "jra"),
        ("試料提供契約書", _SAMPLE, "mta"),
        ("サンプル評価契約書", _SAMPLE, "mta"),
        ("研究成果有体物提供契約書", _SAMPLE, "mta"),
        ("秘密保持及び試料提供契約書", _SAMPLE, "mta"),
        ("生物材料移転契約書（ＭＴＡ）", _SAMPLE, "mta"),
        ("共同研究の準備のための基本合意書", _RESEARCH, "mou"),
        ("意向書", _RESEARCH, "mou"),
        ("研究委託契約書", _COMMISSION, "subcontract"),
        ("分析業務委託契約書", _COMMISSION, "subcontract"),
        ("委託研究開発契約書", _COMMISSION, "subcontract"),
        ("ライセンス契約書", _RESEARCH, "other"),
        ("共同研究成果の実施許諾契約書", _RESEARCH, "other"),
        ("業務委託契約書", _SECRET, "other"),
        ("取引基本契約書", _SECRET, "other"),
        ("雇用契約書", _SECRET, "other"),
        ("保守契約書", _SECRET, "other"),
        ("サンプル売買契約書", _SAMPLE, "other"),
        ("ソフトウェア開発委託契約書", _COMMISSION, "other"),
        ("共同研究契約の変更に関する覚書", _RESEARCH, "other"),
        ("個人情報の取扱いに関する覚書", _SECRET, "other"),
        ("共同研究取扱規程", _RESEARCH, "other"),
        ("共同研究打合せ議事録", _RESEARCH, "other"),
        ("請求書", _PLAIN, "other"),
    ],
)
def test_title_says_what_the_paper_is(title: str, body: str, expected: str) -> None:
    guess = _guess(f"{title}\n{_PARTIES}{_AGREE}\n{body}")
    assert (guess.type, guess.doubtful) == (expected, False)


@pytest.mark.parametrize(
    ("opening", "body", "expected"),
    [
        ("共同研究の可否を検討するために開示する秘密情報の取扱いについて、", _SECRET, "nda"),
        ("秘密保持契約に基づく検討の結果、共同研究を実施することについて、", _RESEARCH, "jra"),
        ("乙の評価に供するサンプルに関し、", _SAMPLE, "mta"),
        ("サンプルの継続的売買に関し、", _SAMPLE, "other"),
    ],
)
def test_a_bare_title_is_settled_by_the_preamble_in_doubt(opening: str, body: str, expected: str) -> None:
    guess = _guess(f"覚書\n{_PARTIES}{opening}{_AGREE}\n{body}")
    assert (guess.type, guess.doubtful) == (expected, True)


@pytest.mark.parametrize(
    ("body", "expected"), [(_SECRET, "nda"), (_RESEARCH, "jra"), (_SAMPLE, "mta"), (_PLAIN, "other")]
)
def test_without_title_and_preamble_the_articles_decide(body: str, expected: str) -> None:
    guess = _guess(f"契約書\n{_PARTIES}{_AGREE}\n{body}")
    assert guess.type == expected
    assert guess.doubtful == (expected != "other")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("1. 共同研究で知ったことを秘密にします。\n2. 卒業後も守ります。\n学籍番号　　氏名", "student_pledge"),
        ("1. 私は、本研究の参加者として秘密を守ります。\n2. 資料を返します。\n氏名", "member_pledge"),
        ("1. 私は、貴社の秘密を漏らしません。\n2. 退職後も守ります。\n氏名", "other"),
    ],
)
def test_pledges_are_told_apart_by_who_signs(lines: str, expected: str) -> None:
    assert _guess(f"誓約書\n私は、次の事項を誓約します。\n{lines}").type == expected


def test_a_pledge_of_secrecy_by_a_company_is_an_nda() -> None:
    body = "1. 当社は、秘密情報を漏らしません。\n2. 当社は、秘密情報を返還します。"
    assert _guess(f"秘密保持誓約書\n当社は、貴社に対し次のとおり誓約します。\n{body}").type == "nda"


def test_the_parties_names_do_not_decide() -> None:
    text = (
        "株式会社ライセンス販売（以下「甲」という。）と合同会社労働派遣（以下「乙」という。）は、次のとおり約束する。"
    )
    assert _guess(f"覚書\n{text}\n{_SECRET}").type == "nda"


@pytest.mark.parametrize(
    "text",
    [
        "NON-DISCLOSURE AGREEMENT\n1. Definitions. Confidential Information means all.\n2. Term. One year.",
        "保密协议\n第一条（目的）\n甲方乙方保密。\n第二条（定义）\n无。\n",
    ],
)
def test_other_languages_are_no_japanese_contract(text: str) -> None:
    guess = _guess(text)
    assert (guess.type, guess.japanese) == ("other", False)


@pytest.mark.parametrize(
    "text",
    [
        "共同研究のお願い\n拝啓　貴社ますますご清栄のこととお慶び申し上げます。",
        "料理の作り方\n鍋に水を入れます。\n",
        "あ\n",
        "第１条（目的）\n",
    ],
)
def test_what_holds_no_agreement_is_other(text: str) -> None:
    assert _guess(text).type == "other"


@given(st.text(alphabet="あ秘密保持研究契約書第１条\n（）。 ", max_size=200))
def test_any_text_gets_a_known_type(text: str) -> None:
    assert _guess(text).type in {*_made().contracts, "other"}


@pytest.mark.parametrize("path", _DRAFTS, ids=lambda path: path.name)
def test_development_drafts(path: Path) -> None:
    expected = json.loads((_DEV / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))["type"]
    guess = guess_contract_type(parse(read(path)), _made())
    assert (guess.type, guess.doubtful) == (expected, False)
