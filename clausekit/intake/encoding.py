"""Telling the encoding of a Japanese text file."""

from __future__ import annotations

import codecs
import re

from clausekit.errors import InputError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
COMMON = re.compile(r"[\t\r\n -~ぁ-ヿ]")
USUAL = re.compile(r"[\t\r\n -~\u3000-ヿ㈠-㏿一-鿿＀-￯①-⑳]")
CANDIDATES = ("utf-8", "cp932", "euc_jis_2004")


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """Return the text of `data` without its BOM; bytes that are no text are an InputError.

    `declared` is the encoding the file names itself: tried after a BOM, ignored where it does not fit.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _with_bom(data[len(bom) :], encoding)
    if declared and (text := _declared(data, declared)) is not None:
        return text
    if wide := _wide_encoding(data):
        return data.decode(wide, errors="replace")
    if is_binary(data):
        raise InputError("input.binary", path=name)
    candidates = ("iso2022_jp_3", "iso2022_jp_ext", *CANDIDATES) if b"\x1b$" in data else CANDIDATES
    readings = [text for encoding in candidates if (text := _strict(data, encoding)) is not None]
    if not readings:
        return _guess(data, name)
    # Some EUC bytes are also CP932: they come out as half-width kana, which no contract is full of.
    return min(readings[:1] if _strict(data, "utf-8") is not None else readings, key=half_width_share)


def _with_bom(data: bytes, encoding: str) -> str:
    text = _strict(data, encoding)
    return data.decode(encoding, errors="replace") if text is None else text


def _declared(data: bytes, encoding: str) -> str | None:
    """Return `data` in the encoding a page declares; None for an unknown or wrong one."""
    usual = {"shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "euc-jp": "euc_jis_2004"}
    try:
        return _strict(data, usual.get(encoding, encoding))
    except LookupError:
        return None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def half_width_share(text: str) -> float:
    """Return the share of half-width kana and private characters, the mark of a wrong decoding."""
    odd = sum("\uff61" <= char <= "\uff9f" or "\ue000" <= char <= "\uf8ff" for char in text)
    return round(odd / max(1, len(text)), 1)


def _wide_encoding(data: bytes) -> str | None:
    """Return the UTF-16 order of a Japanese text without BOM; None for anything else.

    The right order reads nearly everything as Japanese or ASCII; the wrong one, or other bytes read as
    UTF-16, gives rare ideographs and private characters.
    """
    if b"\x00" not in data[:4000] or len(data) % 2:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[:4000].decode(encoding, errors="replace")
        if len(USUAL.findall(text)) >= 0.9 * len(text) and len(COMMON.findall(text)) >= 0.2 * len(text):
            return encoding
    return None


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text: control characters beyond a stray few."""
    sample = data[:100_000]
    controls = sum(sample.count(bytes([code])) for code in range(32) if code not in (9, 10, 11, 12, 13, 27))
    return controls > max(2, len(sample) * 0.01)


def _guess(data: bytes, name: str) -> str:
    """Return a damaged text in the encoding that loses least; InputError where too much would be lost."""
    readings = {encoding: data.decode(encoding, errors="replace") for encoding in CANDIDATES}
    best = min(readings.values(), key=lambda text: text.count("\ufffd"))
    if best.count("\ufffd") <= 0.01 * len(best):
        return best
    from charset_normalizer import from_bytes

    match = from_bytes(data[:200_000]).best()
    if match is None or (text := _strict(data, match.encoding)) is None:
        raise InputError("input.encoding", path=name)
    return text
