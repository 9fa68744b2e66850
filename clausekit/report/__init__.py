"""A review for people: one HTML file, a Word report, a table for the terminal."""

from clausekit.report.page import html
from clausekit.report.terminal import summary_table
from clausekit.report.word import docx

__all__ = ["docx", "html", "summary_table"]
