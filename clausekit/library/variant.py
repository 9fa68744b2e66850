"""The schema of a variant file: one wording of a clause type, for drafting and for proposals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from clausekit.library.model import ContractType, Strict

VariantId = Literal["base", "strong", "fallback", "playbook"]
FormId = Literal["ours", "mutual", "pledge"]


class VariantValue(Strict):
    """A figure or name that the text uses (`{{ v.name }}`): its default, unit and the question for it."""

    default: int | str
    unit: str = ""
    question: str


class WordingParagraph(Strict):
    """One 項 of the wording and its 号; numbers are made when it is printed, never typed."""

    text: str
    items: tuple[str, ...] = ()


class Forms(Strict):
    """The article as we are protected alone (`ours`), as both sides are bound (`mutual`), as a pledge of one person."""

    ours: tuple[WordingParagraph, ...] = ()
    mutual: tuple[WordingParagraph, ...] = ()
    pledge: tuple[WordingParagraph, ...] = ()

    @model_validator(mode="after")
    def _one_at_least(self) -> Forms:
        if not (self.ours or self.mutual or self.pledge):
            raise ValueError("one of `ours`, `mutual` and `pledge` is needed")
        return self

    def named(self) -> Iterator[tuple[FormId, tuple[WordingParagraph, ...]]]:
        """Yield the forms that there are with their names."""
        forms: tuple[tuple[FormId, tuple[WordingParagraph, ...]], ...] = (
            ("ours", self.ours),
            ("mutual", self.mutual),
            ("pledge", self.pledge),
        )
        yield from ((name, form) for name, form in forms if form)


class Variant(Strict):
    """One wording of a clause type: `base` (market standard), `strong`, or `fallback` (what we can still accept);
    `playbook` is a company's own.

    `when` and `gloss` are for us; `outward_note` is what the other side may read. `supplements` hold, per element, the
    paragraph to add to a clause that lacks just this; `satisfies` names the elements (of this type, or type.element)
    that the text keeps for us (`satisfies_pledge`: that the form `pledge` keeps, where it keeps less). No `contracts`
    means those of the clause type.
    """

    id: VariantId
    when: str
    title: str
    contracts: tuple[ContractType, ...] = ()
    values: dict[str, VariantValue] = Field(default_factory=dict)
    forms: Forms
    supplements: dict[str, str] = Field(default_factory=dict)
    satisfies: tuple[str, ...] = ()
    satisfies_pledge: tuple[str, ...] | None = None
    outward_note: str
    gloss: Annotated[str, Field(min_length=20)]

    def promised(self, form: FormId) -> tuple[str, ...]:
        """Return the elements that a form of the variant keeps for us."""
        return self.satisfies if form != "pledge" or self.satisfies_pledge is None else self.satisfies_pledge

    def texts(self) -> Iterator[str]:
        """Yield every template of the variant: title, paragraphs, items, supplements."""
        yield self.title
        for _, form in self.forms.named():
            for paragraph in form:
                yield paragraph.text
                yield from paragraph.items
        yield from self.supplements.values()
