"""Reviewing a draft: from a file to a `Review` with its evidence."""

from clausekit.review.assemble import review
from clausekit.review.options import ReviewOptions

__all__ = ["ReviewOptions", "review"]
