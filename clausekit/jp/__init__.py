"""Japanese text: widths, numerals, numbers as contracts print them. Pure functions, no model."""
