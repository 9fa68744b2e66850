"""Recognising the headings of 条, chapters and annexes on one line, in the styles that real drafts use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from clausekit.jp.numerals import NUMBER, parse_number
from clausekit.structure.lines import Line

TitleStyle = Literal["bracket", "line", "inline", "none"]
_PLACEHOLDER = "●○〇◯*＊■XＸ_＿"
_OPEN, _CLOSE = "(【[〔「『<", ")】]〕」』>"

ARTICLE = re.compile(rf"\s*+[■□◆◇●○▼]?\s*+第\s*({NUMBER}|[{_PLACEHOLDER}]+)\s*条(?:\s*[のノ]\s*({NUMBER}))?")
ARTICLE_SHORT = re.compile(rf"\s*+[■□◆◇●○▼]?\s*+({NUMBER})\s*条(?=\s*\()")
# What follows a number at the head of a line when the line only begins with a reference (第３条の規定は…).
_REFERENCE_TAIL = re.compile(
    r"(?:第\s*[0-9一二三四五六七八九十]+\s*[項号]|各[項号]|及び|および|又は|または|若しくは|もしくは|並びに|ならびに|から|ないし|乃至|[,、。.)」』~～・]|"
    r"[のにをはでがとも](?!\s*[(【])|まで|所定|規定|ただし|但し|本文|柱書|前段|後段|以下|以降|参照)"
)
CHAPTER = re.compile(rf"\s*第\s*{NUMBER}\s*[章節編款部](?![にのをはで])")
ANNEX = re.compile(
    rf"\s*+[\[【(〔<]?\s*+(?:別紙|別添|別表|別記|附属書|付属書|添付書類|添付資料|添付|様式|付録|附則|APPENDIX|Appendix|EXHIBIT|Exhibit|Annex|ANNEX)"
    rf"\s*(?:第\s*)?(?:{NUMBER}|[A-Za-z])?\s*(?:号様式|号)?\s*[\]】)〕>]?(?=$|[\s:(（「【-])"
)
_CONTENTS = re.compile(r"(?:[.…・‥·]{3,}|\t|\s{2,}+)\s*+\d+\s*$")
_MAX_TITLE = 45


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may begin an article: number ("3", "3の2", "●"), label and title in folded form, body offset.

    `body` is the folded index behind label and title; `style` tells how the title stands.
    """

    number: str
    label: str
    title: str
    style: TitleStyle
    body: int


def article_heading(line: Line) -> Heading | None:
    """Return the heading of the article that `line` begins, or None: a reference at the head of a line is none."""
    folded = line.folded.text
    match = ARTICLE.match(folded) or ARTICLE_SHORT.match(folded)
    if match is None or _CONTENTS.search(folded):
        return None
    rest = folded[match.end() :]
    if _REFERENCE_TAIL.match(rest):
        return None
    number = article_number(match.group(1), match.group(2) if match.re is ARTICLE else None)
    title, style, used = heading_title(rest)
    # 第４条（秘密保持）の規定は…: the title stands beside a reference.
    if style == "bracket" and re.match(r"[のにを、]|及び|並びに|又は|から|ないし", rest[used:]):
        return None
    label = line.folded.source(match.start(), match.end())
    return Heading(number, line.text[label.start : label.end].strip(), title, style, match.end() + used)


def article_number(main: str, sub: str | None) -> str:
    """Return "3" or "3の2" for the printed numerals; a placeholder (●) stays as one ●."""
    value = None if set(main) <= set(_PLACEHOLDER) else parse_number(main)
    if value is None:
        return "●"
    return f"{value}の{parse_number(sub)}" if sub else str(value)


def heading_title(rest: str) -> tuple[str, TitleStyle, int]:
    """Return (title, style, characters used) for what follows an article's number on its line."""
    lead = len(rest) - len(rest.lstrip(" \t:"))
    tail = rest[lead:]
    bracketed = bracket_title(tail)
    if bracketed:
        return bracketed[0], "bracket", lead + bracketed[1]
    if lead and looks_like_title(tail):
        return tail.strip(), "line", len(rest)
    inline = re.match(r"([^\s。、,はがを]{2,20})[ \t]+(?=\S.{8,})", tail)
    if lead and inline and not _is_marker(inline.group(1)):
        return inline.group(1), "inline", lead + inline.end()
    return "", "none", lead


def _is_marker(text: str) -> bool:
    return bool(re.fullmatch(r"[(]?[0-9一二三四五六七八九十]+[).]?", text))


def bracket_title(text: str) -> tuple[str, int] | None:
    """Return (title, characters used) where `text` begins with a bracketed title; nested brackets are kept."""
    if not text or text[0] not in _OPEN[:4]:
        return None
    depth = 0
    for at, char in enumerate(text):
        depth += char in _OPEN
        depth -= char in _CLOSE
        if depth == 0:
            title = text[1:at].strip()
            good = 0 < len(title) <= _MAX_TITLE and "。" not in title and "以下「" not in title
            return (title, at + 1) if good else None
    return None


def looks_like_title(text: str) -> bool:
    """Tell whether a whole line reads as a title: short, no sentence."""
    text = text.strip()
    if not 0 < len(text) <= 35 or text[-1] in "。.、,:;" or _is_marker(text):
        return False
    return not re.search(r"。|[はがをに]、|ものとする|する$|以下「", text)


def standalone_title(line: Line) -> str | None:
    """Return the title on a line of its own in brackets, `（目的）`; None where the line is anything else."""
    text = line.folded.text.strip()
    bracketed = bracket_title(text)
    return bracketed[0] if bracketed and bracketed[1] == len(text) else None


def is_contents_line(line: Line) -> bool:
    """Tell whether the line belongs to a table of contents (leaders or a page number at its end)."""
    return bool(ARTICLE.match(line.folded.text) and _CONTENTS.search(line.folded.text))
