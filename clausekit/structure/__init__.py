"""Taking a draft apart: title, parties, articles, 項 and 号, sentences, definitions, references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausekit.intake.document import SourceDocument
from clausekit.span import Span, strip
from clausekit.structure.articles import Start, article_starts
from clausekit.structure.commentary import commentary_lines
from clausekit.structure.definitions import definitions
from clausekit.structure.lines import Line, lines
from clausekit.structure.model import Article, Section, SectionKind, Sentence, Structure
from clausekit.structure.nodes import Piece, nodes, pieces
from clausekit.structure.parties import parties
from clausekit.structure.places import annex_lines, chapter_lines, signature_line
from clausekit.structure.references import references
from clausekit.structure.sentences import of_pieces

_TITLE = re.compile(
    r"(?:契約書?|覚書|誓約書|合意書|協定書?|確認書|念書|約定書|承諾書|同意書|申込書|約款|規約|[Aa]greement|AGREEMENT)[)）】」』]?"
    r"(?:\s*[（(].{1,25}[)）])?\s*(?:[（(]?案[)）]?)?$"
)


def parse(document: SourceDocument) -> Structure:
    """Return the structure of a draft; articles and sections tile `document.text`."""
    text = document.text
    rows = lines(document)
    starts = article_starts(rows)
    cuts = _cuts(rows, starts)
    articles: list[Article] = []
    sections: list[Section] = []
    sentences: list[Sentence] = []
    for at, (first, kind, start) in enumerate(cuts):
        last = cuts[at + 1][0] if at + 1 < len(cuts) else len(rows)
        span = Span(rows[first].span.start if at else 0, rows[last].span.start if last < len(rows) else len(text))
        if start is None:
            sections.append(Section(kind, span))
            if kind == "commentary":
                continue
            found = pieces(rows[first:last], text)
            sentences += of_pieces(found, text, _where(kind), None)
            continue
        body = (
            rows[start.body_line].at(start.heading.body)
            if start.body_line == start.line
            else rows[start.body_line].span.end
        )
        found = pieces(rows[start.body_line : last], text, body, start.heading.number)
        articles.append(_article(len(articles), start, span, found, text))
        sentences += of_pieces(found, text, start.heading.number, len(articles) - 1)
    return _structure(text, articles, sections, sentences, rows, starts)


def _where(kind: SectionKind) -> str:
    return {"title": "preamble", "other": "preamble"}.get(kind, kind)


def _structure(
    text: str,
    articles: list[Article],
    sections: list[Section],
    sentences: list[Sentence],
    rows: Sequence[Line],
    starts: Sequence[Start],
) -> Structure:
    top = Span(0, articles[0].span.start if articles else len(text))
    signature = next((s.span for s in sections if s.kind == "signature"), None)
    title = title_line(rows, starts[0].first if starts else len(rows))
    return Structure(
        text=text,
        title=rows[title].text.strip() if title is not None else "",
        articles=tuple(articles),
        sections=tuple(sections),
        sentences=tuple(sentences),
        parties=parties(text, top, signature),
        definitions=definitions(sentences, text),
        references=tuple(ref for sentence in sentences for ref in references(text, sentence.span)),
        numbered=bool(starts) and "条" in starts[0].heading.label,
    )


def _article(index: int, start: Start, span: Span, found: Sequence[Piece], text: str) -> Article:
    body = (
        Span(found[0].line.start, found[-1].line.end) if found else Span(strip(span, text).end, strip(span, text).end)
    )
    heading = start.heading
    return Article(f"a{index + 1}", heading.number, heading.label, start.title, span, body, nodes(found), start.annex)


def title_line(rows: Sequence[Line], end: int) -> int | None:
    """Return the line before `end` that is the contract's title (〜契約書, 誓約書 …), or None."""
    for i in range(min(end, 25)):
        text = re.sub(r"\s+", "", rows[i].folded.text)
        if 2 <= len(text) <= 50 and "。" not in text and _TITLE.search(text):
            return i
    return None


Cut = tuple[int, SectionKind, Start | None]


def _cuts(rows: Sequence[Line], starts: Sequence[Start]) -> list[Cut]:
    """Return where each part begins: (line, kind of section, article or None), in order, the first at line 0."""
    first = starts[0].first if starts else len(rows)
    cuts: dict[int, Cut] = {0: (0, "preamble", None)}
    title = title_line(rows, first)
    if title is not None:
        below = next((i for i in range(title + 1, first) if not rows[i].blank), None)
        cuts[0] = (0, "title", None)
        if below is not None:
            cuts[below] = (below, "preamble", None)
    if starts and first == 0:
        del cuts[0]
    for start in starts:
        cuts[start.first] = (start.first, "other", start)
    for line, kind in _section_lines(rows, starts):
        if line not in cuts or cuts[line][2] is None:
            cuts[line] = (line, kind, None)
    _cut_commentary(rows, starts, cuts)
    return [cuts[line] for line in sorted(cuts)]


def _cut_commentary(rows: Sequence[Line], starts: Sequence[Start], cuts: dict[int, Cut]) -> None:
    """Let commentary begin where it begins, and what it interrupts go on behind it."""
    comment = commentary_lines(rows, [start.line for start in starts])
    kind: SectionKind = "preamble"
    inside = False
    for i in range(len(rows)):
        if i in cuts:
            kind, inside = cuts[i][1], False
            if cuts[i][2] is not None:
                continue
        if i in comment and not inside and not rows[i].blank:
            cuts[i] = (i, "commentary", None)
            inside = True
        elif i not in comment and inside:
            cuts[i] = (i, kind, None)
            inside = False


def _section_lines(rows: Sequence[Line], starts: Sequence[Start]) -> Iterator[tuple[int, SectionKind]]:
    taken = {start.first for start in starts} | {start.line for start in starts}
    for line in chapter_lines(rows, 1):
        yield line, "chapter"
    annexes = [line for line in annex_lines(rows, starts[0].line if starts else 0) if line not in taken]
    for line in annexes:
        yield line, "annex"
    main = [start for start in starts if not start.annex]
    if main:
        last = main[-1].line
        end = min([line for line in annexes if line > last], default=len(rows))
        end = min([end, *(start.first for start in starts if start.first > last)])
        signature = signature_line(rows, last, end)
        if signature is not None:
            yield signature, "signature"
