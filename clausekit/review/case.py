"""The case that the scope of findings is judged by: contract type, other side, country, role, risk, answers, draft."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from clausekit.elements import ElementVerdict, Sides
from clausekit.library import Library
from clausekit.library.case import Case, folded_text
from clausekit.library.condition import Country, Role
from clausekit.library.model import Clause, Contract
from clausekit.messages import Language, message
from clausekit.playbook import Playbook
from clausekit.profile import Profile
from clausekit.review.options import ReviewOptions
from clausekit.structure.model import Structure

_OPENING = 3000
_ABROAD = re.compile(
    r"外国(?:会社|法人|企業)|[^日本\s]国法に(?:基づ|準拠|より設立)|共和国|合衆国|連邦|王国|中華人民|台湾|香港|シンガポール"
    r"|\b(?:Inc|Ltd|LLC|GmbH|Corp|Corporation|Company|SE|AG|PLC|Pte|B\.V|S\.A)\b|有限公司"
)


@dataclass(frozen=True)
class Matter:
    """A case with the library, the profile (None where nobody answered), the company's playbook and the language."""

    case: Case
    made: Library
    profile: Profile | None
    lang: Language
    playbook: Playbook | None = None

    @cached_property
    def contract(self) -> Contract | None:
        """The contract type's own list, as the playbook wants it; None for papers that are none of ours."""
        base = self.made.contracts.get(self.case.contract_type)
        return self.playbook.contract(base) if base is not None and self.playbook is not None else base

    def wanted(self, name: str) -> bool:
        """Tell whether the profile or the playbook asks for this clause type or element, whatever the case."""
        required = self.playbook is not None and self.playbook.requires(self.case.contract_type, name)
        return required or self.asked_for(name)

    def firm(self, name: str) -> str | None:
        """Return what to tell of a clause type or element that the playbook does not concede; None for others."""
        because = self.playbook.firm(name) if self.playbook is not None else None
        if self.playbook is None or because is None:
            return None
        return message("severity.non_negotiable", self.lang, name=self.playbook.name, because=because)

    def asked_for(self, name: str) -> bool:
        """Tell whether the profile asks for this clause type or element (type.element)."""
        return self.profile is not None and name in (self.profile.clauses | self.profile.elements)

    def meant_for(self, clause: Clause) -> bool:
        """Tell whether the clause type is one for this contract type, as a state project where it is one."""
        required = self.playbook is not None and self.playbook.requires(self.case.contract_type, clause.id)
        return required or not self.case.types.isdisjoint(clause.applies)


def matter(
    structure: Structure,
    contract_type: str,
    options: ReviewOptions,
    neutral: Sides,
    verdicts: Mapping[str, ElementVerdict],
    made: Library,
) -> Matter:
    """Return the matter of a draft; `neutral` are the sides as the draft has them, whoever we are."""
    profile = options.profile
    kinds = tuple(party.kind for party in structure.parties if party.label != options.side)
    case = Case(
        contract_type=contract_type,
        kinds=kinds,
        country=(profile.country if profile else None) or _country(kinds, structure, verdicts),
        role=(profile.role if profile else None) or _role(options.side, neutral),
        risk=options.risk,
        answers=profile.answers if profile else {},
        text=folded_text(structure.text),
        groups={name: group.words for name, group in made.groups.items()},
        verdicts={name: said.wording or said.verdict for name, said in verdicts.items()},
    )
    return Matter(case, made, profile, options.lang, options.playbook)


def _country(kinds: tuple[str, ...], structure: Structure, verdicts: Mapping[str, ElementVerdict]) -> Country:
    """Return where the other side sits, as far as the draft shows: abroad is taken for off the list of countries.

    A foreign company as a party or parent in the opening shows it, and a law or court that is theirs and not ours.
    """
    opening = structure.text[: structure.articles[0].span.start] if structure.articles else ""
    law = verdicts.get("governing_law.counterparty_law")
    abroad = any("foreign" in kind for kind in kinds) or _ABROAD.search(opening[:_OPENING])
    return "other" if abroad or (law is not None and law.verdict == "adverse") else "domestic"


def _role(side: str | None, neutral: Sides) -> Role:
    """Return whether we disclose or receive: without a side we are whoever discloses."""
    if neutral.mutual and side is None:
        return "mutual"
    of = "us" if side is None else neutral.of(side)
    return "discloser" if of == "us" else "recipient" if of == "them" else "mutual"
