"""Tokens of a text: surface, normal form, part of speech, with offsets that survive every oddity of the input."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from clausekit.language.model import tokenizer
from clausekit.settings import MAX_TOKENIZER_CHARS

if TYPE_CHECKING:
    from sudachipy import Morpheme as SudachiMorpheme


class Morpheme(NamedTuple):
    """One token: characters `start` to `end` of the text, Sudachi's normal form, all parts of speech
    (名詞-普通名詞-サ変可能) and the inflection, and whether it is a potential form (返せる)."""

    start: int
    end: int
    surface: str
    normal: str
    pos: str
    form: str
    able: bool


class _Part(NamedTuple):
    """A part of speech of Sudachi's, its words joined once; `able`: potential forms are among these verbs."""

    pos: str
    form: str
    able: bool


_ABLE = dict(zip("えけせてねべめれげ", "うくすつぬぶむるぐ", strict=True))


def _able(base: str, normal: str) -> bool:
    """Tell whether a verb is the potential form of its normal form (返せる of 返す)."""
    return len(base) > 2 and base.endswith("る") and base != normal and normal.endswith(_ABLE.get(base[-2], "。"))


def morphemes(text: str) -> tuple[Morpheme, ...]:
    """Return the tokens of a sentence of any length as frames see them."""
    return tuple(map(_as_meant, tokenize(text)))


def _as_meant(one: Morpheme) -> Morpheme:
    # 行って is 行く to Sudachi; nobody goes anywhere in a contract.
    return one._replace(normal="行う") if one.normal == "行く" and one.surface == "行っ" else one


# Words and frames read the same sentences.
@lru_cache(maxsize=1024)
def tokenize(text: str) -> tuple[Morpheme, ...]:
    """Return the tokens of `text` in order; empty text has none. Text over Sudachi's limit is cut at 。 or space."""
    return tuple(token for start, piece in _pieces(text) for token in _tokens(piece, start))


def _tokens(text: str, offset: int) -> Iterator[Morpheme]:
    for one in tokenizer().tokenize(text):
        start, end = one.begin(), one.end()
        if start < end:
            part, normal = _part(one), one.normalized_form()
            able = part.able and _able(one.dictionary_form(), normal)
            yield Morpheme(start + offset, end + offset, text[start:end], normal, part.pos, part.form, able)


_parts: dict[int, _Part] = {}


def _part(one: SudachiMorpheme) -> _Part:
    """Return the part of speech of a morpheme; Sudachi's own number for it spares reading it again."""
    number = one.part_of_speech_id()
    if number not in _parts:
        part = one.part_of_speech()
        able = part[0] == "動詞" and part[4].startswith("下一段")
        _parts[number] = _Part("-".join(part[:3]), part[5], able)
    return _parts[number]


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
