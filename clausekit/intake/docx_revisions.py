"""Tracked changes: what stands in the accepted document, and what stood in the original."""

from __future__ import annotations

from lxml.etree import _Element as Element

from clausekit.intake.document import View
from clausekit.intake.docx_places import W

INSERTED = {f"{W}ins", f"{W}moveTo"}
DELETED = {f"{W}del", f"{W}moveFrom"}


def gone(view: View) -> set[str]:
    """Return the tags whose content `view` does not show."""
    return DELETED if view == "accepted" else INSERTED


def has_mark(properties: Element | None, tags: set[str]) -> bool:
    """Tell whether one of `tags` is a direct child of `properties`; None has none."""
    return properties is not None and any(child.tag in tags for child in properties)


def mark_gone(paragraph: Element, view: View) -> bool:
    """Tell whether the paragraph's end mark is not there in `view`, so that the next one continues it."""
    properties = paragraph.find(f"{W}pPr")
    return has_mark(None if properties is None else properties.find(f"{W}rPr"), gone(view))


def properties_in(paragraph: Element, view: View) -> Element | None:
    """Return the paragraph's `w:pPr` as it is in `view`: the original one from before a change of format."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None or view == "accepted":
        return properties
    before = properties.find(f"{W}pPrChange/{W}pPr")
    return properties if before is None else before


def number_gone(properties: Element | None, view: View) -> bool:
    """Tell whether the paragraph's own list reference was only inserted by a tracked change."""
    numbered = None if properties is None else properties.find(f"{W}numPr")
    return view == "original" and has_mark(numbered, {f"{W}ins"})


def row_gone(row: Element, view: View) -> bool:
    """Tell whether a table row is not there in `view`."""
    return has_mark(row.find(f"{W}trPr"), gone(view))


def cell_gone(cell: Element, view: View) -> bool:
    """Tell whether a table cell is not there in `view`."""
    tag = f"{W}cellDel" if view == "accepted" else f"{W}cellIns"
    return has_mark(cell.find(f"{W}tcPr"), {tag})
