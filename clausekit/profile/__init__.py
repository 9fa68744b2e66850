"""The due-diligence profile: answers in, a risk level out, every step with its reason."""

from clausekit.profile.model import Profile, Step, Trigger
from clausekit.profile.reading import read_answers, read_profile
from clausekit.profile.scoring import make_profile

__all__ = ["Profile", "Step", "Trigger", "make_profile", "read_answers", "read_profile"]
