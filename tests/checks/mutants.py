"""Drafts with one thing broken: what is broken, and what alone may be told of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from clausekit.structure.model import Structure
from tests.checks.papers import structure_of

PER_DRAFT = 1


class Mutant(NamedTuple):
    """A broken draft: the kind that must be told, and kinds that may follow from it."""

    operator: str
    text: str
    kind: str
    follows: frozenset[str] = frozenset()

    @property
    def told_by(self) -> frozenset[str]:
        """All kinds that may be told."""
        return self.follows | {self.kind}


class _Change(NamedTuple):
    start: int
    end: int
    text: str
    kind: str
    follows: tuple[str, ...] = ()


_LOST = (
    "term_undefined",
    "term_unused",
    "annex_uncited",
    "reference_relative",
    "reference_paragraph",
    "reference_item",
)


def mutants(text: str) -> Iterator[Mutant]:
    """Yield the first mutants of each operator for the draft `text`."""
    structure = structure_of(text)
    for operator in OPERATORS:
        for change in islice(operator(structure), PER_DRAFT):
            broken = text[: change.start] + change.text + text[change.end :]
            yield Mutant(operator.__name__, broken, change.kind, frozenset(change.follows))


def _body(structure: Structure) -> tuple[int, int]:
    main = [article for article in structure.articles if not article.annex]
    return main[0].span.start, main[-1].span.end


def _last(structure: Structure) -> int:
    return max(int(article.number.split("の")[0]) for article in structure.articles if not article.annex)


_FOREIGN = re.compile(r"(?:法|令|規則|規程|表|契約|約款|条例)(?:（[^（）]*）)?(?:の)?$")


def _references(structure: Structure) -> Iterator[re.Match[str]]:
    """Yield 第N条 in the running text that mean this contract (the test reads them by its own pattern)."""
    start, end = _body(structure)
    for match in re.finditer(r"(?<=[^\n\s　■●])第([0-9０-９一二三四五六七八九十]+)条", structure.text[:end]):
        line = structure.text[: match.start()].rsplit("\n", 1)[-1]
        if match.start() >= start and line.strip() and not _FOREIGN.search(line):
            yield match


def reference_beyond(structure: Structure) -> Iterator[_Change]:
    """第3条 → 第(last + 7)条."""
    for match in islice(_references(structure), 0, None, 4):
        yield _Change(*match.span(1), str(_last(structure) + 7), "reference_dangling", ("reference_range",))


def paragraph_beyond(structure: Structure) -> Iterator[_Change]:
    """第3条第2項 → 第3条第19項."""
    start, end = _body(structure)
    for match in re.finditer(r"(?<=条)第([0-9０-９一二三四五六七八九十]+)項", structure.text[:end]):
        before = structure.text[max(0, match.start() - 40) : match.start()]
        if match.start() > start and not re.search(r"(?:法|令|規則|表|契約)(?:（[^（）]*）)?第[^、]*$|同条$", before):
            yield _Change(*match.span(1), "19", "reference_paragraph")


def article_gone(structure: Structure) -> Iterator[_Change]:
    """An article in the middle is taken out, its number with it."""
    main = [article for article in structure.articles if not article.annex and "の" not in article.number]
    for article in islice(main, 3, len(main) - 2, 5):
        following = ("reference_dangling", "reference_range", "reference_title", *_LOST)
        yield _Change(*article.span, "", "number_gap", following)


def second_court(structure: Structure) -> Iterator[_Change]:
    """Another exclusive court is agreed on in another article."""
    match = re.search(r"([一-龠]{2,4})地方裁判所[^。\n]*管轄", structure.text)
    if match is not None and not re.search(r"仲裁", structure.text):
        other = "那覇" if match[1] != "那覇" else "釧路"
        yield _added(
            structure,
            f"本契約に関する訴訟は、{other}地方裁判所を第一審の専属的合意管轄裁判所とする。",
            "court_conflict",
        )


def court_beside_arbitration(structure: Structure) -> Iterator[_Change]:
    """An exclusive court is agreed on beside arbitration."""
    if re.search(r"仲裁(?:に|で|手続|によ)[^。]*解決", structure.text) and "地方裁判所" not in structure.text:
        yield _added(structure, "本契約に関する一切の訴訟は、那覇地方裁判所の専属的管轄に服する。", "forum_conflict")


def other_survival(structure: Structure) -> Iterator[_Change]:
    """The survival of one article is laid down a second time, two years longer."""
    pattern = (
        r"第([0-9０-９一二三四五六七八九十]+)条(?:の(?:規定|定め|義務))?(?:は|については)、?(?:本契約|この契約|契約)?(?:の)?(?:終了|満了)"
        r"(?:日|の日)?(?:後|から)[、\s]*([0-9０-９一二三四五六七八九十]+)[箇ヶか]?年"
    )
    for match in re.finditer(pattern, structure.text):
        number, home = match[1], _article_number(structure, match.start())
        if "項" not in match.group() and not re.search(r"ただし|但し|個人情報", match.group()):
            yield _added(
                structure, f"第{number}条の規定は、本契約の終了後５５年間、なお効力を有する。", "period_conflict", home
            )


def other_term(structure: Structure) -> Iterator[_Change]:
    """The term is laid down a second time."""
    if re.search(
        r"(?:本契約|この契約)の有効期間は[^。ま]*?[0-9０-９一二三四五六七八九十]+[箇ヶか]?年間", structure.text
    ):
        yield _added(structure, "本契約の有効期間は、締結日から５５年間とする。", "period_conflict")


def _article_number(structure: Structure, at: int) -> str:
    return next(one.number for one in structure.articles if one.span.start <= at < one.span.end)


def _added(structure: Structure, sentence: str, kind: str, home: str = "") -> _Change:
    """Return the change that adds `sentence` as a line of the second article (the third where that is its home)."""
    article = structure.articles[2 if structure.articles[1].number == home else 1]
    numbered = [int(n.number) for n in article.nodes if n.kind == "paragraph" and n.number.isdecimal()]
    lead = f"\n{max(numbered, default=1) + 1}　" if numbered else "\n"
    own = "本契約" if "本契約" in structure.text else "この契約"
    return _Change(article.body.end, article.body.end, f"{lead}{sentence.replace('本契約', own)}", kind)


_N = "[0-9０-９一二三四五六七八九十〇]"
_DATE = rf"(?:令和|平成)?{_N}+\s*年\s*{_N}+\s*月\s*({_N}+)\s*日"


def date_blank(structure: Structure) -> Iterator[_Change]:
    """The day of a date is left open."""
    start, end = 0, _body(structure)[1]
    for match in re.finditer(_DATE, structure.text[start:end]):
        yield _Change(*match.span(1), "●", "blank_unfilled")


def date_off_the_calendar(structure: Structure) -> Iterator[_Change]:
    """A date gets the day 32."""
    for match in re.finditer(_DATE, structure.text[: _body(structure)[1]]):
        yield _Change(*match.span(1), "32", "date_impossible")


def dates_swapped(structure: Structure) -> Iterator[_Change]:
    """A period ends on its first day and begins on its last."""
    for match in re.finditer(rf"({_DATE})(から|より|～)({_DATE})", structure.text):
        swapped = match[4] + match[3] + match[1]
        yield _Change(*match.span(), swapped, "date_order")


def period_blank(structure: Structure) -> Iterator[_Change]:
    """A period loses its figure."""
    figure = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
    pattern = rf"(?<![0-9０-９一二三四五六七八九十第令和平成度])({figure})(?=年間|日以内|[かヶ箇]月前)"
    for match in islice(re.finditer(pattern, structure.text[: _body(structure)[1]]), 0, None, 3):
        yield _Change(*match.span(1), "●", "blank_unfilled")


def paragraph_twice(structure: Structure) -> Iterator[_Change]:
    """項 3 is numbered 2."""
    yield from _renumbered(structure, "2", "number_twice")


def paragraph_skipped(structure: Structure) -> Iterator[_Change]:
    """The last 項 is numbered two too high."""
    yield from _renumbered(structure, "5", "number_gap")


def _renumbered(structure: Structure, number: str, kind: str) -> Iterator[_Change]:
    for article in structure.articles:
        numbered = [node for node in article.nodes if node.kind == "paragraph" and node.depth == 1]
        if [node.number for node in numbered][-1:] == ["3"] and len(numbered) in (2, 3) and not article.annex:
            at = structure.text.index(
                structure.text[numbered[-1].span.start : numbered[-1].body.start], numbered[-1].span.start
            )
            printed = structure.text[at : numbered[-1].body.start]
            digit = re.search(r"[3３三③]", printed)
            if digit is not None and not re.search(r"第３項|第3項|第三項", structure.text):
                new = {"2": "②", "5": "⑤"}[number] if digit.group() == "③" else number
                yield _Change(
                    at + digit.start(), at + digit.end(), new, kind, ("reference_relative", "reference_paragraph")
                )


def own_consent(structure: Structure) -> Iterator[_Change]:
    """A party needs its own consent."""
    start, end = _body(structure)
    consent = r"の(?:事前の|書面による|事前に)*(?:承諾|同意)(?:を得|なく|なしに|がない)"
    pattern = rf"(?m)(?<=[。\s　])([甲乙])は、[^。甲乙]{{0,60}}([甲乙]){consent}"
    for match in re.finditer(pattern, structure.text[start:end]):
        if match[1] != match[2]:
            yield _Change(start + match.start(2), start + match.end(2), match[1], "party_self")


def unknown_party(structure: Structure) -> Iterator[_Change]:
    """A party appears that nobody introduced."""
    start, end = _body(structure)
    for match in islice(re.finditer(r"(?<=[。\s　])[甲乙](?=は、)", structure.text[start:end]), 1, None, 7):
        yield _Change(start + match.start(), start + match.end(), "丁", "party_unknown", ("party_self",))


def undefined_term(structure: Structure) -> Iterator[_Change]:
    """The definition of a term is taken out."""
    for match in re.finditer(
        r"（以下「(本(?:研究|共同研究|試料|サンプル|検討|目的|製品|業務|件検討|開発))」という。）", structure.text
    ):
        if structure.text.count(match[1]) >= 4:
            yield _Change(*match.span(), "", "term_undefined", ("term_unused",))


def second_name(structure: Structure) -> Iterator[_Change]:
    """One mention of a defined term gets the word of another draft."""
    others = {"受領者": "受領当事者", "受領当事者": "受領者", "秘密情報": "機密情報", "本共同研究": "本研究"}
    _, end = _body(structure)
    defined = {definition.term for definition in structure.definitions}
    for term, other in others.items():
        if term in defined and other not in structure.text:
            for match in islice(re.finditer(rf"(?<=、){term}(?=[をはの])", structure.text[:end]), 1):
                yield _Change(*match.span(), other, "term_two_names")


def annex_gone(structure: Structure) -> Iterator[_Change]:
    """The annexes are not attached."""
    first = next((section for section in structure.sections if section.kind == "annex"), None)
    head = re.match(r"\s*[【（]?(別紙|別表|別添)", first.span.quote(structure.text)) if first is not None else None
    if first is not None and head is not None and head[1] in structure.text[: _body(structure)[1]]:
        yield _Change(first.span.start, len(structure.text), "", "annex_absent")


def note_kept(structure: Structure) -> Iterator[_Change]:
    """A note to a colleague stays in the text."""
    for article in islice(structure.articles, 2, None, 6):
        at = structure.text.find("。", article.body.start, article.body.end)
        if at >= 0:
            yield _Change(at, at, "【要確認】", "note_left")


def copies_off(structure: Structure) -> Iterator[_Change]:
    """One original too many."""
    for match in re.finditer(r"本書(?:を)?([0-9０-９二三]|2)通(?:を)?作成[^。]*各[^。]*[1１一]通", structure.text):
        yield _Change(*match.span(1), "五", "copies_count")


def figure_off(structure: Structure) -> Iterator[_Change]:
    """A period is printed twice, the second time another one."""
    pattern = r"(?<![0-9０-９一二三四五六七八九十第令和平成〇])(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})年間"
    for match in islice(re.finditer(pattern, structure.text[: _body(structure)[1]]), 2):
        yield _Change(match.end(), match.end(), "（９９年間）", "figure_conflict")


def bracket_lost(structure: Structure) -> Iterator[_Change]:
    """A bracket is not closed."""
    for article in islice(structure.articles, 1, None, 5):
        at = structure.text.find("を含む。）", article.body.start, article.body.end)
        if at >= 0:
            yield _Change(at + 4, at + 5, "", "bracket_lonely")


OPERATORS: tuple[Callable[[Structure], Iterator[_Change]], ...] = (
    reference_beyond,
    paragraph_beyond,
    article_gone,
    second_court,
    court_beside_arbitration,
    other_survival,
    other_term,
    date_blank,
    date_off_the_calendar,
    dates_swapped,
    period_blank,
    paragraph_twice,
    paragraph_skipped,
    own_consent,
    unknown_party,
    undefined_term,
    second_name,
    annex_gone,
    note_kept,
    copies_off,
    figure_off,
    bracket_lost,
)
