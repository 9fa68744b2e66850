"""The schema of a playbook file: every key that a company may write."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from clausekit.library.figures import Role, Unit
from clausekit.library.model import ContractType, Level, Strict

Number = Annotated[float, Field(strict=True, ge=0)]
Text = Annotated[str, Field(min_length=1)]


def _every_level(value: Any) -> Any:
    """Return one value as that of all three risk levels; a mapping stays as it is written."""
    plain = isinstance(value, str | int | float) and not isinstance(value, bool)
    return {"low": value, "medium": value, "high": value} if plain else value


class Weights(Strict):
    """How grave a lack is at each risk level, and why the company says so."""

    low: Level
    medium: Level
    high: Level
    because: str | None = None


class Levels(Strict):
    """A limit per risk level; None where the level sets none."""

    low: Number | None
    medium: Number | None
    high: Number | None


class Limit(Strict):
    """A limit on a value; `unit` and `protects` are the library's where it has a limit on that value."""

    at_least: Annotated[Levels, BeforeValidator(_every_level)] | None = None
    at_most: Annotated[Levels, BeforeValidator(_every_level)] | None = None
    unit: Unit | None = None
    protects: Role | None = None

    @model_validator(mode="after")
    def _one_direction(self) -> Limit:
        if (self.at_least is None) == (self.at_most is None):
            raise ValueError("one_direction")
        return self


class ContractSettings(Strict):
    """Clause types whose lack is a finding in a contract type, and those whose lack is none."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


class Preferred(Strict):
    """The company's wording of a clause type: title and paragraphs, one a line, with the names of variants."""

    title: Text
    text: Text


class PlaybookFile(Strict):
    """A whole playbook; names of clause types and elements (type.element) are those of the library."""

    name: Text
    description: str = ""
    contracts: dict[ContractType, ContractSettings] = Field(default_factory=dict)
    severities: dict[str, Annotated[Weights, BeforeValidator(_every_level)]] = Field(default_factory=dict)
    thresholds: dict[str, dict[str, Limit]] = Field(default_factory=dict)
    non_negotiable: dict[str, Text] = Field(default_factory=dict)
    wording: dict[str, Preferred] = Field(default_factory=dict)
