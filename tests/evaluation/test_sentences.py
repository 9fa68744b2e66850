"""Scoring single sentences."""

from pathlib import Path

import pytest

from clausekit.errors import EvaluationError
from clausekit.evaluation.sentences import load_sentences, score_sentences, sentence_figures
from clausekit.library import library

ROWS = (
    ("satisfied", "返還", "乙は、本契約終了後、秘密情報を甲に返還しなければならない。"),
    ("adverse", "返還", "乙は、本契約終了後も、秘密情報を返還する義務を負わない。"),
    ("missing", "", "甲及び乙は、信義に従い誠実に協議する。"),
    ("satisfied", "雑則", "甲及び乙は、円満な解決に努める。"),
)
TEXT = "\n".join(
    f"- {{element: return_deletion.return_at_end, v: {v}, title: '{title}', text: {text}}}" for v, title, text in ROWS
)


def test_each_decision_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "文.yaml"
    path.write_text(TEXT, encoding="utf-8")
    score = score_sentences(load_sentences(path), library())
    assert (score.types.tp, score.types.fn) == (2, 1)
    assert score.elements.confusion == {
        ("satisfied", "satisfied"): 1,
        ("bad", "bad"): 1,
        ("missing", "missing"): 1,
        ("satisfied", "missing"): 1,
    }
    assert (score.elements.adverse.tp, score.elements.adverse.fn) == (1, 0)
    assert all("x: " in line for line in sentence_figures("x", score))


@pytest.mark.parametrize("text", ["- {element: a.b, v: good, text: あ}", "- {elment: a.b}", "[", "{a: 1}"])
def test_an_unusable_file_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EvaluationError):
        load_sentences(path)


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[2] / "corpora/sentences").glob("*.yaml")), ids=str)
def test_the_sentences_of_the_corpora_are_sound(path: Path) -> None:
    sentences = load_sentences(path)
    assert {one.element for one in sentences} <= set(library().elements)
    assert len({one.text for one in sentences}) == len(sentences)
