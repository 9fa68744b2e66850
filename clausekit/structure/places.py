"""The parts around the articles: chapters, annexes, the signature block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausekit.jp.numerals import KANJI
from clausekit.structure.headings import ANNEX, CHAPTER
from clausekit.structure.lines import Line
from clausekit.structure.markers import marker


def annex_lines(lines: Sequence[Line], after: int) -> list[int]:
    """Return the lines behind line `after` that begin an annex (別紙, 別表 …): short, no sentence."""
    found = []
    for i in range(after + 1, len(lines)):
        text = lines[i].folded.text.strip()
        if ANNEX.match(text) and len(text) <= 40 and not re.search(r"[。、]|する|による|のとおり|に定める|記載", text):
            found.append(i)
    return found


_CLOSING = re.compile(
    r"\s*(?:本|以上|上記|この|右|後日|なお、本).{0,40}(?:(?:証|成立|締結|合意|結ん).{0,90}(?:記名|署名|捺印|押印|調印|作成|保有|保管|所持|電磁的記録|電子)"
    rf"|[0-9{KANJI}各]+通.{{0,40}}(?:作|交).{{0,60}}(?:保有|保管|所持|持つ|有する|持ちます|保有し))"
    r"|\s*(?:以上|上記)(?:の|を|につ|により).{0,25}(?:誓約|誓い|約束|確約)(?:し|いた|致|する).{0,6}$"
)
_DATE = re.compile(
    r"\s*+(?:\(?(?:締結日|契約日|日付|作成日|誓約日|提出日)\)?\s*[:：]?\s*)?(?:令和|平成|西暦)?[\s0-9元●○〇_.*＿\[\]-]*年[\s0-9●○〇_.*＿\[\]-]*月[\s0-9●○〇_.*＿\[\]-]*日\s*$"
)
_PARTY = re.compile(
    r"\s*[(〔\[「【]?(?:甲|乙|丙|丁|開示者|受領者|開示当事者|受領当事者|提供者|委託者|受託者|誓約者|保証人|立会人)[)〕\]」】]?\s*(?:[:：]|$|\s+\S)(?!.*(?:は、|が、|。))"
)
_FIELD = re.compile(
    r"\s*[(\[]?(?:住\s*所|所\s*在\s*地|本店所在地|氏\s*名|名\s*称|商\s*号|代\s*表\s*者|役\s*職|会\s*社\s*名|機\s*関\s*名|学\s*籍\s*番\s*号|所\s*属|署\s*名)[)\]]?(?:\s|[:：]|$)(?!.*。)"
)

# Fields that stand anywhere on a line of blanks: 工学部　　年　　学籍番号, 氏名（自署）.
_ANY_FIELD = re.compile(r"^[^。]{0,60}(?:学籍番号|\(自署\)|\(署名\)|氏\s*名\s*[(:]|\s印\s*$|\(印\)\s*$)[^。]{0,40}$")


def is_signature(line: Line) -> bool:
    """Tell whether a line is a date, a name, an address or a party with its seal."""
    text = line.folded.text
    return bool(_DATE.match(text) or _FIELD.match(text) or _PARTY.match(text) or _ANY_FIELD.search(text))


def signature_line(lines: Sequence[Line], first: int, end: int) -> int | None:
    """Return the line where the signature block begins between `first` (excluded) and `end`, or None."""
    closing = [i for i in range(first + 1, end) if _CLOSING.match(lines[i].folded.text) and marker(lines[i]) is None]
    if closing:
        return closing[-1]
    # Without a closing sentence the block is what stands at the end: dates, addresses, names.
    for i in range(first + 1, end):
        if is_signature(lines[i]) and marker(lines[i]) is None and _only_signatures(lines[i:end]):
            return i
    return _trailing_names(lines, first, end)


_NAMES = re.compile(r"印\s*$|\(印\)|株式会社|有限会社|合同会社|法人|大学|研究所|代表|氏\s*名|署名|住\s*所|年\s*月\s*日")


def _trailing_names(lines: Sequence[Line], first: int, end: int) -> int | None:
    """Return where the short lines without a sentence begin that close a draft, if they name who signs."""
    start = end
    for i in range(end - 1, first, -1):
        text = lines[i].text.strip()
        if text and ("。" in text or len(text) > 60 or marker(lines[i]) is not None):
            break
        start = i if text else start
    named = [i for i in range(start, end) if _NAMES.search(lines[i].folded.text)]
    return start if len(named) >= 2 else None


def _only_signatures(rest: Sequence[Line]) -> bool:
    """Tell whether nothing but dates, names and addresses follows; a short note may stand among them."""
    sentences = [line for line in rest if "。" in line.text]
    return len(sentences) <= 2 and all(len(line.text.strip()) <= 60 and marker(line) is None for line in sentences)


def chapter_lines(lines: Sequence[Line], first: int) -> list[int]:
    """Return the lines from `first` on that are chapter headings (第２章 秘密保持)."""
    found = []
    for i in range(first, len(lines)):
        text = lines[i].folded.text
        if CHAPTER.match(text) and len(text.strip()) <= 40 and "。" not in text:
            found.append(i)
    return found
