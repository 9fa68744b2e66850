"""Draft hygiene: what is wrong with the draft as a document, whatever it rules."""

from clausekit.checks.run import run_checks

__all__ = ["run_checks"]
