"""Printing a wording as a draft prints its own articles: numbers of 項 and 号, digits, 文体."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from clausekit.structure.model import Structure
from clausekit.wording.endings import is_polite, plain, polite
from clausekit.wording.rendering import Wording

_KANJI = "一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_SECOND = re.compile(r"^(?P<open>[（(]?)(?P<two>2|２|②|二|ii|ｂ|b|イ)(?P<close>[)）.．、]*)(?P<gap>[\s　]*)$")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a draft prints: the mark of its second 項 and second 号, whether the first 項 has one, wide digits, 文体."""

    paragraph: str = "２　"
    item: str = "(2)　"
    first_numbered: bool = False
    wide: bool = False
    polite: bool | None = None

    def printed(self, wording: Wording, first: int = 1) -> str:
        """Return the paragraphs of a wording as lines; `first` is the number of the first one."""
        lines = []
        for number, paragraph in enumerate(wording.paragraphs, first):
            bare = len(wording.paragraphs) == 1 and first == 1
            marked = not bare and (number > 1 or self.first_numbered)
            lines.append((_mark(self.paragraph, number) if marked else "") + self._text(paragraph.text))
            lines += [_mark(self.item, at) + self._text(item) for at, item in enumerate(paragraph.items, 1)]
        return "\n".join(lines)

    def _text(self, text: str) -> str:
        styled = text if self.polite is None else polite(text) if self.polite else plain(text)
        return re.sub(r"(?<![A-Za-z0-9.])[0-9]+", lambda m: m.group().translate(_WIDE), styled) if self.wide else styled


def layout_of(structure: Structure) -> Layout:
    """Return how a draft prints its articles; what it does not show is as usual."""
    marks: dict[str, Counter[str]] = {"paragraph": Counter(), "item": Counter()}
    first = False
    for article in structure.articles:
        for node in article.nodes:
            if node.number == "2" and node.kind in marks:
                marks[node.kind][structure.text[node.span.start : node.body.start].strip("\n")] += 1
            first |= node.number == "1" and node.kind == "paragraph"
    text = structure.text
    return Layout(
        paragraph=_usual(marks["paragraph"], "２　"),
        item=_usual(marks["item"], "(2)　"),
        first_numbered=first,
        wide=len(re.findall("[０-９]", text)) > 2 * len(re.findall("[0-9]", text)),
        polite=is_polite(text),
    )


def _usual(marks: Counter[str], default: str) -> str:
    known = ((mark, times) for mark, times in marks.most_common() if _SECOND.match(mark))
    return next((mark for mark, _ in known), default)


def _mark(second: str, number: int) -> str:
    """Return the mark of a 項 or 号 in the style of a mark with the number two."""
    found = _SECOND.match(second)
    assert found is not None
    return f"{found['open']}{_number(found['two'], number)}{found['close']}{found['gap'] or '　'}"


def _number(two: str, number: int) -> str:
    tables: dict[str, Iterable[str]] = {
        "②": _CIRCLED,
        "二": _KANJI,
        "b": "abcdefghi",
        "ｂ": "ａｂｃｄｅｆｇｈｉ",
        "イ": "アイウエオカキク",
    }
    if two == "２":
        return str(number).translate(_WIDE)
    if two not in tables or number > len(list(tables[two])):
        return str(number)
    return list(tables[two])[number - 1]
