"""Which shortcomings are told and how grave they are: each rule of the library's README on its own."""

from __future__ import annotations

from typing import Any

import pytest

from clausekit.elements import ElementVerdict
from clausekit.findings.model import ElementResult, Severity
from clausekit.library import Library
from clausekit.library.case import Case
from clausekit.library.element import Element
from clausekit.library.model import Clause, Contract
from clausekit.library.questionnaire import Category
from clausekit.library.scopes import Questionnaire
from clausekit.profile import Profile, Trigger
from clausekit.review.case import Matter
from clausekit.review.elements import clause_status, told_once
from clausekit.review.scope import clause_weight, element_weight
from clausekit.review.severity import red_line

QUESTIONS = Questionnaire(
    {
        "technology": Category.model_validate(
            {
                "id": "technology",
                "name": {"ja": "技術", "en": "Technology"},
                "axis": "impact",
                "order": 1,
                "questions": [
                    {
                        "id": "q",
                        "text": {"ja": "コア技術を渡しますか。", "en": "Core?"},
                        "type": "yes_no",
                        "effects": {"yes": "+3", "no": "0"},
                        "sources": [{"source": "ガイダンス", "ref": "第4章"}],
                    }
                ],
            }
        )
    }
)
EVEN = {"low": "minor", "medium": "major", "high": "critical"}
HARD = {"low": "major", "medium": "critical", "high": "critical"}


def element(name: str, **keys: Any) -> Element:
    return Element.model_validate(
        {
            "id": name,
            "question": f"{name}か。",
            "why": "",
            "polarity": "positive",
            "bearer": "counterparty",
            "basis": "explicit",
            "severity": EVEN,
            "sources": [{"source": "ガイダンス", "ref": "第4章"}],
            "examples": {},
        }
        | keys
    )


def clause(name: str = "ban", **keys: Any) -> Clause:
    return Clause.model_validate(
        {
            "id": name,
            "name": {"ja": name, "en": name},
            "applies": ["nda", "jra"],
            "anchors": ["anchor"],
            "question": "",
            "why": "",
            "headings": [],
            "sources": [{"source": "ガイダンス", "ref": "第4章"}],
            "severity": HARD,
            "signals": [{"id": "s", "all": ["秘密"]}],
            "examples": {"present": ["い", "ろ"], "absent": ["は"]},
        }
        | keys
    )


def matter(*elements: Element, kind: Clause | None = None, profile: Profile | None = None, **case: Any) -> Matter:
    own = kind or clause()
    contract = Contract.model_validate(
        {"id": "nda", "name": {"ja": "", "en": ""}, "titles": ["秘密保持"], "needs": ["ban"], "house": ["notices"]}
    )
    named = {f"{own.id}.{one.id}": one for one in elements}
    made = Library({own.id: own}, {"nda": contract}, {}, "", named, questionnaire=QUESTIONS)
    return Matter(Case(**{"contract_type": "nda", "kinds": ("company",)} | case), made, profile, "ja")


def weight(one: Element, verdict: str = "missing", *others: Element, **case: Any) -> tuple[Severity | None, bool]:
    """Return severity and whether it says why it is not needed."""
    verdicts: dict[str, str] = case.pop("verdicts", {})
    said = {f"ban.{name}": ElementVerdict(f"ban.{name}", v) for name, v in ({one.id: verdict} | verdicts).items()}  # type: ignore[arg-type]
    case["verdicts"] = {name: found.verdict for name, found in said.items()}
    found = element_weight(f"ban.{one.id}", one, said[f"ban.{one.id}"], said, matter(one, *others, **case))
    return found.severity, found.not_needed_because is not None


def profile(*targets: str, role: str | None = None) -> Profile:
    answers = {"neg_our_role": (role,)} if role else {}
    triggers = tuple(Trigger(name, None, "q", "yes") for name in targets)
    return Profile("medium", "medium", "medium", (), answers, triggers)


@pytest.mark.parametrize(("verdict", "severity"), [("missing", "major"), ("weak", "minor"), ("adverse", "critical")])
def test_the_registered_severity_is_that_of_a_lack(verdict: str, severity: str) -> None:
    assert weight(element("point"), verdict) == (severity, False)


@pytest.mark.parametrize(
    ("verdict", "severity"), [("missing", None), ("satisfied", None), ("weak", "minor"), ("adverse", "major")]
)
def test_a_harmful_provision_is_told_where_it_stands_and_never_for_silence(verdict: str, severity: str | None) -> None:
    assert weight(element("point", polarity="negative"), verdict)[0] == severity


def test_what_does_not_apply_is_not_needed_but_told_where_it_is_weak_or_adverse() -> None:
    one = element("point", applies_when={"mentions": ["試料"], "because": "試料がない。"})
    assert weight(one, text="情報") == (None, True)
    assert weight(one, text="試料と情報") == ("major", False)
    assert weight(one, "weak", text="情報") == ("minor", False)
    assert weight(one, "adverse", text="情報") == ("critical", False)


