"""Values of single sentences: what is read, where it stands, and what is left open."""

from __future__ import annotations

import pytest

from clausekit.library.figures import ValueKind, ValueSpec
from clausekit.span import Span
from clausekit.values import Attached, read_values
from tests.marked import marked, parsed


def values_of(kind: ValueKind, text: str, **more: object) -> list[tuple[str | None, str]]:
    """Return value and quote of all values of `kind` in the sentence `text`, which stands in a small contract."""
    spec = ValueSpec.model_validate({"name": "x", "kind": kind} | more)
    structure = parsed(
        f"契約書\n甲株式会社（以下「甲」という。）と乙株式会社（以下「乙」という。）\n第１条（総則）\n{text}\n第２条（附則）\n本文\n"
    )
    at = structure.text.index(text)
    found = read_values([spec], [Span(at, at + len(text))], Attached.of(structure))
    assert all(value.span.quote(structure.text) == value.text for value in found)
    assert all((value.value is None) == (value.status != "read") for value in found)
    return [(value.value, value.text) for value in found]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("period", "第４条の義務は、本契約の終了後⟦５年間⟧存続する。", "P5Y"),
        ("period", "技術情報については、⟦公知となるまで⟧なお効力を有する。", "until_public"),
        ("period", "当該技術が⟦陳腐化するまで⟧秘密に保持する。", "until_obsolete"),
        ("period", "⟦期間の定めなく⟧効力を有する。", "indefinite"),
        ("period", "⟦無期限⟧に存続する。", "indefinite"),
        ("period", "⟦営業秘密としての要件を充たす限り⟧存続する。", "while_secret"),
        ("period", "終了後⟦［　］年間⟧存続する。", None),
        ("lead", "公表予定日の⟦60日⟧前までに通知する。", "P60D"),
        ("lead", "⟦二十日⟧以上前の書面による通知をもって訪問する。", "P20D"),
        ("lead", "発表の⟦１か月⟧前までに原稿を出す。", "P1M"),
        ("deadline", "終了の日から⟦３０日⟧以内に返還する。", "P30D"),
        ("deadline", "口頭で開示した日から⟦○日⟧以内に書面で通知する。", None),
        ("deadline", "⟦直ちに⟧相手方に報告する。", "immediate"),
        ("deadline", "⟦すみやか⟧に返却する。", "prompt"),
        ("deadline", "気付いた日の⟦翌営業日⟧までに知らせる。", "P1BD"),
        ("deadline", "直ちに（遅くとも⟦24時間⟧以内に）連絡する。", "PT24H"),
        ("deadline", "⟦二週間⟧の猶予を置き催告する。", "P2W"),
        ("start_date", "期間は、⟦令和八年四月一日から令和九年三月三十一日⟧までとする。", "2026-04-01"),
        ("end_date", "期間は、⟦令和八年四月一日から令和九年三月三十一日⟧までとする。", "2027-03-31"),
        ("date", "⟦平成31年4月30日⟧付けの契約", "2019-04-30"),
        ("percentage", "議決権の⟦３分の１⟧以上の譲渡", "1/3"),
        ("amount", "賠償の総額は金⟦五百万円⟧を超えない。", "JPY 5000000"),
        ("frequency", "甲は、⟦年１回⟧を限度として検査する。", "1/P1Y"),
        ("law", "本契約は、⟦日本国の法令⟧に基づいて解釈する。", "日本法"),
        ("law", "本契約は、⟦ドイツ連邦共和国の実体法⟧に準拠する。", "ドイツ連邦共和国法"),
        ("law", "本契約の準拠法は⟦シンガポール法⟧とする。", "シンガポール法"),
        ("court", "訴訟は、⟦さいたま地方裁判所⟧を第一審の専属的合意管轄裁判所とする。", "さいたま地方裁判所"),
        ("court", "訴えは、⟦被告の本店所在地を管轄する地方裁判所⟧に提起する。", "被告の本店所在地を管轄する地方裁判所"),
        ("court", "紛争は、乙の本店を管轄する⟦大阪地方裁判所⟧の管轄とする。", "大阪地方裁判所"),
        ("court", "訴訟は、⟦●地方裁判所⟧を第一審の管轄裁判所とする。", None),
        ("institution", "紛争は、⟦一般社団法人日本商事仲裁協会⟧の規則による仲裁で解決する。", "日本商事仲裁協会"),
        ("seat", "⟦シンガポール⟧を仲裁地とする仲裁により解決する。", "シンガポール"),
        ("seat", "⟦東京⟧における仲裁により解決する。", "東京"),
        ("country", "秘密情報を⟦国外⟧に持ち出してはならない。", "国外"),
        ("place", "試料は、乙の⟦鶴見工場⟧でのみ使用する。", "鶴見工場"),
        ("person", "⟦研究責任者⟧を定める。", "研究責任者"),
        ("party", "解析の結果は、⟦甲⟧に単独で帰属する。", "甲"),
        ("statute", "乙は、⟦外国為替及び外国貿易法⟧を遵守する。", "外国為替及び外国貿易法"),
        ("body", "参加者は、⟦経済産業省⟧と協議する。", "経済産業省"),
    ],
)  # fmt: skip
def test_a_value_is_read_in_its_normal_form(kind: ValueKind, text: str, value: str | None) -> None:
    plain, (span,) = marked(text)
    assert values_of(kind, plain) == [(value, span.quote(plain))]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("period", "終了後30日以内に返還する。"),
        ("period", "満了の３か月前までに通知する。"),
        ("period", "書面の合意により三年間延長される。"),
        ("lead", "公表後30日以内に報告する。"),
        ("deadline", "公表の30日前までに通知する。"),
        ("court", "裁判所の命令により開示を求められたときは、その限度で開示する。"),
        ("court", "本契約に関する紛争は、管轄裁判所で解決する。"),
        ("law", "日本国法に基づき設立された法人である甲"),
        ("seat", "両者で話し合い、仲裁により解決する。"),
        ("party", "甲及び乙は、成果の帰属を協議する。"),
    ],
)
def test_what_is_another_thing_is_no_value(kind: ValueKind, text: str) -> None:
    assert values_of(kind, text) == []


