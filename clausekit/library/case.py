"""Whether a condition of the library holds in a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clausekit.jp.fold import fold
from clausekit.library.base import PartyKind
from clausekit.library.condition import Condition, Country, Level, Role

# A state project is a layer over these contract types, not one of its own.
_OVERLAID = ("jra", "subcontract", "mou")
LEVELS: tuple[Level, ...] = ("low", "medium", "high")


@dataclass(frozen=True)
class Case:
    """What is known of a case.

    `kinds` are the kinds of those who may be the other side ("unknown" where nobody knows); `answers` those of the
    profile by question, several for a question that takes several; `text` is the draft, folded by `folded_text`;
    `groups` the words of the lexicon groups; `verdicts` those on the elements by id.
    """

    contract_type: str = "other"
    kinds: tuple[str, ...] = ()
    country: Country = "domestic"
    role: Role = "mutual"
    risk: Level = "medium"
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str = ""
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    verdicts: Mapping[str, str] = field(default_factory=dict)

    @property
    def types(self) -> frozenset[str]:
        """The contract type and, where the profile says so, the state project that is laid over it."""
        state = self.contract_type in _OVERLAID and "yes" in self.answers.get("proj_national", ())
        return frozenset({self.contract_type, "natl_project"} if state else {self.contract_type})

    def holds(self, condition: Condition) -> bool:
        """Tell whether every key of `condition` holds."""
        return (
            (not condition.contracts or not self.types.isdisjoint(condition.contracts))
            and (not condition.role or self.role in condition.role)
            and (not condition.country or self.country in condition.country)
            and (not condition.counterparty or self._counterparty(condition.counterparty))
            and self._risk(condition)
            and all(set(wanted) & set(self.answers.get(name, ())) for name, wanted in condition.answers.items())
            and self._draft(condition)
            and all(self.holds(one) for one in condition.all_)
            and (not condition.any_ or any(self.holds(one) for one in condition.any_))
            and not any(self.holds(one) for one in condition.none)
        )

    def _counterparty(self, wanted: tuple[PartyKind, ...]) -> bool:
        known = [kind for kind in self.kinds if kind != "unknown"]
        return len(known) < len(self.kinds) or not known or any(want in kind for want in wanted for kind in known)

    def _risk(self, condition: Condition) -> bool:
        at = LEVELS.index(self.risk)
        low, high = condition.min_risk or "low", condition.max_risk or "high"
        return LEVELS.index(low) <= at <= LEVELS.index(high)

    def _draft(self, condition: Condition) -> bool:
        """Tell whether what the condition asks of the draft itself holds: words in it and verdicts on it."""
        verdict = self.verdicts.get
        return (
            (not condition.mentions or any(self._mentions(word) for word in condition.mentions))
            and (not condition.satisfied or any(verdict(name) == "satisfied" for name in condition.satisfied))
            and (not condition.addressed or any(verdict(name, "missing") != "missing" for name in condition.addressed))
        )

    def _mentions(self, word: str) -> bool:
        words = self.groups[word[1:]] if word.startswith("@") else (word,)
        return any(one in self.text for one in words)


def folded_text(text: str) -> str:
    """Return `text` as conditions look at it: widths and spellings folded, no white space."""
    return "".join(fold(text).text.split())
