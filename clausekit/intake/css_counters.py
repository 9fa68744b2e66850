"""The small part of CSS that decides what a contract in HTML shows: counters and generated text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from clausekit.jp.number_format import format_number

# CSS counter styles by the name that number_format uses.
STYLES = {
    "decimal-leading-zero": "decimalZero", "cjk-ideographic": "japaneseCounting",
    "japanese-informal": "japaneseCounting", "trad-chinese-informal": "japaneseCounting",
    "simp-chinese-informal": "japaneseCounting", "japanese-formal": "japaneseLegal",
    "cjk-decimal": "ideographDigital", "katakana": "aiueoFullWidth", "katakana-iroha": "irohaFullWidth",
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "cjk-heavenly-stem": "ideographTraditional", "cjk-earthly-branch": "ideographZodiac",
    "hiragana": "aiueoFullWidth", "hiragana-iroha": "irohaFullWidth", "fullwidth-decimal": "decimalFullWidth",
    "circled-decimal": "decimalEnclosedCircle", "none": "none",
}  # fmt: skip
BULLETS = {"disc": "・", "circle": "○", "square": "■"}
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
MEDIA = re.compile(r"@media[^{]*\b(?:screen|all|print)\b[^{]*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COMPOUND = re.compile(r"(\*|[\w-]+)?((?:[.#][\w-]+)*)$")
PSEUDO = re.compile(r"::?(before|after|marker)$")
TOKEN = re.compile(
    r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|(counters?)\(([^)]*)\)|attr\(\s*([\w-]+)\s*\)|(\S+)",
    re.DOTALL,
)
ESCAPE = re.compile(r"\\([0-9A-Fa-f]{1,6})\s?|\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector with its declarations; `pseudo` is before, after, marker or ""."""

    parts: tuple[tuple[str, str, frozenset[str]], ...]
    pseudo: str
    declarations: tuple[tuple[str, str], ...]
    weight: tuple[int, int, int, int]


def declarations(text: str) -> tuple[tuple[str, str], ...]:
    """Return the (property, value) pairs of a style attribute or rule body."""
    pairs = (part.split(":", 1) for part in re.split(r""";(?=(?:[^"']|"[^"]*"|'[^']*')*$)""", text) if ":" in part)
    return tuple((name.strip().lower(), value.replace("!important", "").strip()) for name, value in pairs)


def selector(text: str) -> tuple[tuple[tuple[str, str, frozenset[str]], ...], str] | None:
    """Return the compounds of a selector (combinator, tag, classes and ids) and its pseudo-element, or None.

    Only tags, classes, ids and the descendant and child combinators are read; None for anything else.
    """
    pseudo = PSEUDO.search(text)
    plain = text[: pseudo.start()] if pseudo else text
    parts: list[tuple[str, str, frozenset[str]]] = []
    combinator = " "
    for word in plain.replace(">", " > ").split():
        if word == ">":
            combinator = ">"
            continue
        compound = COMPOUND.match(word)
        if compound is None:
            return None
        parts.append((combinator, (compound[1] or "*").lower(), frozenset(re.findall(r"[.#][\w-]+", compound[2]))))
        combinator = " "
    if not parts and pseudo:
        parts = [(" ", "*", frozenset())]
    return (tuple(parts), pseudo[1] if pseudo else "") if parts else None


def rules_of(css: str) -> list[Rule]:
    """Return the rules of a style sheet, weakest first; what is not understood is left out."""
    found = []
    flat = MEDIA.sub(r"\1", COMMENT.sub("", css))
    for order, (selectors, body) in enumerate(RULE.findall(flat)):
        for text in selectors.split(","):
            parsed = None if text.strip().startswith("@") else selector(text.strip())
            if parsed:
                marks = [mark for _, _, names in parsed[0] for mark in names]
                ids = sum(mark[0] == "#" for mark in marks)
                tags = sum(tag != "*" for _, tag, _ in parsed[0])
                found.append(Rule(*parsed, declarations(body), (ids, len(marks) - ids, tags, order)))
    return sorted(found, key=lambda rule: rule.weight)


