"""Running the example sentences that stand beside every rule of the library."""

from __future__ import annotations

import re

from clausekit.clauses.detect import Detector, detector
from clausekit.clauses.index import read_words
from clausekit.clauses.units import units_of
from clausekit.errors import LibraryProblem
from clausekit.intake.document import Block, SourceDocument
from clausekit.library import Library
from clausekit.span import Span
from clausekit.structure import parse

_HEADED = re.compile(r"^(?:\[(?P<where>preamble|signature)\]|(?P<title>[^：。、]{1,25})：)\s*(?P<text>.+)$", re.S)


def carries(found_by: Detector, clause: str, example: str) -> bool:
    """Tell whether the example carries the clause type; `題：本文` gives the article's title, items stand on lines."""
    structure = parse(example_document(example))
    units = units_of(structure, read_words(found_by.index, structure))
    return any(one.clause == clause for one in found_by.detect(units))


def example_document(example: str) -> SourceDocument:
    """Return a small contract whose second article is the example (or whose preamble, for `[preamble] …`)."""
    match = _HEADED.match(example)
    title = (match.group("title") or "") if match else ""
    body = match.group("text") if match else example
    heading = f"第１条（{title}）\n" if title else "第１条　"
    if match and match.group("where") == "preamble":
        text = f"契約書\n{body}\n第１条（総則）\n本文\n第２条（附則）\n本文\n"
    elif match and match.group("where") == "signature":
        closing = "本契約の成立を証するため、各自記名押印する。"
        text = f"契約書\n第１条（総則）\n本文\n第２条（附則）\n本文\n{closing}\n{body}\n"
    else:
        text = f"契約書\n{heading}{body}\n第２条（附則）\n本文\n"
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    return SourceDocument("", "", "txt", text, tuple(blocks), ())


def failing_examples(made: Library) -> list[LibraryProblem]:
    """Return the examples that the rules get wrong, and the known failures that they now get right."""
    found_by = detector(made)
    out = []
    for clause in made.clauses.values():
        tests = (
            ("present", clause.examples.present, True),
            ("absent", clause.examples.absent, False),
            ("known_miss", clause.examples.known_miss, False),
            ("known_false_alarm", clause.examples.known_false_alarm, True),
        )
        for key, sentences, expected in tests:
            for sentence in sentences:
                if carries(found_by, clause.id, sentence) != expected:
                    told = f"examples.{key}: not as expected: {sentence}"
                    out.append(made.problem(f"{clause.id}/clause.yaml", sentence, told))
    return out
