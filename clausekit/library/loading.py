"""Loading the clause library: every problem of every file at once, or a library ready for use."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

import pydantic
import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from clausekit.compiled import compiled, content_key
from clausekit.datafiles import data_folder
from clausekit.errors import LibraryError, LibraryProblem
from clausekit.library.advice import Advice, Stage
from clausekit.library.antitrust import AntitrustTable
from clausekit.library.antitrust_files import read_table
from clausekit.library.checking import Parts, cross_problems, idle_groups
from clausekit.library.element import Element
from clausekit.library.model import Clause, Contract, DefinedTerm, WordGroup
from clausekit.library.papers import Papers, papers_problems
from clausekit.library.questionnaire import Category, Countries, Lookups, Scoring
from clausekit.library.scopes import Questionnaire, profile_problems, scope_problems
from clausekit.library.variant import Variant
from clausekit.library.yamlfile import key_lines, word_line
from clausekit.library.yamlfile import load as load_yaml
from clausekit.library.yamlfile import problems as schema_problems

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, eq=False)
class Library:
    """Clause types, contract types, word groups, elements and variants (`type.id`); hash and place of their files.

    `questionnaire` holds the due-diligence questions, `advice` what to do beside the contract.
    """

    clauses: dict[str, Clause]
    contracts: dict[str, Contract]
    groups: dict[str, WordGroup]
    hash: str
    elements: dict[str, Element] = field(default_factory=dict)
    folder: Path = Path()
    variants: dict[str, Variant] = field(default_factory=dict)
    antitrust: AntitrustTable | None = None
    papers: Papers = field(default_factory=Papers)
    questionnaire: Questionnaire = field(default_factory=Questionnaire)
    advice: dict[str, Advice] = field(default_factory=dict)
    terms: dict[str, DefinedTerm] = field(default_factory=dict)

    def problem(self, name: str, quoted: str, message: str) -> LibraryProblem:
        """Return a problem of the file `name` of the library, at the line that holds `quoted`."""
        path = self.folder / name
        line = word_line(path, quoted) if quoted and path.is_file() else 1
        return LibraryProblem(path.relative_to(self.folder.parent), line, message)


@cache
def library() -> Library:
    """Return the product's own library, loaded once; from its compiled form where files and code are unchanged."""
    folder = data_folder("clause_library")
    files = [*sorted(folder.rglob("*.yaml")), *sorted(Path(__file__).parent.glob("*.py"))]
    key = content_key(files, pydantic.VERSION)
    return compiled("library", key, TypeAdapter(Library), lambda: load_library(folder, strict=False))


def load_library(folder: Path, *, strict: bool = True) -> Library:
    """Return the library in `folder`; raises LibraryError that lists all problems of all files at once.

    `strict` is for its editors: untidiness that harms no review is a problem too.
    """
    reader = _Reader(folder)
    clauses = reader.folder("[!_]*/clause.yaml", Clause)
    contracts = reader.folder("_contracts/*.yaml", Contract)
    groups = reader.groups()
    terms = reader.folder("_terms/*.yaml", DefinedTerm)
    elements = {name: element for clause in clauses for name, element in reader.elements(clause).items()}
    variants = {name: variant for clause in clauses for name, variant in reader.variants(clause).items()}
    antitrust = read_table(folder, reader.read, reader.complain)
    papers = reader.papers(clauses)
    questionnaire, stages = reader.questionnaire(), reader.folder("_advice/*.yaml", Stage)
    if not clauses and not reader.problems:
        reader.problems.append(LibraryProblem(folder, 1, "no clause type here"))
    broken = frozenset(part for problem in reader.problems for part in problem.path.parts[1:-1])
    parts = Parts(folder, clauses, contracts, groups, reader.group_files, elements, broken, variants)
    reader.problems += [*cross_problems(parts), *scope_problems(parts, questionnaire)]
    reader.problems += profile_problems(parts, questionnaire, stages)
    if strict and not broken:
        reader.problems += idle_groups(parts)
    if reader.problems:
        raise LibraryError(sorted(reader.problems, key=lambda problem: (problem.path, problem.line)))
    return Library(
        clauses,
        contracts,
        groups,
        reader.digest.hexdigest()[:16],
        elements,
        folder,
        variants,
        antitrust=antitrust,
        papers=papers,
        questionnaire=questionnaire,
        advice={one.id: one for stage in stages.values() for one in stage.advice},
        terms=terms,
    )


