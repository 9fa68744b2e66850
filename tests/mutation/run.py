"""Are sentences that were made worse still called satisfied? `python -m tests.mutation.run` prints the survivors.

Half of the mutants are made here from the sentences of the library and of the corpora; the other half was written by
hand, without sight of the rules (`written.yaml`).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from clausekit.elements.examples import verdict_on
from clausekit.evaluation.sentences import load_sentences
from clausekit.library import Library, library
from tests.mutation.mutate import mutants
from tests.shared import REPOSITORY

WRITTEN = Path(__file__).parent / "written.yaml"


class Case(BaseModel):
    """A sentence that satisfies `element` and one that no longer does; `how` it was made worse."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    element: str
    how: str
    title: str = ""
    original: str
    mutant: str


@dataclass
class Result:
    """How many mutants were tried and caught, by how they were made; the survivors."""

    tried: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    survivors: list[Case] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Share of the mutants that were caught."""
        return self.caught.total() / self.tried.total() if self.tried else 0.0


def written() -> list[Case]:
    """Return the mutants that were written by hand."""
    return TypeAdapter(list[Case]).validate_python(yaml.safe_load(WRITTEN.read_text(encoding="utf-8")))


def made(library_: Library) -> Iterator[Case]:
    """Yield the mutants of every satisfying sentence of the library's examples and of the corpora's sentences."""
    for element, title, text in _satisfying(library_):
        one = library_.elements[element]
        if one.polarity == "negative":
            continue
        for mutant in mutants(text):
            if mutant.how != "swapped" or one.bearer == "counterparty":
                yield Case(element=element, how=mutant.how, title=title, original=text, mutant=mutant.text)


def _satisfying(library_: Library) -> Iterator[tuple[str, str, str]]:
    for name, element in library_.elements.items():
        for example in element.examples.satisfied:
            title, found, text = example.partition("：")
            yield (name, title, text) if found and len(title) < 25 else (name, "", example)
    for path in sorted((REPOSITORY / "corpora/sentences").glob("*.yaml")):
        for one in load_sentences(path):
            if one.v == "satisfied":
                yield one.element, one.title or "", one.text


def run(cases: Iterable[Case], library_: Library) -> Result:
    """Return which mutants of sentences that are read as satisfied are still read so."""
    out = Result()
    for case in cases:
        if _verdict(library_, case, case.original) != "satisfied":
            continue
        out.tried[case.how] += 1
        if _verdict(library_, case, case.mutant) == "satisfied":
            out.survivors.append(case)
        else:
            out.caught[case.how] += 1
    return out


def _verdict(library_: Library, case: Case, text: str) -> str:
    return verdict_on(library_, case.element, f"{case.title}：{text}" if case.title else text)


def report(name: str, result: Result) -> Iterator[str]:
    """Yield the figures and the survivors."""
    ways = ", ".join(f"{how} {result.caught[how]}/{tried}" for how, tried in sorted(result.tried.items()))
    yield f"{name}: {result.rate:.3f} of {result.tried.total()} caught ({ways})"
    yield from (f"  {one.element}\t{one.how}\t{one.title}\t{one.mutant}" for one in result.survivors)


def main(arguments: Sequence[str]) -> int:
    """Print both halves."""
    parts = {"made": list(made(library()))}
    if WRITTEN.exists():
        parts["written"] = written()
    for name, cases in parts.items():
        if not arguments or name in arguments:
            sys.stdout.writelines(f"{line}\n" for line in report(name, run(cases, library())))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
