"""Compiled forms of the data files: kept by content, remade when it changes, never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from clausekit import compiled as module
from clausekit.compiled import compiled, content_key
from clausekit.library import library
from clausekit.library.loading import load_library

WORDS = TypeAdapter(dict[str, tuple[str, ...]])


class _Maker:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> dict[str, tuple[str, ...]]:
        self.calls += 1
        return {"秘密": ("秘密", str(self.calls))}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache"


def test_the_second_run_reads_what_the_first_has_made(cache: Path) -> None:
    maker = _Maker()
    assert compiled("words", "k", WORDS, maker) == compiled("words", "k", WORDS, maker) == {"秘密": ("秘密", "1")}
    assert maker.calls == 1
    assert [path.name for path in cache.iterdir()] == ["words-k.json"]


def test_another_key_is_made_anew(cache: Path) -> None:
    maker = _Maker()
    compiled("words", "k", WORDS, maker)
    assert compiled("words", "l", WORDS, maker) == {"秘密": ("秘密", "2")}


@pytest.mark.parametrize("damage", [b"", b"{", b'{"a": 1}', b"\xff\xfe"])
def test_a_damaged_file_is_made_anew(cache: Path, damage: bytes) -> None:
    maker = _Maker()
    compiled("words", "k", WORDS, maker)
    (cache / "words-k.json").write_bytes(damage)
    assert compiled("words", "k", WORDS, maker) == {"秘密": ("秘密", "2")}


def test_a_folder_that_cannot_be_written_is_no_error(cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert compiled("words", "k", WORDS, _Maker()) == {"秘密": ("秘密", "1")}


def test_old_forms_are_forgotten(cache: Path) -> None:
    for number in range(9):
        compiled("words", str(number), WORDS, _Maker())
    assert len(list(cache.iterdir())) <= 5


def test_the_key_follows_names_and_contents(tmp_path: Path) -> None:
    one, two = tmp_path / "a.yaml", tmp_path / "b.yaml"
    one.write_text("x", encoding="utf-8")
    two.write_text("y", encoding="utf-8")
    keys = {content_key([one, two]), content_key([two]), content_key([one]), content_key([one, two], "3.1")}
    one.write_text("z", encoding="utf-8")
    assert len(keys | {content_key([one, two])}) == 5


def test_the_compiled_library_is_the_library() -> None:
    plain = load_library(library().folder, strict=False)
    kept = library()
    assert (kept.clauses, kept.contracts, kept.groups, kept.elements) == (
        plain.clauses,
        plain.contracts,
        plain.groups,
        plain.elements,
    )
    assert (kept.hash, kept.folder) == (plain.hash, plain.folder)