def names_of(element: Element) -> tuple[str, frozenset[str]]:
    """Return an element's tag and its classes and id as they are written in selectors."""
    marks = {f".{name}" for name in element.get("class", "").split()}
    if element.get("id"):
        marks.add(f"#{element.get('id')}")
    return str(element.tag).lower(), frozenset(marks)


def matches(rule: Rule, element: Element) -> bool:
    """Tell whether the selector of `rule` selects `element`."""

    def fits(part: tuple[str, str, frozenset[str]], candidate: Element) -> bool:
        tag, marks = names_of(candidate)
        return part[1] in ("*", tag) and part[2] <= marks

    if not fits(rule.parts[-1], element):
        return False
    current = element
    for index in range(len(rule.parts) - 1, 0, -1):
        ancestors = list(current.iterancestors())
        if rule.parts[index][0] == ">":
            ancestors = ancestors[:1]
        current = next((one for one in ancestors if fits(rule.parts[index - 1], one)), None)
        if current is None:
            return False
    return True


def pairs(value: str, default: int) -> list[tuple[str, int]]:
    """Return the (counter, number) pairs of a counter-reset or counter-increment."""
    found = re.findall(r"([A-Za-z_][\w-]*)(?:\s+(-?\d{1,6}))?", value)
    return [(name, int(number) if number else default) for name, number in found if name != "none"]


@dataclass(slots=True)
class Counters:
    """The CSS counters alive at one point of the walk; each open element is one frame."""

    frames: list[dict[str, int]] = field(default_factory=lambda: [{}])

    def apply(self, style: dict[str, str]) -> None:
        """Follow the resets and increments of an element; they live as long as its parent."""
        for name, value in pairs(style.get("counter-reset", ""), 0):
            self.frames[-1][name] = value
        for name, step in pairs(style.get("counter-increment", ""), 1):
            frame = next((frame for frame in reversed(self.frames) if name in frame), self.frames[-1])
            frame[name] = frame.get(name, 0) + step
        for name, value in pairs(style.get("counter-set", ""), 0):
            frame = next((frame for frame in reversed(self.frames) if name in frame), self.frames[-1])
            frame[name] = value

    def values(self, name: str) -> list[int]:
        """Return the values of the counter from the outermost to the innermost; [0] where there is none."""
        return [frame[name] for frame in self.frames if name in frame] or [0]

    def text(self, content: str, element: Element) -> str:
        """Return what a `content` declaration shows at `element`."""
        shown = ""
        for double, single, function, inside, attribute, word in TOKEN.findall(content):
            if function:
                shown += self._counter(function, [part.strip() for part in inside.split(",")])
            elif attribute:
                shown += element.get(attribute, "")
            elif not word:
                shown += unescape(double or single)
        return shown

    def _counter(self, function: str, parts: list[str]) -> str:
        style = parts[2 if function == "counters" else 1 :]
        name = style[0] if style else "decimal"
        values = self.values(parts[0])
        if function == "counter":
            return write(values[-1], name)
        joint = parts[1].strip("\"'") if len(parts) > 1 else ""
        return unescape(joint).join(write(value, name) for value in values)


def unescape(text: str) -> str:
    r"""Return a CSS string with its escapes (`\7B2C` is 第) resolved."""
    return ESCAPE.sub(lambda m: chr(min(int(m[1], 16), 0x10FFFF)) if m[1] else m[2], text)


def write(value: int, style: str) -> str:
    """Return `value` in a CSS counter style; unknown styles are digits, the hiragana ones hiragana."""
    if style in BULLETS:
        return BULLETS[style]
    text = format_number(value, STYLES.get(style, "decimal"))
    if style.startswith("hiragana"):
        return "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" else char for char in text)
    return text
