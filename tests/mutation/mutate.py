"""Turning a sentence that protects us into one that does not, by its last predicate and its parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# (ending, what it becomes when the duty is denied, … when it becomes a permission)
_ENDINGS = (
    ("しなければならない", "することを要しない", "することができる"),
    ("せねばならない", "する義務を負わない", "することができる"),
    ("するものとする", "する義務を負わない", "することができるものとする"),
    ("する義務を負う", "する義務を負わない", "する権利を有する"),
    ("することを要する", "することを要しない", "することができる"),
    ("する", "する義務を負わない", "することができる"),
    ("してはならない", "することができる", "することを妨げない"),
    ("することができない", "することができる", "することを妨げない"),
    ("しないものとする", "することができるものとする", "することを妨げない"),
    ("しない", "することができる", "することを妨げない"),
    ("することができる", "することができない", None),
    ("することができるものとする", "することができないものとする", None),
)
_LONGEST_FIRST = tuple(sorted(_ENDINGS, key=lambda row: -len(row[0])))
_SWAPPED = {"甲": "乙", "乙": "甲", "開示者": "受領者", "受領者": "開示者"}
_PARTY = re.compile("|".join(_SWAPPED))
_BOTH = re.compile(r"甲及び乙|甲又は乙|甲乙|乙及び甲|両当事者|各当事者|相手方|当事者は")
# Somebody acts; what is said of things (本契約は…適用する) is no duty of anybody.
_ACTED = re.compile(r"(?:甲|乙|者|会社|大学|機関|私|双方|側|本人|学生)(?:は、|が)")
# …に限り…できる forbids the rest: as a permission it says no less, denied it says something else.
_ONLY = re.compile(r"に限|のみ|だけ|範囲で|場合を除")


# Ours acts, and what is no act at all (帰属する, 適用する): a permission of that says nothing.
_OURS = re.compile(
    r"(?:[^：]*：)?[^、。]{0,12}(?:甲|開示者|会社|委託者|提供者|提供機関|当社|貴社|開示当事者)(?:は、|が|である)"
)
_STATED = ("要", "有", "確認", "同意", "帰属", "属", "存続", "適用", "優先", "該当", "保証", "表明", "合意")


class Mutant(NamedTuple):
    """A sentence made worse: how, and its text."""

    how: str
    text: str


def mutants(text: str) -> Iterator[Mutant]:
    """Yield what can surely be made of a text of one sentence; nothing where its ending is not understood."""
    body = text.rstrip().removesuffix("。")
    if "。" in body or "\n" in body or not _ACTED.search(body) or _ONLY.search(body):
        return
    for ending, denied, allowed in _LONGEST_FIRST:
        if not body.endswith(ending):
            continue
        stem = body.removesuffix(ending)
        # What we need not, or only may do, harms nobody but us if it is a duty of theirs.
        if _OURS.match(body) and "ことができ" not in ending and "ない" not in ending:
            return
        # A verb made of a noun (返還する); 要する, とする, にする and the like mean something else when denied.
        if re.search(r"[一-龠々ァ-ヶ]$", stem) and not stem.endswith(_STATED):
            yield Mutant("negated", f"{stem}{denied}。")
            if allowed is not None:
                yield Mutant("permitted", f"{stem}{allowed}。")
            if _swappable(body):
                yield Mutant("swapped", _PARTY.sub(lambda match: _SWAPPED[match.group()], body) + "。")
        return


def _swappable(body: str) -> bool:
    """Tell whether the sentence names one party as the one that acts, and no both."""
    return re.match(r"(?:[^：]*：)?[^、。]{0,25}(?:甲|乙|開示者|受領者)は、", body) is not None and not _BOTH.search(
        body
    )
