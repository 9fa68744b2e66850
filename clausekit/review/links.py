"""Sentences by which a contract leaves a topic to another paper: 秘密保持については○年○月○日付秘密保持契約による."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.jp.durations import dates
from clausekit.jp.fold import fold
from clausekit.library.papers import PaperKind, Papers
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure

OWN = re.compile(r"^(?:(?:以上の)?(?:本|この|当)(?:件)?(?:契約|覚書|合意|協定|誓約|NDA|変更)|これらの?契約)")
NAMES = (
    r"(?:[一-龠ァ-ヶーA-Za-z0-9]{1,25}?|[一-龠ァ-ヶーA-Za-z]{1,15}?に関する)?(?:契約|協定|覚書|合意書|誓約書|約款)書?"
    r"|[一-龠]{0,4}NDA|(?:Mutual )?Non-Disclosure Agreement|Confidentiality Agreement"
)
MENTION = re.compile(rf"(?P<name>{NAMES})(?:[」』]|\([^()]{{0,40}}\))?")
# What stands between the paper's name and the words that leave the matter to it.
_PART = r"(?:(?:の)?第[0-9一二三四五六七八九十]+条(?:[^。]{0,15}第[0-9一二三四五六七八九十]+条)?(?:まで)?)?"
_SAYS = (
    r"(?:に(?:定める|規定する|定めた)|の(?:定め(?:る)?|規定(?:する)?|条件|各?条項|内容|例))?(?:ところ"
    r"|とおり|もの)?"
)

_END = r"(?:。|、|ます|もの(?:と|で)|こと(?:と|で)|$)"
_LEAVES = re.compile(
    rf"^{_PART}{_SAYS}"
    r"(?:に(?:よる|より(?:ます|取り扱|扱)|よります|従う|従います|従い取り扱|従って取り扱|準ずる|準じる"
    r"|準拠する|委ねる|則る|譲る"
    r"|基づ(?:き|いて)、?[^。]{0,15}(?:取り?扱|保持|管理|行う))"
    r"|を(?:準用|適用)(?:する|し|し、|します)|が(?:準用|適用)され(?:る|、|ます)|の?とおりと(?:する|し|します))"
    rf"(?={_END})?"
)
_APPLIES = re.compile(
    rf"^{_PART}(?:の(?:規定|定め|各?条項))?は、?[^。]{{0,40}}(?:に(?:も)?(?:準用|適用)(?:する|され|します)|に及ぶ)"
)
_TOPIC = re.compile(
    r"^(?P<topic>.{1,80}?)(?:について(?:は)?|につき|に関して(?:は)?|に関しては|に関する(?:事項|定め"
    r"|取扱い)は|は、|は(?=甲|乙|両|当|別)|には)"
)
_GENERAL = re.compile(
    r"定めのない|定めがない|規定のない|定めていない|定めるもののほか|定めるものを除|定めのあるものを除"
    r"|定める事項以外|特に定め|その他(?:の|一切の)(?:事項|条件)|以外の(?:事項|条件)|変更(?:のない"
    r"|しない|されない)|変更する(?:もの)?のほか"
)
_SELF_APPLIED = re.compile(
    r"^(?:なお、?|また、?)?本(?:件)?(?:契約|覚書|個別契約|取引|研究|注文)(?:に)?(?:は|も|について(?:は)?)"
)
_NOT_RULE = re.compile(r"締結(?:する|した)もの|解除(?:する|した)|終了(?:する|した)|変更(?:する|した)|優先")


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence that leaves `types` (or, `general`, whatever this paper does not rule) to the paper called `name`.

    `date` is the date by which it is called (ISO), None where there is none or it is blank; `kind` None for a paper of
    no particular kind.
    """

    name: str
    kind: PaperKind | None
    date: str | None
    types: tuple[str, ...]
    general: bool
    span: Span
    where: str
    unit: int | None


def find_links(structure: Structure, papers: Papers) -> list[Link]:
    """Return the sentences of a contract that leave something to another paper, in text order."""
    return [link for sentence in structure.sentences for link in _of(sentence, structure, papers)]


def _of(sentence: Sentence, structure: Structure, papers: Papers) -> Iterator[Link]:
    text = fold(sentence.span.quote(structure.text)).text
    for mention in MENTION.finditer(text):
        name = mention["name"]
        before, behind = text[: mention.start()], text[mention.end() :]
        if OWN.match(name) or before.endswith(("本", "この", "当")):
            continue
        leaves = _LEAVES.match(behind)
        applies = None if leaves else _APPLIES.match(behind)
        if leaves is None and applies is None:
            continue
        if _NOT_RULE.search(before[-12:] + (leaves or applies)[0]):  # type: ignore[index]
            continue
        kind = papers.kind_of(name)
        types, general = _scope(before, behind if applies else "", kind, sentence, structure, papers)
        if types or general:
            named = [one.value for one in dates(before[-40:] + mention.group())]
            date = named[-1] if named else None
            yield Link(name, kind, date, types, general, sentence.span, sentence.where, sentence.unit)
            return


def _scope(
    before: str, applied: str, kind: PaperKind | None, sentence: Sentence, structure: Structure, papers: Papers
) -> tuple[tuple[str, ...], bool]:
    """Return the clause types that are left to the paper, and whether all is that this contract does not rule."""
    topic = _TOPIC.match(before)
    said = topic["topic"] if topic else before
    if _GENERAL.search(before):
        return (), True
    types = papers.types_of(said) or (papers.types_of(applied) if applied else ())
    if types:
        return types, False
    if kind in ("basic", "original") and (not before.strip() or _SELF_APPLIED.match(before) or applied):
        return (), True
    title = fold(structure.articles[sentence.unit].title).text if sentence.unit is not None else ""
    return papers.types_of(title) or papers.default_types(kind), False
