"""The periods among the key facts: term, renewal, survival, notice before publication, ban on competing afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.elements.survival import survivals
from clausekit.facts.passages import Passage, Passages
from clausekit.findings.model import Fact
from clausekit.jp.durations import Quantity, durations, intervals
from clausekit.span import Span
from clausekit.values.times import leads, periods

_TERM = re.compile(
    r"(?:有効期[間限]|契約期間|研究期間|検討期間|実施期間|委託期間|存続期間|期間[はを\s　]|の期間|"
    r"効力を?(?:有|生)|有効に|有効と|続く|に始まり|存続する)"
)
_NOT_TERM = re.compile(
    r"終了後|終了の?後|満了後|終了した日|終了(?:の日|日)から|終わっ(?:て|た)|離れ|延長|更新|終了にかかわらず|ライセンス|独占|存続した後|退職|卒業"
)
_FROM = re.compile(
    r"(?:締結|発効|効力発生|署名|調印|契約|引渡し?)の?日(?:から|より)|から[^。]{0,25}まで|に発効|効力を生じ|応当日"
)
_RENEWS = re.compile(r"更新|延長|延ば|自動的に継続")
_NOT_RENEWAL = re.compile(
    r"秘密保持の期間|秘密保持義務|公表の延|公表を延|納期|ライセンス|中止|通知することにより、さらに|義務は|その効力を有する|存続"
)
_AUTOMATIC = re.compile(
    r"自動|申出が?な|申し?出が?な|異議な|異議が?な|意思表示な|意思表示が?な|通知しない|通知が?な|連絡が?な"
)
_AGREED = re.compile(r"合意|協議|同意")
_SURVIVES = re.compile(
    r"存続|終了後|終了の後|満了後|終了から|終了(?:した|の)?日|終わって|終わった|終了して|なお(?:有効|効力)|引き続き|"
    r"(?:卒業|修了|退職|退学|離れ|外れ)(?:して|した|し|る|た)?[^。]{0,12}(?:後|から)"
)
_AFTER_END = re.compile(r"終了|満了|完了|退職|卒業|修了|終わ|離れ|外れ|第[^、。]{1,6}条[^、。]{0,20}は")
_BARRED = re.compile(
    r"終了後[^。]{0,60}(?:以外の|競業|競合|同種の|類似の)(?![^。]*(?:勧誘|転職|公表|秘密|漏|出願|登録))[^。]*(?:ならない|しない|行わない)"
)
_PUBLIC = re.compile(r"公表|発表|公開|発信|学会|論文|投稿|明かす|プレスリリース|掲載")


def term(draft: Passages) -> Iterator[Fact]:
    """Yield how long the contract (or, where it refers to that, the research) lasts."""
    own = draft.of("term_renewal")
    for passages in (own, draft.of("purpose"), draft.inside(draft.articles_of("term_renewal")), draft.everywhere()):
        for stretched in (True, False):
            for passage in passages:
                quote = draft.quote(passage)
                if _TERM.search(quote) and (_FROM.search(quote) or not _RENEWS.search(quote)):
                    yield from _lasting(draft, passage, quote, stretched, sure=passages is own)


def _lasting(draft: Passages, passage: Passage, quote: str, stretched: bool, sure: bool) -> Iterator[Fact]:
    if stretched:
        if not _NOT_TERM.search(quote) or re.match(r".{0,12}期間", quote):
            yield from (draft.fact(passage, one) for one in intervals(quote))
        return
    if _NOT_TERM.search(quote) and not _FROM.search(quote):
        return
    if not sure and not _FROM.search(quote):
        return
    for quantity in durations(quote):
        after = quote[quantity.span.end :][:6]
        late = re.search(
            r"(?:終了|満了)(?:後|の後|した|の?日)|更新|延長",
            quote[max(0, quantity.span.start - 12) : quantity.span.start],
        )
        if not after.startswith(("前", "以内", "以上前")) and not late:
            yield draft.fact(passage, quantity)


def renewal(draft: Passages, lasting: Fact | None) -> Iterator[Fact]:
    """Yield for how long the contract is renewed or, without a period, whether by itself or by agreement."""
    home = {lasting.article} if lasting and lasting.article else set()
    places = draft.inside({where for where in home if where != "preamble"}) + draft.of("term_renewal")
    for passage in places:
        quote = draft.quote(passage)
        if not _RENEWS.search(quote) or _NOT_RENEWAL.search(quote):
            continue
        for quantity in durations(quote):
            if not quote[quantity.span.end :].startswith(("前", "以上前", "以内")) and _renews_by(quote, quantity):
                yield draft.fact(passage, quantity)
        match = _RENEWS.search(quote)
        how = "automatic" if _AUTOMATIC.search(quote) else "by_agreement" if _AGREED.search(quote) else None
        if match is not None and how is not None:
            yield draft.fact(passage, Quantity(how, Span(*match.span())))


def _renews_by(quote: str, quantity: Quantity) -> bool:
    around = quote[max(0, quantity.span.start - 8) : quantity.span.end + 18]
    return bool(re.search(r"更新|延長|延ば|継続|更に|さらに|ずつ", around))


def survival(draft: Passages) -> Iterator[Fact]:
    """Yield how long secrecy outlives the contract; sentences that name the article on secrecy go first."""
    secrecy = draft.articles_of("confidentiality")
    named = [
        Passage(one.span, one.where)
        for one in survivals(draft.structure)
        if one.articles is None or one.articles & secrecy
    ]
    named = draft.with_provisos(named)
    own = draft.inside(secrecy)
    listed = draft.of("survival", "term_renewal", "individual_pledge", "student_participation")
    own = [one for one in own if re.search(r"本条|義務|秘密|漏|守り|続", draft.quote(one))]
    for passages in (named, own, listed, draft.everywhere()):
        for passage in passages:
            quote = draft.quote(passage)
            if not _SURVIVES.search(quote):
                continue
            found = [one for one in periods(quote) if _after_the_end(quote, one)]
            yield from (draft.fact(passage, one) for one in sorted(found, key=lambda one: one.span))


def _after_the_end(quote: str, found: Quantity) -> bool:
    """Tell whether a period of a sentence runs from the end of the contract, by what stands before it."""
    before = quote[max(0, found.span.start - 45) : found.span.start]
    if re.search(r"(?:締結|発効|署名|受領|開示)の?日(?:から|より)$|受領した日から$", before):
        return False
    return bool(_AFTER_END.search(before)) or bool(re.search(r"終了後|満了後", quote[: found.span.start]))


def publication_lead(draft: Passages) -> Iterator[Fact]:
    """Yield how long before a publication it must be shown."""
    articles = draft.articles_of("publication_approval") - {"preamble", "signature"}
    for passage in (*draft.of("publication_approval"), *draft.inside(articles)):
        quote = draft.quote(passage)
        for found in leads(quote):
            if _PUBLIC.search(quote) and not re.search(r"期間の?満了|満了する", quote[: found.span.start]):
                yield draft.fact(passage, found)


def non_compete(draft: Passages) -> Iterator[Fact]:
    """Yield how long after the end competing work is barred."""
    barred = [one for one in draft.everywhere() if _BARRED.search(draft.quote(one))]
    for passage in draft.of("non_compete_after") or barred:
        quote = draft.quote(passage)
        for found in periods(quote):
            if re.search(r"終了|満了|完了|退職|終わ", quote[: found.span.start]):
                yield draft.fact(passage, found)
