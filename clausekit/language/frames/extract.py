"""From a sentence to its frames."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clausekit.language.frames.actors import actor_pattern, actors, agent_pattern, owner_pattern
from clausekit.language.frames.acts import noun_acts
from clausekit.language.frames.adjuncts import exceptions, gates, limits, manners, soft_words
from clausekit.language.frames.attachment import settled
from clausekit.language.frames.bearers import Before, actor_of, agent, bearer, carries, owner, sharers, subjects
from clausekit.language.frames.kinds import kinds
from clausekit.language.frames.lowering import lower
from clausekit.language.frames.modality import modality
from clausekit.language.frames.model import Frame, Gate
from clausekit.language.frames.predicates import Predicate, predicates
from clausekit.language.frames.reading import Reading, read_sentence
from clausekit.language.frames.scope import conditions, inside
from clausekit.language.parse import ParseMode, Parser
from clausekit.span import Span

_OTHER_TOPIC = re.compile(r"[^、。]{1,16}?(?<![にでと又たくて])は、")
_AT_END = re.compile(r"。|$|ます|もの|こと")
_NOT_THIS = re.compile(
    r"(?:この|その|此の|此|其の)(?P<act>限り|かぎり|限)(?:では|で|に)(?:ない|なく|あらず|在らず|ありません)"
)


class Extractor:
    """Reads the sentences of one contract; `labels` are its party labels, `default` the actor of a pledge (私)."""

    def __init__(self, labels: Sequence[str], default: str | None = None, parse: ParseMode = "off") -> None:
        self._pattern = actor_pattern(labels)
        self._agents = agent_pattern(labels)
        self._owners = owner_pattern(labels)
        self.default = default
        self.parser = Parser(parse)

    def frames(self, text: str, span: Span, before: Before | None = None) -> tuple[Frame, ...]:
        """Return the frames of the sentence `span` of `text`, in order; a noun phrase without predicate has none."""
        reading = read_sentence(text, span)
        return tuple(self._frames(reading, before or Before(self.default)))

    def _frames(self, reading: Reading, before: Before) -> list[Frame]:
        sentence = _Sentence(reading, self._pattern, self.parser)
        if before.item and before.stem_kind is None and _names_event(sentence):
            return []
        if not sentence.mains and before.stem_kind is not None:
            return self._of_nouns(reading, before)
        kinds_of = kinds(sentence.mains, reading.text, before.stem_kind, sentence.breaks, sentence.named_at)
        out: list[Frame] = []
        previous, consent = 0, None
        for at, (predicate, kind) in enumerate(zip(sentence.mains, kinds_of, strict=True)):
            goes_on = at > 0 and kind == kinds_of[at - 1] and kind in ("ban", "right")
            own = sentence.gate(previous, predicate)
            consent = own or (consent if goes_on and not sentence.named(previous, predicate) else None)
            who = subjects(sentence.who, sentence.found, predicate, reading.text)
            actor, carried = actor_of(
                predicate,
                who,
                sentence.inner if kind == "duty" else (),
                sentence.mains[:at],
                before if carries(kind) else Before(),
                sentence.other_topic,
            )
            words, before_it = reading.text[previous : predicate.end], reading.text[previous : predicate.start]
            made = Frame(
                kind=kind,
                act="",
                predicate=Span(0, 0),
                actor=bearer(predicate, kind, actor, agent(words, self._agents), sentence.who, before_it),
                carried=carried,
                voice=modality(predicate.tail).voice,
                window=reading.source(previous, predicate.end),
                gate=consent,
                limits=sentence.limits(previous, predicate),
                conditions=tuple(reading.source(*one) for one in sentence.conditions if one[0] < predicate.end),
                exceptions=sentence.exceptions,
                soft=soft_words(words),
                owner=owner(words, self._owners),
            )
            every = [
                made,
                *(replace(made, actor=name) for name in sharers(predicate, who, sentence.mains[:at], reading.text)),
            ]
            out += [
                replace(one, act=act, predicate=reading.source(*place))
                for act, *place in predicate.acts
                for one in every
            ]
            previous = predicate.end
        return [*out, *_excepted(sentence)]

    def _of_nouns(self, reading: Reading, before: Before) -> list[Frame]:
        """Return the frames of an item that is a noun phrase: its stem gives modality and actor."""
        assert before.stem_kind is not None
        whole = reading.source(0, len(reading.text))
        return [
            Frame(before.stem_kind, act, reading.source(start, end), before.actor, True, "active", whole)
            for act, start, end in noun_acts(reading.tokens)
        ]


def _names_event(sentence: _Sentence) -> bool:
    """Tell whether an item is no sentence of its own (本研究の成果を開示すること): nobody named, nothing concluded."""
    last = sentence.mains[-1] if sentence.mains else None
    return last is None or (not sentence.who and last.tail.endswith("こと"))


def _excepted(sentence: _Sentence) -> list[Frame]:
    """Return the frame of この限りでない, which is no predicate of its own to the tokens."""
    reading = sentence.reading
    match = _NOT_THIS.search(reading.text)
    if match is None:
        return []
    place = reading.source(match.start("act"), match.end("act"))
    consent = sentence.gates_before(match.start())
    whole = reading.source(0, len(reading.text))
    return [Frame("exception", "限り", place, None, False, "active", whole, consent, exceptions=sentence.exceptions)]


class _Sentence:
    """What is found once in a sentence: consents, predicates, conditions, who is named."""

    def __init__(self, reading: Reading, pattern: re.Pattern[str], parser: Parser) -> None:
        text = reading.text
        self.reading = reading
        self.consents = list(gates(text))
        masked = [(gate.start, gate.end) for gate in self.consents if gate.form != "required"]
        masked += [*manners(text), *((end - 2, end) for _, end in limits(text) if not _AT_END.match(text[end:]))]
        self.found = predicates(reading.tokens, text, masked)
        everybody = actors(text, pattern)
        chains = [one for one in self.found if one.role == "chain"]
        lower(self.found, text, [one.end for one in everybody if one.mark == "が"])
        self.conditions = conditions(self.found, text, [(one.start, one.end) for one in everybody if one.mark == "は"])
        # 許可が必要な場合: a condition, no consent to what follows.
        self.consents = [
            one for one in self.consents if one.form != "required" or not inside(one.start, self.conditions)
        ]
        mains = [p for p in self.found if p.role in ("final", "chain") and not inside(p.start, self.conditions)]
        self.mains = settled(mains, self.found, chains, text, parser)
        self.who = [one for one in everybody if not inside(one.start, self.conditions)]
        self.other_topic = bool(_OTHER_TOPIC.match(text)) and not any(one.start < 12 for one in everybody)
        self.inner = [one for one in everybody if one not in self.who and one.mark == "が"]
        self.named_at = [*(one.start for one in self.who), *(gate.start for gate in self.consents)]
        self.breaks = [*(gate.start for gate in self.consents), *(one.start for one in self.who)]
        self.exceptions = tuple(reading.source(*one) for one in exceptions(text))

    def named(self, start: int, predicate: Predicate) -> bool:
        """Tell whether a party is named between `start` and the predicate."""
        return any(start <= one.start < predicate.start for one in self.who)

    def limits(self, start: int, predicate: Predicate) -> tuple[Span, ...]:
        """Return the confining passages between `start` and the end of the predicate."""
        found = limits(self.reading.text[: predicate.end])
        return tuple(self.reading.source(*one) for one in found if one[0] >= start)

    def gate(self, start: int, predicate: Predicate) -> Gate | None:
        """Return the first consent between `start` and the end of the predicate; None where there is none."""
        return self._gate(start, predicate.end)

    def gates_before(self, end: int) -> Gate | None:
        """Return the first consent before `end`; None where there is none."""
        return self._gate(0, end)

    def _gate(self, start: int, end: int) -> Gate | None:
        gate = next((one for one in self.consents if start <= one.start < end), None)
        if gate is None:
            return None
        return Gate(gate.form, gate.by, gate.quals, self.reading.source(gate.start, gate.end))
