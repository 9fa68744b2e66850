"""A company's own settings over the library."""
