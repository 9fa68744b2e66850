"""Scoring single labelled sentences (`corpora/sentences`): are their clause type and verdict found?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from clausekit.clauses import detector
from clausekit.clauses.examples import example_document
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.elements import Sides, element_judge
from clausekit.errors import EvaluationError
from clausekit.evaluation.counts import Counts, Mistake
from clausekit.evaluation.elements import CLASSES, ElementScore, verdict_class
from clausekit.findings.model import Verdict
from clausekit.language.frames import ContractFrames
from clausekit.language.parse import ParseMode
from clausekit.library import Library
from clausekit.structure import parse

_SIDES = Sides(frozenset({"甲", "開示者", "会社"}), frozenset({"乙", "丙", "大学"}), mutual=False)


class LabelledSentence(BaseModel):
    """A sentence and the verdict `v` that it must get on `element` (type.element)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    element: str
    v: Verdict
    title: str | None = ""
    text: str


@dataclass
class SentenceScore:
    """Clause types found where the sentence addresses the element, and the confusion of verdicts."""

    types: Counts = field(default_factory=Counts)
    elements: ElementScore = field(default_factory=ElementScore)


def load_sentences(path: Path) -> list[LabelledSentence]:
    """Return the sentences of a file; raises EvaluationError where it is unusable."""
    try:
        return TypeAdapter(list[LabelledSentence]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError) as error:
        raise EvaluationError("eval.bad_gold", path=path.name, reason=error) from error


def score_sentences(sentences: list[LabelledSentence], made: Library, parse_mode: ParseMode = "auto") -> SentenceScore:
    """Return the figures over `sentences`; each is read as an article of its own."""
    out = SentenceScore()
    for sentence in sentences:
        structure = parse(example_document(f"{sentence.title}：{sentence.text}" if sentence.title else sentence.text))
        units = units_of(structure, read_words(word_index(made), structure))
        clause = sentence.element.split(".")[0]
        verdicts = element_judge(made).judge(units, ContractFrames(structure, parse_mode), _SIDES)
        said = verdicts[sentence.element].verdict if sentence.element in verdicts else "missing"
        if sentence.v != "missing":
            found = any(one.clause == clause for one in detector(made).detect(units))
            out.types.add(True, found or said != "missing")
        pair = verdict_class(sentence.v), verdict_class(said)
        out.elements.confusion[pair] += 1
        out.elements.adverse.add(sentence.v == "adverse", said == "adverse")
        if pair[0] != pair[1]:
            text = f"{sentence.title}：{sentence.text}"
            out.elements.mistakes.append(Mistake(clause, "element", sentence.element, sentence.v, said, text))
    return out


def sentence_figures(name: str, score: SentenceScore) -> Iterator[str]:
    """Yield the lines of the report on one file."""
    elements = score.elements
    classes = ", ".join(f"{one} {elements.of_class(one).f1:.3f}" for one in CLASSES)
    yield f"{name}: clause types found {score.types.recall:.3f} of {score.types.tp + score.types.fn}"
    yield f"{name}: verdicts three-way macro-F1 {elements.macro_f1:.3f} ({classes})"
    yield f"{name}: adverse F1 {elements.adverse.f1:.3f}"
