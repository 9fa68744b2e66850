"""Frames of sentences: the second level of the grammar reads them."""

from clausekit.language.frames.bearers import Before
from clausekit.language.frames.document import ContractFrames
from clausekit.language.frames.extract import Extractor
from clausekit.language.frames.model import EACH, Frame, Gate, Kind

__all__ = ["EACH", "Before", "ContractFrames", "Extractor", "Frame", "Gate", "Kind"]
