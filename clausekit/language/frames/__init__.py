"""Frames of sentences: the second level of the grammar reads them."""

from clausekit.language.frames.document import ContractFrames
from clausekit.language.frames.extract import Before, Extractor
from clausekit.language.frames.model import Frame, Gate, Kind

__all__ = ["Before", "ContractFrames", "Extractor", "Frame", "Gate", "Kind"]
