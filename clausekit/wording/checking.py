"""What is wrong with the variants of a library: template language, house style, what the other side may read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.errors import LibraryProblem
from clausekit.library import Library
from clausekit.library.variant import Variant
from clausekit.wording.closure import closure_problems
from clausekit.wording.template import template_problems, used_values

# 公用文・法令用語: one spelling for one thing, so that clauses of several writers make one contract.
_STYLE: tuple[tuple[str, str], ...] = (
    (r"および", "及び"),
    (r"または", "又は"),
    (r"もしくは", "若しくは"),
    (r"ならびに", "並びに"),
    (r"すみやかに", "速やかに"),
    (r"ただちに", "直ちに"),
    (
        r"書面による事前の|事前の書面(?:承諾|同意|による同意|による承認|による許可)|文書による(?:承諾|同意)",
        "事前の書面による承諾",
    ),
    (r"漏洩", "漏えい"),
    (r"取り扱い(?![、ま])", "取扱い"),
    (r"(?:する|した|ある|の)事(?=[をはがに、])", "こと"),
    (r"出来(?:る|な)", "できる・できない"),
    (r"[,;:!?](?![^{]*\})", "full-width punctuation"),
)
_NUMBERED = re.compile(r"^\s*(?:[0-9０-９]+[.．、　 ]|[（(][0-9０-９一二三四五六七八九十]+[）)]|[①-⑳])")
_INWARD = re.compile(
    r"リスク|懸念|流出|プレイブック|デュー|ＤＤ|DD|重大度|ルール|譲歩|不利|不備|不十分|貴社の問題|疑い|敵対|危険|"
    r"中国|ロシア|北朝鮮|韓国|国籍|[A-Z]{3}[0-9]{3}|[a-z]+_[a-z]+"
)


def failing_variants(made: Library) -> list[LibraryProblem]:
    """Return all that is wrong with the variants of a library, each with its file and line."""
    return [problem for name in made.variants for problem in _failing(made, name)]


def _failing(made: Library, name: str) -> Iterator[LibraryProblem]:
    variant = made.variants[name]
    clause, _, own = name.partition(".")
    path = f"{clause}/variants/{own}.yaml"
    sound = True
    for text in variant.texts():
        for told in template_problems(text, variant.values, made.clauses):
            sound = False
            yield made.problem(path, text, told)
        for told in _style_problems(text):
            yield made.problem(path, text, told)
    if sound:
        for told in _idle_values(variant):
            yield made.problem(path, told.split("'")[1], told)
        for told in closure_problems(made, name, sets=(0,)):
            yield made.problem(path, "satisfies", told)
    found = _INWARD.search(variant.outward_note)
    if found:
        yield made.problem(path, "outward_note", f"outward_note: the other side reads '{found.group()}'")
    if not re.search(r"(?:です|ます)。$", variant.outward_note):
        yield made.problem(path, "outward_note", "outward_note: a polite sentence (です・ます)")


def _style_problems(text: str) -> Iterator[str]:
    if _NUMBERED.match(text):
        yield f"numbers are made when it is printed, do not type them: {text[:12]}"
    for wrong, right in _STYLE:
        found = re.search(wrong, re.sub(r"\{[{%].*?[%}]\}", "", text))
        if found:
            yield f"'{found.group()}': write {right}"


def _idle_values(variant: Variant) -> Iterator[str]:
    used = frozenset[str]().union(*map(used_values, variant.texts()))
    yield from (f"value '{value}' is used nowhere" for value in variant.values if value not in used)
