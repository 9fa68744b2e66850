"""What a draft forbids in competition terms: from frames and words to the inputs of the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clausekit.antitrust.bans import refrains, restricts
from clausekit.antitrust.cues import (
    Time,
    competitors_in,
    freedom_in,
    needs_in,
    persons_in,
    theme_in,
    time_in,
    withdrawal_in,
)
from clausekit.antitrust.kinds import inner_act, kinds_of, plain_research
from clausekit.elements.sides import Side, Sides
from clausekit.elements.survival import Survival, survivals
from clausekit.jp.fold import fold
from clausekit.language.frames import ContractFrames, Frame
from clausekit.library.antitrust import Inputs, Kind, Theme, Timing
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure

# Most sentences restrict nothing of the kind: reading their frames can be spared.
_CUES = re.compile(
    r"研究|開発|試作|競合|競業|競争|引き?抜|勧誘|誘引|転職|採用|雇|兼|副業|就任|導入|以外|目的外|他の|別の|流用|転用|着想|従事|携わ|協働"
)
_GOES_ON = re.compile(
    r"(?:前項|前二項|前各項|第[0-9]+項|本条)[^。]{0,40}(?:終了|満了|完了)[^。]{0,30}(?:存続|有効|効力"
    r"|継続|適用|準用|同様)"
)
_PERSONS = re.compile(r"担当者|参加者|研究者|技術者|従事者|研究員|従業員|役職員|メンバー")
_SUBJECT = re.compile(rf"(?P<who>(?:{_PERSONS.pattern}))は")
_WITHOUT_THEME = frozenset({"tech_introduction", "no_poaching", "double_posting"})
_WITH_SCOPE = frozenset({"rnd_own", "rnd_with_third_party", "personnel_assignment"})
_OTHER_THEME = frozenset({"diversion_of_disclosed_tech", "inspired_new_technology"})


@dataclass(frozen=True, slots=True)
class Restriction:
    """One restriction of a draft: inputs of the table (`themes`: what the wording leaves open), who bears it as
    printed and on which side, whether it is a mere effort or opens with consent, and where it stands."""

    inputs: Inputs
    themes: tuple[Theme, ...]
    bearer: str | None
    bound: Side
    effort: bool
    consent: bool
    span: Span
    where: str
    unit: int | None


def restrictions(structure: Structure, frames: ContractFrames, sides: Sides) -> list[Restriction]:
    """Return the restrictions on research, staff and technology of a draft, in text order."""
    reader = _Reader(structure, frames, sides)
    found = [one for index, sentence in enumerate(structure.sentences) for one in reader.of(index, sentence)]
    return list(dict.fromkeys(found))


class _Reader:
    def __init__(self, structure: Structure, frames: ContractFrames, sides: Sides) -> None:
        self.structure = structure
        self.frames = frames
        self.sides = sides
        self.survivals = survivals(structure)

    def of(self, index: int, sentence: Sentence) -> Iterator[Restriction]:
        """Yield the restrictions of one sentence."""
        stem = self._text(sentence.stem) if sentence.stem else ""
        if not _CUES.search(stem + self._text(sentence.span)):
            return
        for frame in self.frames.of(index):
            if not restricts(frame, self._text(frame.window), self._text(Span(frame.window.end, sentence.span.end))):
                continue
            head = self._head(sentence, frame)
            for kind in self._kinds(frame, head):
                yield self._restriction(kind, frame, head, index, sentence)

    def _text(self, span: Span) -> str:
        return fold(span.quote(self.structure.text)).text

    def _head(self, sentence: Sentence, frame: Frame) -> str:
        """Return the sentence up to the predicate, behind its stem: what stands before all its coordinated acts."""
        stem = self._text(sentence.stem) if sentence.stem else ""
        return stem + self._text(Span(sentence.span.start, max(frame.window.end, frame.predicate.end)))

    def _window(self, sentence: Sentence, frame: Frame) -> str:
        """Return the words of a predicate; 並びに is no predicate behind which another one begins."""
        before = self._text(Span(sentence.span.start, frame.window.start))
        window = self._text(frame.window)
        return before + window if before.endswith("並び") else window

    def _kinds(self, frame: Frame, head: str) -> tuple[Kind, ...]:
        window = self._text(frame.window)
        act = frame.act
        if refrains(frame, window) and inner_act(window)[0]:
            act, window = inner_act(window)
        found = kinds_of(act, window, head)
        if found or theme_in(window).theme != "same" or not plain_research(act, window):
            return found
        return ("rnd_own",)

    def _restriction(self, kind: Kind, frame: Frame, head: str, index: int, sentence: Sentence) -> Restriction:
        window = self._window(sentence, frame)
        bearer, bound = self._bearer(frame, head)
        theme, themes = self._theme(kind, window, head)
        time = self._time(index, sentence, window)
        around = self._article(sentence)
        whole = kind != "personnel_assignment"
        inputs = Inputs(
            restriction_kind=kind,
            theme_relation=theme,
            timing=_timing(time),
            after_period_years=time.years,
            indefinite=time.indefinite,
            necessity=needs_in("".join(around)),
            persons_scope=persons_in(head, whole) if kind in _WITH_SCOPE else None,
            competitor_scope=(competitors_in(window) or competitors_in(head)) if kind in _WITH_SCOPE else None,
            residual_freedom=freedom_in(around),
            withdrawal_allowed=withdrawal_in(around) if kind == "tech_introduction" else None,
        )
        consent = frame.gate is not None
        effort = frame.kind == "effort"
        return Restriction(inputs, themes, bearer, bound, effort, consent, sentence.span, sentence.where, sentence.unit)

    def _theme(self, kind: Kind, window: str, head: str) -> tuple[Theme | None, tuple[Theme, ...]]:
        if kind in _OTHER_THEME:
            return "other", ()
        if kind in _WITHOUT_THEME:
            return "not_applicable", ()
        near = theme_in(window)
        far = near if near.theme or near.possible else theme_in(head)
        return far.theme, far.possible

    def _bearer(self, frame: Frame, head: str) -> tuple[str | None, Side]:
        """Return who is bound; persons stand for the party that the sentence gives them to, else for both."""
        subject = _SUBJECT.search(head)
        actor = frame.actor or (subject["who"] if subject else None)
        if actor is None or not _PERSONS.search(actor):
            return actor, self.sides.of(actor)
        for party in self.structure.parties:
            if re.search(
                rf"{re.escape(party.label)}(?:の|に(?:所)?属する|側の|が指定)[^、。]{{0,15}}{_PERSONS.pattern}", head
            ):
                return party.label, self.sides.of(party.label)
        return actor, "both"

    def _article(self, sentence: Sentence) -> list[str]:
        """Return the sentences of the article (or section) in which a sentence stands."""
        place = sentence.where, sentence.unit
        return [self._text(one.span) for one in self.structure.sentences if (one.where, one.unit) == place]

    def _time(self, index: int, sentence: Sentence, window: str) -> Time:
        """Return of which time a restriction is: by its own words, its stem's or title's, and what survives."""
        whole = (self._text(sentence.stem) if sentence.stem else "") + self._text(sentence.span)
        said = time_in(window)
        if not (said.during or said.after):
            said = time_in(whole)
        if not (said.during or said.after) and sentence.unit is not None:
            said = time_in(f"{fold(self.structure.articles[sentence.unit].title).text}、{whole}")
        later = self._survival(sentence)
        if later is None or said.after:
            return said
        return Time(True, True, later.years, later.indefinite)

    def _survival(self, sentence: Sentence) -> Time | None:
        """Return the time for which the article goes on after the end, None where nothing says so."""
        for text in self._article(sentence):
            if _GOES_ON.search(text):
                return time_in(text)
        for one in self.survivals:
            if self._named(one, sentence):
                return time_in(self._text(one.span))
        return None

    def _named(self, survival: Survival, sentence: Sentence) -> bool:
        """Tell whether a survival clause names the article, or this 項 of it."""
        if survival.articles is None or sentence.unit is None or not survival.holds(sentence.where):
            return False
        inside = [one for one in self.structure.references if survival.span.contains(one.span)]
        own = [one.paragraph for one in inside if one.article == sentence.where]
        return not own or None in own or str(sentence.paragraph) in own


def _timing(time: Time) -> Timing | None:
    if time.during and time.after:
        return "both"
    if time.after:
        return "after"
    return "during" if time.during else None


def merged(found: Sequence[Restriction]) -> list[tuple[Restriction, tuple[Restriction, ...]]]:
    """Return restrictions that are alike but for their place as one, with all their places."""
    groups: dict[Restriction, list[Restriction]] = {}
    for one in found:
        key = replace(one, span=Span(0, 0), where="", unit=None)
        groups.setdefault(key, []).append(one)
    return [(group[0], tuple(group)) for group in groups.values()]
