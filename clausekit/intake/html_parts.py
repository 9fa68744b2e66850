"""Parsing a page of HTML safely, and what is read off its elements before the walk."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree
from lxml.etree import _Element as Element

from clausekit.errors import InputError
from clausekit.intake.bilingual import translations

CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
DEPTH = 200
ELEMENTS = 200_000


def declared_charset(data: bytes) -> str | None:
    """Return the encoding a page declares for itself; None where it declares none."""
    found = CHARSET.search(data[:2048])
    return found[1].decode("ascii", errors="ignore").lower() if found else None


def parse(text: str, name: str) -> Element:
    """Return the root of the page; markup nested beyond reason is an InputError."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""))
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    root = etree.fromstring(text, parser)
    if root is None:
        raise InputError("input.empty", path=name)
    depth = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > DEPTH or elements > ELEMENTS:
            raise InputError("input.html_depth", path=name)
    return root


def number_of(item: Element, parent: Element) -> int:
    """Return the number of a list item: start, reversed and value respected."""
    items = [one for one in parent if one.tag == "li"]
    backwards = parent.get("reversed") is not None
    number = whole(parent.get("start"), len(items) if backwards else 1)
    for one in items:
        number = whole(one.get("value"), number)
        if one is item:
            break
        number += -1 if backwards else 1
    return number


def whole(text: str | None, default: int) -> int:
    """Return the whole number in an attribute; `default` where there is none."""
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,6}\s*", text) else default


def translated_cells(root: Element) -> set[Element]:
    """Return the cells that translate the Japanese cell beside them; tables of one width count together."""
    by_width: dict[int, list[list[Element]]] = defaultdict(list)
    for row in root.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        by_width[len(cells)].append(cells)
    found: set[Element] = set()
    for rows in by_width.values():
        columns = translations([["".join(cell.itertext()) for cell in row] for row in rows])
        found |= {row[place] for row in rows for place in columns}
    return found


def translated_parts(root: Element) -> set[Element]:
    """Return elements marked with another language where Japanese ones stand beside them, about as long."""
    marked = [e for e in root.iter() if e.tag not in ("html", "body") and e.get("lang")]
    native = [e for e in marked if e.get("lang", "").startswith("ja")]
    other = [e for e in marked if not e.get("lang", "").startswith("ja")]
    length = sum(len("".join(e.itertext())) for e in other)
    if not native or length < 0.4 * sum(len("".join(e.itertext())) for e in native):
        return set()
    return set(other)
