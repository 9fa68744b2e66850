"""The schema of what an element's passages say in figures and names, and of the limits that those must keep."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from clausekit.library.model import Strict

ValueKind = Literal[
    "period",
    "lead",
    "deadline",
    "date",
    "start_date",
    "end_date",
    "percentage",
    "amount",
    "frequency",
    "law",
    "statute",
    "court",
    "institution",
    "seat",
    "country",
    "place",
    "person",
    "party",
    "entity",
    "body",
]
Unit = Literal["hours", "days", "months", "years", "percent", "per_year"]
Role = Literal["discloser", "recipient"]


class ValueSpec(Strict):
    """A value that passages of the element may state, and the words that mark it.

    `near`: one of these words stands at most `within` characters before or behind it (none: every value of the kind);
    `not_near`: none of these stands within 15 characters of it. `decides`: blank, it leaves the verdict open.
    """

    name: str
    kind: ValueKind
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    within: Annotated[int, Field(gt=0, le=200)] = 40
    decides: bool = False


class Limits(Strict):
    """A limit per risk level; None where the level sets none."""

    low: float | None
    medium: float | None
    high: float | None


class Threshold(Strict):
    """How far a value may go before a satisfied element counts as weak.

    `protects` is who gains by the limit (None: both sides), `source` whether an official paper names the figure or the
    product chose it.
    """

    value: str
    at_least: Limits | None = None
    at_most: Limits | None = None
    unit: Unit
    protects: Role | None = None
    source: Literal["seed", "product_default"]
    note: str | None = None

    @model_validator(mode="after")
    def _one_direction(self) -> Threshold:
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("a threshold needs either `at_least` or `at_most`")
        return self
