"""How places in a Word file are counted: paragraphs of a part, runs of a paragraph, text of a run.

Readers and writers of a docx both count through these functions, so an `Origin` leads back to its element.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from clausekit.intake.symbols import symbol

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P, R = f"{W}p", f"{W}r"


def paragraphs(root: Element) -> list[Element]:
    """Return every `w:p` below `root`, in document order (text boxes and their fallbacks included)."""
    return list(root.iter(P))


def runs(paragraph: Element) -> list[Element]:
    """Return the `w:r` whose nearest `w:p` is `paragraph`, in order (deleted and ruby runs included)."""
    found = list(paragraph.iter(R))
    if next(paragraph.iterdescendants(P), None) is None:
        return found
    return [run for run in found if next(run.iterancestors(P)) is paragraph]


def flag(element: Element | None) -> bool | None:
    """Return what an on/off element says; None where it is absent."""
    return None if element is None else element.get(f"{W}val", "1") not in ("0", "false", "off")


def sign(element: Element) -> str:
    """Return the character of a `w:sym`; "" where its code is unreadable."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return symbol(chr(code), element.get(f"{W}font", "")) if 0 < code < 0x10000 else ""


def run_parts(run: Element) -> Iterator[tuple[Element, str]]:
    """Yield the children of `run` with the text each one stands for ("" for those that are not text)."""
    for child in run:
        tag = child.tag
        if tag in (f"{W}t", f"{W}delText"):
            yield child, child.text or ""
        elif tag in (f"{W}tab", f"{W}ptab"):
            yield child, "\t"
        elif tag in (f"{W}br", f"{W}cr"):
            yield child, "\n"
        elif tag == f"{W}noBreakHyphen":
            yield child, "-"
        elif tag == f"{W}sym":
            yield child, sign(child)
        else:
            yield child, ""


def run_text(run: Element) -> str:
    """Return the text of `run` as `Origin.offset` counts it: a tab, break or sign is one character."""
    return "".join(text for _, text in run_parts(run))
