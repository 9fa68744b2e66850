"""The wording that the library proposes, as `clausekit explain` prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clausekit.library import Library
from clausekit.library.model import Clause
from clausekit.library.variant import Variant
from clausekit.messages import Language
from clausekit.wording import Names, rendered, supplement
from clausekit.wording.layout import Layout
from clausekit.wording.standard import SETS, standard_names

_OUR_DRAFTS = SETS[0]


def wording_lines(clause: Clause, made: Library, lang: Language) -> Iterator[str]:
    """Yield each variant of a clause type: when to choose it, its text in standard names, its gloss in English."""
    for variant in _variants(clause.id, made):
        form, _ = next(variant.forms.named())
        wording = rendered(variant, form, _names(made, variant))
        yield f"[{variant.id}] {variant.when if lang == 'ja' else variant.gloss}"
        yield f"  （{wording.title}）"
        yield from (f"  {line}" for line in Layout().printed(wording).split("\n"))


def supplement_lines(name: str, made: Library) -> Iterator[str]:
    """Yield the paragraphs that the variants offer to a clause that lacks the element `name` (type.element)."""
    clause, _, own = name.partition(".")
    for variant in _variants(clause, made):
        for element in (own, name):
            if element in variant.supplements:
                yield f"[{variant.id}] {supplement(variant, element, _names(made, variant))}"


def _variants(clause: str, made: Library) -> Iterator[Variant]:
    order = ("base", "strong", "fallback")
    yield from (made.variants[f"{clause}.{name}"] for name in order if f"{clause}.{name}" in made.variants)


def _names(made: Library, variant: Variant) -> Names:
    titles: Mapping[str, str] = {clause.id: clause.name.ja for clause in made.clauses.values()}
    form, _ = next(variant.forms.named())
    return standard_names(form, _OUR_DRAFTS, titles)
