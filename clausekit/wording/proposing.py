"""The library's wording as it would stand in a draft: a new article, a paragraph more, a passage rewritten."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from clausekit.library import Library
from clausekit.library.variant import Variant
from clausekit.wording.draft import DraftNames
from clausekit.wording.layout import Layout
from clausekit.wording.rendering import Paragraph, Wording, rendered, supplement

_ORDER: Mapping[str, tuple[str, ...]] = {
    "low": ("base", "strong"),
    "medium": ("base", "strong"),
    "high": ("strong", "base"),
}
_OVERRIDE = "本条の他の規定にかかわらず、"


@dataclass(frozen=True, slots=True)
class Pen:
    """What every proposal for one draft is written with."""

    made: Library
    names: DraftNames
    layout: Layout
    contract_type: str
    risk: str

    def variant(self, clause: str, preferred: str | None = None) -> Variant | None:
        """Return the variant of a clause type for this risk and contract type; `preferred` stands above the risk."""
        there = [
            variant
            for name in (preferred, *_ORDER[self.risk])
            if (variant := self.made.variants.get(f"{clause}.{name}")) is not None
            and (not variant.contracts or self.contract_type in variant.contracts)
        ]
        written_so = [variant for variant in there if variant.forms.pledge or not self.names.pledge]
        return next(iter([*written_so, *there]), None)

    def article(self, variant: Variant) -> tuple[str, str]:
        """Return title and text of the whole article, numbered as the draft numbers its own."""
        form = self.names.form(variant)
        wording = rendered(variant, form, self.names.of(form))
        return wording.title, self.layout.printed(self._with_roles(wording))

    def paragraphs(self, variant: Variant, elements: Sequence[str], first: int, above: Collection[str] = ()) -> str:
        """Return the supplements for `elements`, numbered from `first`; those in `above` prevail over the article."""
        names = self.names.of(self.names.form(variant))
        texts = {supplement(variant, one, names): one in above for one in reversed(elements)}
        made = tuple(Paragraph((_OVERRIDE if over else "") + text) for text, over in reversed(texts.items()))
        return self.layout.printed(self._with_roles(Wording("", made)), first)

    def _with_roles(self, wording: Wording) -> Wording:
        """Return the wording with roles that the draft does not know explained where each first stands."""
        if self.names.pledge or self.names.one_sided:
            return wording
        names = self.names.mutual
        meanings = {names.discloser: "情報を開示した当事者", names.recipient: "情報の開示を受けた当事者"}
        told = {role: f"{role}（{meanings[role]}をいう。以下本条において同じ。）" for role in self.names.roles}
        made = []
        for paragraph in wording.paragraphs:
            text = paragraph.text
            for role in [role for role in told if role in text]:
                text = text.replace(role, told.pop(role), 1)
            made.append(Paragraph(text, paragraph.items))
        return Wording(wording.title, tuple(made))
