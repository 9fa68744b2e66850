"""What a library needs once before the first review: its tables, and a garbage collector that leaves them alone."""

from __future__ import annotations

import gc
from functools import cache

from clausekit.clauses import detector
from clausekit.elements import element_judge
from clausekit.library import Library


@cache
def make_ready(made: Library) -> None:
    """Make the tables of a library, which live as long as the program does."""
    detector(made)
    element_judge(made)
    # The collector would look through a library of a million objects several times a review, and never free one.
    gc.freeze()
