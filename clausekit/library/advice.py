"""The schema of `_advice/`: what the guidance advises to do beside the contract."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from clausekit.library.base import Strict
from clausekit.library.condition import Condition
from clausekit.library.model import Name, Source


class Advice(Strict):
    """One measure: where a clause of `clauses` is missing or weak, and where `show_when` holds.

    `own` are those of `clauses` that it is about itself; it comes first there. Without `show_when` it is shown beside
    its clauses only.
    """

    id: str
    text: Name
    clauses: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    show_when: Condition | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _shown_somewhere(self) -> Advice:
        if not self.clauses and self.show_when is None:
            raise ValueError("advice needs `clauses` or `show_when`")
        if not set(self.own) <= set(self.clauses):
            raise ValueError("`own` names a clause type that `clauses` does not")
        return self


class Stage(Strict):
    """The measures of one stage of a project."""

    id: str
    name: Name
    advice: Annotated[tuple[Advice, ...], Field(min_length=1)]
