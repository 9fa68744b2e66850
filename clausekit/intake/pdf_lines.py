"""The lines of a PDF page from the positions of its characters, horizontal or vertical."""

from __future__ import annotations

import ctypes
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile, pairwise
from typing import Any, NamedTuple

from clausekit.intake.lines import LATIN_EDGE
from clausekit.intake.symbols import bullet

FIELD_GAP = 2.0  # blank of this many characters: two fields on one line
WORD_GAP = 0.2
PAGE_NUMBER = re.compile(
    r"\s*(?:[-－‐–―ー─（(]\s*)?(?:p(?:age|\.)?\s*)?[0-9０-９]{1,4}(?:\s*[/／]\s*[0-9０-９]{1,4})?"
    r"\s*(?:ページ|頁)?(?:\s*[-－‐–―ー─）)])?\s*$",
    re.IGNORECASE,
)
PAGE_CHARS = 60_000
FOLIO = re.compile(r"[0-9０-９\s\-－‐–―ー─]")
ARTICLE = re.compile(r"\s*第\s*[0-9０-９#〇一二三四五六七八九十百●○]+\s*[条章節]")
BAND = 0.12  # share of the page at either end where running lines stand
REPEATED = 0.6


class Char(NamedTuple):
    """A character and its box: `start`–`end` along the line, `top`–`bottom` across it (down or leftwards)."""

    text: str
    start: float
    end: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """The middle of the character across the line."""
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        """The height of the character (vertical writing: its width)."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Line:
    """A line of page `page`, the `index`-th there; `place` is its distance from the page's head, 0 to 1.

    `above` is the distance from the line above in characters; 0 for the first line of a page.
    """

    page: int
    index: int
    text: str
    start: float
    end: float
    place: float
    size: float
    above: float


def page_chars(page: Any) -> tuple[list[Char], float]:
    """Return a page's visible characters in content order, and its size across the lines.

    The characters of a page in vertical writing are turned, without the horizontal page number.
    """
    from pypdfium2 import raw

    text_page = page.get_textpage()
    width, height = page.get_size()
    found = []
    box = raw.FS_RECTF()
    for index in range(min(text_page.count_chars(), PAGE_CHARS + 1)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if raw.FPDFText_IsGenerated(text_page, index) == 1 or code in (0, 0xFFFE):
            continue
        if raw.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            char = "-" if code == 2 else chr(code)
            found.append(Char(char, box.left, box.right, height - box.top, height - box.bottom))
    text_page.close()
    if not is_vertical(found):
        return found, height
    edge = (0.05 * height, 0.93 * height)
    kept = [c for c in found if edge[0] < c.top < edge[1] or not FOLIO.match(c.text)]
    return [Char(c.text, c.top, c.bottom, width - c.end, width - c.start) for c in kept], width


def is_vertical(chars: list[Char]) -> bool:
    """Tell whether most characters of a page stand below the one before."""
    down = across = 0
    for one, other in pairwise(chars):
        if abs(other.start - one.start) < 0.3 * one.size and 0 < other.top - one.top < 2.5 * one.size:
            down += 1
        elif abs(other.top - one.top) < 0.3 * one.size:
            across += 1
    return down > across


def rows(chars: list[Char]) -> Iterator[list[Char]]:
    """Yield the characters of each line, lines from the head of the page, characters in reading order."""
    row: list[Char] = []
    for char in sorted(chars, key=lambda c: c.middle):
        if row and char.middle - row[-1].middle > 0.5 * min(char.size, row[-1].size):
            yield sorted(row, key=lambda c: c.start)
            row = []
        row.append(char)
    if row:
        yield sorted(row, key=lambda c: c.start)


def row_text(row: list[Char]) -> str:
    """Return the text of a line: blanks only between Latin words and between fields; overprints once."""
    text = ""
    last: Char | None = None
    for char in row:
        if char.text.isspace() and char.text != "\u3000":
            continue
        if last is not None:
            gap = char.start - last.end
            if char.text == last.text and abs(char.start - last.start) < 0.3 * (char.end - char.start):
                continue  # printed twice to look bold
            if gap > FIELD_GAP * char.size:
                text += "　"
            elif gap > WORD_GAP * char.size and LATIN_EDGE.match(last.text) and LATIN_EDGE.match(char.text):
                text += " "
        text += bullet(char.text)
        last = char
    # Characters beyond the basic plane may come as two halves.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").strip(" ")


def page_lines(chars: list[Char], page: int, length: float) -> list[Line]:
    """Return the lines that hold text on a page whose size across the lines is `length`."""
    found: list[Line] = []
    head = 0.0
    for index, row in enumerate(rows(chars)):
        if text := row_text(row):
            size = sorted(char.size for char in row)[len(row) // 2]
            above, head = (row[0].middle - head) / (size or 1.0) if found else 0.0, row[0].middle
            inked = [char for char in row if not char.text.isspace()] or row
            found.append(Line(page, index, text, inked[0].start, inked[-1].end, head / (length or 1.0), size, above))
    return found


def masked(line: Line) -> tuple[str, int]:
    """Return what makes a line the same on every page: its text without digits, its place."""
    return re.sub(r"[0-9０-９]+", "#", re.sub(r"\s", "", line.text)), round(line.place * 60)


def in_band(line: Line) -> bool:
    """Tell whether a line stands where running headers and footers do."""
    return line.place < BAND or line.place > 1 - BAND


def without_running_lines(lines: Iterable[Line], pages: int) -> list[Line]:
    """Return the lines without page numbers and without what repeats at one place on most pages.

    Running lines are peeled off from both ends of a page, so that a line below an article heading stays even
    where it repeats; a line that begins with 第N条 always stays.
    """
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    seen = {(masked(line), line.page) for rows in by_page.values() for line in rows if in_band(line)}
    repeated = Counter(key for key, _ in seen)

    def running(line: Line) -> bool:
        if not in_band(line) or ARTICLE.match(line.text):
            return False
        often = pages > 1 and repeated[masked(line)] >= max(2, REPEATED * pages)
        return often or bool(PAGE_NUMBER.match(line.text))

    kept: list[Line] = []
    for rows in by_page.values():
        body = list(dropwhile(running, rows))
        kept += reversed(list(dropwhile(running, reversed(body))))
    return kept
