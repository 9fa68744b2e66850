"""Party labels that stand where the other party must: own consent, gifts to oneself, disclosure the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from clausekit.checks.made import Found, found
from clausekit.span import Span
from clausekit.structure.model import Structure

_CONSENT = (
    r"の(?:事前の|事前に|書面による|書面に依る|書面での|文書による|あらかじめ|予め|明示の|、)*"
    r"(?:承諾|同意|許可|許諾|承認|了解)"
)
_WITHOUT = (
    r"(?:を(?:得る?ことなく|得ず|得ないで|得なければ|得て|受けなければ|受けず|取得)|"
    r"なく|なし(?:に|で)|が?ない限り|がなければ|を要する)"
)
_GIVEN = "開示|通知|提供|返還|支払|報告|引き渡|引渡|交付|提出|譲渡|届け出|申し出|送付|貸与|納付"
_MUST = (
    r"(?:し、|する(?:。|もの|こと)|しなければ|しては|すること|い、|う(?:。|もの)|わなければ|す(?:。|もの)|さなければ)"
)


def swapped(structure: Structure) -> Iterator[Found]:
    """Yield sentences in which a party needs its own consent, gives to itself or contracts with itself."""
    labels = sorted({party.label for party in structure.parties if len(party.label) <= 12}, key=len, reverse=True)
    if len(labels) < 2:
        return
    for sentence in structure.sentences:
        if sentence.where in ("signature", "annex", "commentary"):
            continue
        for label in labels:
            match = _self(structure.text, sentence.span, label, [one for one in labels if one != label])
            if match:
                yield found(structure, "party_self", [Span(*match.span())], label=label, quote=match.group())
                break


def _self(text: str, span: Span, label: str, others: Sequence[str]) -> re.Match[str] | None:
    """Return the first passage in which `label` acts upon itself, or None."""
    party, other = re.escape(label), "|".join(map(re.escape, others))
    head = rf"(?:(?<=[。、\s])|^){party}は、?"
    # Another party that acts in between, or a passive, is what the words after it belong to.
    between = rf"(?:(?!(?:{other})(?:は|が|をして|により|による|又は|及び)|[。]).){{0,120}}?"
    # What was given (甲に提出した書類を返還する) is not what is to be given now.
    near = rf"(?:(?!(?:{other})|[。、]|した|する|され|すべき).){{0,25}}?"
    patterns = (
        rf"{head}{between}(?<![一-龠]){party}{_CONSENT}{_WITHOUT}",
        rf"{head}{between}(?<![一-龠及び]){party}に(?:対し(?:て)?、?|対して、?)?{near}(?:{_GIVEN}){_MUST}",
        rf"(?<![一-龠]){party}(?:及び|と|又は){party}(?:は、|とは、|との間)",
        rf"(?<![一-龠]){party}が、?{party}(?:に(?:対し(?:て)?、?)?{near}(?:開示|提供|交付|引渡)|から{near}(?:受領|開示|提供|交付))",
    )
    quote = span.quote(text)
    first = next(chain.from_iterable(re.finditer(pattern, quote) for pattern in patterns), None)
    return re.compile(re.escape(first.group())).search(text, span.start, span.end) if first else None


def direction(structure: Structure) -> Iterator[Found]:
    """Yield passages that turn round who discloses, where the definition of 秘密情報 names one direction only."""
    way = _one_way(structure)
    if way is None:
        return
    giver, taker = map(re.escape, way)
    info = r"(?:秘密|機密)情報"
    turned = re.compile(
        rf"(?<![一-龠]){taker}(?:が|の)、?(?:{giver}に(?:対し(?:て)?、?)?)?(?:開示|提供)(?:する|した){info}|"
        rf"(?<![一-龠]){taker}から(?:開示|提供)(?:を受けた|された){info}|"
        rf"(?<![一-龠]){taker}は、?{giver}に(?:対し(?:て)?、?)?(?:開示|提供)した{info}|"
        rf"(?<![一-龠]){giver}に(?:対し(?:て)?、?)?(?:開示|提供)(?:された|した){info}|"
        rf"(?<![一-龠]){giver}が、?{taker}から(?:受領|取得)した{info}"
    )
    spans = [
        Span(*match.span())
        for sentence in structure.sentences
        if sentence.unit is not None
        for match in turned.finditer(structure.text, *sentence.span)
    ]
    if 0 < len(spans) <= 2:
        yield found(
            structure, "party_direction", spans, giver=way[0], taker=way[1], quote=spans[0].quote(structure.text)
        )


def _one_way(structure: Structure) -> tuple[str, str] | None:
    """Return (discloser, recipient) where 秘密情報 is defined as what one party discloses to the other, else None."""
    labels = "|".join(re.escape(party.label) for party in structure.parties)
    if len(structure.parties) != 2:
        return None
    flow = re.compile(
        rf"(?<![一-龠])({labels})(?:が|から|より)[^。]{{0,60}}?({labels})(?:に|へ|が)(?:対し(?:て)?、?)?[^。甲乙]{{0,40}}?(?:開示|提供|受領)"
    )
    ways: set[tuple[str, str]] = set()
    for definition in structure.definitions:
        if definition.term not in ("秘密情報", "機密情報", "本秘密情報"):
            continue
        passage = definition.passage.quote(structure.text)
        if re.search(r"相互|当事者|相手方|一方|又は乙|及び乙|甲乙", passage):
            return None
        ways |= {(m[1], m[2]) for m in flow.finditer(passage) if m[1] != m[2]}
    return ways.pop() if len(ways) == 1 else None
