"""What a review is made of: a paper alone, or a contract joined with the papers that it incorporates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausekit.clauses import Detection
from clausekit.clauses.words import ReadText
from clausekit.elements import ElementVerdict
from clausekit.findings.model import Facts, NoticeInfo, PaperInfo
from clausekit.review.paper import Paper
from clausekit.structure.model import Structure

# Clause types that are left to another paper, each with that paper's name; None: to the contract that this one changes.
Left = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """The paper under review (`main`), the text that is judged and what was found in it.

    `structure` is that of the whole text: in a bundle the other papers stand behind the main one. `detected` are the
    clause types that the words of the papers carry, `found` also those that are only left to another paper; `left`
    names these, `heads` those of them that a finding tells.
    """

    main: Paper
    structure: Structure
    reads: Sequence[ReadText]
    detected: Sequence[Detection]
    found: Sequence[Detection]
    verdicts: Mapping[str, ElementVerdict]
    facts: Facts
    left: Left
    heads: frozenset[str]
    notices: tuple[NoticeInfo, ...] = ()
    papers: tuple[PaperInfo, ...] = ()
