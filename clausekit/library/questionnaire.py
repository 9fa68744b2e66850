"""The schema of `_profile/`: due-diligence questions, how answers make a risk level, countries, where to look."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, model_validator

from clausekit.library.base import Strict
from clausekit.library.condition import Level
from clausekit.library.model import Name, Source

AnswerType = Literal["yes_no", "yes_no_unknown", "enum", "multi", "country", "years"]
Axis = Literal["impact", "likelihood", "selection"]
# What an answer does to its category: stop everything, set a level, add or take points, or nothing but select clauses.
Effect = Annotated[str, Field(pattern=r"^(?:stop|high|medium|info|[+-]?\d+)$")]
_TARGET = re.compile(r"^[a-z_]+(?:@(?:base|strong)|\.[a-z_0-9]+)$")


class Question(Strict):
    """One question: what is asked, which answers it takes, what each does and which clauses or elements it asks for.

    `triggers` name wordings (`type@strong`) or elements (`type.element`) by answer; a question of type `years` has
    the key `value` for any figure.
    """

    id: str
    text: Name
    type: AnswerType
    effects: Annotated[dict[str, Effect], Field(min_length=1)]
    triggers: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    documents: tuple[str, ...] = ()
    note: Name | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _consistent(self) -> Question:
        for answer, targets in self.triggers.items():
            if answer not in self.effects:
                raise ValueError(f"triggers: '{answer}' is not an answer of this question")
            for target in targets:
                if not _TARGET.match(target):
                    raise ValueError(f"triggers: '{target}' is neither type@base, type@strong nor type.element")
        return self


class Category(Strict):
    """The questions of one subject, the axis that they count for (`selection` only selects clauses), their order."""

    id: str
    name: Name
    axis: Axis
    order: int
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class Contradiction(Strict):
    """Answers that cannot stand together: every question has one of its answers."""

    answers: Annotated[dict[str, tuple[str, ...]], Field(min_length=2)]
    because: Name


class Offset(Strict):
    """Points taken away that do not count once one of `answers` is given."""

    question: str
    answers: dict[str, tuple[str, ...]]


class Scoring(Strict):
    """How answers make a level.

    A category has the sum of its `counted` highest positive points and all negative ones; from `medium_from` and
    `high_from` points on it is that level, and medium where one unknown answer weighs `unknown_from` points.
    `matrix[impact][likelihood]` is the level of the case; an axis that nobody assessed is `unassessed`.
    """

    id: str
    counted: int
    medium_from: int
    high_from: int
    unknown_from: int
    unassessed: Level
    matrix: dict[Level, dict[Level, Level]]
    offsets: tuple[Offset, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    sources: tuple[Source, ...]


class Country(Strict):
    """A country by its ISO 3166 code."""

    iso: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    name: Name


class Countries(Strict):
    """The countries of strict export control, home, and the state of the list."""

    id: str
    home: Country
    listed: Annotated[tuple[Country, ...], Field(min_length=1)]
    as_of: Name
    outside: Name
    sources: tuple[Source, ...]


class Lookup(Strict):
    """A public list or database to look in; `url` where it has one address."""

    id: str
    name: Name
    url: str = ""


class Lookups(Strict):
    """Where a due diligence looks, and what to mind."""

    id: str
    lists: tuple[Lookup, ...]
    caution: Name
    sources: tuple[Source, ...]
