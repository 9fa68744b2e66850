"""What the page shows: rows and cards with the anchors that tie findings and passages together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from clausekit.findings.listing import Finding, findings
from clausekit.findings.model import (
    ClauseResult,
    CompetitionResult,
    DutyRow,
    ElementResult,
    Evidence,
    Fact,
    Party,
    Proposal,
    Review,
)
from clausekit.report.segments import Block, Mark, Marks, Tone, blocks
from clausekit.report.words import Places, Words

_KINDS = ("duty", "ban", "indemnity", "effort", "exempt", "right")
# More parties than this have no room in the table of who bears what.
_PARTIES = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote with its place; `anchor` is "" where it cannot be shown in the text."""

    anchor: str
    quote: str
    place: str
    note: str | None


@dataclass(frozen=True, slots=True)
class ElementRow:
    """An element with the passages that decided it."""

    result: ElementResult
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A lacking clause type that the finding of another one tells, and its wording."""

    name: str
    proposal: Proposal | None
    after: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding: what is quoted for it and, where something was not found, what was searched and what came near.

    `elements` are those that fall short, `fine` how many others the clause type has; `beside` are lacking types told
    here; `after` is the place of the proposed wording, "" where there is none.
    """

    number: int
    anchor: str
    finding: Finding
    lead: str
    quotes: tuple[Passage, ...]
    searched: tuple[Passage, ...]
    near: tuple[Passage, ...]
    elements: tuple[ElementRow, ...]
    fine: int
    clause: ClauseResult | None
    beside: tuple[Beside, ...]
    after: str

    @property
    def status(self) -> str:
        """Return the status by which the card is filtered; checks have one of their own."""
        return self.finding.status or "check"


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause type in the tables; `card` is the number of its finding, None where there is nothing to tell."""

    anchor: str
    result: ClauseResult
    place: str
    card: int | None
    quotes: tuple[Passage, ...]
    elements: tuple[ElementRow, ...]

    @property
    def group(self) -> Literal["core", "others", "house", "unasked"]:
        """Return the table in which the row stands; `unasked` are types that are not there and need not be."""
        if self.result.core:
            return "core"
        if not asked(self.result):
            return "unasked"
        return "house" if self.result.house else "others"


@dataclass(frozen=True, slots=True)
class BurdenRow:
    """What is borne of one kind on one topic: per party how often and where."""

    kind: str
    topic: str
    cells: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Restriction:
    """A restriction of competition with its place and quotes."""

    result: CompetitionResult
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the template prints."""

    review: Review
    cards: tuple[Card, ...]
    core: tuple[ClauseRow, ...]
    others: tuple[ClauseRow, ...]
    house: tuple[ClauseRow, ...]
    unasked: tuple[ClauseRow, ...]
    facts: tuple[tuple[str, Fact, Passage], ...]
    parties: tuple[tuple[Party, str], ...]
    notices: tuple[tuple[str, str], ...]
    bearers: tuple[str, ...]
    burdens: tuple[BurdenRow, ...]
    restrictions: tuple[Restriction, ...]
    blocks: tuple[Block, ...]


def page(review: Review, words: Words) -> Page:
    """Return the page of `review`."""
    return _Builder(review, words).page()


