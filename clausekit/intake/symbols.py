"""Signs that symbol fonts draw at private code points: what the reader sees instead of the code."""

from __future__ import annotations

# Wingdings and Symbol signs that contracts use, by code & 0xFF.
WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0xA1: "○",
    0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑", **{0x80 + n: "⓪①②③④⑤⑥⑦⑧⑨⑩"[n] for n in range(11)},
}  # fmt: skip
SYMBOL = {0xB7: "•", 0xA8: "♦", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xA3: "≦", 0xB3: "≧", 0x6D: "μ"}


def symbol(char: str, font: str) -> str:
    """Return the sign that `font` draws at `char`; one that is not known stays as it is."""
    if len(char) != 1:
        return char
    table = WINGDINGS if font.startswith("Wingdings") else SYMBOL if font == "Symbol" else {}
    code = ord(char)
    return table.get(code & 0xFF, char) if code < 0x100 or 0xF000 <= code <= 0xF0FF else char


def bullet(char: str) -> str:
    """Return what a private character of unknown font most likely shows at the head of a line."""
    return WINGDINGS.get(ord(char) & 0xFF, "・") if "\ue000" <= char <= "\uf8ff" else char
