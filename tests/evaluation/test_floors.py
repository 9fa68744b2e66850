"""Accuracy on drafts and sentences that no rule was built on: floors a little below what is reached."""

from __future__ import annotations

from clausekit.evaluation.run import evaluate
from clausekit.evaluation.sentences import load_sentences, score_sentences
from clausekit.library import library
from tests.shared import REPOSITORY


def test_blind_drafts() -> None:
    score = evaluate(REPOSITORY / "corpora/test")
    elements = score.elements
    assert score.macro_f1 >= 0.92
    assert elements.macro_f1 >= 0.81
    assert elements.addressed.f1 >= 0.87
    assert elements.adverse.f1 >= 0.64
    assert elements.adverse.tp + elements.adverse.fn >= 40
    assert elements.right_article / elements.both >= 0.96
    assert elements.undetermined <= 0.02
    assert score.bad_quotes == 0


def test_held_out_sentences() -> None:
    score = score_sentences(load_sentences(REPOSITORY / "corpora/sentences/held_out.yaml"), library())
    assert score.types.recall >= 0.82
    assert score.elements.macro_f1 >= 0.72
    assert score.elements.adverse.f1 >= 0.80
