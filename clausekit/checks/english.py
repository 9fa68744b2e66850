"""Figures, laws, courts and parties as the English column of a two-language draft prints them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_WORDS = {word: value for value, word in enumerate(_SMALL.split())}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ONE = "|".join([*_WORDS, *_TENS])
_NUMBER = rf"(?:(?:{_ONE})(?:[- ](?:{_ONE}))*|[0-9][0-9,]*)"
_PERIOD = re.compile(
    rf"\b(?P<number>{_NUMBER})\s*(?:\((?P<figure>[0-9]+)\))?[\s-]*(?:business |calendar |working )?"
    r"(?P<unit>year|month|week|day|hour)s?\b",
    re.I,
)
_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H"}
# The Japanese name → how English prints it.
LAWS: dict[str, str] = {
    "日本": "Japan",
    "ニューヨーク": "New York",
    "カリフォルニア": "California",
    "デラウェア": "Delaware",
    "イングランド": "England",
    "英国": "England",
    "シンガポール": "Singapore",
    "ドイツ": "German",
    "フランス": "France",
    "韓国": "Korea",
    "大韓民国": "Korea",
    "中国": "China",
    "中華人民共和国": "China",
    "香港": "Hong Kong",
    "スイス": "Switzerland",
    "ベトナム": "Vietnam",
    "台湾": "Taiwan",
    "タイ": "Thailand",
    "インド": "India",
    "オランダ": "Netherlands",
}
COURTS: dict[str, str] = {
    "東京": "Tokyo",
    "大阪": "Osaka",
    "名古屋": "Nagoya",
    "横浜": "Yokohama",
    "京都": "Kyoto",
    "神戸": "Kobe",
    "福岡": "Fukuoka",
    "札幌": "Sapporo",
    "仙台": "Sendai",
    "広島": "Hiroshima",
    "さいたま": "Saitama",
    "千葉": "Chiba",
    "静岡": "Shizuoka",
    "金沢": "Kanazawa",
    "岡山": "Okayama",
    "長野": "Nagano",
    "新潟": "Niigata",
    "熊本": "Kumamoto",
    "高松": "Takamatsu",
    "水戸": "Mito",
    "那覇": "Naha",
}


def number(text: str) -> int | None:
    """Return the value of `sixty`, `twenty-four`, `1,000`; None where it is none."""
    plain = text.replace(",", "").lower()
    if plain.isdecimal():
        return int(plain)
    parts = re.split(r"[- ]", plain)
    values = [_WORDS.get(part, _TENS.get(part)) for part in parts]
    return None if None in values else sum(value for value in values if value is not None)


def periods(text: str) -> Counter[str]:
    """Return the periods in English `text` in the form in which equal ones are equal (P12M, P14D)."""
    return Counter(value for match in _PERIOD.finditer(text) if (value := _period(match)))


def _period(match: re.Match[str]) -> str | None:
    count = int(match["figure"]) if match["figure"] else number(match["number"])
    if count is None:
        return None
    unit = _UNITS[match["unit"].lower()]
    return {"Y": f"P{count * 12}M", "W": f"P{count * 7}D", "H": f"PT{count}H"}.get(unit, f"P{count}{unit}")


def unequal(text: str) -> Iterator[str]:
    """Yield the figures that are printed twice and differ: three (5) years."""
    for match in _PERIOD.finditer(text):
        if match["figure"] and number(match["number"]) != int(match["figure"]):
            yield match.group()


def laws(text: str) -> set[str]:
    """Return the countries and states whose law English `text` chooses."""
    around = " ".join(
        text[max(0, match.start() - 60) : match.end() + 70] for match in re.finditer(r"\blaws?\b", text, re.I)
    )
    return {name for name in LAWS.values() if re.search(rf"\b{name}", around)}


def courts(text: str) -> set[str]:
    """Return the Japanese district and summary courts that English `text` names, by city."""
    return {
        name
        for name in COURTS.values()
        if re.search(rf"\b{name}\s+(?:District|Summary)\s+Court|\bCourt\s+of\s+{name}\b", text)
    }


_CALLED = re.compile(
    r"\(\s*(?:hereinafter[^()\"“]{0,30}|the\s+|each\s+a\s+)?[\"“](?P<label>[^\"”]{1,30})[\"”][^()]{0,20}\)"
)
_NO_PARTY = re.compile(r"Agreement|^(?:either )?Part(?:y|ies)$|Contract|Purpose|Date|Information|Project|Research")


def labels(text: str) -> list[str]:
    """Return the names by which English `text` calls its parties, in order."""
    return [match["label"] for match in _CALLED.finditer(text) if not _NO_PARTY.search(match["label"])]


def subject(text: str, known: list[str]) -> str | None:
    """Return the only one of `known` that English `text` lays a duty on; None where it is none or several."""
    found = {label for label in known if re.search(rf"\b{re.escape(label)}\s+(?:shall|must|may|will|agrees)\b", text)}
    return found.pop() if len(found) == 1 else None
