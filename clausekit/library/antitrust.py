"""The schema of `_antitrust/`: the table by which restrictions on research are classified, and its test cases."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from clausekit.library.model import Name, Source, Strict

Label = Literal["white", "grey", "black", "unclassified"]
Subtype = Literal["guideline", "review"]
Kind = Literal[
    "rnd_own",
    "rnd_with_third_party",
    "personnel_assignment",
    "tech_introduction",
    "diversion_of_disclosed_tech",
    "inspired_new_technology",
    "disclosure_duty",
    "secrecy_duty",
    "no_poaching",
    "double_posting",
]
Theme = Literal["same", "closely_related", "other", "not_applicable"]
Timing = Literal["during", "after", "both"]
Part = Literal["during", "after"]
Period = Literal["reasonable", "uncertain", "unreasonable"]
Necessity = Literal["prevent_result_disputes", "dedication", "prevent_breach_of_trust", "fix_ownership", "none_stated"]
Persons = Literal["named_participants_only", "all_engineers", "whole_company"]
Competitors = Literal["named_competitors", "all_competitors", "any_third_party"]
Asked = Literal[
    "theme_relation",
    "timing",
    "after_period_years",
    "industry_practice_range_years",
    "necessity",
    "persons_scope",
    "competitor_scope",
    "residual_freedom",
    "withdrawal_allowed",
]


class Aliased(Strict):
    """A strict model whose keys may be words that Python keeps for itself (`class`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class ClassLabel(Strict):
    """A class of the table: its label, the list of the guideline that it stands for, what it means."""

    label: Name
    guideline: str | None
    meaning: Name


class Requirements(Strict):
    """What a rule asks beyond kind, theme and time; `period` counts only for the time after the end."""

    period: tuple[Period, ...] = ()
    necessity_any: tuple[Necessity, ...] = ()
    persons_scope: Persons | None = None
    competitor_scope: Competitors | None = None
    residual_freedom: bool | None = None
    withdrawal_not_refused: bool = False


class Rule(Aliased):
    """One rule: which restrictions it classifies; it yields to those of `unless`. `themes` empty: any theme."""

    id: str
    class_: Annotated[Label, Field(alias="class")]
    subtype: Subtype | None = None
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    timing: Annotated[tuple[Part, ...], Field(min_length=1)]
    themes: tuple[Theme, ...] = ()
    requires: Requirements = Requirements()
    unless: tuple[str, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    case: str | None = None
    message: Name

    @model_validator(mode="after")
    def _grey_has_a_subtype(self) -> Rule:
        if (self.class_ == "grey") != (self.subtype is not None):
            raise ValueError("a grey rule, and no other, has a `subtype`")
        return self


class PeriodStep(Strict):
    """Up to so many years (None: longer) a period counts as `result`, where the industry's practice is unknown."""

    years_max: Annotated[float, Field(gt=0)] | None
    result: Period
    confidence: Literal["low", "medium"]
    ask: Name | None = None


class Inputs(Strict):
    """The inputs of the table; None: not known. `indefinite` means that the time after the end has no limit."""

    restriction_kind: Kind
    theme_relation: Theme | None = None
    timing: Timing | None = None
    after_period_years: Annotated[float, Field(ge=0)] | None = None
    indefinite: bool | None = None
    industry_practice_range_years: tuple[float, float] | None = None
    necessity: tuple[Necessity, ...] | None = None
    persons_scope: Persons | None = None
    competitor_scope: Competitors | None = None
    residual_freedom: bool | None = None
    withdrawal_allowed: bool | None = None


class TableRow(Strict):
    """A row of the decision table: inputs (several values of a key: each of them) and what the rules must say."""

    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    timing: Annotated[tuple[Timing, ...], Field(min_length=1)]
    necessity: Annotated[tuple[Necessity, ...], Field(min_length=1)]
    period: tuple[Period, ...] = ()
    persons_scope: tuple[Persons, ...] = ()
    competitor_scope: tuple[Competitors, ...] = ()
    result: Label
    rule: str


class Case(Strict):
    """A worked case: `input` in full, or the published case's input with the changes of `override`."""

    id: str
    note: str
    input: Inputs | None = None
    override: dict[str, object] | None = None
    expected: Label
    expected_rule: str


class PublishedCase(Strict):
    """The published case: its facts, its input to the table, why the authority saw no problem."""

    id: str
    source: Source
    facts: tuple[str, ...]
    input: Inputs
    reasoning: tuple[str, ...]
    expected: Label
    expected_rule: str


class Scope(Strict):
    """`guideline.yaml`: what the table covers, its classes, its questions, what to check in the wording."""

    scope: Name
    outside: Name
    advice: Name
    legal_notes: tuple[str, ...]
    classes: dict[Label, ClassLabel]
    kinds: dict[Kind, Name]
    questions: dict[Asked, Name]
    wording_checks: Annotated[tuple[Name, ...], Field(min_length=1)]


class Rules(Strict):
    """`rules.yaml`."""

    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    table: tuple[TableRow, ...]


class Periods(Strict):
    """`period.yaml`: how long after the end is reasonable."""

    fact: Name
    heuristic: Name
    unknown_industry: Annotated[tuple[PeriodStep, ...], Field(min_length=1)]


class Cases(Strict):
    """`cases.yaml`."""

    published: PublishedCase
    cases: tuple[Case, ...]


class AntitrustTable(Strict):
    """The whole table, as the classifier and the reader of drafts use it."""

    scope: Scope
    rules: Rules
    periods: Periods
    cases: Cases

    def rule(self, name: str) -> Rule:
        """Return the rule of that id."""
        return next(rule for rule in self.rules.rules if rule.id == name)
