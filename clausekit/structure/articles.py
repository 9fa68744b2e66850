"""Cutting a draft into articles and sections that tile its text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Sized
from dataclasses import dataclass, replace

from clausekit.jp.numerals import KANJI, parse_number
from clausekit.structure.headings import (
    ANNEX,
    CHAPTER,
    Heading,
    article_heading,
    is_contents_line,
    looks_like_title,
    standalone_title,
)
from clausekit.structure.lines import Line
from clausekit.structure.markers import marker


@dataclass(frozen=True, slots=True)
class Start:
    """Where an article begins: the line of its heading, the line its title stands on (above or below), if any."""

    line: int
    first: int
    heading: Heading
    title: str
    body_line: int
    annex: bool


def article_starts(lines: Sequence[Line]) -> list[Start]:
    """Return the articles of the draft in order; drafts without any 条 yield their top-level numbered items."""
    found = [(i, heading) for i, line in enumerate(lines) if (heading := article_heading(line))]
    found = _accepted(found, lines)
    if len(found) < 2 and not any(h.title for _, h in found):
        return item_starts(lines)
    found = _inline_titles(found, lines)
    bare = [i for i, heading in found if not heading.title]
    alone = [i for i, h in found if not h.title and h.body >= len(lines[i].folded.text.rstrip())]
    # Brackets are sure; a plain line is a title only where the draft does so as a rule.
    titles = _titles_below(alone, lines, bracketed=False) | _titles_above(bare, lines, bracketed=False)
    titles |= _titles_below(alone, lines, bracketed=True) | _titles_above(bare, lines, bracketed=True)
    annexes = annex_lines(lines, found[0][0] if found else 0)
    starts = []
    for i, heading in found:
        first, title, body = i, heading.title, i
        if not title and i in titles:
            at, title = titles[i]
            first, body = min(i, at), max(i, at)
        starts.append(Start(i, first, heading, title, body, any(a < i for a in annexes)))
    return starts


def _accepted(found: list[tuple[int, Heading]], lines: Sequence[Line]) -> list[tuple[int, Heading]]:
    """Drop candidates that cannot be headings: contents lists, second printings, numbers that run backwards."""
    found = _without_contents(found, lines)
    kept: list[tuple[int, Heading]] = []
    annexes = annex_lines(lines, found[0][0] if found else 0)
    last = 0
    for i, heading in found:
        value = parse_number(heading.number.split("の")[0]) or 0
        if kept and any(kept[-1][0] < a < i for a in annexes):
            last = 0
        titled = heading.style in ("bracket", "line")
        if kept and heading.number != "●" and _printed_again(heading, kept[-1][1], titled):
            continue
        backwards = value < last or (value == last and "の" not in heading.number)
        if heading.number != "●" and backwards and not (titled and (value == 1 or value == last)):
            continue
        if not titled and last and value > last + 8:
            continue
        kept.append((i, heading))
        last = max(value, 0) or last
    return kept


def _printed_again(heading: Heading, last: Heading, titled: bool) -> bool:
    """Tell whether an annotated model prints the number of its heading again before the text."""
    other = titled and last.title and heading.title != last.title and "の" not in heading.number
    return heading.number == last.number and not other


def _without_contents(found: list[tuple[int, Heading]], lines: Sequence[Line]) -> list[tuple[int, Heading]]:
    """Drop the entries of a table of contents: headings with nothing under them that come again later."""
    found = [(i, h) for i, h in found if not is_contents_line(lines[i])]
    keep = []
    for at, (i, heading) in enumerate(found):
        following = found[at + 1][0] if at + 1 < len(found) else len(lines)
        again = any(h.number == heading.number and h.title == heading.title for _, h in found[at + 1 :])
        empty = heading.body >= len(lines[i].folded.text.rstrip()) and all(
            lines[j].blank for j in range(i + 1, following)
        )
        if not (heading.title and again and empty):
            keep.append((i, heading))
    return keep


def _inline_titles(found: list[tuple[int, Heading]], lines: Sequence[Line]) -> list[tuple[int, Heading]]:
    """Read the first word as title also where it looks like text, in drafts that set all titles before the text."""
    inline = sum(heading.style == "inline" for _, heading in found)
    if inline < 3 or inline < 0.6 * len(found):
        return found
    out = []
    for i, heading in found:
        match = re.match(r"([^\s。、,]{2,25})[ \t]+(?=\S)", lines[i].folded.text[heading.body :])
        if heading.style == "none" and match:
            heading = replace(heading, title=match.group(1), style="inline", body=heading.body + match.end())
        out.append((i, heading))
    return out


def _previous(lines: Sequence[Line], i: int) -> int | None:
    return next((j for j in range(i - 1, max(i - 3, -1), -1) if not lines[j].blank), None)


def _titles_above(bare: Sequence[int], lines: Sequence[Line], *, bracketed: bool) -> dict[int, tuple[int, str]]:
    """Return heading line → (title line, title) where the title stands on the line above its number."""
    found = {}
    for i in bare:
        above = _previous(lines, i)
        if above is None:
            continue
        heading = CHAPTER.match(lines[above].folded.text) or article_heading(lines[above])
        title = _title_on(lines[above], bracketed)
        if title and not heading:
            found[i] = (above, title)
    return found if bracketed or _is_rule(found, bare) else {}


def _titles_below(alone: Sequence[int], lines: Sequence[Line], *, bracketed: bool) -> dict[int, tuple[int, str]]:
    """Return heading line → (title line, title) where the number stands alone and the title follows."""
    found = {}
    for i in alone:
        below = next((j for j in range(i + 1, min(i + 3, len(lines))) if not lines[j].blank), None)
        title = _title_on(lines[below], bracketed) if below is not None else None
        if below is not None and title:
            found[i] = (below, title)
    return found if bracketed or _is_rule(found, alone) else {}


def _title_on(line: Line, bracketed: bool) -> str | None:
    if bracketed:
        return standalone_title(line)
    return line.folded.text.strip() if looks_like_title(line.folded.text) and marker(line) is None else None


def _is_rule(found: Sized, candidates: Sized) -> bool:
    return len(found) >= max(3, 0.6 * len(candidates))


def item_starts(lines: Sequence[Line]) -> list[Start]:
    """Return the top-level numbered items (1, 2, 3 …) as articles: pledges and letters have no 条."""
    best: list[tuple[int, Heading]] = []
    for kind in ("ordinal", "dot", "space", "paren", "kanji", "circled", "glued"):
        run = _numbered_run(lines, kind)
        if len(run) > len(best) and (not best or run[0][0] < best[0][0]):
            best = run
    return [Start(i, i, heading, heading.title, i, False) for i, heading in best] if len(best) >= 2 else []


def _numbered_run(lines: Sequence[Line], kind: str) -> list[tuple[int, Heading]]:
    run: list[tuple[int, Heading]] = []
    expected = 1
    for i, line in enumerate(lines):
        mark = marker(line)
        if mark is None or mark.type != kind or mark.value != expected or _is_signature(line):
            continue
        used = len(line.folded.text) - len(line.folded.text[line.folded.position(mark.end - line.span.start) :])
        rest = line.folded.text[used:]
        bracketed = re.match(r"[(【\[]([^)】\]]{1,40})[)】\]]\s*", rest)
        title = (
            bracketed.group(1) if bracketed else (rest.strip() if looks_like_title(rest) and len(rest) <= 25 else "")
        )
        body = used + (bracketed.end() if bracketed else len(rest) if title else 0)
        label = line.text[: mark.end - line.span.start].strip()
        run.append((i, Heading(str(expected), label, title, "bracket" if bracketed else "none", body)))
        expected += 1
    return run


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
    r"\s*(?:\(?(?:締結日|契約日|日付|作成日|誓約日|提出日)\)?\s*[:：]?\s*)?(?:令和|平成|西暦)?[\s0-9元●○〇_.*＿\[\]-]*年[\s0-9●○〇_.*＿\[\]-]*月[\s0-9●○〇_.*＿\[\]-]*日\s*$"
)
_PARTY = re.compile(
    r"\s*[(〔\[「【]?(?:甲|乙|丙|丁|開示者|受領者|開示当事者|受領当事者|提供者|委託者|受託者|誓約者|保証人|立会人)[)〕\]」】]?\s*(?:[:：]|$|\s+\S)(?!.*(?:は、|が、|。))"
)
_FIELD = re.compile(
    r"\s*[(\[]?(?:住\s*所|所\s*在\s*地|本店所在地|氏\s*名|名\s*称|商\s*号|代\s*表\s*者|役\s*職|会\s*社\s*名|機\s*関\s*名|学\s*籍\s*番\s*号|所\s*属|署\s*名)[)\]]?(?:\s|[:：]|$)(?!.*。)"
)

# Fields that stand anywhere on a line of blanks: 工学部　　年　　学籍番号, 氏名（自署）.
_ANY_FIELD = re.compile(r"^[^。]{0,60}(?:学籍番号|\(自署\)|\(署名\)|氏\s*名\s*[(:]|\s印\s*$|\(印\)\s*$)[^。]{0,40}$")


def _is_signature(line: Line) -> bool:
    text = line.folded.text
    return bool(_DATE.match(text) or _FIELD.match(text) or _PARTY.match(text) or _ANY_FIELD.search(text))


def signature_line(lines: Sequence[Line], first: int, end: int) -> int | None:
    """Return the line where the signature block begins between `first` (excluded) and `end`, or None."""
    closing = [i for i in range(first + 1, end) if _CLOSING.match(lines[i].folded.text) and marker(lines[i]) is None]
    if closing:
        return closing[-1]
    # Without a closing sentence the block is what stands at the end: dates, addresses, names.
    for i in range(first + 1, end):
        if _is_signature(lines[i]) and marker(lines[i]) is None and _only_signatures(lines[i:end]):
            return i
    return None


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
