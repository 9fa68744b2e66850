"""Finding clause types in the text by words, and telling which kind of contract a draft is."""

from clausekit.clauses.contract_type import ContractGuess, guess_contract_type
from clausekit.clauses.detect import Detection, Detector, detector

__all__ = ["ContractGuess", "Detection", "Detector", "detector", "guess_contract_type"]
