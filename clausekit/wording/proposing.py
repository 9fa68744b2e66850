"""The library's wording as it would stand in a draft: a new article, a paragraph more, a passage rewritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    def paragraphs(self, variant: Variant, elements: Sequence[str], first: int, *, override: bool) -> str:
        """Return the supplements for `elements`, numbered from `first`; `override` sets them above the rest."""
        names = self.names.of(self.names.form(variant))
        texts = [supplement(variant, element, names) for element in elements]
        made = tuple(Paragraph((_OVERRIDE if override else "") + text) for text in dict.fromkeys(texts))
        return self.layout.printed(self._with_roles(Wording("", made)), first)

    def _with_roles(self, wording: Wording) -> Wording:
        """Return the wording with a paragraph that says who is meant by roles which the draft does not define."""
        whole = "".join("".join((one.text, *one.items)) for one in wording.paragraphs)
        missing = [role for role in self.names.roles if role in whole]
        if not missing or self.names.pledge:
            return wording
        discloser = f"秘密情報を開示する当事者を「{self.names.mutual.discloser}」"
        recipient = f"その開示を受ける当事者を「{self.names.mutual.recipient}」"
        both = {self.names.mutual.discloser: discloser, self.names.mutual.recipient: recipient}
        said = "といい、".join(both[role] for role in missing)
        secret = self.names.mutual.confidential_information
        text = f"本条において、{said}という。".replace("秘密情報を", f"{secret}を", 1)
        return Wording(wording.title, (*wording.paragraphs, Paragraph(text)))
