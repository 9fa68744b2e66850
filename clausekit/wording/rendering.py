"""From a variant and names to plain wording: title and paragraphs, ready to be numbered and printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clausekit.errors import RenderError
from clausekit.library.variant import FormId, Variant, WordingParagraph
from clausekit.wording.names import Names
from clausekit.wording.template import filled


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One printed 項 with its 号, without numbers."""

    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording with all names in place: the article's title (without brackets) and its paragraphs."""

    title: str
    paragraphs: tuple[Paragraph, ...]


def rendered(variant: Variant, form: FormId, names: Names, values: Mapping[str, str] | None = None) -> Wording:
    """Return the article of a variant in one of its forms; a paragraph that its flags leave empty is left out.

    `values` are printed figures that stand above the variant's defaults. Raises RenderError for a form or value that
    the variant does not have.
    """
    paragraphs = dict(variant.forms.named()).get(form)
    if paragraphs is None:
        raise RenderError("wording.no_form", variant=variant.id, form=form)
    printed = printed_values(variant, values or {})
    made = (_paragraph(one, names, printed) for one in paragraphs)
    return Wording(filled(variant.title, names, printed), tuple(one for one in made if one.text))


def supplement(variant: Variant, element: str, names: Names, values: Mapping[str, str] | None = None) -> str:
    """Return the paragraph that a variant offers to a clause that lacks just `element`."""
    return filled(variant.supplements[element], names, printed_values(variant, values or {}))


def printed_values(variant: Variant, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values of a variant as printed (30日); a value that it does not know is a RenderError."""
    unknown = sorted(values.keys() - variant.values.keys())
    if unknown:
        raise RenderError("wording.no_value", variant=variant.id, value=unknown[0])
    return {name: values.get(name, f"{one.default}{one.unit}") for name, one in variant.values.items()}


def _paragraph(one: WordingParagraph, names: Names, printed: Mapping[str, str]) -> Paragraph:
    items = (filled(item, names, printed) for item in one.items)
    return Paragraph(filled(one.text, names, printed), tuple(item for item in items if item))
