"""The schema of the clause library: the pydantic models are the one list of its keys."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator

from clausekit.library.base import ContractType as ContractType
from clausekit.library.base import PartyKind as PartyKind
from clausekit.library.base import Strict as Strict
from clausekit.library.condition import Because, Lighter

Level = Literal["critical", "major", "minor", "info", "not_required"]

# One entry of a word list: a word, a lexicon group (@name), or several of them of which any will do.
Words = str | tuple[str, ...]


class Name(Strict):
    """A name in both languages of the product."""

    ja: str
    en: str


class Source(Strict):
    """The official paragraph that asks for a rule, or `house` for usual contract practice."""

    source: str
    ref: str


class Severities(Strict):
    """How grave a missing clause is at each risk level."""

    low: Level
    medium: Level
    high: Level


class Near(Strict):
    """Word lists that must stand within `within` characters of each other, in this order unless `ordered` is off."""

    within: Annotated[int, Field(gt=0, le=200)]
    of: Annotated[tuple[Words, ...], Field(min_length=2)]
    ordered: bool = True


class WordConditions(Strict):
    """Level 1 of the grammar: words over one unit of text.

    `all`: every entry occurs; `any`: at least one; `near`: entries close together; `not`: none occurs.
    `title`: one of the words stands in the article's title. `unit` is what "occurs" looks at: a sentence (an
    item together with its stem), a 項 with its items, or the whole article. `where` limits to a place.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    unit: Literal["sentence", "paragraph", "article"] = "sentence"
    where: Literal["any", "article", "preamble", "signature", "annex"] = "any"
    all_: Annotated[tuple[Words, ...], Field(alias="all")] = ()
    any_: Annotated[tuple[str, ...], Field(alias="any")] = ()
    near: tuple[Near, ...] = ()
    not_: Annotated[tuple[str, ...], Field(alias="not")] = ()
    title: tuple[str, ...] = ()
    not_title: tuple[str, ...] = ()


class WordPattern(WordConditions):
    """Word conditions of which at least one asks that something occur."""

    @model_validator(mode="after")
    def _asks_something(self) -> WordPattern:
        if not (self.all_ or self.any_ or self.near):
            raise ValueError("a pattern needs `all`, `any` or `near`")
        return self


class Signal(WordPattern):
    """A level-1 pattern whose hit means that the text addresses the clause type."""

    id: str


class Examples(Strict):
    """Sentences that do and do not carry the clause type; `title: text` gives the article a title.

    `known_miss` and `known_false_alarm` are failures that we know and have not mended.
    """

    present: Annotated[tuple[str, ...], Field(min_length=2)]
    absent: Annotated[tuple[str, ...], Field(min_length=1)]
    known_miss: tuple[str, ...] = ()
    known_false_alarm: tuple[str, ...] = ()


class Opposing(Strict):
    """One of two sources that look at the same clause from opposite sides: whom its advice serves, what it says."""

    serves: Name
    source: str
    ref: str
    says: Name


class Clause(Strict):
    """One clause type: what it is called, where it applies, who asks for it, how it is found.

    `anchors` are the elements that define it; `question` says in one sentence what a draft that has it rules;
    `severity` is that of its lack; `headings` are the usual titles of its article. `applies_when`: otherwise the type
    cannot apply; `needed_when`: otherwise its lack is no finding; `lighter_when`: its lack weighs one step less;
    `family`: lacking types of one family are told in one finding; `opposing`: two sources that differ.
    """

    id: str
    name: Name
    core: bool = False
    house: bool = False
    applies: tuple[ContractType, ...]
    applies_when: Because | None = None
    needed_when: Because | None = None
    lighter_when: tuple[Lighter, ...] = ()
    family: str | None = None
    opposing: Annotated[tuple[Opposing, ...], Field(max_length=2)] = ()
    anchors: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    question: str
    why: str
    headings: tuple[str, ...]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    severity: Severities
    signals: Annotated[tuple[Signal, ...], Field(min_length=1)]
    examples: Examples


class Contract(Strict):
    """One contract type: how it is recognised and which clause types it needs.

    `titles` stand in the title or preamble (the last one there names the paper), `words` in the text
    (`words_needed`: that many different ones must). `needs` are the clause types whose lack is a finding, `house`
    the house types whose lack is worth a line; `severities` weigh types or elements (type.element) otherwise here.
    """

    id: str
    name: Name
    titles: tuple[str, ...]
    words: tuple[str, ...] = ()
    words_needed: int = 0
    needs: tuple[str, ...]
    house: tuple[str, ...] = ()
    severities: dict[str, Severities] = Field(default_factory=dict)


class WordGroup(Strict):
    """A lexicon group: words that mean the same for our purpose; `alone_because` where only one clause uses it."""

    words: Annotated[tuple[str, ...], Field(min_length=2)]
    alone_because: str | None = None


class DefinedTerm(Strict):
    """A kind of term that drafts define for themselves, and the word of the library for which it stands.

    It is known by its ending (`ends`) together with a word of its definition (`says`) or, where no ending tells, by
    the words behind it (`used_with`) unless it ends on one of `never_used`; `not_ends` excludes.
    """

    id: str
    stands_for: str
    ends: tuple[str, ...]
    says: tuple[str, ...]
    not_ends: tuple[str, ...] = ()
    used_with: tuple[str, ...] = ()
    never_used: tuple[str, ...] = ()
