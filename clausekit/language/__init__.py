"""Japanese language: Sudachi's tokens and, where asked for, GiNZA's parse. The only home of spaCy and GiNZA."""

from clausekit.language.tokens import Morpheme, normal_form, tokenize

__all__ = ["Morpheme", "normal_form", "tokenize"]
