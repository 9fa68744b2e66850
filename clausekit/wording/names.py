"""What a wording calls the parties and things: the names of one draft, or a standard set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Flag = Literal[
    "with_samples", "university", "company", "student", "foreign", "national_project", "nda", "jra", "mta", "start_up"
]
FLAGS: tuple[Flag, ...] = (
    "with_samples",
    "university",
    "company",
    "student",
    "foreign",
    "national_project",
    "nda",
    "jra",
    "mta",
    "start_up",
)


@dataclass(frozen=True, slots=True)
class Names:
    """Party labels, roles and defined terms that a wording is filled with.

    `discloser` and `recipient` are roles: of `us` and `them` where we alone are protected, of whichever party
    discloses where both are. `articles` maps clause types to the article that rules them (第５条); a type that is not
    there is cited by its name in `clause_names`.
    """

    us: str = "甲"
    them: str = "乙"
    discloser: str = "甲"
    recipient: str = "乙"
    each: str = "甲及び乙"
    other: str = "相手方"
    confidential_information: str = "秘密情報"
    purpose: str = "本目的"
    research: str = "本研究"
    results: str = "本成果"
    samples: str = "本試料"
    agreement: str = "本契約"
    background: str = "バックグラウンド情報"
    members: str = "研究担当者"
    annex: str = "別紙"
    flags: frozenset[Flag] = frozenset()
    articles: Mapping[str, str] = field(default_factory=dict)
    clause_names: Mapping[str, str] = field(default_factory=dict)

    def article(self, clause: str) -> str:
        """Return how to cite the article that rules a clause type: 第５条, or 本契約の秘密保持に関する規定."""
        found = self.articles.get(clause)
        return found or f"{self.agreement}の{self.clause_names.get(clause, clause)}に関する規定"

    def articles_of(self, *clauses: str) -> str:
        """Return how to cite the articles that rule several clause types, each once; types that have none drop out.

        Where no type has an article, they are cited by their names.
        """
        found = list(dict.fromkeys(self.articles[clause] for clause in clauses if clause in self.articles))
        if found:
            return _joined(found)
        return f"{_joined([self.clause_names.get(clause, clause) for clause in clauses])}に関する規定"


def _joined(parts: list[str]) -> str:
    return "及び".join(("、".join(parts[:-1]), parts[-1])) if len(parts) > 1 else parts[0]


TERMS = (
    "us",
    "them",
    "discloser",
    "recipient",
    "each",
    "other",
    "confidential_information",
    "purpose",
    "research",
    "results",
    "samples",
    "agreement",
    "background",
    "members",
    "annex",
)
