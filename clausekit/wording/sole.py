"""Who alone discloses in a draft, if not both sides do."""

from __future__ import annotations

from clausekit.elements import Sides
from clausekit.structure.model import Structure
from clausekit.wording.draft import DISCLOSER, RECIPIENT


def sole_discloser(structure: Structure, neutral: Sides) -> str | None:
    """Return the label of the party that alone discloses; `neutral` are the sides as read without knowing who we are.

    That is the party that bears no secrecy, or the one whose very name in the contract is discloser.
    """
    if not neutral.mutual and len(neutral.us) == 1:
        return next(iter(neutral.us))
    disclosers = [party.label for party in structure.parties if DISCLOSER.fullmatch(party.label)]
    recipients = [party.label for party in structure.parties if RECIPIENT.fullmatch(party.label)]
    return disclosers[0] if len(disclosers) == 1 and len(recipients) == 1 else None
