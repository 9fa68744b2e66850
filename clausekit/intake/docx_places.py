"""How places in a Word file are counted: paragraphs of a part, runs of a paragraph, text of a run.

Readers and writers of a docx both count through these functions, so an `Origin` leads back to its element.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P, R = f"{W}p", f"{W}r"
# Wingdings and Symbol signs that contracts use, by code & 0xFF.
WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0xA1: "○",
    0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑", **{0x80 + n: "⓪①②③④⑤⑥⑦⑧⑨⑩"[n] for n in range(11)},
}  # fmt: skip
SYMBOL = {0xB7: "•", 0xA8: "♦", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xA3: "≦", 0xB3: "≧", 0x6D: "μ"}


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


def symbol(char: str, font: str) -> str:
    """Return the sign that `font` draws at `char`; one that is not known stays as it is."""
    if len(char) != 1:
        return char
    table = WINGDINGS if font.startswith("Wingdings") else SYMBOL if font == "Symbol" else {}
    code = ord(char)
    return table.get(code & 0xFF, char) if code < 0x100 or 0xF000 <= code <= 0xF0FF else char


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
