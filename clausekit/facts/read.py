"""Reading the key facts from the sentences that carry their clause types."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from clausekit.clauses import Detection
from clausekit.findings.model import Fact, Facts
from clausekit.jp.durations import Quantity, dates, durations
from clausekit.span import Span
from clausekit.structure.model import Structure

Passage = tuple[Span, str | None]


def read_facts(structure: Structure, found: Sequence[Detection]) -> Facts:
    """Return the key facts of a draft; None where the draft does not say."""
    text = structure.text

    def of(*clauses: str) -> list[Passage]:
        spans = {one.span: one.where for one in found if one.clause in clauses}
        return sorted(spans.items())

    everywhere: list[Passage] = [(sentence.span, sentence.where) for sentence in structure.sentences]
    return Facts(
        term=_first(_period(text, of("term_renewal", "purpose"), _TERM)),
        renewal=_first(_period(text, of("term_renewal"), _RENEWAL)),
        survival=_first(_period(text, of("survival", "confidentiality", "term_renewal"), _SURVIVAL)),
        publication_lead=_first(_period(text, of("publication_approval"), _LEAD)),
        governing_law=_first(_named(text, of("governing_law"), _law)),
        jurisdiction=_first(_named(text, of("governing_law"), _court)),
        arbitration=_first(_named(text, of("governing_law"), _arbitration)),
        non_compete_after=_first(_period(text, of("non_compete_after"), _AFTER)),
        effective_date=_first(_dated(text, everywhere)),
    )


_TERM = re.compile(r"(?:有効期[間限]|契約期間|研究期間|検討期間|存続期間|期間は|効力を?(?:有|生)|有効に|有効とし)")
_RENEWAL = re.compile(r"更新|延長|自動的に継続")
_SURVIVAL = re.compile(r"存続|終了後|満了後|終了(?:した|の)?日|終わってから|なお(?:有効|効力)|引き続き|継続")
_LEAD = re.compile(r"前(?:まで)?(?:に)?")
_AFTER = re.compile(r"終了後|満了後|終了の?日から|完了後")
_NOT_TERM = re.compile(r"存続|終了後|更新|延長|終了の?日から|満了後")


def _first(found: Iterator[Fact]) -> Fact | None:
    return next(found, None)


def _fact(text: str, span: Span, value: str | None, where: str | None) -> Fact:
    return Fact(value=value, status="read" if value else "blank", text=span.quote(text), span=span, article=where)


def _period(text: str, passages: Sequence[Passage], near: re.Pattern[str]) -> Iterator[Fact]:
    """Yield the periods of the sentences that speak of what `near` asks for."""
    for span, where in passages:
        quote = span.quote(text)
        if not near.search(quote) or (near is _TERM and _NOT_TERM.search(quote) and not _begins(quote)):
            continue
        for quantity in durations(quote):
            if _meant(quote, quantity, near):
                yield _fact(text, quantity.span.shift(span.start), quantity.value, where)


def _begins(quote: str) -> bool:
    return bool(re.search(r"(?:締結|発効|効力発生|署名|契約)(?:の)?日(?:から|より)|から[^。]{0,25}まで", quote))


def _meant(quote: str, quantity: Quantity, near: re.Pattern[str]) -> bool:
    """Tell whether a period of a sentence is the one asked for, by what stands around it."""
    before, after = quote[max(0, quantity.span.start - 30) : quantity.span.start], quote[quantity.span.end :][:6]
    if near is _LEAD:
        return after.startswith(("前", "以前", "以上前"))
    if near in (_SURVIVAL, _AFTER):
        if re.search(r"(?:締結|発効|署名)の?日(?:から|より)$", before):
            return False
        return bool(re.search(r"終了|満了|完了|退職|卒業|開示|から|より|後|間は", before)) and not after.startswith(
            ("前", "以内")
        )
    return not after.startswith(("前", "以内", "以上前"))


def _named(
    text: str, passages: Sequence[Passage], read: Callable[[str], Iterator[tuple[int, int, str | None]]]
) -> Iterator[Fact]:
    for span, where in passages:
        for start, end, value in read(span.quote(text)):
            yield _fact(text, Span(span.start + start, span.start + end), value, where)


_LAW = re.compile(
    r"(?P<law>(?:日本国?|[ァ-ヶー]{2,}(?:州|国)?|[一-龠]{1,6}(?:共和国|王国|合衆国|州|国))(?:の)?法(?:律|令)?)(?:に(?:準拠|従|より)|を準拠法|が適用|を適用|とする|による)"
)
_LAW_AFTER = re.compile(r"準拠法(?:は|を|として)[、]?(?P<law>[^、。をはとに]{2,20}?法(?:律|令)?)")
_COURT = re.compile(r"(?P<court>[^、。をはがに「」（）\s]{1,24}?(?:地方|簡易|高等|家庭|連邦|仲裁)?裁判所)")
_ARBITRATION = re.compile(
    r"(?P<body>[^、。をはがの「」（）\s]{2,30}?(?:商事仲裁協会|仲裁センター|国際商業会議所|仲裁裁判所|仲裁協会|仲裁機関|仲裁人))"
)


def _law(quote: str) -> Iterator[tuple[int, int, str | None]]:
    for pattern in (_LAW, _LAW_AFTER):
        for match in pattern.finditer(quote):
            yield match.start("law"), match.end("law"), match.group("law")


def _court(quote: str) -> Iterator[tuple[int, int, str | None]]:
    if "裁判所" in quote and re.search(r"管轄|訴訟|訴え|第一審", quote):
        for match in _COURT.finditer(quote):
            start = match.start("court") + _before_court(match.group("court"))
            name = quote[start : match.end("court")]
            if name in ("裁判所", "管轄裁判所", "州裁判所") or len(name) < 5:
                continue
            yield start, match.end("court"), None if re.match(r"[●○◯＿_]", name) else name


def _before_court(text: str) -> int:
    """Return how many characters before the court's name belong to a clause (…を管轄する, …に所在する)."""
    match = re.match(r".*(?:する|した|ある)(?=.{5,})", text)
    return match.end() if match else 0


def _arbitration(quote: str) -> Iterator[tuple[int, int, str | None]]:
    if "仲裁" in quote:
        for match in _ARBITRATION.finditer(quote):
            yield match.start("body"), match.end("body"), match.group("body")


_EFFECTIVE = re.compile(r"発効日|効力発生日|契約締結日|締結日|(?:付|付け)で|本契約を締結")


def _dated(text: str, passages: Sequence[Passage]) -> Iterator[Fact]:
    """Yield the date on which the contract is concluded: the preamble's, else that above the signatures."""
    for span, where in passages:
        quote = span.quote(text)
        if where not in ("preamble", "signature") or (where == "preamble" and not _EFFECTIVE.search(quote)):
            continue
        for quantity in dates(quote):
            yield _fact(text, quantity.span.shift(span.start), quantity.value, where)
