"""What sentences lay down that a contract may lay down once only: how long what lasts, by when what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.checks.calendar import days
from clausekit.jp.durations import Quantity, durations
from clausekit.jp.numerals import parse_number
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure
from clausekit.structure.references import references


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure: `key` is what it is said of (term, survival of article 5), `place` the 項 that says it."""

    key: str
    value: str
    span: Span
    place: tuple[int | None, int]


_FIGURE = re.compile(r"[0-9０-９〇一二三四五六七八九十半][\s　]*[年月日週時営かヶカヵ箇ケ]|[/.][0-9]")
_END = re.compile(
    r"(?:終了|満了|完了|解除|解約)(?:日|の日|時|した日)?(?:後|の?翌日から|から|より)"
    r"(?:起算して|なお|も|、|更に|さらに)*[\s　]*$"
)
_LASTS = re.compile(r"存続|効力|継続|残存|義務|適用|負(?:う|い)|遵守|してはならない|保持|限る")
_OWN = re.compile(r"(?:本条|前各項|前条|前項)")
_SECRECY = re.compile(r"秘密保持(?:の)?義務|守秘義務|秘密を?保持する義務|秘密保持に関する(?:義務|規定)")
_TITLED = re.compile(r"秘密保持|守秘|機密保持|秘密の保持")
_SPECIAL = re.compile(
    r"個人情報|個人データ|ノウハウ|営業秘密に|工程条件|指定した|特に|競業|勧誘|監査|記録|保存|帳簿|試料|サンプル|見本"
)


def statements(structure: Structure) -> Iterator[Statement]:
    """Yield the figures of the draft that can contradict each other."""
    for sentence in structure.sentences:
        if sentence.where in ("signature", "annex", "commentary") or not _FIGURE.search(structure.text, *sentence.span):
            continue
        yield from _survival(structure, sentence)
        yield from _terms(structure, sentence)
        yield from _deadlines(structure, sentence)


def _place(sentence: Sentence) -> tuple[int | None, int]:
    return sentence.unit, sentence.paragraph


def _survival(structure: Structure, sentence: Sentence) -> Iterator[Statement]:
    """Yield 第5条は…終了後3年間 per article: each period belongs to the articles named since the one before."""
    quote = sentence.span.quote(structure.text)
    if not _LASTS.search(quote):
        return
    begin, counted = 0, False
    for quantity in durations(quote):
        segment = quote[begin : quantity.span.start]
        counted = bool(_END.search(segment)) or (counted and not re.search(r"から|より|前", segment[-8:]))
        after = quote[quantity.span.end :][:3]
        lasting = not re.match(r"前|以内|を超|未満", after)
        if counted and lasting and quantity.value is not None and not _SPECIAL.search(segment):
            for key in _subjects(structure, sentence, Span(begin, quantity.span.start).shift(sentence.span.start)):
                yield Statement(
                    f"survival:{key}", quantity.value, quantity.span.shift(sentence.span.start), _place(sentence)
                )
        begin = quantity.span.end


def _subjects(structure: Structure, sentence: Sentence, segment: Span) -> set[str]:
    """Return the articles whose duties the words before a period speak of."""
    quote = segment.quote(structure.text)
    named: set[str] = set()
    for reference in references(structure.text, segment):
        if reference.kind == "article" and reference.article is not None:
            numbers = _range(reference.article, reference.to)
            tail = f"#{reference.paragraph}" if reference.paragraph and not reference.to else ""
            named |= {f"{number}{tail}" for number in numbers}
    if named:
        return named
    titled = {one.number for one in structure.articles if _TITLED.search(one.title) and not one.annex}
    # 営業情報については終了後5年間: a part of what is secret has its own period.
    if re.search(r"については|に関しては|に係る|のうち", quote):
        return set()
    if _SECRECY.search(quote) and not _OWN.search(quote):
        return titled if len(titled) == 1 else set()
    own = structure.articles[sentence.unit] if sentence.unit is not None else None
    if own is None:
        return set()
    whole = re.search(r"本条(?:の|に定める|に基づく|に規定する)?(?:各?規定|定め|義務|秘密保持|効力|は)", quote)
    return {own.number} if whole else set()


def _range(first: str, last: str | None) -> set[str]:
    if last is None or not first.isdecimal() or not last.isdecimal():
        return {first}
    return {str(number) for number in range(int(first), int(last) + 1)}


