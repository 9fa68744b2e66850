"""The clause library: clause types, contract types and word groups as data files."""

from clausekit.library.loading import Library, library, load_library

__all__ = ["Library", "library", "load_library"]
