"""One paper read and judged by itself: what a review of it alone, or of several papers together, starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clausekit.clauses import ContractGuess, Detection, detector, guess_contract_type
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.clauses.words import ReadText
from clausekit.elements import ElementVerdict, Sides, element_judge, find_sides
from clausekit.elements.roles import our_role
from clausekit.errors import OptionError
from clausekit.intake.document import SourceDocument
from clausekit.jp.fold import fold
from clausekit.language.frames import ContractFrames
from clausekit.library import Library
from clausekit.review.amendment import Amendment, find_amendment
from clausekit.review.elements import in_own_articles, with_elements
from clausekit.review.figures import with_values
from clausekit.review.links import Link, find_links
from clausekit.review.options import ReviewOptions
from clausekit.review.ready import make_ready
from clausekit.structure import parse
from clausekit.structure.model import Structure


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper with its contract type, our side in it, the clause types found, the verdicts on all elements, the
    sentences that leave something to another paper, and what it changes in another one (None: nothing)."""

    document: SourceDocument
    structure: Structure
    guess: ContractGuess
    side: str | None
    reads: Sequence[ReadText]
    frames: ContractFrames
    sides: Sides
    found: Sequence[Detection]
    verdicts: Mapping[str, ElementVerdict]
    links: Sequence[Link]
    amendment: Amendment | None


def read_paper(document: SourceDocument, options: ReviewOptions, made: Library) -> Paper:
    """Return the paper that `document` is; a side that it does not know is an OptionError."""
    make_ready(made)
    structure = parse(document)
    amendment = find_amendment(structure)
    guess = _contract_type(structure, options, made)
    if amendment is not None and guess.type == "other" and options.contract_type == "auto":
        guess = _changed_type(structure, guess, made)
    side = _side(structure, options)
    reads = read_words(word_index(made), structure, made.terms)
    units = units_of(structure, reads)
    frames = ContractFrames(structure, options.parse)
    sides = find_sides(structure, frames, side)
    verdicts = element_judge(made).judge(units, frames, sides)
    signalled = detector(made).detect(units)
    verdicts = in_own_articles(verdicts, signalled)
    found = with_elements(signalled, verdicts, made)
    return Paper(
        document=document,
        structure=structure,
        guess=guess,
        side=side,
        reads=reads,
        frames=frames,
        sides=sides,
        found=found,
        verdicts=with_values(verdicts, structure, our_role(structure, frames, side), options, made),
        links=find_links(structure, made.papers),
        amendment=amendment,
    )


def _contract_type(structure: Structure, options: ReviewOptions, made: Library) -> ContractGuess:
    guess = guess_contract_type(structure, made)
    chosen = options.contract_type
    if chosen == "pledge":
        return guess if guess.type.endswith("pledge") else ContractGuess("member_pledge", ("--type",))
    if chosen == "auto":
        return guess
    return ContractGuess(chosen, (), japanese=guess.japanese)


def _changed_type(structure: Structure, guess: ContractGuess, made: Library) -> ContractGuess:
    """Return the contract type of the contract that an amendment names in its opening; `guess` where it names none."""
    end = structure.articles[0].span.start if structure.articles else 600
    head = fold(structure.text[:end]).text
    named = [
        (head.rfind(word), len(word), contract.id, word)
        for contract in made.contracts.values()
        for word in contract.titles
        if contract.id != "other" and word in head
    ]
    if not guess.japanese or not named:
        return guess
    *_, kind, word = max(named)
    return ContractGuess(kind, (word,), doubtful=True)


def _side(structure: Structure, options: ReviewOptions) -> str | None:
    """Return the party label that `--side` means; a side that the draft does not know is an OptionError."""
    if options.side is None:
        return None
    labels = [party.label for party in structure.parties]
    by_name = [party.label for party in structure.parties if options.side in party.name]
    if options.side in labels:
        return options.side
    if len(by_name) == 1:
        return by_name[0]
    if options.side in {definition.term for definition in structure.definitions}:
        return options.side
    raise OptionError("option.side_unknown", side=options.side, sides="、".join(labels) or "―")
