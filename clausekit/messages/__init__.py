"""The message catalogue: every sentence for users, Japanese and English, by id.

Each `*.yaml` in this folder maps an id to `{ja: ..., en: ...}`; `{name}` stands for a parameter.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from clausekit.errors import AnswerError, AnswerProblem, ClausekitError, PlaybookError, PlaybookProblem

Language = Literal["ja", "en"]


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Return all messages: id → language → sentence with `{parameters}`."""
    merged: dict[str, dict[str, str]] = {}
    for entry in sorted(files(__package__).iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".yaml"):
            merged.update(yaml.load(entry.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    return merged


def message(key: str, lang: Language = "ja", **params: object) -> str:
    """Return the sentence `key` in `lang` with its parameters filled in; an unknown key is a KeyError."""
    return catalogue()[key][lang].format(**params)


def error_text(error: ClausekitError, lang: Language = "ja") -> str:
    """Return what went wrong and what to do about it, in `lang`."""
    if isinstance(error, AnswerError):
        return message(error.key, lang, problems="\n".join(_in_answers(one, lang) for one in error.problems))
    if isinstance(error, PlaybookError):
        return message(error.key, lang, problems="\n".join(_in_playbook(one, lang) for one in error.problems))
    return message(error.key, lang, **error.params)


def _in_answers(problem: AnswerProblem, lang: Language) -> str:
    # What comes from the data of the library has both languages at hand.
    params = {name: value[lang] if isinstance(value, dict) else value for name, value in problem.params.items()}
    return f"{problem.path}:{problem.line}: " + message(problem.key, lang, **{"question": problem.question, **params})


def _in_playbook(problem: PlaybookProblem, lang: Language) -> str:
    guess = problem.params.get("guess")
    said = message("playbook.guess", lang, name=guess) if guess else ""
    return f"{problem.path}:{problem.line}: " + message(problem.key, lang, **{**problem.params, "guess": said})