_TERM_NAMES = {
    "term": (
        r"(?:本契約|本覚書|本合意書|この契約|本協定)の?(?:有効期間|契約期間|有効期限|存続期間|期間)|"
        r"^(?:契約期間|有効期間)"
    ),
    "research": r"(?:本共同研究|本研究|共同研究|本開発|本検討)の?(?:実施)?期間|(?:研究|開発|検討|委託)期間",
}
_SAYS = r"\s*(?:（[^（）]{0,40}）)?\s*(?:は|：|:|\t|を)[、\s]*"
_VALID = re.compile(r"^(?:本契約|本覚書|本合意書|この契約)は、")
_NOT_TERM = re.compile(r"更に|さらに|ごと|延長|更新|以内|超え|前項|同一")


def _terms(structure: Structure, sentence: Sentence) -> Iterator[Statement]:
    """Yield how long the contract or the research runs: two dates or a period."""
    quote = sentence.span.quote(structure.text)
    for key, name in _TERM_NAMES.items():
        match = re.search(rf"(?:{name}){_SAYS}", quote)
        if match is None and key == "term" and re.search(r"有効|効力を有", quote):
            match = _VALID.match(quote)
        if match is None or re.match(r"ただし|但し", quote):
            continue
        rest = re.split(r"ただし|但し|但、|。", quote[match.end() :])[0]
        at = sentence.span.start + match.end()
        yield from _dated(key, rest, at, _place(sentence))
        first = next(iter(durations(rest)), None)
        if first is not None and first.value is not None and _is_term(rest, first):
            yield Statement(f"{key}:length", first.value, first.span.shift(at), _place(sentence))


def _is_term(rest: str, first: Quantity) -> bool:
    before, after = rest[: first.span.start], rest[first.span.end :][:4]
    plain = not _NOT_TERM.search(before) and not re.match(r"前|以内|を超|毎|ごと|単位|の?延長", after)
    return plain and not re.search(r"終了|満了|完了|後$", before)


def _dated(key: str, rest: str, at: int, place: tuple[int | None, int]) -> Iterator[Statement]:
    printed = [one for one in days(rest) if one.day is not None]
    if len(printed) == 2 and re.search(r"から|より|～|〜|~|至", rest[printed[0].span.end : printed[1].span.start]):
        span = Span(printed[0].span.start, printed[1].span.end).shift(at)
        yield Statement(f"{key}:dates", f"{printed[0].day}/{printed[1].day}", span, place)


_NOTICE = re.compile(r"(?:有効期間|契約期間|本契約|期間)の?(?:満了|終了)(?:する)?(?:日)?の?[、\s]*$")
_PUBLISH = re.compile(r"(?:公表|発表|投稿)(?:を)?(?:の|する)?(?:予定日|しようとする日|日)?の?[、\s]*$")
_THESIS = re.compile(r"学位|学生|卒業|修士|博士|特許|要旨|緊急")
_RETURN = re.compile(r"(?:終了|満了)(?:の日|日|後|時)?(?:から|より|後|、)*$")
_OTHER_THINGS = re.compile(r"試料|見本|サンプル|機器|装置|貸与|材料|データ|個人情報")


def _deadlines(structure: Structure, sentence: Sentence) -> Iterator[Statement]:
    """Yield the notice against renewal, the lead time of publications, the time to return information."""
    quote = sentence.span.quote(structure.text)
    subject = re.match(r"(?:ただし、)?([^、。はが]{1,14})は、", quote)
    who = subject[1] if subject else ""
    for quantity in durations(quote):
        if quantity.value is None:
            continue
        key = _deadline(quote, quote[: quantity.span.start], quote[quantity.span.end :][:8], who)
        if key is not None:
            yield Statement(key, quantity.value, quantity.span.shift(sentence.span.start), _place(sentence))


def _deadline(quote: str, before: str, after: str, who: str) -> str | None:
    ahead = re.match(r"(?:以上)?前", after)
    if (
        ahead
        and _NOTICE.search(before)
        and re.search(r"更新|延長|継続", quote)
        and not re.search(r"会議|報告会", quote)
    ):
        return f"renewal_notice:{who}"
    if ahead and _PUBLISH.search(before) and not _THESIS.search(quote):
        return f"publication:{who}"
    back = re.search(r"返還|返却|廃棄|破棄|消去", quote) and re.search(r"秘密情報", quote)
    if back and after.startswith("以内") and _RETURN.search(before) and not _OTHER_THINGS.search(quote):
        return f"return:{who}"
    return None


def months(value: str) -> str:
    """Return a period in a form in which equal ones are equal: P1Y is P12M, P2W is P14D."""
    match = re.fullmatch(r"P([0-9]+)([YMWD])", value)
    if match is None:
        return value
    count = parse_number(match[1]) or 0
    return {"Y": f"P{count * 12}M", "W": f"P{count * 7}D"}.get(match[2], value)
