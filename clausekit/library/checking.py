"""What no single file can know: references between files of the clause library, doubled words, unused groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from clausekit.errors import LibraryProblem
from clausekit.library.condition import Condition, every
from clausekit.library.element import Element, Pattern, Topic
from clausekit.library.model import Clause, Contract, Near, WordConditions, WordGroup, Words
from clausekit.library.variant import Variant
from clausekit.library.yamlfile import word_line


@dataclass(frozen=True)
class Parts:
    """What was read of a library; `broken` are the folders in which a file is unusable."""

    folder: Path
    clauses: Mapping[str, Clause]
    contracts: Mapping[str, Contract]
    groups: Mapping[str, WordGroup]
    group_files: Mapping[str, Path]
    elements: Mapping[str, Element]
    broken: frozenset[str]
    variants: Mapping[str, Variant] = field(default_factory=dict)


def cross_problems(parts: Parts) -> list[LibraryProblem]:
    """Return the problems that only show with the whole library in hand; what a broken file causes is none."""
    out = [*_signal_problems(parts), *_contract_problems(parts)]
    for name in parts.elements:
        out += element_problems(parts, name)
    for name in parts.variants:
        out += variant_problems(parts, name)
    return out


def _signal_problems(parts: Parts) -> Iterator[LibraryProblem]:
    for clause in parts.clauses.values():
        path = parts.folder / clause.id / "clause.yaml"
        if parts.broken.isdisjoint(("_lexicon",)):
            for name in sorted(_group_names(clause.signals) - parts.groups.keys()):
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


def idle_groups(parts: Parts) -> Iterator[LibraryProblem]:
    """Yield the word groups that serve fewer than two clause types without a reason: untidy, but no error."""
    uses = {clause.id: _group_names(clause.signals) for clause in parts.clauses.values()}
    for clause in parts.clauses.values():
        uses[clause.id] |= _mentioned(clause.applies_when, clause.needed_when, *clause.lighter_when)
    for name, element in parts.elements.items():
        used_here = uses.setdefault(name.split(".")[0], set())
        used_here |= _group_names(element_patterns(element)) | _mentioned(element.applies_when, *element.lighter_when)
    used = Counter(name for names in uses.values() for name in names)
    for name, group in parts.groups.items():
        if used[name] == 0 or (used[name] == 1 and group.alone_because is None):
            where = f"used by {used[name]} clause type(s); serve two, or say `alone_because`"
            yield _at(parts, parts.group_files[name], name, f"word group '{name}': {where}")


def element_patterns(element: Element) -> tuple[Pattern | Topic, ...]:
    """Return all patterns of an element, whatever verdict they give."""
    return (*element.satisfied, *element.weak, *element.adverse, *element.topic)


def element_problems(parts: Parts, name: str) -> Iterator[LibraryProblem]:
    """Yield what is wrong with an element beyond its schema: names of others, groups, too few examples."""
    element = parts.elements[name]
    path = parts.folder / name.split(".")[0] / "elements" / f"{element.id}.yaml"
    for other in (*element.alternatives, *element.depends_on, *element.mirror_of, *element.survives_with):
        if other not in parts.elements and other.split(".")[0] not in parts.broken:
            yield _at(parts, path, other, f"'{other}' is not an element of the library")
    for group in sorted(_group_names(element_patterns(element)) - parts.groups.keys()):
        if parts.broken.isdisjoint(("_lexicon",)):
            yield _at(parts, path, f"@{group}", f"word group '@{group}' is not in _lexicon/")


def variant_problems(parts: Parts, name: str) -> Iterator[LibraryProblem]:
    """Yield what a variant names that is not there: elements, contract types outside those of its clause type."""
    clause, _, own = name.partition(".")
    variant = parts.variants[name]
    path = parts.folder / clause / "variants" / f"{own}.yaml"
    for element in (*variant.satisfies, *(variant.satisfies_pledge or ()), *variant.supplements):
        full = element if "." in element else f"{clause}.{element}"
        if full not in parts.elements and full.split(".")[0] not in parts.broken:
            yield _at(parts, path, element, f"'{element}' is not an element of the library")
    for contract in variant.contracts:
        if contract not in parts.clauses[clause].applies:
            yield _at(parts, path, contract, f"the clause type does not apply to '{contract}'")


def incomplete(element: Element) -> Iterator[str]:
    """Yield what an element still lacks: a pattern and an example of the verdict it is for, a near miss."""
    needed = "satisfied" if element.polarity == "positive" else "adverse"
    if not getattr(element, needed):
        yield f"an element needs at least one pattern under '{needed}'"
    for key in (needed, "missing"):
        if not getattr(element.examples, key):
            yield f"an element needs at least one example under '{key}'"


def _group_names(patterns: Iterable[WordConditions]) -> set[str]:
    words = (word for pattern in patterns for word in pattern_words(pattern))
    return {word[1:] for word in words if word.startswith("@")}


def _mentioned(*conditions: Condition | None) -> set[str]:
    words = (word for outer in conditions for one in every(outer) for word in one.mentions)
    return {word[1:] for word in words if word.startswith("@")}


def _at(parts: Parts, path: Path, word: str, message: str) -> LibraryProblem:
    return LibraryProblem(path.relative_to(parts.folder.parent), word_line(path, word), message)


def pattern_words(pattern: WordConditions) -> Iterator[str]:
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
