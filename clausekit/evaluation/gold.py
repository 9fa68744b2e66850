"""Label files (`corpora/README.md`): what careful readers found in a draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from clausekit.errors import EvaluationError
from clausekit.findings.model import Verdict
from clausekit.span import Span

FactName = Literal[
    "term",
    "renewal",
    "survival",
    "publication_lead",
    "governing_law",
    "jurisdiction",
    "arbitration",
    "non_compete_after",
    "effective_date",
]
_FORMATS = (".docx", ".pdf", ".md", ".html", ".txt")


class GoldArticle(BaseModel):
    """An article by number and title; `start` and `end` quote its first and last words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: str
    title: str
    start: str | None = None
    end: str | None = None


class GoldElement(BaseModel):
    """The verdict `v` on an element and the articles `a` that decide it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    v: Verdict
    a: tuple[str, ...] = ()


class Gold(BaseModel):
    """The labels of one draft; `undecided` types and elements are not scored.

    `facts` are the key facts (None: the draft is silent; a fact that is not listed is not scored), `figures` the values
    of an element's passages by type.element.value; `blank` stands for what the draft leaves open in both.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    doc: str
    type: str
    our_side: str = ""
    style: str = ""
    articles: tuple[GoldArticle, ...]
    clauses: dict[str, tuple[str, ...]]
    elements: dict[str, GoldElement] = {}
    values: dict[str, str] = {}
    facts: dict[FactName, str | None] = {}
    figures: dict[str, tuple[str, ...]] = {}
    undecided: tuple[str, ...] = ()
    notes: str | list[str] | dict[str, str] = ""

    @property
    def side(self) -> str | None:
        """The `--side` under which the labels were written; None where no party is singled out."""
        return None if self.our_side in ("", "mutual", "discloser") else self.our_side


def load_gold(folder: Path, docs: Path) -> list[tuple[Gold, Path]]:
    """Return the labels in `folder` with their drafts in `docs`, by name; raises EvaluationError."""
    out = []
    for path in sorted(folder.glob("*.json")):
        try:
            gold = Gold.model_validate(json.loads(path.read_text(encoding="utf-8")))
        except (ValidationError, json.JSONDecodeError) as error:
            raise EvaluationError("eval.bad_gold", path=path.name, reason=error) from error
        draft = next((p for suffix in _FORMATS if (p := docs / f"{path.stem}{suffix}").exists()), None)
        if draft is None:
            raise EvaluationError("eval.no_draft", path=path.name, folder=docs)
        out.append((gold, draft))
    if not out:
        raise EvaluationError("eval.no_gold", folder=folder)
    return out


def article_spans(gold: Gold, text: str) -> list[Span | None]:
    """Return the span of every labelled article in `text`, white space apart; None where a quote is not found."""
    squeezed = [(at, char) for at, char in enumerate(text) if not char.isspace()]
    flat = "".join(char for _, char in squeezed)
    spans: list[Span | None] = []
    at = 0
    for article in gold.articles:
        start = flat.find(_flat(article.start), at) if article.start else -1
        end = flat.find(_flat(article.end), start) if article.end and start >= 0 else -1
        if start < 0 or end < 0 or article.end is None:
            spans.append(None)
            continue
        stop = end + len(_flat(article.end))
        spans.append(Span(squeezed[start][0], squeezed[stop - 1][0] + 1))
        at = stop
    return spans


def _flat(text: str | None) -> str:
    return "".join((text or "").split())
