"""What the conditions, the questionnaire and the advice name must be there: clauses, elements, questions, answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from clausekit.errors import LibraryProblem
from clausekit.library.advice import Stage
from clausekit.library.checking import Parts
from clausekit.library.condition import Condition, every
from clausekit.library.questionnaire import Category, Countries, Lookups, Question, Scoring
from clausekit.library.yamlfile import word_line

# A country is answered by its code or by one of these classes.
COUNTRY_CLASSES = ("JP", "in_27", "other")


@dataclass(frozen=True)
class Questionnaire:
    """The due-diligence questions by category, with how answers are scored, countries, and where to look."""

    categories: dict[str, Category] = field(default_factory=dict)
    scoring: Scoring | None = None
    countries: Countries | None = None
    lookups: Lookups | None = None

    @cached_property
    def questions(self) -> dict[str, Question]:
        """All questions by id."""
        return {one.id: one for category in self.categories.values() for one in category.questions}


def scope_problems(parts: Parts, asked: Questionnaire) -> Iterator[LibraryProblem]:
    """Yield what the conditions of clause types and elements name that is nowhere; a family of one type."""
    families: dict[str, list[str]] = {}
    for clause in parts.clauses.values():
        path = parts.folder / clause.id / "clause.yaml"
        for condition in (clause.applies_when, clause.needed_when, *clause.lighter_when):
            yield from _condition_problems(parts, asked, path, condition)
        if clause.family is not None:
            families.setdefault(clause.family, []).append(clause.id)
    for name, members in families.items():
        if len(members) < 2:
            path = parts.folder / members[0] / "clause.yaml"
            yield _at(parts, path, name, f"family '{name}' has one clause type only")
    for name, element in parts.elements.items():
        path = parts.folder / name.split(".")[0] / "elements" / f"{element.id}.yaml"
        for one in (element.applies_when, element.alternatives_when, *element.lighter_when):
            yield from _condition_problems(parts, asked, path, one)


def profile_problems(parts: Parts, asked: Questionnaire, stages: Mapping[str, Stage]) -> Iterator[LibraryProblem]:
    """Yield what questions, contradictions and advice name that is nowhere."""
    for category in asked.categories.values():
        path = parts.folder / "_profile" / "questions" / f"{category.id}.yaml"
        for question in category.questions:
            for target in (target for targets in question.triggers.values() for target in targets):
                name = target.split("@")[0]
                if name not in parts.clauses and name not in parts.elements and name.split(".")[0] not in parts.broken:
                    yield _at(parts, path, target, f"'{target}' is no clause type or element of the library")
    if asked.scoring is not None:
        path = parts.folder / "_profile" / "scoring.yaml"
        rules = [
            *(one.answers for one in asked.scoring.contradictions),
            *(one.answers for one in asked.scoring.offsets),
        ]
        for answers in rules:
            yield from _answer_problems(parts, asked, path, answers)
    yield from _advice_problems(parts, asked, stages)


def _advice_problems(parts: Parts, asked: Questionnaire, stages: Mapping[str, Stage]) -> Iterator[LibraryProblem]:
    seen: set[str] = set()
    for stage in stages.values():
        path = parts.folder / "_advice" / f"{stage.id}.yaml"
        for one in stage.advice:
            if one.id in seen:
                yield _at(parts, path, one.id, f"advice '{one.id}' is given twice")
            seen.add(one.id)
            for name in one.clauses:
                if name not in parts.clauses and name not in parts.broken:
                    yield _at(parts, path, name, f"'{name}' is not a clause type of the library")
            yield from _condition_problems(parts, asked, path, one.show_when)


def _condition_problems(
    parts: Parts, asked: Questionnaire, path: Path, condition: Condition | None
) -> Iterator[LibraryProblem]:
    for one in every(condition):
        for name in (*one.satisfied, *one.addressed):
            if name not in parts.elements and name.split(".")[0] not in parts.broken:
                yield _at(parts, path, name, f"'{name}' is not an element of the library")
        for word in one.mentions:
            if word.startswith("@") and word[1:] not in parts.groups and "_lexicon" not in parts.broken:
                yield _at(parts, path, word, f"word group '{word}' is not in _lexicon/")
        yield from _answer_problems(parts, asked, path, one.answers)


def _answer_problems(
    parts: Parts, asked: Questionnaire, path: Path, answers: Mapping[str, tuple[str, ...]]
) -> Iterator[LibraryProblem]:
    if "_profile" in parts.broken:
        return
    for name, wanted in answers.items():
        question = asked.questions.get(name)
        if question is None:
            yield _at(parts, path, name, f"'{name}' is not a question of _profile/")
            continue
        for answer in wanted:
            if answer not in question.effects:
                yield _at(parts, path, answer, f"'{answer}' is not an answer of '{name}'")


def _at(parts: Parts, path: Path, word: str, message: str) -> LibraryProblem:
    return LibraryProblem(path.relative_to(parts.folder.parent), word_line(path, word), message)
