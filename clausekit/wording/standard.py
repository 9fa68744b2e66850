"""Standard sets of names: what our own drafts use, and others in which the wording must read as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from clausekit.library.variant import FormId
from clausekit.wording.names import Names

_SETS: tuple[Names, ...] = (
    Names(),
    Names(
        us="乙",
        them="甲",
        confidential_information="本秘密情報",
        purpose="本件目的",
        research="本共同研究",
        results="研究成果",
        samples="本サンプル",
        agreement="本覚書",
        background="既存知的財産",
        members="研究参加者",
        annex="別添",
        flags=frozenset({"with_samples", "company", "jra"}),
    ),
    Names(
        us="開示者",
        them="受領者",
        each="各当事者",
        confidential_information="機密情報",
        purpose="本検討目的",
        research="本開発",
        results="成果",
        samples="本材料",
        agreement="本合意書",
        background="バックグラウンドＩＰ",
        members="参加メンバー",
        annex="別表",
        flags=frozenset({"with_samples", "university", "student", "foreign", "national_project", "mta"}),
    ),
)
_ROLES = (("開示者", "受領者"), ("開示当事者", "受領当事者"), ("情報開示者", "情報受領者"))
_COMPANIES = ("会社", "貴社", "甲")

SETS = range(len(_SETS))


def standard_names(form: FormId, which: int = 0, clause_names: Mapping[str, str] | None = None) -> Names:
    """Return a standard set of names for a form, with an article for each clause type; set 0 is that of our drafts."""
    numbered = {clause: f"第{number}条" for number, clause in enumerate(clause_names or {}, 11)}
    names = replace(_SETS[which], clause_names=clause_names or {}, articles=numbered)
    if form == "mutual":
        discloser, recipient = _ROLES[which]
        return replace(names, discloser=discloser, recipient=recipient)
    if form == "pledge":
        company = _COMPANIES[which]
        return replace(names, us=company, them="私", discloser=company, recipient="私", agreement="本誓約書")
    return replace(names, discloser=names.us, recipient=names.them)
