"""Reading a data file twice at once: its values, and the line of every key, for errors that say where."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from clausekit.errors import LibraryProblem

Loc = tuple[str | int, ...]


class _Loader(yaml.CSafeLoader):
    """YAML's own rule, which its loaders do not keep: a key stands once. The later one would win in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"'{key.value}' is written twice", problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def load(path: Path) -> Any:
    """Return the values of a YAML file; None for an empty one.

    Raises yaml.YAMLError where it is no YAML or a key stands twice, UnicodeDecodeError where it is no UTF-8.
    """
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)


def word_line(path: Path, word: str) -> int:
    """Return the line (from 1) of the last value or, failing that, key `word` of a file; 1 where it is neither."""
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    values = [node.start_mark.line + 1 for node in _scalars(root) if node.value.strip() == word.strip()] if root else []
    keys = [line for loc, line in key_lines(path).items() if loc and loc[-1] == word]
    return [1, *keys[-1:], *values][-1]


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _scalars(entry)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)


def key_lines(path: Path) -> dict[Loc, int]:
    """Return the line (from 1) of every key and list entry by its path in the file."""
    lines: dict[Loc, int] = {(): 1}
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    if root is not None:
        _walk(root, (), lines)
    return lines


def _walk(node: yaml.Node, loc: Loc, lines: dict[Loc, int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*loc, str(key.value))
            lines[here] = key.start_mark.line + 1
            _walk(value, here, lines)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            lines[(*loc, index)] = value.start_mark.line + 1
            _walk(value, (*loc, index), lines)


def problems(path: Path, shown: Path, error: ValidationError, model: type[BaseModel]) -> list[LibraryProblem]:
    """Return what pydantic found wrong with a file as problems with line and key; misspelt keys get a guess."""
    lines = key_lines(path)
    out = []
    found = [(tuple(item["loc"]), item) for item in error.errors()]
    for loc, item in found:
        inside = any(len(other) > len(loc) and other[: len(loc)] == loc for other, _ in found)
        if inside and item["type"] == "too_short":
            continue  # pydantic does not count the entries that it complains about
        out.append(LibraryProblem(shown, _line(lines, loc), _text(item, loc, model)))
    return out


def _line(lines: dict[Loc, int], loc: Loc) -> int:
    while loc and loc not in lines:
        loc = loc[:-1]
    return lines[loc]


def _text(item: Any, loc: Loc, model: type[BaseModel]) -> str:
    key = str(loc[-1]) if loc else ""
    if item["type"] == "extra_forbidden":
        guess = close_key(key, model)
        return f"'{key}' is not a key here" + (f" ({guess}?)" if guess else "")
    if item["type"] == "missing":
        return f"the key '{key}' is missing"
    return f"'{'.'.join(map(str, loc))}': {item['msg']}"


def close_key(key: str, model: type[BaseModel]) -> str:
    """Return the key of the schema that a misspelt one comes nearest to; "" where none is near."""
    return next(iter(difflib.get_close_matches(key, _all_keys(model, set()), 1)), "")


def _all_keys(model: type[BaseModel], seen: set[type[BaseModel]]) -> set[str]:
    """Return every key name in the schema of `model` and of the models in it."""
    if model in seen:
        return set()
    seen.add(model)
    keys: set[str] = set()
    for name, field in model.model_fields.items():
        keys.add(field.alias or name)
        for inner in _models(field.annotation):
            keys |= _all_keys(inner, seen)
    return keys


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [inner for arg in getattr(annotation, "__args__", ()) for inner in _models(arg)]
