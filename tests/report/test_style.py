"""The page's colours can be read: WCAG AA (4.5 : 1), by day, by night and on paper."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = (files("clausekit.report") / "templates" / "report.css").read_text(encoding="utf-8")
PALETTES = [dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in re.findall(r":root \{([^}]*)\}", CSS)]
GROUNDS = ("paper", "desk", "panel")
ON_GROUNDS = ("ink", "faint", "link", "critical", "major", "minor", "info", "good")
TONES = ("critical", "major", "minor", "info")
PAIRS = [
    *((text, ground) for text in ON_GROUNDS for ground in GROUNDS),
    *((tone, f"{tone}-bg") for tone in TONES),
    *(("ink", f"{tone}-bg") for tone in TONES),
    *(("on", tone) for tone in TONES),
    ("ink", "lit"),
]


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    channels = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", range(3), ids=["day", "night", "paper"])
def test_text_stands_out_from_its_ground(palette: int) -> None:
    colours = PALETTES[0] | PALETTES[palette]
    pairs = [pair for pair in PAIRS if all(name in PALETTES[palette] for name in pair)]
    assert len(pairs) > 30
    faint = [(pair, round(contrast(*(colours[name] for name in pair)), 2)) for pair in pairs]
    assert [one for one in faint if one[1] < 4.5] == []


def test_every_colour_is_named_in_a_palette() -> None:
    rules = re.sub(r":root \{[^}]*\}", "", CSS)
    assert re.findall(r"#[0-9a-fA-F]{3,6}\b", rules) == []
    assert set(re.findall(r"var\(--([\w-]+)\)", rules)) <= set(PALETTES[0]) | {"gothic", "mincho", "tone", "tone-bg"}
