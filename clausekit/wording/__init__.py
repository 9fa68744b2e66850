"""The library's wording with names in place: for proposals in a review and for our own drafts."""

from clausekit.wording.names import Names
from clausekit.wording.rendering import Paragraph, Wording, rendered, supplement

__all__ = ["Names", "Paragraph", "Wording", "rendered", "supplement"]
