"""Where recognised text may have lost who is who: 乙 is read as と, ご, Z … , so parties get swapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.intake.document import Notice
from clausekit.span import Span

# A sign that stands for 乙 or 甲 in recognised text, where only a party can stand.
MISREAD = "とごご選乏ZzＺｚ2２己申由田Cこ"
AND = "(?:(?<=甲及び)|(?<=甲又は)|(?<=甲または)|(?<=甲および)|(?<=甲と))"
PARTY_PLACE = re.compile(
    rf"""(?:(?<=^)|(?<=[\s。、，．「（(]))(?P<subject>[{MISREAD}])(?=\s*(?:は[、，]|は[一-鿿]|及び|又は|並びに|に対し|の(?:書面|承諾|責|費用)))
      | (?<=甲)(?P<pair>[{MISREAD}])(?=間|双方|両|は|が|及|又|の)
      | {AND}(?P<other>[{MISREAD}])(?=は|が|の|間|に|、)
      | (?<=甲)(?P<lost>及び|又は|または|および)(?=[がはのに、])
      | 以下\s*[「『](?P<defined>[{MISREAD}])[」』]\s*と""",
    re.VERBOSE | re.MULTILINE,
)
AROUND = 8


def doubts(text: str) -> Iterator[Notice]:
    """Yield a notice for every place where a party label seems to have been misread."""
    for match in PARTY_PLACE.finditer(text):
        group = match.lastgroup or "subject"
        start, end = match.span(group)
        quote = text[max(0, start - AROUND) : end + AROUND].replace("\n", " ")
        yield Notice("intake.ocr_party_doubtful", {"text": quote}, Span(start, end))
