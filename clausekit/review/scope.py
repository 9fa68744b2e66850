"""Scope: which shortcoming is told at all, and how grave it is in this case (the rules: clause_library/README.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clausekit.elements import ElementVerdict
from clausekit.findings.model import Severity, Verdict
from clausekit.library.condition import Because, Lighter
from clausekit.library.element import Element
from clausekit.library.model import Clause, Severities
from clausekit.messages import message
from clausekit.review.case import Matter
from clausekit.review.severity import element_severity, shifted


class Weight(NamedTuple):
    """How grave a shortcoming is here (None: no finding), why it need not be raised, why it weighs otherwise."""

    severity: Severity | None
    not_needed_because: str | None = None
    severity_because: str | None = None


def element_weight(
    name: str, element: Element, said: ElementVerdict, verdicts: Mapping[str, ElementVerdict], matter: Matter
) -> Weight:
    """Return the weight of the verdict on an element of a clause type that is there."""
    firm = matter.firm(name) if _short(said.verdict, element) else None
    if firm:
        return Weight("critical", None, firm)
    unneeded = _not_needed(name, element, said, verdicts, matter)
    if unneeded:
        return Weight(None, unneeded)
    contract = matter.contract
    registered = contract.severities.get(name) if contract else None
    reasons = dict(_element_steps(name, element, said.verdict, matter))
    severity = element_severity(element, said.verdict, matter.case.risk, registered, steps=sum(reasons.values()))
    return Weight(severity, None, _told(reasons) if severity else None)


def clause_weight(clause: Clause, matter: Matter) -> Weight:
    """Return the weight of the lack of a clause type that can apply here.

    A core type that is not needed keeps its row (`info`) and says why its lack is no finding.
    """
    contract = matter.contract
    assert contract is not None
    firm = matter.firm(clause.id)
    if firm:
        return Weight("critical", None, firm)
    asked = matter.wanted(clause.id)
    unneeded = None if asked else _unmet(clause.needed_when, matter)
    optional: Severity | None = "info" if clause.id in contract.house or clause.core else None
    if unneeded:
        return Weight("info" if clause.core else None, unneeded)
    if clause.id not in contract.needs and not asked:
        return Weight(optional, message("clause.optional_here", matter.lang).strip() if clause.core else None)
    weights: Severities = contract.severities.get(clause.id, clause.severity)
    reasons = dict(_clause_steps(clause, matter))
    return Weight(shifted(getattr(weights, matter.case.risk), sum(reasons.values())), None, _told(reasons))


def _not_needed(
    name: str, element: Element, said: ElementVerdict, verdicts: Mapping[str, ElementVerdict], matter: Matter
) -> str | None:
    """Return why a point that the draft leaves open need not be raised here; None where it must."""
    if said.reason is not None:
        return message("element.by_reference", matter.lang)
    foreign = element.applies_when is not None and element.applies_when.adverse_too
    if foreign and said.verdict in ("weak", "adverse"):
        return _unmet(element.applies_when, matter)
    if said.verdict not in ("missing", "weak"):
        return None
    elements, lang = matter.made.elements, matter.lang
    if matter.case.holds(element.alternatives_when):
        for other in element.alternatives:
            if other in verdicts and verdicts[other].verdict == "satisfied":
                return message("element.alternative", lang, other=elements[other].question)
    if said.verdict == "weak" or element.polarity == "negative" or matter.wanted(name):
        return None
    if not _in_scope(name.split(".")[0], matter):
        return message("element.optional_here", lang)
    for other in element.depends_on:
        if other in verdicts and verdicts[other].verdict == "missing":
            return message("element.depends", lang, other=elements[other].question)
    return _unmet(element.applies_when, matter)


def _in_scope(clause: str, matter: Matter) -> bool:
    """Tell whether what is missing in a clause type is told: the contract type needs it or the profile asks for it."""
    contract = matter.contract
    return contract is None or clause in contract.needs or matter.wanted(clause)


def _unmet(condition: Because | None, matter: Matter) -> str | None:
    return condition.because if condition is not None and not matter.case.holds(condition) else None


def _element_steps(name: str, element: Element, verdict: Verdict, matter: Matter) -> Sequence[tuple[str, int]]:
    """Return why the verdict weighs otherwise than registered, with the steps that each reason is worth."""
    own = _set_by_company(name, matter)
    if own:
        return own
    steps = [(because, -1) for because in _lighter(element.lighter_when, verdict, matter)[:1]]
    if verdict == "missing":
        steps = steps or _by_law([element], matter)
        steps += _received(element.bearer == "counterparty", matter)
        if matter.asked_for(name):
            steps.append((message("severity.asked", matter.lang, questions=_questions(name, matter)), 1))
    return steps


def _clause_steps(clause: Clause, matter: Matter) -> Sequence[tuple[str, int]]:
    anchors = [
        matter.made.elements[name]
        for anchor in clause.anchors
        if (name := f"{clause.id}.{anchor}") in matter.made.elements
    ]
    own = _set_by_company(clause.id, matter)
    if own:
        return own
    steps = [(because, -1) for because in _lighter(clause.lighter_when, "missing", matter)[:1]]
    steps = steps or _by_law(anchors, matter)
    theirs = bool(anchors) and all(one.bearer == "counterparty" for one in anchors)
    return [*steps, *_received(theirs, matter)]


def _lighter(rules: Sequence[Lighter], verdict: Verdict, matter: Matter) -> list[str]:
    fitting = (rule for rule in rules if verdict != "adverse" or rule.adverse_too)
    return [rule.because for rule in fitting if matter.case.holds(rule)]


def _by_law(elements: Sequence[Element], matter: Matter) -> list[tuple[str, int]]:
    """Return the step for points that statute gives between parties at home when the contract is silent."""
    if matter.case.country != "domestic" or not elements or any(one.default_law is None for one in elements):
        return []
    law = " ".join(dict.fromkeys(one.default_law for one in elements if one.default_law))
    return [(message("severity.default_law", matter.lang, law=law), -1)]


def _set_by_company(name: str, matter: Matter) -> list[tuple[str, int]]:
    """Return that the company's playbook set the weight or asks for the point: nothing else moves it then."""
    playbook = matter.playbook
    if playbook is None:
        return []
    weights = playbook.weights(name)
    if weights is None and playbook.requires(matter.case.contract_type, name):
        return [(message("severity.required", matter.lang, name=playbook.name), 0)]
    if weights is None:
        return []
    reason = message("severity.playbook_because", matter.lang, because=weights.because) if weights.because else ""
    return [(message("severity.playbook", matter.lang, name=playbook.name, because=reason), 0)]


def _short(verdict: Verdict, element: Element) -> bool:
    """Tell whether a verdict falls short: silence on harm does not."""
    return verdict in ("weak", "adverse") or (verdict == "missing" and element.polarity == "positive")


def _received(theirs: bool, matter: Matter) -> list[tuple[str, int]]:
    if theirs and matter.case.role == "recipient":
        return [(message("severity.recipient", matter.lang), -1)]
    return []


def _questions(name: str, matter: Matter) -> str:
    asked = matter.made.questionnaire.questions
    triggers = matter.profile.triggers if matter.profile else ()
    found = dict.fromkeys(one.question for one in triggers if one.target == name)
    return "、".join(getattr(asked[question].text, matter.lang) for question in found)


def _told(reasons: Mapping[str, int]) -> str | None:
    return " ".join(reasons) or None
