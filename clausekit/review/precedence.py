"""Which of several papers goes before which: as they state it, else the later and the special one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from clausekit.jp.durations import dates
from clausekit.jp.fold import fold
from clausekit.library.papers import PaperKind, Papers
from clausekit.review.links import MENTION, OWN
from clausekit.review.paper import Paper
from clausekit.span import Span

_CLASH = re.compile(r"矛盾|抵触|相違|食い違|齟齬|異な|競合|不一致")
_FIRST = re.compile(r"(?P<win>[^、。]{1,60}?)(?:の(?:定め|規定|各?条項|内容|本文))?(?:を|が)、?優先(?:的に|して)?")
_OVER = re.compile(r"(?P<win>[^、。はが]{1,40})(?:は|が)、?[^、。はが]{0,60}?(?:に|より)(?:も)?優先")
_FOLLOWS = re.compile(
    r"(?:とき|場合)(?:に)?(?:は|には)、?(?P<win>[^、。]{1,60}?)(?:の(?:定め|規定))?(?:るところ)?に(?:よる|従う|よります|よるもの)"
)
_SELF = re.compile(r"(?:^|[はにと、])(?:本|この)(?:件)?(?:契約|覚書|合意|協定|書面|書|個別契約|変更契約)")
_EARLIER = re.compile(r"従前|従来|先行|以前|これまで|既存|一切の(?:合意|取決め|了解)")

Why = Literal["stated", "amendment", "later", "special", "main", "base"]


@dataclass(frozen=True, slots=True)
class Called:
    """A paper of a bundle: `label` is how it is cited, `date` when it was concluded (ISO), None where unknown."""

    paper: Paper
    label: str
    date: str | None
    kind: PaperKind | None


@dataclass(frozen=True, slots=True)
class Order:
    """A paper with its place in the order and what decided it; `span` is the sentence of `by` that states it."""

    called: Called
    rank: int
    why: Why
    by: Called | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class _Stated:
    winner: int
    losers: tuple[int, ...]
    by: int
    span: Span


def ordered(papers: Sequence[Called], known: Papers) -> list[Order]:
    """Return the papers (the main one first) with their ranks; 1 goes before 2."""
    line = sorted(range(len(papers)), key=lambda at: _assumed(papers, at))
    why: dict[int, tuple[Why, Called | None, Span | None]] = {
        at: (_reason(papers, at), None, None) for at in range(len(papers))
    }
    for stated in (one for at in range(len(papers)) for one in _statements(papers, at, known)):
        for loser in stated.losers:
            if line.index(stated.winner) > line.index(loser):
                line.remove(stated.winner)
                line.insert(line.index(loser), stated.winner)
            for one in (stated.winner, loser):
                if one != 0 or len(papers) == 2:
                    why[one] = ("stated", papers[stated.by], stated.span)
    if len(papers) == 2 and why[0][0] == "base":
        why[0] = why[1]
    return [Order(papers[at], line.index(at) + 1, *why[at]) for at in range(len(papers))]


def _assumed(papers: Sequence[Called], at: int) -> tuple[int, int, int]:
    """Return the key by which papers stand where nothing is stated: amendments, what is later, what is special."""
    one, main = papers[at], papers[0]
    if one.paper.amendment is not None:
        return 0, -_days(one.date), at
    if at == 0:
        return 2, 0, at
    later = _reason(papers, at) == "later" and _days(one.date) > _days(main.date)
    return (1 if later else 3), -_days(one.date), at


def _reason(papers: Sequence[Called], at: int) -> Why:
    one, main = papers[at], papers[0]
    if one.paper.amendment is not None:
        return "amendment"
    if at == 0:
        return "base"
    if one.kind == "basic":
        return "special"
    return "later" if one.date and main.date and one.date != main.date else "main"


def _days(date: str | None) -> int:
    return int(date.replace("-", "")) if date else 0


def _statements(papers: Sequence[Called], at: int, known: Papers) -> Iterator[_Stated]:
    """Yield what a paper says about which of the papers goes first."""
    structure = papers[at].paper.structure
    for sentence in structure.sentences:
        text = fold(sentence.span.quote(structure.text)).text
        if "優先" not in text and not _CLASH.search(text):
            continue
        others = [other for other in range(len(papers)) if other != at and _mentioned(text, papers, at, other, known)]
        found = _OVER.search(text) or _FIRST.search(text) or (_CLASH.search(text) and _FOLLOWS.search(text)) or None
        if found is None:
            continue
        winner = _winner(found["win"], papers, at, others, known)
        if winner == at:
            earlier = [o for o in range(len(papers)) if o != at] if _EARLIER.search(text) and not others else others
            if earlier:
                yield _Stated(at, tuple(earlier), at, sentence.span)
        elif winner is not None:
            yield _Stated(winner, (at,), at, sentence.span)


def _winner(words: str, papers: Sequence[Called], at: int, others: Sequence[int], known: Papers) -> int | None:
    """Return the paper that `words` name last; None where they name none of the bundle."""
    own = max((match.end() for match in _SELF.finditer(words)), default=-1)
    best, place = (at, own) if own >= 0 else (None, -1)
    for match in MENTION.finditer(words):
        if OWN.match(match["name"]) or words[: match.start()].endswith(("本", "この")):
            continue
        named = [other for other in others if _calls(match["name"], None, papers, at, other, known)]
        if named and match.end() > place:
            best, place = named[0], match.end()
    return best


def _mentioned(text: str, papers: Sequence[Called], at: int, other: int, known: Papers) -> bool:
    for match in MENTION.finditer(text):
        own = OWN.match(match["name"]) or text[: match.start()].endswith(("本", "この", "当"))
        date = next((one.value for one in dates(match["name"])), None)
        if not own and _calls(match["name"], date, papers, at, other, known):
            return True
    return False


def _calls(name: str, date: str | None, papers: Sequence[Called], at: int, other: int, known: Papers) -> bool:
    """Tell whether the paper `at` means `other`; a basic agreement means every other contract by 個別契約."""
    if known.kind_of(name) == "individual":
        return papers[at].kind == "basic"
    return means(name, date, papers[other], known)


def means(name: str, date: str | None, called: Called, known: Papers) -> bool:
    """Tell whether a paper is the one that another calls `name` (of `date`): by its date, its kind, its title."""
    if date and called.date:
        return date == called.date
    kind = known.kind_of(name)
    if kind == "original":
        return called.paper.amendment is None
    if kind == "amendment":
        return called.paper.amendment is not None
    if kind == "individual":
        return False
    if kind is not None:
        return called.kind == kind
    bare = re.sub(r"書$", "", re.sub(r"^(?:.*日付け?|上記|前記|当該|別途|先の|既存)", "", name))
    title = fold(called.paper.structure.title).text.replace(" ", "")
    return len(bare) >= 2 and bare in title and bare not in ("契約", "協定")
