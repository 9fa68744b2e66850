"""The word grammar of the library: all, any, near, not, title, unit, where."""

from __future__ import annotations

from itertools import pairwise, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausekit.clauses.patterns import CompiledNear, Hits
from clausekit.clauses.words import Hit
from tests.clauses.rules import detections, found_in
from tests.library.small import Data
from tests.marked import marked


@pytest.mark.parametrize(
    ("signal", "sentence", "expected"),
    [
        ({"all": ["返還", "資料"]}, "乙は、資料を返還する。", True),
        ({"all": ["返還", "資料"]}, "乙は、資料を守る。", False),
        ({"all": [["返還", "返却"]]}, "乙は、資料を返却する。", True),
        ({"any": ["返還", "返却"]}, "乙は、資料を返却する。", True),
        ({"any": ["返還", "返却"]}, "乙は、資料を守る。", False),
        ({"all": ["資料"], "any": ["返還"]}, "乙は、資料を守る。", False),
        ({"all": ["返還"], "not": ["請求権"]}, "乙は、返還請求権を有する。", False),
        ({"all": ["@outsiders"]}, "他社に示す。", True),
        ({"all": [["@outsiders", "外部"]]}, "外部に示す。", True),
        ({"not": ["@outsiders"], "all": ["示す"]}, "他社に示す。", False),
        ({"near": [{"within": 3, "of": ["資料", "返還"]}]}, "資料を返還する。", True),
        ({"near": [{"within": 3, "of": ["資料", "返還"]}]}, "資料を速やかに甲に返還する。", False),
        ({"near": [{"within": 3, "of": ["返還", "資料"]}]}, "資料を返還する。", False),
        ({"near": [{"within": 3, "of": ["返還", "資料"], "ordered": False}]}, "資料を返還する。", True),
        ({"near": [{"within": 0 + 1, "of": ["資料", "返還"]}]}, "資料を返還する。", True),
        (
            {"near": [{"within": 9, "of": ["資料", ["返還", "返却"]]}], "not": ["返却"]},
            "資料を返還し、返却する。",
            False,
        ),
    ],
)
def test_words(signal: Data, sentence: str, expected: bool) -> None:
    assert found_in(sentence, signal) is expected


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("漏えい", "秘密情報を漏洩してはならない。"),
        ("漏洩", "秘密情報を漏えいしてはならない。"),
        ("取扱い", "秘密情報の取り扱いを定める。"),
        ("および", "甲及び乙は守る。"),
        ("ガイドライン", "ｶﾞｲﾄﾞﾗｲﾝに従う。"),
        ("NDA", "本ＮＤＡに従う。"),
        ("３０日", "30日以内に返す。"),
    ],
)
def test_spellings(word: str, sentence: str) -> None:
    assert found_in(sentence, {"all": [word]})


def test_near_looks_at_every_pair() -> None:
    near = {"near": [{"within": 6, "of": ["資料", "写し", "返還"]}]}
    assert found_in("資料の写し又は写しを直ちに返還する。", near)


NEAR = st.builds(
    CompiledNear,
    within=st.integers(1, 4),
    of=st.lists(st.frozensets(st.integers(0, 2), min_size=1, max_size=2), min_size=2, max_size=3).map(tuple),
    ordered=st.booleans(),
)
HITS = st.lists(
    st.builds(lambda word, start: Hit(word, start, start + 1), st.integers(0, 2), st.integers(0, 8)),
    max_size=8,
    unique=True,
)  # fmt: skip


def close(chain: tuple[Hit, ...], within: int) -> bool:
    return len(set(chain)) == len(chain) and all(a.start <= b.start <= a.end + within for a, b in pairwise(chain))


@given(NEAR, HITS)
def test_near_finds_a_chain_where_there_is_one(near: CompiledNear, hits: list[Hit]) -> None:
    hits.sort(key=lambda hit: hit.start)
    chains = list(product(*([hit for hit in hits if hit.word in ids] for ids in near.of)))
    if not near.ordered:
        chains = [tuple(order) for chain in chains for order in permutations(chain)]
    good = {chain for chain in chains if close(chain, near.within)}
    found = near.found(Hits(hits))
    assert bool(found) == bool(good)
    assert not found or found in good