def test_what_is_no_point_of_this_contract_type_is_never_told() -> None:
    one = element("point", applies_when={"contracts": ["jra"], "adverse_too": True, "because": "共同研究だけの点。"})
    assert [weight(one, verdict) for verdict in ("missing", "weak", "adverse")] == [(None, True)] * 3
    assert weight(one, "satisfied") == (None, False)


def test_what_the_profile_makes_mandatory_weighs_one_step_more_and_is_never_out_of_scope() -> None:
    one = element("point", applies_when={"mentions": ["試料"], "because": "試料がない。"})
    said = {"ban.point": ElementVerdict("ban.point", "missing"), "ban.weak": ElementVerdict("ban.weak", "weak")}
    asked = matter(one, profile=profile("ban.point"), text="情報")
    found = element_weight("ban.point", one, said["ban.point"], said, asked)
    assert (found.severity, found.not_needed_because) == ("critical", None)
    assert "コア技術を渡しますか" in (found.severity_because or "")
    assert element_weight("ban.point", one, said["ban.weak"], said, asked).severity == "minor"


def test_an_alternative_is_enough_where_it_may_be() -> None:
    other = element("other")
    one = element("point", alternatives=["ban.other"], alternatives_when={"max_risk": "medium"})
    there = {"verdicts": {"other": "satisfied"}}
    assert weight(one, "missing", other, **there) == (None, True)
    assert weight(one, "weak", other, **there) == (None, True)
    assert weight(one, "missing", other, risk="high", **there) == ("critical", False)
    assert weight(one, "missing", other, verdicts={"other": "weak"}) == ("major", False)


def test_what_rests_on_a_point_that_is_not_there_is_not_needed() -> None:
    one = element("point", depends_on=["ban.other"])
    assert weight(one, "missing", element("other"), verdicts={"other": "missing"}) == (None, True)
    assert weight(one, "missing", element("other"), verdicts={"other": "weak"}) == ("major", False)


def test_statute_fills_a_silence_between_parties_at_home() -> None:
    one = element("point", default_law="共有の特許は共同で出願する。")
    assert weight(one, country="domestic") == ("minor", False)
    assert weight(one, country="listed") == ("major", False)
    assert weight(one, "weak", country="domestic") == ("minor", False)
    assert weight(one, "adverse", country="domestic") == ("critical", False)


def test_a_lighter_case_takes_one_step_and_not_two() -> None:
    rules = [{"satisfied": ["ban.other"], "because": "い"}, {"contracts": ["nda"], "because": "ろ"}]
    one = element("point", lighter_when=rules, severity=HARD, default_law="は")
    at = {"verdicts": {"other": "satisfied"}}
    assert weight(one, "missing", element("other"), **at) == ("major", False)
    assert weight(one, "weak", element("other"), **at) == ("minor", False)
    assert weight(one, "adverse", element("other"), **at) == ("critical", False)
    assert weight(one, "missing", element("other"), risk="high", country="other", **at) == ("critical", False)


def test_only_a_rule_that_says_so_weighs_harm_less() -> None:
    one = element("point", lighter_when=[{"contracts": ["nda"], "adverse_too": True, "because": "い"}])
    assert weight(one, "adverse") == ("major", False)


def test_who_mainly_receives_minds_a_lack_of_their_duties_less() -> None:
    assert weight(element("point"), role="recipient") == ("minor", False)
    assert weight(element("point", bearer="us"), role="recipient") == ("major", False)
    assert weight(element("point"), "adverse", role="recipient") == ("critical", False)


def test_lacks_of_a_clause_type_that_the_contract_type_does_not_need_are_not_told() -> None:
    one = element("point")
    said = {"extra.point": ElementVerdict("extra.point", "missing")}
    here = matter(one, kind=clause("extra"))
    assert element_weight("extra.point", one, said["extra.point"], said, here).severity is None
    weak = ElementVerdict("extra.point", "weak")
    assert element_weight("extra.point", one, weak, said, here).severity == "minor"


@pytest.mark.parametrize(
    ("keys", "case", "severity", "needless"),
    [
        ({}, {}, "critical", False),
        ({}, {"risk": "low"}, "major", False),
        ({"needed_when": {"mentions": ["試料"], "because": "い"}}, {"text": "情報"}, None, True),
        ({"needed_when": {"mentions": ["試料"], "because": "い"}}, {"text": "試料"}, "critical", False),
        ({"needed_when": {"mentions": ["試料"], "because": "い"}, "core": True}, {"text": "情報"}, "info", True),
        ({"lighter_when": [{"country": ["domestic"], "because": "い"}]}, {}, "major", False),
        ({"lighter_when": [{"country": ["domestic"], "because": "い"}]}, {"country": "other"}, "critical", False),
        ({"id": "extra"}, {}, None, False),
        ({"id": "extra", "core": True}, {}, "info", True),
        ({"id": "notices", "house": True}, {}, "info", False),
    ],
)
def test_the_lack_of_a_clause_type(
    keys: dict[str, Any], case: dict[str, Any], severity: str | None, needless: bool
) -> None:
    kind = clause(**keys)
    found = clause_weight(kind, matter(kind=kind, **case))
    assert (found.severity, found.not_needed_because is not None) == (severity, needless)


