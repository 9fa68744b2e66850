"""The proof that a clause is not there: the nearest passages and what they lack."""

from __future__ import annotations

from clausekit.clauses import detector
from clausekit.clauses.absence import Nearest, Seeker, nearest_passages
from clausekit.clauses.index import read_words, word_index
from tests.clauses.rules import library_of
from tests.library.small import Data
from tests.marked import marked, parsed


def nearest(text: str, *signals: Data) -> tuple[Nearest, ...]:
    made = library_of(*signals)
    structure = parsed(text)
    reads = read_words(word_index(made), structure)
    seeker = Seeker(word_index(made).words, structure, reads)
    return nearest_passages(detector(made), seeker, ["return_deletion"])["return_deletion"]


def test_the_nearest_passage_and_what_it_lacks() -> None:
    text, (near,) = marked("契約書\n第１条（守秘）\n乙は守る。⟦乙は、資料を保管する。⟧\n第２条（定義）\nい。\n")
    (found,) = nearest(text, {"all": ["資料", ["返還", "返却"]]})
    assert (found.span, found.where, found.lacking) == (near, "1", (("返却", "返還"),))


def test_words_that_are_there_but_far_apart_lack_nothing() -> None:
    text, (near,) = marked("契約書\n第１条（守秘）\n⟦資料を、甲の指示に従い速やかに返還する。⟧\n第２条（定義）\nい。\n")
    (found,) = nearest(text, {"near": [{"within": 3, "of": ["資料", "返還"]}]})
    assert (found.span, found.lacking) == (near, ())


def test_three_passages_at_most_the_nearest_first() -> None:
    lines = "資料を守る。\n" * 4 + "資料の写しを守る。\n"
    found = nearest(
        f"契約書\n第１条（守秘）\n{lines}第２条（定義）\nい。\n",
        {"all": ["資料", "返還"]},
        {"all": ["資料", "写し", "返還"]},
    )
    assert len(found) == 3
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)
    assert found[0].lacking == (("返還",),)


def test_nothing_near_is_no_passage() -> None:
    assert nearest("契約書\n第１条（守秘）\n守る。\n第２条（定義）\nい。\n", {"all": ["資料", "返還"]}) == ()
