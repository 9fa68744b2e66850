"""Reading HTML: the text a browser shows, with list numbers and CSS counters; nothing is ever fetched."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from clausekit.errors import InputError
from clausekit.intake import css_counters as css
from clausekit.intake.builder import Builder, Look, Piece, Place
from clausekit.intake.document import Notice, View
from clausekit.intake.html_parts import number_of, parse, translated_cells, translated_parts
from clausekit.intake.lines import LATIN_EDGE

BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table "
    "tbody td tfoot th thead tr ul"
)
DROPPED_NAMES = "script style head template noscript object iframe svg math select textarea rt rp rtc"
BLOCKS, DROPPED = frozenset(BLOCK_NAMES.split()), frozenset(DROPPED_NAMES.split())
SPACE = re.compile(r"[ \t\r\n\f]+")
OL_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
EFFORT = 5_000_000
CJK_STYLES = ("cjk", "japanese", "hiragana", "katakana", "trad", "simp")


class HtmlReader:
    """Walks one page and adds what it shows to a builder."""

    def __init__(self, root: Element, builder: Builder, view: View) -> None:
        self._root, self._builder = root, builder
        self._index = {element: number for number, element in enumerate(root.iter())}
        sheets = [element.text or "" for element in root.iter("style")]
        self._rules = css.rules_of("\n".join(sheets))
        self._counters = css.Counters()
        self._skipped = {"del" if view == "accepted" else "ins"} | DROPPED
        self._pieces: list[Piece] = []
        self._label, self._suffix, self._separator = "", "", "\n"
        self._look = Look()
        self._lists: list[str] = []
        self._table, self._verbatim = -1, 0
        self._translated: set[Element] = set()

    @property
    def effort(self) -> int:
        """How often a style rule will be held against an element."""
        return len(self._index) * len(self._rules)

    def read(self) -> None:
        """Add the page to the builder, without the columns that translate the Japanese text."""
        self._translated = translated_cells(self._root) | translated_parts(self._root)
        if self._translated:
            self._builder.notices.append(Notice("intake.two_columns"))
        self._walk(self._root)
        self._flush()

    def _style(self, element: Element, pseudo: str = "") -> dict[str, str]:
        found: dict[str, str] = {}
        for rule in self._rules:
            if rule.pseudo == pseudo and css.matches(rule, element):
                found.update(rule.declarations)
        if not pseudo:
            found.update(css.declarations(element.get("style", "")))
        return found

    def _walk(self, element: Element) -> None:
        style = self._style(element)
        if self._hidden(element, style):
            return
        self._counters.apply(style)
        block = element.tag in BLOCKS and not style.get("display", "").startswith("inline")
        before, outer, lists, start = None, self._look, len(self._lists), self._builder.length
        if block:
            self._flush()
            before = self._enter(element, style)
        self._counters.frames.append({})
        self._verbatim += element.tag == "pre"
        self._generated(element, "before", block)
        self._add(element.text, element, 0)
        for child in element:
            if isinstance(child.tag, str):
                self._walk(child)
            self._add(child.tail, child, 1)
        self._verbatim -= element.tag == "pre"
        self._generated(element, "after", False)
        self._counters.frames.pop()
        if block:
            self._flush()
            if before is not None:
                self._separator = before
            self._look = outer
            del self._lists[lists:]
            for cell in element if element.tag == "tr" else ():
                if cell in self._translated:
                    self._builder.translate(start, "".join(cell.itertext()))
        elif element.tag == "br":
            self._pieces.append(Piece("\n"))

    def _hidden(self, element: Element, style: dict[str, str]) -> bool:
        return (
            element.tag in self._skipped
            or element.get("hidden") is not None
            or element in self._translated
            or style.get("display") == "none"
            or style.get("visibility") == "hidden"
        )

    def _enter(self, element: Element, style: dict[str, str]) -> str | None:
        """Prepare the look, label and separator of a block; return the separator for what follows it."""
        tag = element.tag
        if tag in ("ol", "ul"):
            kind = style.get("list-style-type") or style.get("list-style", "").split(" ")[0]
            own = OL_TYPES.get(element.get("type", ""), "decimal" if tag == "ol" else "disc")
            self._lists.append(kind or own)
        elif tag == "li":
            self._item(element, style)
        elif re.fullmatch(r"h[1-6]", tag):
            self._look = self._look._replace(heading=int(tag[1]))
        elif tag == "table":
            self._table += 1
        elif tag in ("td", "th"):
            shown = [cell for cell in element.getparent() if cell.tag in ("td", "th")]
            kept = [cell for cell in shown if cell not in self._translated]
            self._separator = "\t" if kept and kept[0] is not element else "\n"
            row = sum(1 for _ in element.getparent().itersiblings("tr", preceding=True))
            self._look = Look("cell", table=self._table, row=row, column=shown.index(element))
            if not "".join(element.itertext()).strip():
                self._builder.separate(self._separator)
            return "\n"
        return None

    def _item(self, element: Element, style: dict[str, str]) -> None:
        parent = element.getparent()
        kind = style.get("list-style-type") or (self._lists[-1] if self._lists else "disc")
        if kind == "none":
            return
        if kind in css.BULLETS:
            self._label, self._suffix = css.BULLETS[kind], ""
        else:
            comma = kind.startswith(CJK_STYLES)
            self._label = css.write(number_of(element, parent), kind) + ("、" if comma else ".")
            self._suffix = "" if comma else " "
        self._look = self._look._replace(level=max(0, len(self._lists) - 1))

    def _generated(self, element: Element, pseudo: str, block: bool) -> None:
        style = self._style(element, pseudo) if self._rules else {}
        if not style:
            return
        self._counters.apply(style)
        text = self._counters.text(style.get("content", ""), element)
        if block and text and not self._label:
            shown = text.rstrip(" ")
            self._label, self._suffix = shown, text[len(shown) :]
        elif text:
            self._pieces.append(Piece(text))

    def _add(self, text: str | None, element: Element, side: int) -> None:
        """Add a text node (side 0: inside `element`, 1: after it) with its blanks collapsed."""
        if not text:
            return
        if self._verbatim:
            self._pieces.append(Piece(text, Place("", self._index[element], side, 0)))
            return
        start = 0
        for gap in [*SPACE.finditer(text), None]:
            word = text[start : gap.start() if gap else None]
            if word:
                self._pieces.append(Piece(word, Place("", self._index[element], side, start)))
            if gap:
                place = Place("", self._index[element], side, gap.start()) if gap[0][0] == " " else None
                self._pieces.append(Piece(" " if "\n" not in gap[0] else "\r", place if gap[0][0] == " " else None))
                start = gap.end()

    def _flush(self) -> None:
        """Close the block that is being collected; blanks at its ends and source line breaks go."""
        kept: list[Piece] = []
        following, after = [], ""
        for piece in reversed(self._pieces):
            following.append(after)
            after = piece.text if piece.text not in (" ", "\r") else after
        for piece, after in zip(self._pieces, reversed(following), strict=True):
            if piece.text not in (" ", "\r"):
                kept.append(piece)
                continue
            left = kept[-1].text[-1] if kept else ""
            if not left or not after or left in " \n" or after[0] == "\n":
                continue
            if piece.text == " " or (LATIN_EDGE.match(left) and LATIN_EDGE.match(after)):
                kept.append(Piece(" ", piece.place if piece.text == " " else None))
        self._pieces = []
        if not kept and not (self._label and self._look.level is None):
            return
        self._builder.separate(self._separator)
        self._builder.add(kept, self._look, label=self._label, suffix=self._suffix)
        self._label, self._suffix, self._separator = "", "", "\n"
        self._look = self._look._replace(level=None)


def read_html(text: str, name: str, builder: Builder, view: View) -> None:
    """Add the page `text` to `builder` as a browser shows it."""
    reader = HtmlReader(parse(text, name), builder, view)
    if reader.effort > EFFORT:
        raise InputError("input.html_depth", path=name)
    reader.read()
