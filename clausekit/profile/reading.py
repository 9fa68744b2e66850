"""Reading a file of answers: every unknown, missing, misplaced or contradictory answer at once, with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from clausekit.errors import AnswerError, AnswerProblem
from clausekit.library.questionnaire import Question
from clausekit.library.scopes import COUNTRY_CLASSES, Questionnaire
from clausekit.profile.model import Profile
from clausekit.profile.scoring import make_profile

_LIMIT = 1_000_000
_TOP = ("name", "answers")


def read_profile(path: Path, asked: Questionnaire) -> Profile:
    """Return the profile of the answers in the YAML file `path`; raises AnswerError that lists all problems."""
    name, answers = read_answers(path, asked)
    return make_profile(asked, answers, name)


def read_answers(path: Path, asked: Questionnaire) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Return name and answers of a file, the country as its class; raises AnswerError that lists all problems."""
    reader = _Reader(path, asked)
    name, answers = reader.read()
    if not answers and not reader.problems:
        reader.complain(1, "answers.none")
    reader.contradictions(answers)
    if reader.problems:
        raise AnswerError(sorted(reader.problems, key=lambda problem: problem.line))
    return name, answers


class _Reader:
    """Reads one file of answers; what is wrong with it gathers in `problems`."""

    def __init__(self, path: Path, asked: Questionnaire) -> None:
        self.path = path
        self.asked = asked
        self.problems: list[AnswerProblem] = []
        self.lines: dict[str, int] = {}

    def complain(self, line: int, key: str, question: str = "", **params: object) -> None:
        """Add a problem."""
        self.problems.append(AnswerProblem(self.path, line, question, key, params))

    def read(self) -> tuple[str, dict[str, tuple[str, ...]]]:
        """Return the name and the sound answers."""
        root = self._root()
        name, answers = "", dict[str, tuple[str, ...]]()
        for key, value in self._pairs(root, "file"):
            if key.value == "name" and isinstance(value, yaml.ScalarNode):
                name = value.value
            elif key.value == "answers":
                for question, given in self._pairs(value, "answers"):
                    self.lines[question.value] = _line(question)
                    answers |= self._answer(question, given)
            else:
                self.complain(_line(key), "answers.key", given=key.value, keys="、".join(_TOP))
        return name, {question: answers[question] for question in self.asked.questions if question in answers}

    def _root(self) -> yaml.Node | None:
        """Return the tree of the file: texts as they are written, so that `NO` stays Norway and `no` stays no."""
        try:
            data = self.path.read_bytes()
            if len(data) > _LIMIT:
                self.complain(1, "answers.too_large")
                return None
            return yaml.compose(data.decode("utf-8-sig"), Loader=yaml.CSafeLoader)
        except OSError as error:
            self.complain(1, "answers.unreadable", reason=error.strerror or str(error))
        except UnicodeDecodeError:
            self.complain(1, "answers.not_utf8")
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            self.complain(mark.line + 1 if mark else 1, "answers.not_yaml")
        return None

    def _pairs(self, node: yaml.Node | None, place: str) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        if node is None:
            return
        if not isinstance(node, yaml.MappingNode):
            self.complain(_line(node), "answers.no_mapping", place=place)
            return
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.complain(_line(key), "answers.no_mapping", place=place)
            elif key.value in seen:
                self.complain(_line(key), "answers.twice", key.value, given=key.value)
            else:
                seen.add(key.value)
                yield key, value

    def _answer(self, key: yaml.ScalarNode, node: yaml.Node) -> dict[str, tuple[str, ...]]:
        """Return the answer to one question, or nothing and a problem."""
        question = self.asked.questions.get(key.value)
        if question is None:
            self.complain(_line(key), "answers.no_question", key.value, guess=_guess(key.value, self.asked))
            return {}
        nodes = node.value if isinstance(node, yaml.SequenceNode) and question.type == "multi" else [node]
        given = [one.value.strip() for one in nodes if isinstance(one, yaml.ScalarNode)]
        if len(given) != len(nodes) or not given:
            self.complain(_line(node), "answers.one_answer", question.id)
            return {}
        if any(not one or one in ("~", "null") for one in given):
            self.complain(_line(key), "answers.missing", question.id, answers=allowed(question))
            return {}
        sound = [self._sound(question, one) for one in given]
        for one, fine in zip(given, sound, strict=True):
            if fine is None:
                self.complain(_line(node), "answers.no_answer", question.id, given=one, answers=allowed(question))
        return {} if None in sound else {question.id: tuple(dict.fromkeys(one for one in sound if one is not None))}

    def _sound(self, question: Question, given: str) -> str | None:
        if question.type == "country":
            return self._country(given)
        if question.type == "years":
            return given if re.fullmatch(r"[1-9][0-9]{0,2}", given) else None
        # `Yes`, `no` and what an editor makes of them (true, false) are the same answer.
        plain = {"true": "yes", "false": "no"}.get(given.lower(), given.lower())
        return plain if plain in question.effects else None

    def _country(self, given: str) -> str | None:
        if given in COUNTRY_CLASSES:
            return given
        countries = self.asked.countries
        if countries is None or not re.fullmatch(r"[A-Za-z]{2}", given):
            return None
        listed = {country.iso for country in countries.listed}
        code = given.upper()
        return "JP" if code == countries.home.iso else "in_27" if code in listed else "other"

    def contradictions(self, answers: dict[str, tuple[str, ...]]) -> None:
        """Add a problem for each pair of answers that cannot both be true."""
        scoring = self.asked.scoring
        for rule in scoring.contradictions if scoring else ():
            if all(set(wanted) & set(answers.get(name, ())) for name, wanted in rule.answers.items()):
                names = list(rule.answers)
                line = max(self.lines.get(name, 1) for name in names)
                given = "、".join(f"{name}={'/'.join(answers[name])}" for name in names)
                because = rule.because.model_dump()
                self.complain(line, "answers.contradiction", names[-1], answers=given, because=because)


def allowed(question: Question) -> str:
    """Return the answers that a question takes, as a reader types them."""
    if question.type == "country":
        return "JP / DE / US … (ISO 3166) / in_27 / other"
    if question.type == "years":
        return "1–999"
    return " / ".join(question.effects)


def _guess(name: str, asked: Questionnaire) -> str:
    close = difflib.get_close_matches(name, asked.questions, 1)
    return f" ({close[0]}?)" if close else ""


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
