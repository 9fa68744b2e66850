"""The schema of an element file: one testable point of a clause type, its patterns and its examples."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from clausekit.library.condition import Because, Condition, Lighter
from clausekit.library.figures import Threshold, ValueSpec
from clausekit.library.model import Severities, Source, Strict, WordConditions

FrameKind = Literal["duty", "ban", "right", "exempt", "effort", "deem", "statement", "definition", "exception"]
Bearer = Literal["counterparty", "us", "mutual"]


class GateCondition(Strict):
    """Consent that must stand before the act: its form, who gives it, what it must be (prior, written)."""

    form: tuple[Literal["unless", "with", "required"], ...] = ("unless", "with", "required")
    by: Literal["us", "them", "any"] = "any"
    quals: tuple[Literal["prior", "written", "explicit"], ...] = ()


class FrameCondition(Strict):
    """What one frame of the sentence must be: who bears it, its kind, its act, the consent before it.

    `act` holds words or groups that stand at the predicate; `no_gate`, `no_limit` and `no_exception` ask that
    consent, a confining passage (に限り) or an exception (を除き, この限りでない, also in a proviso behind it) be
    absent; `us_only` and `them_only` ask for one side by name, not for both or for nobody; `owner` is who holds what
    is given away (帰属, 共有, 単独所有): us, them, both (shared), each (the party of the inventor).
    """

    who: Literal["us", "them", "both", "us_only", "them_only", "any"] = "any"
    kind: tuple[FrameKind, ...] = ()
    act: tuple[str, ...] = ()
    voice: Literal["active", "passive", "causative"] | None = None
    gate: GateCondition | None = None
    no_gate: bool = False
    owner: Literal["us", "them", "both", "each"] | None = None
    limit: bool = False
    no_limit: bool = False
    no_exception: bool = False


class Pattern(WordConditions):
    """Words over one unit of text and, where the verdict hangs on who must do what, a frame of that sentence.

    The word conditions are those of signals. Without `derive: false`, a pattern under `satisfied` with a frame
    also gives `weak` for a mere effort, for missing qualifiers of the consent and for a duty of one named party, and
    `adverse` for the reverse (a duty that is expressly none, a ban that is a free right).
    """

    frame: FrameCondition | None = None
    derive: bool = True

    @model_validator(mode="after")
    def _asks_something(self) -> Pattern:
        if not (self.all_ or self.any_ or self.near or (self.frame and self.frame.act)):
            raise ValueError("a pattern needs `all`, `any`, `near` or `frame.act`")
        if self.frame and self.unit != "sentence":
            raise ValueError("a pattern with `frame` looks at a sentence")
        return self


class Topic(WordConditions):
    """What the point is about, without a predicate: a sentence on it may deny or weaken it in any words.

    `wants` is what the question asks for: a duty of the other party, a ban on it, or a right of ours.
    """

    wants: Literal["duty", "ban", "right"]

    @model_validator(mode="after")
    def _asks_something(self) -> Topic:
        if not (self.all_ or self.any_ or self.near) or self.unit != "sentence":
            raise ValueError("a topic needs `all`, `any` or `near` and looks at a sentence")
        return self


class ElementExamples(Strict):
    """Sentences with the verdict that they must get; `missing` are near misses.

    甲 is us, 乙 the counterparty, as in the catalogue. `known_miss` are sentences that the rules do not find yet,
    `known_false_alarm` those that they find wrongly.
    """

    satisfied: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    adverse: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    known_miss: tuple[str, ...] = ()
    known_false_alarm: tuple[str, ...] = ()


class Element(Strict):
    """One element: its question, who bears it, how grave its lack is, how its verdicts are found.

    `alternatives`: elements (type.element) of which one is enough (where `alternatives_when` holds); `depends_on`:
    only needed where that one is satisfied; `mirror_of`: the same point seen from the other side, told once;
    `applies_when`: otherwise its lack is no finding; `lighter_when`: its lack weighs one step less; `default_law`: what
    statute gives when the contract is silent; `survives_with`: also satisfied where a survival clause names an article
    that addresses one of these elements; `values`: the figures and names in its passages; `thresholds`: their limits;
    `permission`: a right of the other party, or of nobody in particular, is enough (else only one of ours is).
    """

    id: str
    question: str
    why: str
    polarity: Literal["positive", "negative"]
    bearer: Bearer
    basis: Literal["explicit", "inferred"]
    severity: Severities
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    alternatives: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    mirror_of: tuple[str, ...] = ()
    applies_when: Because | None = None
    alternatives_when: Condition = Condition()
    lighter_when: tuple[Lighter, ...] = ()
    default_law: str | None = None
    survives_with: tuple[str, ...] = ()
    permission: bool = False
    values: tuple[ValueSpec, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    satisfied: tuple[Pattern, ...] = ()
    weak: tuple[Pattern, ...] = ()
    adverse: tuple[Pattern, ...] = ()
    topic: tuple[Topic, ...] = ()
    examples: ElementExamples

    @model_validator(mode="after")
    def _limits_what_is_read(self) -> Element:
        names = {spec.name for spec in self.values}
        for threshold in self.thresholds:
            if threshold.value not in names:
                raise ValueError(f"threshold of '{threshold.value}', which is not among `values`")
        return self
