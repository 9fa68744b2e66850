"""What no single file can know: references between files of the clause library, doubled words, unused groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from clausekit.errors import LibraryProblem
from clausekit.library.element import Pattern
from clausekit.library.model import Clause, Contract, Near, WordGroup, WordPattern, Words
from clausekit.library.yamlfile import word_line


@dataclass(frozen=True)
class Parts:
    """What was read of a library; `broken` are the folders in which a file is unusable."""

    folder: Path
    clauses: Mapping[str, Clause]
    contracts: Mapping[str, Contract]
    groups: Mapping[str, WordGroup]
    group_files: Mapping[str, Path]
    broken: frozenset[str]


def cross_problems(parts: Parts) -> list[LibraryProblem]:
    """Return the problems that only show with the whole library in hand; what a broken file causes is none."""
    out = [*_signal_problems(parts), *_contract_problems(parts)]
    return out if parts.broken else [*out, *_group_problems(parts)]


def _signal_problems(parts: Parts) -> Iterator[LibraryProblem]:
    for clause in parts.clauses.values():
        path = parts.folder / clause.id / "clause.yaml"
        if parts.broken.isdisjoint(("_lexicon",)):
            for name in sorted(_group_names(clause) - parts.groups.keys()):
                yield _at(parts, path, f"@{name}", f"word group '@{name}' is not in _lexicon/")
        ids = Counter(signal.id for signal in clause.signals)
        for name in (name for name, times in ids.items() if times > 1):
            yield _at(parts, path, name, f"signal id '{name}' is used twice")


def _contract_problems(parts: Parts) -> Iterator[LibraryProblem]:
    for contract in parts.contracts.values():
        path = parts.folder / "_contracts" / f"{contract.id}.yaml"
        for name in (*contract.needs, *contract.house):
            if name not in parts.clauses and name not in parts.broken:
                yield _at(parts, path, name, f"'{name}' is not a clause type of the library")


def _group_problems(parts: Parts) -> Iterator[LibraryProblem]:
    used = Counter(name for clause in parts.clauses.values() for name in _group_names(clause))
    for name, group in parts.groups.items():
        if used[name] == 0 or (used[name] == 1 and group.alone_because is None):
            where = f"used by {used[name]} clause type(s); serve two, or say `alone_because`"
            yield _at(parts, parts.group_files[name], name, f"word group '{name}': {where}")


def _group_names(clause: Clause) -> set[str]:
    words = (word for signal in clause.signals for word in pattern_words(signal))
    return {word[1:] for word in words if word.startswith("@")}


def _at(parts: Parts, path: Path, word: str, message: str) -> LibraryProblem:
    return LibraryProblem(path.relative_to(parts.folder.parent), word_line(path, word), message)


def pattern_words(pattern: WordPattern | Pattern) -> Iterator[str]:
    """Yield every word and group name that a pattern holds, titles apart."""
    for entry in pattern.all_:
        yield from entry_words(entry)
    yield from pattern.any_
    yield from pattern.not_
    for near in pattern.near:
        yield from _near_words(near)
    if isinstance(pattern, Pattern) and pattern.frame is not None:
        yield from pattern.frame.act


def _near_words(near: Near) -> Iterator[str]:
    for entry in near.of:
        yield from entry_words(entry)


def entry_words(entry: Words) -> tuple[str, ...]:
    """Return the alternatives of one entry of a word list."""
    return (entry,) if isinstance(entry, str) else entry
