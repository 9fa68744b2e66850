"""The errors of clausekit, one class for each person who must act.

ClausekitError
├── InputError      the draft: the reader of the contract acts
├── OptionError     the command line: a wrong option or combination
├── AnswerError     a file of answers: who answers acts (file, line, question)
├── LibraryError    the clause library: its editor acts (file, line, key)
├── RenderError     a wording cannot be filled in: its template or a value
├── PlaybookError   a company's playbook: its editor acts (file, line)
├── EvaluationError a corpus or its labels: the labeller acts
└── SystemMissing   a program of the operating system is not installed

Every error carries a message id and parameters; the doors (cli, web) render it with
`clausekit.messages` in the reader's language. `str(error)` is the Japanese text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class ClausekitError(Exception):
    """A failure whose cause and remedy are known; `key` names its message in the catalogue."""

    def __init__(self, key: str, **params: object) -> None:
        self.key = key
        self.params = params
        super().__init__(key, params)


class InputError(ClausekitError):
    """The draft cannot be read or is not what it claims to be."""


class OptionError(ClausekitError):
    """An option of the command is wrong for this draft."""


class RenderError(ClausekitError):
    """A wording of the library cannot be filled in: something in its template or a value is not known."""


class EvaluationError(ClausekitError):
    """A corpus folder or label file is unusable."""


class SystemMissing(InputError):  # noqa: N818 - what is missing, not what went wrong
    """The draft needs a program of the operating system that is not installed."""


@dataclass(frozen=True, slots=True)
class LibraryProblem:
    """One thing wrong with a file of the clause library: where, and what."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class LibraryError(ClausekitError):
    """The clause library is unusable; `problems` lists all that is wrong at once."""

    def __init__(self, problems: Sequence[LibraryProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("library.problems", problems="\n".join(map(str, problems)))


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """One thing wrong with a file of answers: where, which question, and the message that says what."""

    path: Path
    line: int
    question: str
    key: str
    params: Mapping[str, object]


class AnswerError(ClausekitError):
    """Answers cannot be used; `problems` lists all that is wrong at once, as messages yet to be rendered."""

    def __init__(self, problems: Sequence[AnswerProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("answers.problems")


@dataclass(frozen=True, slots=True)
class PlaybookProblem:
    """One thing wrong with a playbook: where, and the message that says what."""

    path: Path
    line: int
    key: str
    params: Mapping[str, object]


class PlaybookError(ClausekitError):
    """A playbook cannot be used; `problems` lists all that is wrong at once, as messages yet to be rendered."""

    def __init__(self, problems: Sequence[PlaybookProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("playbook.problems")
