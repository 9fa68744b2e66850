"""What no single file can know: references between files of the clause library, doubled words, unused groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from clausekit.errors import LibraryProblem
from clausekit.library.element import Pattern
from clausekit.library.model import Clause, Contract, Near, WordGroup, WordPattern, Words
from clausekit.library.yamlfile import Loc, key_lines


def cross_problems(
    folder: Path, clauses: dict[str, Clause], contracts: dict[str, Contract], groups: dict[str, WordGroup]
) -> list[LibraryProblem]:
    """Return the problems that only show with the whole library in hand."""
    out: list[LibraryProblem] = []
    used: Counter[str] = Counter()
    for clause in clauses.values():
        path = folder / clause.id / "clause.yaml"
        names = {word[1:] for signal in clause.signals for word in pattern_words(signal) if word.startswith("@")}
        used.update(names)
        for name in sorted(names - groups.keys()):
            out.append(_at(path, folder, ("signals",), f"word group '@{name}' is not in _lexicon/"))
        ids = Counter(signal.id for signal in clause.signals)
        out += [
            _at(path, folder, ("signals",), f"signal id '{name}' is used twice") for name, n in ids.items() if n > 1
        ]
    for contract in contracts.values():
        path = folder / "_contracts" / f"{contract.id}.yaml"
        for name in (*contract.needs, *contract.house):
            if name not in clauses:
                out.append(_at(path, folder, ("needs",), f"'{name}' is not a clause type of the library"))
    for name, group in groups.items():
        if used[name] == 0 or (used[name] == 1 and group.alone_because is None):
            where = f"used by {used[name]} clause type(s); serve two, or say `alone_because`"
            out.append(LibraryProblem(Path(folder.name) / "_lexicon", 1, f"word group '{name}': {where}"))
    return out


def _at(path: Path, folder: Path, loc: Loc, message: str) -> LibraryProblem:
    return LibraryProblem(path.relative_to(folder.parent), key_lines(path).get(loc, 1), message)


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
