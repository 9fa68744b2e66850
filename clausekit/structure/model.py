"""The parts of a contract as frozen values over one text: articles, 項 and 号, sentences, parties, references."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from clausekit.span import Span

SectionKind = Literal["title", "preamble", "chapter", "signature", "annex", "commentary", "other"]
NodeKind = Literal["article", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text that is no article; `label` is how a reader cites it (preamble, signature, annex)."""

    kind: SectionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or item of the text, without its number.

    `where` is the article's number or the section kind; `unit` the article's index (None in a section);
    `paragraph` counts the 項 of the article (a 項 holds its 号); `stem` is the sentence that an item completes.
    """

    span: Span
    where: str
    unit: int | None
    paragraph: int
    stem: Span | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A numbered part of an article: `number` as cited ("2"), `depth` 1 for 項 (or 号 straight under the 条)."""

    kind: NodeKind
    number: str
    depth: int
    span: Span
    body: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One 条: `number` as a reader cites it ("3", "3の2"), `label` as printed, `body` what follows the heading."""

    id: str
    number: str
    label: str
    title: str
    span: Span
    body: Span
    nodes: tuple[Node, ...] = ()
    annex: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """A party: `label` by which the text calls it (甲, 受領者), printed name ("" where blank) and kind."""

    label: str
    name: str
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Definition:
    """A term that the contract defines (以下「X」という / 「X」とは…をいう) with the passage that defines it."""

    term: str
    span: Span
    passage: Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to another part: `kind` article, paragraph, item, relative (前条) or annex; `to` closes a range.

    `article`, `paragraph` and `item` hold the numbers named, None where not named.
    """

    kind: Literal["article", "paragraph", "item", "relative", "annex"]
    span: Span
    article: str | None = None
    paragraph: str | None = None
    item: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """A contract taken apart; `articles` and `sections` tile the text."""

    text: str
    title: str
    articles: tuple[Article, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    parties: tuple[Party, ...]
    definitions: tuple[Definition, ...]
    references: tuple[Reference, ...]
    numbered: bool = field(default=True)