class _Groups(BaseModel):
    model_config = {"extra": "forbid"}
    groups: dict[str, WordGroup]


class _Reader:
    """Reads the files of a library one by one; what is wrong with them gathers in `problems`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[LibraryProblem] = []
        self.digest = hashlib.sha256()
        self.group_files: dict[str, Path] = {}

    def folder(self, pattern: str, model: type[M]) -> dict[str, M]:
        """Return the sound files that match `pattern` by id, which is the name of the folder or file."""
        out: dict[str, M] = {}
        for path in sorted(self.root.glob(pattern)):
            value = self.read(path, model)
            if value is None:
                continue
            name = path.parent.name if path.name == "clause.yaml" else path.stem
            if value.id != name:  # type: ignore[attr-defined]
                self._add(path, 1, f"'id' must be '{name}', the folder's or file's name")
            out[name] = value
        return out

    def elements(self, clause: str) -> dict[str, Element]:
        """Return the elements of a clause type by their full ids (type.element)."""
        return {f"{clause}.{name}": one for name, one in self.folder(f"{clause}/elements/*.yaml", Element).items()}

    def variants(self, clause: str) -> dict[str, Variant]:
        """Return the wordings of a clause type by their full ids (type.base)."""
        return {f"{clause}.{name}": one for name, one in self.folder(f"{clause}/variants/*.yaml", Variant).items()}

    def questionnaire(self) -> Questionnaire:
        """Return the questions in the order of their categories, with scoring, countries and places to look in."""
        found = self.folder("_profile/questions/*.yaml", Category)
        categories = dict(sorted(found.items(), key=lambda item: item[1].order))
        scoring = self.folder("_profile/scoring.yaml", Scoring)
        countries = self.folder("_profile/countries.yaml", Countries)
        lookups = self.folder("_profile/lookups.yaml", Lookups)
        return Questionnaire(categories, scoring.get("scoring"), countries.get("countries"), lookups.get("lookups"))

    def groups(self) -> dict[str, WordGroup]:
        """Return the word groups of all lexicon files."""
        groups: dict[str, WordGroup] = {}
        for path in sorted(self.root.glob("_lexicon/*.yaml")):
            value = self.read(path, _Groups)
            for name, group in (value.groups if value else {}).items():
                if name in groups:
                    self._add(path, key_lines(path)["groups", name], f"group '{name}' is defined twice")
                self.group_files[name] = path
                groups[name] = group
        return groups

    def papers(self, clauses: dict[str, Clause]) -> Papers:
        """Return what other papers govern; nothing where the library does not say."""
        path = self.root / "_papers" / "topics.yaml"
        papers = (self.read(path, Papers) if path.is_file() else None) or Papers()
        for word, told in papers_problems(papers, clauses):
            self.complain(path, word, told)
        return papers

    def read(self, path: Path, model: type[M]) -> M | None:
        """Return the sound content of a file; None where it is unusable, which is a problem."""
        self.digest.update(path.read_bytes())
        try:
            return model.model_validate(load_yaml(path))
        except yaml.MarkedYAMLError as error:
            self._add(
                path, error.problem_mark.line + 1 if error.problem_mark else 1, f"not valid YAML: {error.problem}"
            )
        except (yaml.reader.ReaderError, UnicodeDecodeError) as error:
            self._add(path, 1, f"not a text in UTF-8: {error.reason}")
        except ValidationError as error:
            self.problems += schema_problems(path, path.relative_to(self.root.parent), error, model)
        return None

    def complain(self, path: Path, quoted: str, message: str) -> None:
        """Add a problem of `path` at the line that holds `quoted`."""
        self._add(path, word_line(path, quoted) if quoted and path.is_file() else 1, message)

    def _add(self, path: Path, line: int, message: str) -> None:
        self.problems.append(LibraryProblem(path.relative_to(self.root.parent), line, message))
