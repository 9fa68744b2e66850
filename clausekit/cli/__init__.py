"""The command line."""

from clausekit.cli.main import main

__all__ = ["main"]
