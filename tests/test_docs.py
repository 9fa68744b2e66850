"""What users read cannot drift from what the program does: README, help, messages."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import click
import pytest
import yaml
from click.testing import CliRunner

from clausekit.cli.main import COMMANDS, main
from clausekit.errors import ClausekitError, InputError
from clausekit.messages import catalogue, error_text, message
from tests.shared import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
PACKAGE = REPOSITORY / "clausekit"
CODE = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "report" / "templates").glob("*")) if path.is_file()
)
# An article is cited by its printed label in Japanese, by its number in English.
TWO_WAYS = {"report.article"}
_KEY = re.compile(r"[a-z]+(?:\.[a-z_*]+)+")


def commands() -> list[tuple[str, click.Command]]:
    """Return every command with its full name, those of groups included."""
    found: list[tuple[str, click.Command]] = []
    context = click.Context(main)
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        children = command.commands if isinstance(command, click.Group) else {}
        found += [(f"{name} {child}", value) for child, value in children.items()] or [(name, command)]
    return found


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_readme_has_the_command(name: str) -> None:
    assert f"`clausekit {name}" in README


def test_readme_has_no_other_command() -> None:
    known = {name for name, _ in commands()}
    named = re.findall(r"^\| `clausekit ([a-z]+(?: [a-z]+)?)", README, re.M)
    assert named
    assert set(named) <= known


def test_every_option_in_readme_exists() -> None:
    options = {option for _, command in commands() for param in command.params for option in param.opts}
    named = set(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)", re.sub(r"https?://\S+", "", README)))
    assert named
    assert named <= options | {"--help", "--version"}


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_option_has_help_in_both_languages(name: str, command: click.Command) -> None:
    for option in (param for param in command.params if isinstance(param, click.Option)):
        assert option.help and re.search("[ぁ-んァ-ヶ一-龠]", option.help) and " / " in option.help, option.name
    shown = CliRunner().invoke(main, [*name.split(), "--help"]).output
    assert all(option in shown for param in command.params if isinstance(param, click.Option) for option in param.opts)


def test_every_type_in_readme_is_one() -> None:
    from clausekit.settings import CONTRACT_TYPES

    line = next(line for line in README.splitlines() if line.startswith("- `--type`"))
    assert set(re.findall(r"`([a-z_]+)`", line)) == {"auto", "pledge", *CONTRACT_TYPES}


def test_make_targets_in_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", README, re.M))
    assert named >= {"test", "check"}
    assert named <= targets


def entries() -> Iterator[tuple[str, str]]:
    """Yield (file, key) of every message, doubled ones twice."""
    for path in sorted((PACKAGE / "messages").glob("*.yaml")):
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        assert isinstance(root, yaml.MappingNode)
        for key, _ in root.value:
            yield path.name, key.value


def test_no_message_is_defined_twice() -> None:
    assert [key for key, times in Counter(key for _, key in entries()).items() if times > 1] == []


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_every_message_is_there_in_both_languages(key: str) -> None:
    entry = catalogue()[key]
    assert set(entry) == {"ja", "en"}
    names = [sorted({name for _, name, _, _ in Formatter().parse(text) if name}) for text in entry.values()]
    assert names[0] == names[1] or key in TWO_WAYS
    assert all(text.strip() for text in entry.values())
    assert not re.search("[ぁ-んァ-ヶ一-龠]", entry["en"].replace("甲, 乙", "")), "the English sentence holds Japanese"


@cache
def strings() -> tuple[frozenset[str], frozenset[str]]:
    """Return all strings of the code, and all f-strings with `*` for what they fill in."""
    plain: set[str] = set(re.findall(r"""["']([a-z_]+(?:\.[a-z_]+)*)["']""", TEMPLATES))
    filled: set[str] = set(re.findall(r"""["']([a-z_]+\.)["']\s*(?:~|\+)""", TEMPLATES))
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                plain.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else "*" for part in node.values]
                filled.add("".join(map(str, parts)))
    return frozenset(plain), frozenset(filled)


def matches(key: str, pattern: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".+"), key) is not None


def test_every_message_is_used() -> None:
    plain, filled = strings()
    patterns = [pattern for pattern in filled if "*" in pattern and re.search(r"[a-z]+[._]", pattern)] + [
        f"{start}*" for start in filled if start.endswith(".")
    ]
    unused = [
        key
        for key in catalogue()
        if not any(
            name in plain or any(matches(name, pattern) for pattern in patterns)
            for name in {key, key.removeprefix("report.")}
        )
    ]
    assert unused == []


def asked(path: Path) -> Iterator[str]:
    """Yield the key (or pattern of keys) of every message that the module asks for."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        first = node.args[0]
        if name == "words" and "report" in path.parts:
            prefix = "report."
        elif name in ("message", "InputError", "OptionError", "EvaluationError", "SystemMissing", "Notice"):
            prefix = ""
        else:
            continue
        if isinstance(first, ast.Constant):
            yield prefix + str(first.value)
        elif isinstance(first, ast.JoinedStr):
            yield prefix + "".join(p.value if isinstance(p, ast.Constant) else "*" for p in first.values)  # type: ignore[misc]


@pytest.mark.parametrize("path", [path for path in CODE if any(asked(path))], ids=lambda path: path.stem)
def test_every_message_that_the_code_asks_for_exists(path: Path) -> None:
    for key in asked(path):
        assert any(matches(known, key) for known in catalogue()), key


def test_keys_that_travel_through_variables_exist() -> None:
    prefixes = {key.split(".")[0] for key in catalogue()} - {"report"}
    plain, _ = strings()
    no_keys = (".yaml", ".json", ".html", ".css", ".js", ".docx", ".py", ".xml", "_")
    keys = {k for k in plain if _KEY.fullmatch(k) and k.split(".")[0] in prefixes and not k.endswith(no_keys)}
    assert len(keys) > 20
    assert keys - set(catalogue()) == set()


def test_an_error_says_itself_in_both_languages() -> None:
    error = InputError("input.not_found", path="契約書.docx")
    assert "契約書.docx" in error_text(error) and "契約書.docx" in error_text(error, "en")
    assert error_text(error) != error_text(error, "en")
    assert str(error), "an uncaught error still says something"


def test_an_unknown_message_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        message("no.such.message")
    with pytest.raises(KeyError):
        error_text(ClausekitError("input.not_found"))
