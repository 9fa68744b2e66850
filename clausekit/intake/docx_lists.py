"""Word's list definitions: what a paragraph's list reference leads to (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from clausekit.intake.docx_places import W
from clausekit.intake.docx_styles import NumberRef, Styles, hides, integer
from clausekit.intake.symbols import symbol

SUFFIX = {"tab": "　", "space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; `restart`: number of the level that restarts it (None: any above, 0: none)."""

    start: int = 0
    fmt: str = "decimal"
    pattern: str = ""
    suffix: str = "　"
    legal: bool = False
    restart: int | None = None
    style: str = ""
    pad: int = 0


@dataclass(slots=True)
class Abstract:
    """A list definition: its levels by depth, and the style that names or borrows it."""

    levels: dict[int, Level] = field(default_factory=dict)
    style_link: str = ""


@dataclass(slots=True)
class Num:
    """One use of a list definition with its own starts and levels."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


def text_of(element: Element, tag: str, default: str = "") -> str:
    """Return `w:val` of the child `tag`; `default` where it is absent."""
    child = element.find(f"{W}{tag}")
    return default if child is None else str(child.get(f"{W}val", default))


def read_level(element: Element) -> Level:
    """Return the level that a `w:lvl` defines."""
    formats = element.findall(f"{W}numFmt") or list(element.iter(f"{W}numFmt"))
    fmt = formats[0].get(f"{W}val", "decimal") if formats else "decimal"
    custom = formats[0].get(f"{W}format", "") if fmt == "custom" else ""
    look = element.find(f"{W}rPr")
    fonts = None if look is None else look.find(f"{W}rFonts")
    pattern = text_of(element, "lvlText")
    if fmt == "bullet" and fonts is not None:
        pattern = symbol(pattern, fonts.get(f"{W}ascii", ""))
    return Level(
        start=integer(element.find(f"{W}start"), 0) or 0,
        fmt="decimal" if fmt == "custom" else fmt,
        pattern="" if hides(look) else pattern,
        suffix=SUFFIX.get(text_of(element, "suff", "tab"), "　"),
        legal=text_of(element, "isLgl", "1") not in ("0", "false", "off") and element.find(f"{W}isLgl") is not None,
        restart=integer(element.find(f"{W}lvlRestart")),
        style=text_of(element, "pStyle"),
        pad=len(custom.split(",")[0].strip()) if custom[:1] == "0" else 0,
    )


def depth(element: Element) -> int:
    """Return the list level (0 …) an element is about."""
    text = element.get(f"{W}ilvl", "0")
    return int(text) if text.isdigit() else 0


class Numbering:
    """The list definitions of a document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self._abstracts: dict[str, Abstract] = {}
        self._nums: dict[str, Num] = {}
        for element in [] if root is None else root.iter(f"{W}abstractNum"):
            levels = {depth(level): read_level(level) for level in element.findall(f"{W}lvl")}
            self._abstracts[element.get(f"{W}abstractNumId", "")] = Abstract(levels, text_of(element, "numStyleLink"))
        for element in [] if root is None else root.iter(f"{W}num"):
            self._nums[element.get(f"{W}numId", "")] = self._read_num(element)

    def _read_num(self, element: Element) -> Num:
        num = Num(text_of(element, "abstractNumId"))
        for override in element.findall(f"{W}lvlOverride"):
            start, level = integer(override.find(f"{W}startOverride")), override.find(f"{W}lvl")
            if start is not None:
                num.starts[depth(override)] = start
            if level is not None:
                num.levels[depth(override)] = read_level(level)
        return num

    def abstract_of(self, num_id: str) -> str | None:
        """Return the id of the list definition that counts for `num_id`; None where there is none."""
        for _ in range(10):  # numStyleLink → style → num; a circle of links must end
            num = self._nums.get(num_id)
            if num is None or num.abstract not in self._abstracts:
                return None
            link = self._abstracts[num.abstract].style_link
            linked = next((s.number.num for _, s in self.styles.chain(link) if s.number.num), None)
            if not linked or linked == num_id:
                return num.abstract
            num_id = linked
        return None

    def level(self, num_id: str, abstract_id: str, depth: int) -> Level | None:
        """Return the level a num shows at `depth`: its own, else its definition's, with its own start."""
        num = self._nums[num_id]
        level = num.levels.get(depth) or self._abstracts[abstract_id].levels.get(depth)
        if level is None or depth not in num.starts:
            return level
        return replace(level, start=num.starts[depth])

    def overrides_start(self, num_id: str, depth: int) -> bool:
        """Tell whether a num begins anew at `depth` when it is first used."""
        return depth in self._nums[num_id].starts

    def resolve(self, ref: NumberRef, style_id: str) -> tuple[str, str, int] | None:
        """Return (num, definition, level) of a paragraph; None where it has no number."""
        chain = list(self.styles.chain(style_id))
        num_id = ref.num or next((style.number.num for _, style in chain if style.number.num), None)
        abstract_id = self.abstract_of(num_id) if num_id and num_id != "0" else None
        if num_id is None or abstract_id is None:
            return None
        if ref.level is not None or ref.num is not None:
            return num_id, abstract_id, ref.level or 0
        linked = {level.style: depth for depth, level in self._abstracts[abstract_id].levels.items()}
        for name, style in chain:
            if name in linked:
                return num_id, abstract_id, linked[name]
            if style.number.level is not None:
                return num_id, abstract_id, style.number.level
        return num_id, abstract_id, 0
