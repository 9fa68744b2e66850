"""From answers to a level: points per category, categories to axes, axes to the level; every step is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clausekit.library.condition import Level
from clausekit.library.questionnaire import Category, Question, Scoring
from clausekit.library.scopes import Questionnaire
from clausekit.profile.model import Profile, ProfileLevel, Step, Trigger

_ORDER: tuple[Level, ...] = ("low", "medium", "high")
Answers = Mapping[str, tuple[str, ...]]


def make_profile(asked: Questionnaire, answers: Answers, name: str = "") -> Profile:
    """Return the profile of sound `answers` (see `read_answers`); `asked` must hold the scoring."""
    scoring = asked.scoring
    assert scoring is not None
    steps = list(_answer_steps(asked, scoring, answers))
    levels: dict[str, Level] = {}
    for category in asked.categories.values():
        own = [step for step in steps if step.kind == "answer" and step.id in {one.id for one in category.questions}]
        if own and category.axis != "selection":
            made = _category(category, own, scoring)
            levels[category.id] = made.result  # type: ignore[assignment]
            steps.append(made)
    axes = {axis: _axis(axis, asked, levels, scoring) for axis in ("impact", "likelihood")}
    impact, likelihood = _as_level(axes["impact"].result), _as_level(axes["likelihood"].result)
    stopped = any(step.effect == "stop" for step in steps)
    level: ProfileLevel = "stop" if stopped else scoring.matrix[impact][likelihood]
    return Profile(
        level=level,
        impact=impact,
        likelihood=likelihood,
        steps=(*steps, *axes.values(), Step("level", "level", level)),
        answers=answers,
        triggers=tuple(_triggers(asked, answers)),
        unknown=tuple(question for question, given in answers.items() if "unknown" in given),
        unasked=tuple(question for question in asked.questions if question not in answers),
        name=name,
        documents=_documents(asked, answers),
    )


def _answer_steps(asked: Questionnaire, scoring: Scoring, answers: Answers) -> Iterator[Step]:
    for question in asked.questions.values():
        for answer in answers.get(question.id, ()):
            effect = question.effects[_key(question, answer)]
            if any(rule.question == question.id and _any_given(rule.answers, answers) for rule in scoring.offsets):
                effect = "0"
            yield Step("answer", question.id, effect, answer, effect)


def _key(question: Question, answer: str) -> str:
    return "value" if question.type == "years" else answer


def _any_given(wanted: Mapping[str, tuple[str, ...]], answers: Answers) -> bool:
    return any(set(values) & set(answers.get(name, ())) for name, values in wanted.items())


def _category(category: Category, steps: Sequence[Step], scoring: Scoring) -> Step:
    """Return the step that gives the category its level; what is unknown makes it medium, never adds up."""
    points = [_points(step.effect) for step in steps if step.answer != "unknown"]
    unknown = [_points(step.effect) for step in steps if step.answer == "unknown"]
    gained = sorted((point for point in points if point > 0), reverse=True)[: scoring.counted]
    total = sum(gained) + sum(point for point in points if point < 0)
    effects = {step.effect for step in steps}
    result: Level = "low"
    if "high" in effects or "stop" in effects or total >= scoring.high_from:
        result = "high"
    elif "medium" in effects or total >= scoring.medium_from or any(p >= scoring.unknown_from for p in unknown):
        result = "medium"
    return Step("category", category.id, result, points=total)


def _points(effect: str) -> int:
    return int(effect) if effect.lstrip("+-").isdigit() else 0


def _axis(axis: str, asked: Questionnaire, levels: Mapping[str, Level], scoring: Scoring) -> Step:
    """Return the step that gives an axis the highest level of its categories; unassessed is not low."""
    own = {name: level for name, level in levels.items() if asked.categories[name].axis == axis}
    if not own:
        return Step("axis", axis, scoring.unassessed)
    highest = max(own, key=lambda name: _ORDER.index(own[name]))
    return Step("axis", axis, own[highest], answer=highest)


def _as_level(text: str) -> Level:
    return next(level for level in _ORDER if level == text)


def _triggers(asked: Questionnaire, answers: Answers) -> Iterator[Trigger]:
    for question in asked.questions.values():
        for answer in answers.get(question.id, ()):
            for target in question.triggers.get(_key(question, answer), ()):
                name, _, variant = target.partition("@")
                yield Trigger(name, variant or None, question.id, answer)


def _documents(asked: Questionnaire, answers: Answers) -> tuple[str, ...]:
    """Return the companion documents that the worrying answers call for, each once."""
    out: list[str] = []
    for question in asked.questions.values():
        for answer in answers.get(question.id, ()):
            effect = question.effects[_key(question, answer)]
            if question.triggers.get(_key(question, answer)) or effect == "stop" or _points(effect) > 0:
                out += question.documents
    return tuple(dict.fromkeys(out))
