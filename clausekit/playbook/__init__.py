"""A company's own settings over the library: required clauses, weights, limits, what is not conceded, wording."""

from clausekit.playbook.model import Playbook
from clausekit.playbook.reading import read_playbook

__all__ = ["Playbook", "read_playbook"]