def test_words_near_a_figure_tell_which_one_is_meant() -> None:
    text = "乙は、直ちに甲に第一報を入れ、五日以内に原因を記載した報告書を提出する。"
    spec = {"near": ["報告", "第一報"], "not_near": ["原因", "報告書"]}
    assert values_of("deadline", text, **spec) == [("immediate", "直ちに")]


def test_a_figure_far_from_its_words_is_another_one() -> None:
    text = "乙は、三十日以内に代金を支払い、甲の指定する口座に振り込むものとし、また、十日以内に資料を返還する。"
    assert values_of("deadline", text, near=["返還"], within=10) == [("P10D", "十日")]


def test_persons_left_to_an_annex_that_is_missing() -> None:
    structure = parsed("契約書\n第１条（参加）\n乙の側は、別紙２に掲げる者に限る。\n第２条（附則）\n本文\n")
    spec = ValueSpec(name="members", kind="person")
    (value,) = read_values([spec], [structure.sentences[1].span, structure.sentences[0].span], Attached.of(structure))
    assert (value.value, value.status, value.text) == (None, "annex_absent", "別紙２")


def test_persons_in_an_annex_that_is_attached() -> None:
    text = "契約書\n第１条（参加）\n乙の側は、別紙２に掲げる者に限る。\n第２条（附則）\n本文\n\n別紙２\n　氏名の一覧\n"
    structure = parsed(text)
    spec = ValueSpec(name="members", kind="person")
    passages = [sentence.span for sentence in structure.sentences if sentence.where == "1"]
    (value,) = read_values([spec], passages, Attached.of(structure))
    assert (value.value, value.status) == ("別紙２", "read")


def test_what_the_deciding_passage_lacks_is_looked_for_in_the_others() -> None:
    structure = parsed(
        "契約書\n第１条（返還）\n乙は、資料を返還する。\n返還は、十日以内に行う。\n第２条（附則）\n本文\n"
    )
    first, second = (sentence.span for sentence in structure.sentences if sentence.where == "1")
    spec = ValueSpec(name="days", kind="deadline")
    (value,) = read_values([spec], [first], Attached.of(structure), [second])
    assert value.value == "P10D"
