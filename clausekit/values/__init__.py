"""The figures and names in passages: periods, deadlines, sums, shares, laws, courts, persons; and their limits."""

from clausekit.values.read import Attached, read_values

__all__ = ["Attached", "read_values"]