def places(text: str, signal: Data) -> list[str]:
    return [found.where for found in detections(text, signal)]


TEXT = (
    "契約書\n甲は資料を渡す。\n第１条（資料の返還）\n乙は、資料を守る。\n２　契約終了の後は、返還する。\n"
    "第２条（資料の保管）\n乙は、資料を保管し、返還する。\n"
    "本契約の成立を証するため、資料を添えて記名押印する。\n令和　年　月　日\n別紙１\n資料の一覧\n"
)


@pytest.mark.parametrize(
    ("signal", "expected"),
    [
        ({"all": ["資料", "返還"]}, ["2"]),
        ({"all": ["資料", "返還"], "unit": "article"}, ["1", "2"]),
        ({"all": ["資料"], "title": ["返還"]}, ["1"]),
        ({"all": ["資料"], "not_title": ["返還"], "where": "article"}, ["2"]),
        ({"all": ["資料"], "where": "preamble"}, ["preamble"]),
        ({"all": ["資料"], "where": "signature"}, ["signature"]),
        ({"all": ["資料"], "where": "annex"}, ["annex"]),
        ({"all": ["資料"], "where": "article"}, ["1", "2"]),
        ({"all": ["資料"]}, ["preamble", "1", "2", "signature", "annex"]),
    ],
)
def test_places(signal: Data, expected: list[str]) -> None:
    assert places(TEXT, signal) == expected


def test_a_paragraph_holds_its_items() -> None:
    text = "契約書\n第１条（返還）\n次のとおりとする。\n(1) 資料\n(2) 返還\n２　終わる。\n第２条（定義）\nい。\n"
    assert places(text, {"all": ["資料", "返還"]}) == []
    assert places(text, {"all": ["資料", "返還"], "unit": "paragraph"}) == ["1"]
    assert places(text, {"all": ["資料", "終わる"], "unit": "paragraph"}) == []
    assert places(text, {"all": ["資料", "終わる"], "unit": "article"}) == ["1"]


def test_an_item_is_read_with_its_stem_and_cited_alone() -> None:
    text, (item, word) = marked(
        "契約書\n第１条（返還）\n乙は、契約の終了時に次のものを返還する。\n(1) ⟦秘密の⟦資料⟧⟧\n(2) 試料\n"
        "２　乙は、資料を守る。\n第２条（定義）\nい。\n"
    )
    found = detections(text, {"all": ["返還", "資料"]})
    assert [(one.where, one.span, one.words) for one in found] == [("1", item, (word,))]


def test_a_stem_alone_is_found_once() -> None:
    text, (stem,) = marked(
        "契約書\n第１条（返還）\n⟦乙は、次の資料を返還する。⟧\n(1) 図面\n(2) 試料\n第２条（定義）\nい。\n"
    )
    assert [one.span for one in detections(text, {"all": ["返還", "資料"]})] == [stem]


def test_the_words_of_a_detection_are_marked_in_the_text() -> None:
    text, words = marked("契約書\n第１条（返還）\n乙は、㈱青葉の⟦ﾃﾞｰﾀ⟧を⟦返却⟧する。\n第２条（定義）\nい。\n")
    (found,) = detections(text, {"all": ["データ", ["返還", "返却"]]})
    assert list(found.words) == words


def test_equal_sentences_are_found_at_each_of_their_places() -> None:
    text = "契約書\n第１条（返還）\n資料を返す。\n第２条（保管）\n資料を返す。\n第３条（定義）\nい。\n"
    found = detections(text, {"all": ["資料"]})
    assert [(one.where, text[one.span.start : one.span.end]) for one in found] == [
        ("1", "資料を返す。"),
        ("2", "資料を返す。"),
    ]


def test_every_signal_that_finds_is_named() -> None:
    text = "契約書\n第１条（返還）\n資料を返す。\n第２条（定義）\nい。\n"
    assert [one.signal for one in detections(text, {"all": ["資料"]}, {"all": ["返す"]}, {"all": ["ない"]})] == [
        "s0",
        "s1",
    ]
