"""Telling the encoding of a Japanese text file."""

from __future__ import annotations

import codecs

from clausekit.errors import InputError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CANDIDATES = ("utf-8", "cp932", "euc_jis_2004")


def decode(data: bytes, name: str) -> str:
    """Return the text of `data` without its BOM; bytes that are no text are an InputError."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _with_bom(data[len(bom) :], encoding)
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
    """Return the UTF-16 order of text without BOM: its line ends and digits have a zero byte on one side."""
    sample = data[:4000]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    kana_le, kana_be = sample[1::2].count(0x30), sample[0::2].count(0x30)
    if odd > 4 * even and odd + kana_le > 0.2 * len(sample) / 2:
        return "utf-16-le"
    if even > 4 * odd and even + kana_be > 0.2 * len(sample) / 2:
        return "utf-16-be"
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
