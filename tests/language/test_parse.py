"""The dependency parse: asked for only where tokens leave an attachment open, and counted."""

from __future__ import annotations

import pytest

from clausekit.language.frames import Extractor
from clausekit.language.parse import ParseMode, Parser
from clausekit.settings import MAX_TOKENIZER_CHARS
from clausekit.span import Span
from tests.language.test_loading import loaded_after

PLAIN = "乙は、秘密情報を第三者に開示してはならない。"
# 通知し looks like part of what opens the condition; it is what 乙 must do.
OPEN = "乙は、法令に基づき開示を求められたときは、相手方に通知し、意見を述べる機会を与えるものとする。"


def acts(text: str, mode: ParseMode) -> tuple[list[str], Parser]:
    extractor = Extractor(["甲", "乙"], None, mode)
    return [frame.act for frame in extractor.frames(text, Span(0, len(text)))], extractor.parser


def test_a_plain_sentence_is_not_parsed() -> None:
    found, parser = acts(PLAIN, "auto")
    assert found == ["開示"]
    assert (parser.mode, parser.sentences, parser.parsed) == ("auto", 1, 0)


def test_off_never_parses() -> None:
    assert acts(OPEN, "off")[1].parsed == 0


def test_a_plain_sentence_loads_no_model() -> None:
    code = f"""
from clausekit.language.frames import Extractor
from clausekit.span import Span
text = {PLAIN!r}
assert Extractor(['乙'], None, 'auto').frames(text, Span(0, len(text)))
"""
    assert loaded_after(code) & {"spacy", "ginza", "thinc"} == set()


@pytest.mark.model
def test_an_open_sentence_is_parsed_and_keeps_both_acts() -> None:
    found, parser = acts(OPEN, "auto")
    assert found == ["通知", "与える"]
    assert parser.parsed == 1


@pytest.mark.model
def test_full_parses_every_sentence() -> None:
    assert acts(PLAIN, "full")[1].parsed == 1


@pytest.mark.model
def test_text_that_no_tokenizer_takes_has_no_heads() -> None:
    parser = Parser("full")
    assert parser.heads("あ" * (MAX_TOKENIZER_CHARS + 1), undecided=True) is None
    assert parser.heads("￣\ud800￣乙は返還する。", undecided=True) is not None
