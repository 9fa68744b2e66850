"""Whether we give or take the secrets: what a limit protects depends on it."""

from __future__ import annotations

from clausekit.elements.sides import DISCLOSER, RECIPIENT, secrecy_bearers
from clausekit.language.frames import ContractFrames
from clausekit.library.figures import Role
from clausekit.structure.model import Structure


def our_role(structure: Structure, frames: ContractFrames, side: str | None) -> Role:
    """Return our role: the recipient only where `side` alone bears the secrecy or is named so; else the discloser.

    Who gives and takes is looked at as a discloser: what leaves the house needs the longer protection.
    """
    if side is None or DISCLOSER.search(side):
        return "discloser"
    if RECIPIENT.search(side):
        return "recipient"
    labels = [party.label for party in structure.parties]
    return "recipient" if secrecy_bearers(structure, frames, labels) == {side} else "discloser"
