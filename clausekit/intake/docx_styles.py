"""What Word's styles hand down to a paragraph: numbering, heading level, frame, hidden text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from clausekit.intake.docx_places import W, flag

HEADING = re.compile(r"(?:heading|見出し)\s*([1-9])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberRef:
    """A paragraph's or style's reference to a list; None: not said at this place (numId "0": no number)."""

    num: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """One style, its own properties only; `base` is the id of the style it builds on."""

    name: str = ""
    base: str = ""
    number: NumberRef = NumberRef()
    outline: int | None = None
    framed: bool | None = None
    hidden: bool | None = None


def integer(element: Element | None, default: int | None = None) -> int | None:
    """Return the whole number in `w:val`; `default` where the element is absent or says none."""
    text = "" if element is None else element.get(f"{W}val", "")
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else default


def number_ref(properties: Element | None) -> NumberRef:
    """Return the list reference of a `w:pPr`; empty where it has none."""
    element = None if properties is None else properties.find(f"{W}numPr")
    if element is None:
        return NumberRef()
    num = element.find(f"{W}numId")
    return NumberRef(None if num is None else num.get(f"{W}val"), integer(element.find(f"{W}ilvl")))


def framed(properties: Element | None) -> bool | None:
    """Tell whether a `w:pPr` draws a frame (two sides or more; one line is a rule); None: it does not say."""
    border = None if properties is None else properties.find(f"{W}pBdr")
    if border is None:
        return None
    sides = [border.find(f"{W}{side}") for side in ("top", "left", "bottom", "right")]
    return sum(side is not None and side.get(f"{W}val") not in (None, "nil", "none") for side in sides) >= 2


def outline(properties: Element | None) -> int | None:
    """Return the outline level a `w:pPr` sets (0 = first); None where it does not, 9 for body text."""
    return None if properties is None else integer(properties.find(f"{W}outlineLvl"))


def hides(run_properties: Element | None) -> bool | None:
    """Tell whether a `w:rPr` hides its text; None: it does not say."""
    return None if run_properties is None else flag(run_properties.find(f"{W}vanish"))


class Styles:
    """The styles of a document; an unknown id counts as a style that says nothing."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default = ""
        self.hiding = False
        for element in [] if root is None else root.iter(f"{W}style"):
            self._read(element)
        self.hiding = any(style.hidden for style in self._styles.values())

    def _read(self, element: Element) -> None:
        style_id, properties = element.get(f"{W}styleId", ""), element.find(f"{W}pPr")
        name, base = element.find(f"{W}name"), element.find(f"{W}basedOn")
        self._styles[style_id] = Style(
            "" if name is None else name.get(f"{W}val", ""),
            "" if base is None else base.get(f"{W}val", ""),
            number_ref(properties), outline(properties), framed(properties), hides(element.find(f"{W}rPr")),
        )  # fmt: skip
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
            self.default = style_id

    def name(self, style_id: str) -> str:
        """Return the name users see; "" for an unknown style."""
        return self._styles.get(style_id, Style()).name

    def chain(self, style_id: str) -> Iterator[tuple[str, Style]]:
        """Yield the style and those it builds on, nearest first; a circle ends the chain."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield style_id, self._styles[style_id]
            style_id = self._styles[style_id].base

    def heading(self, style_id: str) -> int | None:
        """Return the heading level (1 …) a style gives; None for body text."""
        for _, style in self.chain(style_id):
            if style.outline is not None:
                return style.outline + 1 if style.outline < 9 else None
            if named := HEADING.match(style.name):
                return int(named[1])
        return None

    def framed(self, style_id: str) -> bool:
        """Tell whether a style draws a frame around its paragraphs."""
        return next((style.framed for _, style in self.chain(style_id) if style.framed is not None), False)

    def hidden(self, style_id: str) -> bool:
        """Tell whether a style hides its text."""
        return next((style.hidden for _, style in self.chain(style_id) if style.hidden is not None), False)
