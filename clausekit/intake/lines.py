"""Joining lines that were broken for the page only: where a paragraph goes on, and where a new one begins."""

from __future__ import annotations

import re

NUMBER = r"[0-9０-９〇一二三四五六七八九十百]+"
# A line that begins like this begins a paragraph: 第3条, （1）, 2., ２　, ①, ア　, ・, 【…】, 別紙 …
OPENING = re.compile(
    rf"""\s*(?:
      第\s*(?:{NUMBER}|[●○〇◯_＿])+\s*[条章節編款目](?![第にのをはがで、])
    | [（(]\s*(?:{NUMBER}|[ア-ンa-zA-Zｱ-ﾝivx]{{1,4}})\s*[）)]
    | {NUMBER}\s*[.．)）、](?!\d)\s*\S
    | [0-9０-９]{{1,2}}(?:[ \u3000]+\S|(?=[甲乙丙丁本前各両受開当]))
    | [①-⑳㉑-㉟⑴-⒇⒈-⒛㈠-㈩]
    | [ア-ンa-zA-Z一二三四五六七八九十][.．)）、\u3000](?![\u3000])
    | [・●■◆◇❑❖○□▪•➢※＊*-]\s*\S
    | [【＜〔［\[「](?=[^」]{{0,30}}[】＞〕］\]]\s*$)
    | 別\s*[紙表添]\s*{NUMBER}?\s*(?:[（(：:]|$)
    | (?:附|付)\s*則\s*$
    | 以\s*上\s*$
    )""",
    re.VERBOSE,
)
# A line that is a heading of its own: 第3条（秘密保持）, （目的）, 第2章 総則.
HEADING = re.compile(
    rf"\s*(?:第\s*(?:{NUMBER}|[●○])+\s*[条章節編款](?:\s*の\s*{NUMBER})?\s*(?:[（(【［][^）)】］]*[）)】］]|[^。、（(]{{0,20}})?"
    r"|[（(【][^）)】。]{1,30}[）)】])\s*$"
)
SPLIT_OFF = re.compile(r"\s*[。、）」』】〕，．]")
LATIN_EDGE = re.compile(r"[!-~À-ɏ]")


def opens(line: str) -> bool:
    """Tell whether `line` begins a paragraph: an article, an item, a bullet, an annex."""
    return bool(OPENING.match(line))


def is_heading(line: str) -> bool:
    """Tell whether `line` is an article or chapter heading, or a title in brackets, and nothing more."""
    return bool(HEADING.match(line))


def continues(line: str, following: str) -> bool:
    """Tell whether `following` goes on with the paragraph of `line` by its wording."""
    if SPLIT_OFF.match(following):
        return True
    return not (is_heading(line) or is_heading(following) or opens(following))


def glue(left: str, right: str) -> str:
    """Return what joins two lines of one paragraph: a blank between Latin words, nothing in Japanese."""
    return " " if LATIN_EDGE.match(left[-1:]) and LATIN_EDGE.match(right[:1]) else ""