def test_a_clause_type_all_of_whose_anchors_are_law_weighs_less() -> None:
    kind = clause(anchors=["anchor", "second"])
    by_law = element("anchor", default_law="い")
    assert clause_weight(kind, matter(by_law, element("second", default_law="ろ"), kind=kind)).severity == "major"
    assert clause_weight(kind, matter(by_law, element("second"), kind=kind)).severity == "critical"


def test_the_profile_asks_for_a_clause_type_that_the_contract_type_does_not_need() -> None:
    kind = clause("extra", needed_when={"mentions": ["試料"], "because": "い"})
    here = matter(kind=kind, profile=profile("extra"))
    assert clause_weight(kind, here).severity == "critical"


def result(name: str, verdict: str, severity: Severity | None) -> ElementResult:
    return ElementResult(id=f"ban.{name}", question=name, verdict=verdict, wording_verdict=verdict, severity=severity)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([("anchor", "satisfied", None), ("point", "satisfied", None)], ("present", None)),
        ([("anchor", "satisfied", None), ("point", "missing", "minor")], ("present", None)),
        ([("anchor", "satisfied", None), ("point", "missing", "major")], ("weak", "minor")),
        ([("anchor", "satisfied", None), ("point", "missing", None)], ("present", None)),
        ([("anchor", "weak", "minor"), ("point", "missing", "minor")], ("weak", "minor")),
        ([("anchor", "missing", "critical"), ("point", "satisfied", None)], ("weak", "critical")),
        ([("anchor", "satisfied", None), ("red", "missing", "critical")], ("weak", "critical")),
        ([("anchor", "satisfied", None), ("red", "weak", "major")], ("weak", "minor")),
        ([("anchor", "satisfied", None), ("point", "adverse", "critical")], ("adverse", "critical")),
        ([("anchor", "missing", "critical"), ("point", "adverse", "major")], ("adverse", "critical")),
    ],
)
def test_the_clause_is_as_grave_as_what_makes_it_short(
    results: list[tuple[str, str, Severity | None]], expected: tuple[str, Severity | None]
) -> None:
    here = matter(element("anchor", severity=HARD), element("point"), element("red", severity=HARD))
    assert clause_status(clause(), [result(*one) for one in results], here) == expected


@pytest.mark.parametrize(
    ("expected", "harm", "told"),
    [
        # (verdict, severity) of the protection and of its mirror, and which of them is told
        (("missing", "critical"), ("adverse", "major"), ["harm"]),
        (("adverse", "critical"), ("adverse", "critical"), ["good"]),
        (("weak", "minor"), ("weak", "major"), ["harm"]),
        (("satisfied", None), ("weak", "major"), []),
        (("satisfied", None), ("adverse", "major"), ["harm"]),
        (("missing", "major"), ("missing", None), ["good"]),
    ],
)
def test_two_sides_of_one_point_are_told_once(
    expected: tuple[str, Severity | None], harm: tuple[str, Severity | None], told: list[str]
) -> None:
    good = element("good", mirror_of=["ban.harm"])
    bad = element("harm", polarity="negative", mirror_of=["ban.good"])
    found = told_once([result("good", *expected), result("harm", *harm)], matter(good, bad))
    assert [one.id.split(".")[1] for one in found if one.severity is not None] == told


@pytest.mark.parametrize(
    ("severity", "core", "basis", "levels"),
    [
        ({"low": "critical", "medium": "critical", "high": "critical"}, False, "inferred", ["low", "medium", "high"]),
        ({"low": "major", "medium": "critical", "high": "critical"}, False, "inferred", ["medium", "high"]),
        ({"low": "minor", "medium": "major", "high": "critical"}, True, "explicit", ["high"]),
        ({"low": "minor", "medium": "major", "high": "critical"}, True, "inferred", []),
        ({"low": "minor", "medium": "major", "high": "critical"}, False, "explicit", []),
    ],
)
def test_red_lines_follow_from_the_registered_severities(
    severity: dict[str, str], core: bool, basis: str, levels: list[str]
) -> None:
    one, kind = element("point", severity=severity, basis=basis), clause(core=core)
    assert [level for level in ("low", "medium", "high") if red_line(kind, one, level)] == levels
