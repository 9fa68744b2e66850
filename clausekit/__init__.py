"""clausekit: a linter and a generator for Japanese contracts, offline."""

__version__ = "0.1.0"
