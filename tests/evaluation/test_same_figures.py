"""`clausekit eval` gives the figures of the scorer that lies beside the shared drafts."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from clausekit.evaluation import Score, load_gold, score
from clausekit.library import library
from clausekit.review import ReviewOptions, review
from tests.shared import shared


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", shared("tools") / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _both() -> tuple[Score, dict[str, Any]]:
    """Return our figures and those of the shared scorer over the same reviews."""
    docs = shared("drafts")
    reviews = [
        (gold, path, review(path, ReviewOptions(contract_type=gold.type, side=gold.side)))
        for gold, path in load_gold(docs / "gold", docs)
    ]
    raw = [
        (
            json.loads((docs / "gold" / f"{Path(path).stem}.json").read_text(encoding="utf-8")),
            json.loads(made.to_json()),
        )
        for _, path, made in reviews
    ]
    theirs = scorer().score(raw, json.loads((shared("catalogue") / "clauses.json").read_text(encoding="utf-8")))
    return score([(gold, made) for gold, _, made in reviews], library()), theirs


def test_our_figures_equal_the_shared_scorer() -> None:
    ours, theirs = _both()
    assert ours.docs == theirs["docs"] > 0
    assert ours.headings.f1 == pytest.approx(theirs["article_f1"])
    assert ours.macro_f1 == pytest.approx(theirs["clause_macro_f1"])
    assert ours.micro.precision == pytest.approx(theirs["clause_p"])
    assert ours.micro.recall == pytest.approx(theirs["clause_r"])
    assert ours.bad_quotes == theirs["bad_quotes"] == 0
    counted = {name: (c.tp, c.fp, c.fn) for name, c in ours.clauses.items() if c.tp + c.fp + c.fn}
    assert counted == theirs["_clauses"]


def test_our_element_figures_equal_the_shared_scorer() -> None:
    ours, theirs = _both()
    elements = ours.elements
    assert elements.macro_f1 == pytest.approx(theirs["el_macro_f1"])
    for name in ("satisfied", "bad", "missing"):
        assert elements.of_class(name).f1 == pytest.approx(theirs[f"el_f1_{name}"])
    addressed = elements.addressed
    assert (addressed.precision, addressed.recall) == pytest.approx((theirs["addressed_p"], theirs["addressed_r"]))
    adverse = elements.adverse
    assert (adverse.precision, adverse.recall) == pytest.approx((theirs["adverse_p"], theirs["adverse_r"]))
    assert elements.right_article / elements.both == pytest.approx(theirs["evidence_article_hit"])
    assert elements.cited_right / elements.cited == pytest.approx(theirs["evidence_article_precision"])
    assert elements.undetermined == pytest.approx(theirs["undetermined_share"])
