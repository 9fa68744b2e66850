"""Annexes (別紙, 別表, 別添, 様式): cited and not attached, attached and never cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.jp.fold import fold
from clausekit.jp.numerals import parse_number
from clausekit.span import Span
from clausekit.structure.headings import ANNEX
from clausekit.structure.model import Structure

_NUMBER = re.compile(r"^(\D*?)第?([0-9]+|[一二三四五六七八九十]+|[A-Z])?(?:号(?:様式)?)?$")
_WORD = re.compile(
    r"別紙|別添|別表|別記|附属書|付属書|添付書類|添付資料|様式|APPENDIX|Appendix|EXHIBIT|Exhibit|Annex|ANNEX"
)
_MAX_HEADING = 60


def annexes(structure: Structure) -> Iterator[Found]:
    """Yield each annex that the articles cite and that is not attached, and each attached one never cited."""
    if not structure.articles:
        return
    cited, attached = _cited(structure), _attached(structure)
    # An annex without a number is the only one of its kind; 様式 alone is whatever form is usual.
    for name, spans in cited.items():
        kind = _kind(name)
        if name == "様式" or (name == "別紙" and len(cited) > 1):
            continue
        if not any(name == there or (kind in (name, there) and _kind(there) == kind) for there in attached):
            yield found(structure, "annex_absent", spans, name=name)
    for name, span in attached.items():
        kind = _kind(name)
        if not any(name == said or (kind in (name, said) and _kind(said) == kind) for said in cited):
            yield found(structure, "annex_uncited", [span], name=name)


def _name(printed: str) -> str:
    """Return 別紙1 for 別紙第一, 別紙 １, 【別紙１】."""
    plain = re.sub(r"[\s\[\]【】()（）〔〕<>]", "", fold(printed).text)
    match = _NUMBER.match(plain)
    if match is None or not match[2]:
        return plain.removesuffix("第")
    value = match[2] if match[2].isascii() and match[2].isalpha() else str(parse_number(match[2]))
    return f"{match[1]}{value}"


def _kind(name: str) -> str:
    return re.sub(r"[0-9A-Z]+$", "", name)


def _cited(structure: Structure) -> dict[str, list[Span]]:
    ends = [article.span for article in structure.articles if not article.annex]
    front = [section.span for section in structure.sections if section.kind in ("preamble", "other")]
    seen: dict[str, list[Span]] = {}
    for reference in structure.references:
        span = reference.span
        inside = any(place.contains(span) for place in [*ends, *front])
        if reference.kind == "annex" and inside and not _elsewhere(structure.text, span):
            seen.setdefault(_cited_name(structure.text, span), []).append(span)
    return seen


def _cited_name(text: str, span: Span) -> str:
    # 別添一覧: no number.
    quote = span.quote(text)
    return _name(quote[:-1] if quote.endswith("一") and text[span.end :][:1] in "覧部式" else quote)


def _elsewhere(text: str, span: Span) -> bool:
    """Tell whether the annex belongs to another paper (原契約の別紙) or is a form somebody prescribes."""
    before = text[max(0, span.start - 25) : span.start]
    if re.match(r"(?:及び|、|その他)[^。]{0,12}(?:変更|修正|修補|更新)", text[span.end :][:25]):
        return True
    if re.search(r"(?:(?<!本)契約書?|規程|規則|要領|計画書|基準|法|令)(?:」)?(?:の)?$", before):
        return True
    return span.quote(text).startswith("様式") and bool(
        re.search(r"(?:所定|所要|指定|定め|作成|別途|一定)[^、。]*$", before)
    )


def _attached(structure: Structure) -> dict[str, Span]:
    """Return the headings of annexes behind the articles: short lines that begin with 別紙1, 【別表】 …."""
    main = [article for article in structure.articles if not article.annex]
    at = main[-1].body.start if main else 0
    out: dict[str, Span] = {}
    for line in structure.text[at:].split("\n"):
        folded = fold(line).text
        match = ANNEX.match(folded) or re.match(
            r"\s*[\[【(〔<]?\s*(?:別紙|別添|別表|様式)\s*(?:第\s*)?(?:[0-9]+|[一二三四五六七八九十]+)?(?:\s*[\]】)〕>])?",
            folded,
        )
        heading = match is not None and len(folded.strip()) <= _MAX_HEADING and "。" not in folded
        if match is not None and heading and _WORD.search(match.group()) and not _speaks(folded[match.end() :]):
            lead = len(line) - len(line.lstrip())
            out.setdefault(_name(match.group()), Span(at + lead, at + len(line.rstrip())))
        at += len(line) + 1
    return out


def _speaks(rest: str) -> bool:
    """Tell whether what follows 別紙1 makes the line a sentence about the annex, no heading."""
    return bool(re.match(r"\s*(?:に|の(?!と)|は|を|が|及び|又は|記載|のとおり|から|へ|・|、)", rest))
