"""The names of a draft that somebody else wrote, for wording that is to stand in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from clausekit.library.variant import FormId, Variant
from clausekit.structure.model import Party, Structure
from clausekit.wording.names import Flag, Names
from clausekit.wording.terms import ANNEX, Term, term_of

DISCLOSER = re.compile(r"(?:情報)?開示(?:者|当事者|側)|提供(?:者|機関)|見せる側|渡す側")
RECIPIENT = re.compile(r"(?:情報)?受領(?:者|当事者|側)|受領機関|受け取る側|受取側")
_UNNAMED_US, _UNNAMED_THEM = "【当社】", "【相手方】"
_TOGETHER = re.compile(r"相手方|他の当事者|他方当事者|各当事者|両当事者")
_STUDENT = re.compile(r"学生|大学院生")
_PROJECT = re.compile(
    r"国家プロジェクト|日本版バイ・?ドール|産業技術力強化法|委託事業|補助事業|再委託元|ＮＥＤＯ|NEDO|ＪＳＴ|ＡＭＥＤ|AMED"
)


@dataclass(frozen=True, slots=True)
class DraftNames:
    """The names of a draft, in the form for our protection alone and, where both sides disclose, in the mutual one.

    `roles` are the role names of the mutual form that the draft does not define itself.
    """

    ours: Names
    mutual: Names
    one_sided: bool
    pledge: bool
    roles: tuple[str, ...] = ()

    def form(self, variant: Variant) -> FormId:
        """Return the form of a variant that fits the draft: a pledge, mutual, or for us alone."""
        there = [name for name, _ in variant.forms.named()]
        wished: tuple[FormId, ...] = ("mutual", "ours", "pledge")
        if self.pledge:
            wished = ("pledge", "ours", "mutual")
        elif self.one_sided:
            wished = ("ours", "mutual", "pledge")
        return next(name for name in wished if name in there)

    def of(self, form: FormId) -> Names:
        """Return the names for a form."""
        return self.mutual if form == "mutual" else self.ours


def draft_names(
    structure: Structure,
    us: str | None,
    sole_discloser: str | None,
    contract_type: str,
    articles: Mapping[str, str],
    clause_names: Mapping[str, str],
) -> DraftNames:
    """Return the names of a draft.

    `us` is our label where it is told, `sole_discloser` the party that alone discloses (None: both do), `articles` the
    article of each clause type as it is cited.
    """
    common = _common(structure, us or sole_discloser, contract_type)
    common = _with(common, articles=articles, clause_names=clause_names)
    if contract_type.endswith("pledge"):
        ours = _pledge_names(structure, common)
        return DraftNames(ours, ours, one_sided=True, pledge=True)
    ours = _party_names(structure, common, us or sole_discloser)
    mutual, roles = _role_names(structure, ours)
    one_sided = sole_discloser == ours.us if sole_discloser else us is not None and _separate(structure, roles)
    return DraftNames(ours, mutual, one_sided, False, roles)


def _separate(structure: Structure, unknown_roles: Collection[str]) -> bool:
    """Tell whether a draft says for each party by its label what it must do, and never what both owe each other."""
    return len(unknown_roles) == 2 and len(_TOGETHER.findall(structure.text)) < 2


def _with(names: Names, **changes: object) -> Names:
    return replace(names, **changes)  # type: ignore[arg-type]


def _common(structure: Structure, us: str | None, contract_type: str) -> Names:
    """Return the terms of the draft; what it has no word for is described in words that need no definition."""
    text = structure.text
    defined = [one.term for one in structure.definitions]
    found = {term: term_of(term, defined, text) for term in get_args(Term)}
    agreement = found["agreement"] or "本契約"
    research = found["research"] or "共同研究"
    annex = Counter(match.group() for match in ANNEX.finditer(text)).most_common(1)
    return Names(
        confidential_information=found["confidential_information"] or "秘密情報",
        purpose=found["purpose"] or _purpose(found["research"], agreement, contract_type),
        research=research,
        results=found["results"] or f"{research}の成果",
        samples=found["samples"] or "試料",
        agreement=agreement,
        background=found["background"] or f"{agreement}の締結前から保有する知的財産権",
        members=found["members"] or _members(found["research"], agreement),
        annex=annex[0][0] if annex else "別紙",
        flags=frozenset(_flags(structure, us, contract_type, bool(found["samples"]))),
    )


def _purpose(research: str | None, agreement: str, contract_type: str) -> str:
    """Return what stands for the purpose in a draft without a word for it; in an NDA the talks themselves (本検討)."""
    return research if research and contract_type == "nda" else f"{agreement}の目的"


def _members(research: str | None, agreement: str) -> str:
    return f"{research}に従事する者" if research else f"{agreement}に基づき情報を取り扱う者"


def _flags(structure: Structure, us: str | None, contract_type: str, samples: bool) -> Iterator[Flag]:
    kinds = [party.kind for party in structure.parties if party.label != us]
    if contract_type == "mta" or samples:
        yield "with_samples"
    if any("university" in kind for kind in kinds):
        yield "university"
    if any(kind in ("company", "foreign_company") for kind in kinds):
        yield "company"
    if "foreign_company" in kinds:
        yield "foreign"
    if _STUDENT.search(structure.text):
        yield "student"
    if _PROJECT.search(structure.text):
        yield "national_project"
    if contract_type in ("nda", "jra", "mta"):
        yield contract_type  # type: ignore[misc]


def _party_names(structure: Structure, common: Names, us: str | None) -> Names:
    """Return the names with the parties; who we are is left open in brackets where nobody told."""
    labels = [party.label for party in structure.parties]
    others = [label for label in labels if label != us]
    if us is None:
        return _with(common, us=_UNNAMED_US, them=_UNNAMED_THEM, discloser=_UNNAMED_US, recipient=_UNNAMED_THEM,
                     each=_each(structure, labels))  # fmt: skip
    them = "及び".join(others) if others else "相手方"
    return _with(common, us=us, them=them, discloser=us, recipient=them, each=_each(structure, labels))


def _each(structure: Structure, labels: Collection[str]) -> str:
    """Return what the draft calls all parties together."""
    named = ["及び".join(labels), "、".join(labels), *("".join(labels),)] if len(labels) > 1 else []
    usual = ("各当事者", "両当事者", "両者")
    counts = {word: structure.text.count(word) for word in (*named, *usual)}
    best = max(counts, key=lambda word: counts[word])
    return best if counts[best] else (named[0] if named else "各当事者")


def _role_names(structure: Structure, ours: Names) -> tuple[Names, tuple[str, ...]]:
    """Return the names of the mutual form, and the role names in them that the draft does not know."""
    discloser = _role(structure, DISCLOSER)
    recipient = _role(structure, RECIPIENT)
    unknown = tuple(name for name, found in (("開示者", discloser), ("受領者", recipient)) if found is None)
    return _with(ours, discloser=discloser or "開示者", recipient=recipient or "受領者"), unknown


def _role(structure: Structure, pattern: re.Pattern[str]) -> str | None:
    """Return the role name that the draft defines, else the one that it uses without saying whom it means."""
    terms = [one.term for one in structure.definitions if pattern.fullmatch(one.term)]
    terms += [party.label for party in structure.parties if pattern.fullmatch(party.label)]
    terms += [term for term in re.findall("「([^「」]{2,8})」", structure.text) if pattern.fullmatch(term)]
    if terms:
        return max(dict.fromkeys(terms), key=structure.text.count)
    used = Counter(match.group() for match in pattern.finditer(structure.text) if "提供" not in match.group())
    return next((word for word, times in used.most_common(1) if times >= 3), None)


_SELF = re.compile(r"(?<![一-龠])(?:私|誓約者|本人|当職|小職)(?=[はがもの、])")
_COMPANY = re.compile(r"貴社|御社|会社|甲")


def _pledge_names(structure: Structure, common: Names) -> Names:
    """Return the names of a pledge: who pledges calls himself 私 or 誓約者, and us as the pledge does."""
    text = structure.text
    own = Counter(match.group() for match in _SELF.finditer(text)).most_common(1)
    them = own[0][0] if own else "私"
    us = _pledgee(structure.parties, text)
    return _with(common, us=us, them=them, discloser=us, recipient=them, each="", agreement="本誓約書")


def _pledgee(parties: Collection[Party], text: str) -> str:
    companies = [party.label for party in parties if party.kind == "company" and party.label in text]
    if companies:
        return max(companies, key=text.count)
    used = Counter(match.group() for match in _COMPANY.finditer(text)).most_common(1)
    return used[0][0] if used else "会社"