class _Builder:
    """Makes rows and cards, collecting the passages to mark on the way."""

    def __init__(self, review: Review, words: Words) -> None:
        self.review = review
        self.words = words
        self.places = Places(review, words)
        self.marks = Marks(review.document.text)

    def page(self) -> Page:
        found = findings(self.review)
        cards = tuple(self._card(number, finding) for number, finding in enumerate(found, 1))
        by_clause = {card.finding.clause: card for card in cards if card.finding.clause is not None}
        rows = [self._row(clause, by_clause.get(clause.id)) for clause in self.review.clauses]
        told = {name for clause in self.review.clauses for name in clause.together}
        facts = tuple(self._facts())
        document = self.review.document
        parties = tuple((one, self._anchor(one.evidence, "parties")) for one in document.parties)
        notices = tuple((one.message, self._anchor(one.evidence, "notices")) for one in self.review.notices)
        bearers = self._bearers()
        burdens = tuple(self._burdens(bearers))
        restrictions = tuple(self._restrictions())
        marks: Sequence[Mark] = tuple(self.marks.made.values())
        return Page(
            review=self.review,
            cards=cards,
            core=tuple(row for row in rows if row.group == "core"),
            others=tuple(row for row in rows if row.group == "others"),
            house=tuple(row for row in rows if row.group == "house"),
            unasked=tuple(row for row in rows if row.group == "unasked" and row.result.id not in told),
            facts=facts,
            parties=parties,
            notices=notices,
            bearers=bearers,
            burdens=burdens,
            restrictions=restrictions,
            blocks=blocks(self.review, marks),
        )

    def _card(self, number: int, finding: Finding) -> Card:
        target = f"f{number}"
        after = finding.proposal.after_article if finding.proposal else None
        short = [one for one in finding.elements if falls_short(one)]
        clauses = {clause.id: clause for clause in self.review.clauses}
        clause = clauses.get(finding.clause or "")
        return Card(
            number=number,
            anchor=target,
            finding=finding,
            lead=self.words.lead(finding),
            quotes=tuple(self._passage(one, target, finding.severity, number) for one in _deciding(finding.evidence)),
            searched=tuple(self._of_role(finding.evidence, "searched", target, "plain")),
            near=tuple(self._of_role(finding.evidence, "near_miss", target, "near")),
            elements=self._elements(short, target, finding.severity),
            fine=sum(one.verdict == "satisfied" for one in finding.elements),
            clause=clause,
            beside=tuple(self._beside(clauses[one]) for one in (clause.together if clause else ()) if one in clauses),
            after=self.places.of(after) if after else "",
        )

    def _beside(self, clause: ClauseResult) -> Beside:
        after = clause.proposal.after_article if clause.proposal else None
        return Beside(clause.name, clause.proposal, self.places.of(after) if after else "")

    def _row(self, clause: ClauseResult, card: Card | None) -> ClauseRow:
        anchor = f"c-{clause.id}"
        return ClauseRow(
            anchor=anchor,
            result=clause,
            place=self.places.all_of(clause.articles),
            card=card.number if card else None,
            quotes=card.quotes if card else self._found(clause, anchor),
            # A finding shows its elements itself; beside a missing clause there are none to show.
            elements=() if card else self._elements(clause.elements, anchor, "present"),
        )

    def _found(self, clause: ClauseResult, target: str) -> tuple[Passage, ...]:
        return tuple(self._passage(one, target, "present") for one in _deciding(clause.evidence))

    def _elements(self, results: Sequence[ElementResult], target: str, tone: Tone) -> tuple[ElementRow, ...]:
        return tuple(
            ElementRow(
                one,
                # Where was searched is in the review; the reader is shown what came nearest.
                tuple(self._passage(e, target, _tone(e, tone)) for e in one.evidence if e.role != "searched"),
            )
            for one in results
        )

    def _of_role(self, found: Sequence[Evidence], role: str, target: str, tone: Tone) -> Iterator[Passage]:
        return (self._passage(one, target, tone) for one in found if one.role == role)

    def _passage(self, one: Evidence, target: str, tone: Tone, number: int | None = None) -> Passage:
        anchor = self.marks.add(one.span, target, tone, number)
        return Passage(anchor=anchor, quote=one.quote, place=self.places.at(one), note=one.note)

    def _anchor(self, one: Evidence | None, target: str) -> str:
        return self.marks.add(one.span, target, "plain") if one is not None else ""

    def _bearers(self) -> tuple[str, ...]:
        parties = [one.label for one in self.review.document.parties]
        found = dict.fromkeys(row.party for row in self.review.duties)
        named = [label for label in parties if label in found] or [one for one in found if one != "both"]
        return (*named[:_PARTIES], *(("both",) if "both" in found else ()))

    def _burdens(self, bearers: Sequence[str]) -> Iterator[BurdenRow]:
        rows: dict[tuple[str, str], dict[str, DutyRow]] = {}
        for row in self.review.duties:
            rows.setdefault((row.kind, row.topic_name), {})[row.party] = row
        for (kind, topic), by_party in sorted(rows.items(), key=lambda item: _KINDS.index(item[0][0])):
            borne = [by_party.get(one) for one in bearers]
            cells = tuple((one.count, self.places.all_of(one.articles)) if one else (0, "") for one in borne)
            if any(count for count, _ in cells):
                yield BurdenRow(kind, topic, cells)

    def _restrictions(self) -> Iterator[Restriction]:
        seen = set()
        for one in self.review.competition:
            told = one.kind, one.message, one.articles
            if one.severity is None or told in seen:
                continue
            seen.add(told)
            yield Restriction(one, tuple(self._passage(found, "competition", "plain") for found in one.evidence))

    def _facts(self) -> Iterator[tuple[str, Fact, Passage]]:
        for name in type(self.review.facts).model_fields:
            fact: Fact | None = getattr(self.review.facts, name)
            if fact is not None:
                quote = Evidence(span=fact.span, quote=fact.text, role="value", article=fact.article)
                yield name, fact, self._passage(quote, "facts", "plain")


def falls_short(one: ElementResult) -> bool:
    """Tell whether an element is what a finding is about: not satisfied, and needed here."""
    return one.verdict != "satisfied" and one.severity not in (None, "not_required")


def asked(clause: ClauseResult) -> bool:
    """Tell whether a clause type is there or ought to be; its lack is no difference otherwise."""
    return clause.status not in ("missing", "not_applicable") or clause.severity not in (None, "not_required")


def _deciding(found: Sequence[Evidence]) -> list[Evidence]:
    return [one for one in found if one.role not in ("searched", "near_miss")]


def _tone(found: Evidence, tone: Tone) -> Tone:
    if found.role == "near_miss":
        return "near"
    return "plain" if found.role == "searched" else tone
