"""What is loaded when: the command must start fast, the model only where a sentence needs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.marked import marked

HEAVY = (
    "spacy",
    "ginza",
    "thinc",
    "numpy",
    "sudachipy",
    "docx",
    "lxml",
    "pydantic",
    "rich.table",
    "pypdfium2",
    "jinja2",
)
DRAFT = "秘密保持契約書\n第１条（目的）\n甲は開示する。\n第２条（守秘）\n乙は第三者に開示してはならない。\n"


def loaded_after(code: str) -> set[str]:
    """Return which heavy libraries a fresh interpreter holds after `code`."""
    tail = f"\nimport sys\nsys.stdout.write(' '.join(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_command_line_alone_imports_no_heavy_library() -> None:
    assert loaded_after("import clausekit.cli") == set()


def test_tokens_need_no_model() -> None:
    code = "from clausekit.language import tokenize\nassert len(tokenize('甲は開示する。')) == 5"
    assert loaded_after(code) == {"sudachipy"}


def test_a_review_of_a_text_imports_no_model(tmp_path: Path) -> None:
    draft = tmp_path / "契約書.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    code = f"""
from clausekit.cli import main
try:
    main(['review', {str(draft)!r}, '--json', {str(tmp_path / "out.json")!r}])
except SystemExit as done:
    assert done.code == 0, done.code
"""
    # Jinja is there: what this draft lacks is proposed, and Jinja's parser reads the wordings.
    assert loaded_after(code) & {"spacy", "ginza", "thinc", "docx", "lxml", "pypdfium2"} == set()
    assert (tmp_path / "out.json").exists()


@pytest.mark.model
def test_the_model_loads_by_its_name_and_parses() -> None:
    from clausekit.language.model import pipeline

    text, (actor, act) = marked("⟦受領者⟧は、秘密情報を開示者に⟦返還⟧するものとする。")
    parsed = pipeline()(text)
    by_start = {token.idx: token for token in parsed}
    assert by_start[actor.start].dep_.startswith("nsubj")
    assert by_start[act.start].pos_ in ("VERB", "NOUN")
    assert "ner" not in pipeline().pipe_names
    assert pipeline() is pipeline()
