"""Mutation test: development drafts with one thing broken; that, and nothing else, is told."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from clausekit.errors import InputError
from clausekit.intake import read
from tests.checks.mutants import OPERATORS, mutants
from tests.checks.papers import structure_of, told

DRAFTS = Path(__file__).resolve().parents[2] / "corpora" / "dev"
SUFFIXES = {".txt", ".md", ".html", ".docx"}


def drafts() -> Iterator[tuple[str, str]]:
    """Yield the name and text of every development draft with at least five articles."""
    for path in sorted(DRAFTS.iterdir()):
        if path.suffix not in SUFFIXES:
            continue
        try:
            text = read(path).text
        except InputError:
            continue
        structure = structure_of(text)
        if structure.numbered and len(structure.articles) >= 5 and len(structure.parties) >= 2:
            yield path.name, text


# One finding tells how many there are: more of them are news, fewer are none.
COUNTED = ("blank_unfilled", "note_left", "option_left")


def _kinds(text: str) -> Counter[str]:
    """Return how many of each kind are told of a draft."""
    kinds: Counter[str] = Counter()
    for one in told(text):
        many = re.search(r"[0-9]+", one.message) if one.kind in COUNTED else None
        kinds[one.kind] += int(many.group()) if many else 1
    return kinds


def test_what_is_broken_is_told_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    total: Counter[str] = Counter()
    survivors: list[str] = []
    for name, text in drafts():
        before = _kinds(text)
        for mutant in mutants(text):
            total[mutant.operator] += 1
            new = set(_kinds(mutant.text) - before)
            if mutant.kind not in new or not new <= mutant.told_by:
                survivors.append(f"{name} {mutant.operator}: {sorted(new)}")
    made = sum(total.values())
    with capsys.disabled():
        sys.stdout.write("\n  ".join([f"\n{made} mutants, {len(survivors)} survivors", *survivors, ""]))
    assert made >= 250
    assert set(total) == {operator.__name__ for operator in OPERATORS}
    assert len(survivors) <= 0.05 * made
