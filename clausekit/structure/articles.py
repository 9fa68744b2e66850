"""Cutting a draft into articles and sections that tile its text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Sized
from dataclasses import dataclass, replace

from clausekit.jp.numerals import parse_number
from clausekit.structure.headings import (
    CHAPTER,
    Heading,
    article_heading,
    is_contents_line,
    looks_like_title,
    standalone_title,
)
from clausekit.structure.lines import Line
from clausekit.structure.markers import marker
from clausekit.structure.places import annex_lines, is_signature


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
        at, title = titles.get(i, (i, "")) if not heading.title else (i, heading.title)
        printed = _printed(title, lines[at], heading.body if at == i else None)
        starts.append(Start(i, min(i, at), heading, printed, max(i, at), any(a < i for a in annexes)))
    return starts


def _printed(title: str, line: Line, end: int | None) -> str:
    """Return a folded title of `line` as it is printed; `end` is the folded index behind it, where it is known."""
    at = line.folded.text.rfind(title, 0, end)
    return line.folded.source(at, at + len(title)).quote(line.text)


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
    if len(best) < 2:
        return []
    return [Start(i, i, h, _printed(h.title, lines[i], h.body), i, False) for i, h in best]


def _numbered_run(lines: Sequence[Line], kind: str) -> list[tuple[int, Heading]]:
    run: list[tuple[int, Heading]] = []
    expected = 1
    for i, line in enumerate(lines):
        mark = marker(line)
        if mark is None or mark.type != kind or mark.value != expected or is_signature(line):
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
