"""Loading the clause library: every problem of every file at once, or a library ready for use."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from clausekit.datafiles import data_folder
from clausekit.errors import LibraryError, LibraryProblem
from clausekit.library.checking import cross_problems
from clausekit.library.element import Element
from clausekit.library.model import Clause, Contract, WordGroup
from clausekit.library.yamlfile import load as load_yaml
from clausekit.library.yamlfile import problems as schema_problems

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, eq=False)
class Library:
    """All clause types, contract types and word groups by id, and the hash of what they were read from."""

    clauses: dict[str, Clause]
    contracts: dict[str, Contract]
    groups: dict[str, WordGroup]
    hash: str
    elements: dict[str, Element] = field(default_factory=dict)


@cache
def library() -> Library:
    """Return the product's own library, loaded once."""
    return load_library(data_folder("clause_library"))


def load_library(folder: Path) -> Library:
    """Return the library in `folder`; raises LibraryError that lists all problems of all files at once."""
    found: list[LibraryProblem] = []
    digest = hashlib.sha256()
    clauses = _folder(sorted(folder.glob("[!_]*/clause.yaml")), folder, Clause, found, digest)
    contracts = _folder(sorted(folder.glob("_contracts/*.yaml")), folder, Contract, found, digest)
    groups: dict[str, WordGroup] = {}
    for path in sorted(folder.glob("_lexicon/*.yaml")):
        for name, group in _groups(path, folder, found, digest).items():
            if name in groups:
                found.append(LibraryProblem(path.relative_to(folder.parent), 1, f"group '{name}' is defined twice"))
            groups[name] = group
    if not clauses and not found:
        found.append(LibraryProblem(folder, 1, "no clause type here"))
    made = Library(clauses, contracts, groups, digest.hexdigest()[:16])
    found += cross_problems(folder, made.clauses, made.contracts, made.groups)
    if found:
        raise LibraryError(found)
    return made


def _folder(
    paths: list[Path], root: Path, model: type[M], found: list[LibraryProblem], digest: hashlib._Hash
) -> dict[str, M]:
    out: dict[str, M] = {}
    for path in paths:
        value = _read(path, root, model, found, digest)
        if value is None:
            continue
        name = path.parent.name if path.name == "clause.yaml" else path.stem
        if value.id != name:  # type: ignore[attr-defined]
            found.append(
                LibraryProblem(path.relative_to(root.parent), 1, f"'id' must be '{name}', the folder's or file's name")
            )
        out[name] = value
    return out


def _read(path: Path, root: Path, model: type[M], found: list[LibraryProblem], digest: hashlib._Hash) -> M | None:
    shown = path.relative_to(root.parent)
    digest.update(path.read_bytes())
    try:
        return model.model_validate(load_yaml(path))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        found.append(LibraryProblem(shown, line, f"not valid YAML: {error.problem}"))
    except ValidationError as error:
        found += schema_problems(path, shown, error, model)
    return None


class _Groups(BaseModel):
    model_config = {"extra": "forbid"}
    groups: dict[str, WordGroup]


def _groups(path: Path, root: Path, found: list[LibraryProblem], digest: hashlib._Hash) -> dict[str, WordGroup]:
    value = _read(path, root, _Groups, found, digest)
    return value.groups if value else {}
