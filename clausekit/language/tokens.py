"""Tokens of a text: surface, normal form, part of speech, with offsets that survive every oddity of the input."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from clausekit.language.model import tokenizer
from clausekit.settings import MAX_TOKENIZER_CHARS


class Token(NamedTuple):
    """One morpheme: characters `start` to `end` of the text, Sudachi's normal form and part of speech."""

    start: int
    end: int
    surface: str
    normal: str
    pos: str


class Morpheme(NamedTuple):
    """A token with what frames need of it: all parts of speech (名詞-普通名詞-サ変可能) and the inflection, and
    whether it is a potential form (返せる)."""

    start: int
    end: int
    surface: str
    normal: str
    pos: str
    form: str
    able: bool


_ABLE = dict(zip("えけせてねべめれげ", "うくすつぬぶむるぐ", strict=True))


def _able(base: str, normal: str) -> bool:
    """Tell whether a verb is the potential form of its normal form (返せる of 返す)."""
    return len(base) > 2 and base.endswith("る") and base != normal and normal.endswith(_ABLE.get(base[-2], "。"))


def morphemes(text: str) -> Iterator[Morpheme]:
    """Yield the morphemes of a sentence of any length."""
    for start, piece in _pieces(text):
        for one in tokenizer().tokenize(piece):
            begin, end = one.begin(), one.end()
            if begin < end:
                part = one.part_of_speech()
                base, normal = one.dictionary_form(), one.normalized_form()
                if normal == "行く" and piece[begin:end] == "行っ":
                    # 行って is 行く to Sudachi; nobody goes anywhere in a contract.
                    normal = "行う"
                able = part[0] == "動詞" and part[4].startswith("下一段") and _able(base, normal)
                yield Morpheme(begin + start, end + start, piece[begin:end], normal, "-".join(part[:3]), part[5], able)


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` in order; empty text has none. Text over Sudachi's limit is cut at 。 or space."""
    return tuple(token for start, piece in _pieces(text) for token in _tokens(piece, start))


def _tokens(text: str, offset: int) -> Iterator[Token]:
    for morpheme in tokenizer().tokenize(text):
        start, end = morpheme.begin(), morpheme.end()
        if start < end:
            yield Token(
                start + offset, end + offset, text[start:end], morpheme.normalized_form(), morpheme.part_of_speech()[0]
            )


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, piece) with every piece short enough for Sudachi, lone surrogates made harmless."""
    safe = text.encode("utf-8", "replace").decode("utf-8") if any("\ud800" <= c <= "\udfff" for c in text) else text
    start = 0
    while start < len(safe):
        end = min(len(safe), start + MAX_TOKENIZER_CHARS)
        if end < len(safe):
            cut = max(safe.rfind("。", start, end), safe.rfind("\n", start, end), safe.rfind(" ", start, end))
            end = cut + 1 if cut > start else end
        yield start, safe[start:end]
        start = end


@lru_cache(maxsize=20_000)
def normal_form(word: str) -> str:
    """Return the normal forms of a word's tokens joined: 漏えい and 漏洩 become one, 破り becomes 破る."""
    return "".join(token.normal for token in tokenize(word))
