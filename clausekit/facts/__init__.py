"""Key facts of a contract: term, renewal, survival, law, court and the like, each with its place."""

from clausekit.facts.read import read_facts

__all__ = ["read_facts"]
