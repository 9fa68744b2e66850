"""The text of the contract is cut at all borders of the marked passages and loses nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausekit.report.segments import Mark, Marks, blocks, segments
from clausekit.span import Span
from tests.report.sample import TEXT, sample

spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(min(ends), max(ends)))


def marks_of(places: list[Span]) -> tuple[Mark, ...]:
    made = Marks(TEXT)
    for index, place in enumerate(places):
        made.add(place, f"f{index}", "major", index)
    return tuple(made.made.values())


@given(st.lists(spans, max_size=8))
def test_the_pieces_are_the_text(places: list[Span]) -> None:
    made = blocks(sample(), marks_of(places))
    assert "".join(piece.text for block in made for line in block.lines for piece in line.segments) == TEXT


@given(st.lists(spans, max_size=8))
def test_a_mark_covers_its_passage_and_opens_and_closes_once(places: list[Span]) -> None:
    marks = marks_of(places)
    pieces = [piece for block in blocks(sample(), marks) for line in block.lines for piece in line.segments]
    for mark in marks:
        covered = "".join(piece.text for piece in pieces if mark in piece.marks)
        assert covered == mark.span.quote(TEXT)
        assert sum(mark.anchor in piece.opens for piece in pieces) == 1
        assert sum(mark in piece.closing for piece in pieces) == 1


def test_overlapping_passages_share_the_middle_and_the_gravest_look_wins() -> None:
    text = "あいうえお"
    left, right = Mark("p1", Span(0, 3), "f1", "minor", 1), Mark("p2", Span(2, 5), "f2", "critical", 2)
    pieces = list(segments(text, Span(0, 5), (left, right)))
    assert [(piece.text, piece.tone, piece.opens) for piece in pieces] == [
        ("あい", "minor", ("p1",)),
        ("う", "critical", ("p2",)),
        ("えお", "critical", ()),
    ]
    assert [piece.closing for piece in pieces] == [(), (left,), (right,)]


def test_the_same_passage_for_the_same_finding_is_one_mark() -> None:
    made = Marks("甲及び乙")
    assert made.add(Span(0, 1), "f1", "major") == made.add(Span(0, 1), "f1", "major")
    assert made.add(Span(0, 1), "f2", "major") != made.add(Span(0, 1), "f1", "major")


def test_a_passage_without_a_visible_character_has_no_anchor() -> None:
    assert Marks("甲　\n乙").add(Span(1, 3), "f1", "major") == ""


def test_every_article_and_section_is_a_block() -> None:
    made = blocks(sample(), ())
    assert [block.kind for block in made] == ["title", "preamble", *["article"] * 12, "signature"]
    assert made[2].lines[0].look == "head"
    assert [line.look for line in made[2].lines[1:]] == ["item", "item"]
