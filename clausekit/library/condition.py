"""Conditions on a case: one closed grammar for when a point applies, weighs less, or a piece of advice is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from clausekit.library.base import ContractType, PartyKind, Strict

Level = Literal["low", "medium", "high"]
Country = Literal["domestic", "listed", "other"]
Role = Literal["discloser", "mutual", "recipient"]


class Condition(Strict):
    """What must hold of the case: every key that is written; of the entries of one key, any.

    `contracts`: the contract type; `counterparty`: a party that may be the other side is of this kind (a kind that
    nobody knows counts); `role`: whether we disclose, both do, or we receive; `country`: where the other side sits
    (`listed`: a country of strict export control, `other`: any further one); `min_risk`, `max_risk`; `answers`: what
    the profile says (a question not answered holds nothing); `mentions`: a word stands anywhere in the draft;
    `satisfied`, `addressed`: the verdict on one of these elements. `all`, `any`, `none` combine conditions.
    The empty condition always holds. Words of `mentions` may be lexicon groups (@name).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    contracts: tuple[ContractType, ...] = ()
    counterparty: tuple[PartyKind, ...] = ()
    role: tuple[Role, ...] = ()
    country: tuple[Country, ...] = ()
    min_risk: Level | None = None
    max_risk: Level | None = None
    answers: dict[str, Annotated[tuple[str, ...], Field(min_length=1)]] = Field(default_factory=dict)
    mentions: tuple[str, ...] = ()
    satisfied: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    all_: Annotated[tuple[Condition, ...], Field(alias="all")] = ()
    any_: Annotated[tuple[Condition, ...], Field(alias="any")] = ()
    none: tuple[Condition, ...] = ()


class Because(Condition):
    """A condition with its reason, which the reader of a review is told.

    `adverse_too`: it also decides over what the draft says badly (for `applies_when`: over weak and adverse, in
    contract types whose point it is not at all); without it only over what is missing or, for `lighter_when`, weak.
    """

    because: Annotated[str, Field(min_length=1)]
    adverse_too: bool = False

    @model_validator(mode="after")
    def _asks_something(self) -> Because:
        if not any(getattr(self, key) for key in Condition.model_fields):
            raise ValueError("a condition needs at least one key beside `because`")
        return self


class Lighter(Because):
    """When a shortcoming weighs one step less; at high risk only where `max_risk` says so."""

    max_risk: Level | None = "medium"


def every(condition: Condition | None) -> Iterator[Condition]:
    """Yield `condition` and every condition in it; nothing for None."""
    if condition is not None:
        yield condition
        for one in (*condition.all_, *condition.any_, *condition.none):
            yield from every(one)
