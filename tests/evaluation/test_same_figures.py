"""`clausekit eval` gives the figures of the scorer that lies beside the shared drafts."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from clausekit.evaluation import load_gold, score
from clausekit.library import library
from clausekit.review import ReviewOptions, review
from tests.shared import shared


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", shared("tools") / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_our_figures_equal_the_shared_scorer() -> None:
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
    ours = score([(gold, made) for gold, _, made in reviews], library())
    assert ours.docs == theirs["docs"] == len(reviews) > 0
    assert ours.headings.f1 == pytest.approx(theirs["article_f1"])
    assert ours.macro_f1 == pytest.approx(theirs["clause_macro_f1"])
    assert ours.micro.precision == pytest.approx(theirs["clause_p"])
    assert ours.micro.recall == pytest.approx(theirs["clause_r"])
    assert ours.bad_quotes == theirs["bad_quotes"] == 0
    counted = {name: (c.tp, c.fp, c.fn) for name, c in ours.clauses.items() if c.tp + c.fp + c.fn}
    assert counted == theirs["_clauses"]
