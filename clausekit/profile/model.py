"""What a profile is: the level, how it came about, and which clauses and elements the answers ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from clausekit.library.condition import Country, Level, Role

ProfileLevel = Literal["low", "medium", "high", "stop"]
StepKind = Literal["answer", "category", "axis", "level"]

_ROLES: Mapping[str, Role] = {"mainly_discloser": "discloser", "mutual": "mutual", "mainly_recipient": "recipient"}
_COUNTRIES: Mapping[str, Country] = {"JP": "domestic", "in_27": "listed", "other": "other"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step to the level.

    `answer`: the question `id` was answered `answer`, with that `effect` ("+3", "high", "stop", "0" …) on its category;
    `category`: the category `id` has `points` and the level `result`; `axis`: impact or likelihood has `result`, from
    the category `answer` (None where nothing was assessed); `level`: the end.
    """

    kind: StepKind
    id: str
    result: str
    answer: str | None = None
    effect: str = ""
    points: int | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """A clause type, wording or element that an answer asks for; `variant` is None for an element."""

    target: str
    variant: str | None
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A risk level with its steps.

    `answers` by question, the country as its class; `unknown` are the questions answered so; `unasked` those without an
    answer: neither is taken for harmless.
    """

    level: ProfileLevel
    impact: Level
    likelihood: Level
    steps: tuple[Step, ...]
    answers: Mapping[str, tuple[str, ...]]
    triggers: tuple[Trigger, ...] = ()
    unknown: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    name: str = ""
    documents: tuple[str, ...] = field(default=())

    @property
    def risk(self) -> Level:
        """The level at which a draft is reviewed: whoever reviews in spite of `stop` reviews at high risk."""
        return "high" if self.level == "stop" else self.level

    @property
    def elements(self) -> frozenset[str]:
        """The elements (type.element) that answers make mandatory."""
        return frozenset(one.target for one in self.triggers if one.variant is None)

    @property
    def clauses(self) -> frozenset[str]:
        """The clause types that answers ask for, by a wording or by an element of theirs."""
        return frozenset(one.target.split(".")[0] for one in self.triggers)

    @property
    def role(self) -> Role | None:
        """Whether we mainly disclose or receive; None where nobody said."""
        return next((_ROLES[answer] for answer in self.answers.get("neg_our_role", ())), None)

    @property
    def country(self) -> Country | None:
        """Where the other side sits; None where nobody said."""
        return next((_COUNTRIES[answer] for answer in self.answers.get("ctry_code", ())), None)
