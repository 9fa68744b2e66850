"""Limits on values: at, below and above each of them, at every risk level, and for whom they protect."""

from __future__ import annotations

import math

import pytest

from clausekit.findings.model import ThresholdResult, Value
from clausekit.library import library
from clausekit.library.figures import Limits, Threshold
from clausekit.span import Span
from clausekit.values.limits import Risk, judged, protects

RISKS: tuple[Risk, ...] = ("low", "medium", "high")
# Element, value, direction, unit, limits at low, medium, high risk, for whom: from the requirements.
REGISTERED = (
    ("representations.ownership_thresholds", "thresholds", "at_most", "percent", (50, 50, 50), "discloser"),
    ("national_project_ip.state_share_50", "state_share", "at_least", "percent", (50, 50, 50), None),
    ("research_security.self_declaration", "years", "at_least", "years", (3, 3, 3), "discloser"),
    ("research_security.partner_org_disclosure", "years", "at_least", "years", (3, 3, 3), "discloser"),
    ("members.residency_check", "stay", "at_least", "months", (6, 6, 6), "discloser"),
    ("non_compete_after.reasonable_period", "period", "at_most", "years", (3, 3, 3), None),
    ("survival.survival_period", "period", "at_least", "years", (2, 3, 5), "discloser"),
    ("survival.survival_period", "period", "at_most", "years", (10, 7, 5), "recipient"),
    ("nonpublic_scope.nonpublic_period", "period", "at_least", "years", (1, 2, 3), "discloser"),
    ("publication_approval.lead_time", "days", "at_least", "days", (14, 30, 45), "discloser"),
    ("publication_approval.prior_notice_fallback", "days", "at_least", "days", (14, 30, 45), "discloser"),
    ("change_of_control.notice_lead_time", "days", "at_least", "days", (14, 30, 60), "discloser"),
    ("change_of_control.share_issue_and_transfer", "threshold", "at_most", "percent", (50, 33.4, 20), "discloser"),
    ("return_deletion.deadline_specified", "days", "at_most", "days", (30, 14, 7), "discloser"),
    ("loaned_items.return_deadline", "days", "at_most", "days", (30, 14, 7), "discloser"),
    ("incident_reporting.prompt_notice", "hours", "at_most", "hours", (72, 48, 24), "discloser"),
    ("monitoring_audit.audit_right", "frequency", "at_least", "per_year", (0, 1, 2), "discloser"),
    ("monitoring_audit.audit_right", "notice_days", "at_most", "days", (20, 10, 5), "discloser"),
    ("monitoring_audit.correction", "deadline", "at_most", "days", (60, 30, 14), "discloser"),
    ("handling_area_access.log_collection", "retention", "at_least", "years", (1, 2, 3), "discloser"),
    ("members.change_notice", "notice_days", "at_least", "days", (0, 7, 14), "discloser"),
    ("unauthorized_filing.filing_notice", "days", "at_least", "days", (14, 30, 45), "discloser"),
    ("unauthorized_filing.post_termination", "period", "at_least", "years", (1, 3, 5), "discloser"),
    (
        "confidential_information_definition.oral_confirmation_days",
        "days",
        "at_least",
        "days",
        (14, 14, 30),
        "discloser",
    ),
    ("records_evidence.research_records", "retention", "at_least", "years", (3, 5, 10), None),
    ("security_measures.diagnosis_backup", "frequency", "at_least", "per_year", (0, 1, 1), "discloser"),
    ("security_measures.link_control", "expiry", "at_most", "days", (30, 14, 7), "discloser"),
    ("security_organization.training", "frequency", "at_least", "per_year", (0, 1, 1), "discloser"),
    ("overseas_ip_transfer_notice.prior_contact", "notice_days", "at_least", "days", (30, 30, 60), None),
    ("no_poaching.period_and_scope", "period", "at_most", "years", (1, 2, 2), None),
)
_FORMS = {"hours": "PT{}H", "days": "P{}D", "months": "P{}M", "years": "P{}Y", "percent": "{}%", "per_year": "{}/P1Y"}


def value(name: str, said: str | None) -> Value:
    """Return a value of that normal form."""
    return Value(name=name, value=said, status="read" if said else "blank", text=said or "●", span=Span(0, 1))


def result(threshold: Threshold, *said: str | None, risk: Risk = "medium") -> ThresholdResult:
    """Return what the threshold says of these values."""
    found = judged(threshold, [value(threshold.value, one) for one in said], risk, "ja")
    assert found is not None
    return found


def registered(element: str, name: str, direction: str, role: str | None) -> Threshold:
    """Return the one threshold of the library with these properties."""
    of_element = library().elements[element].thresholds
    (found,) = [t for t in of_element if (t.value, t.protects) == (name, role) and getattr(t, direction) is not None]
    return found


def test_every_threshold_of_the_library_stands_in_the_table() -> None:
    count = sum(len(element.thresholds) for element in library().elements.values())
    assert count == len(REGISTERED)


@pytest.mark.parametrize("risk", RISKS)
@pytest.mark.parametrize(("element", "name", "direction", "unit", "limits", "role"), REGISTERED)
def test_a_limit_is_kept_up_to_itself_and_not_beyond(
    element: str, name: str, direction: str, unit: str, limits: tuple[float, ...], role: str | None, risk: Risk
) -> None:
    threshold = registered(element, name, direction, role)
    limit = limits[RISKS.index(risk)]
    assert (threshold.unit, getattr(getattr(threshold, direction), risk)) == (unit, limit)
    below, at, above = math.ceil(limit) - 1, math.floor(limit), math.floor(limit) + 1
    kept = (False, True, True) if direction == "at_least" else (True, True, False)
    for number, met in zip((below, at, above), kept, strict=True):
        if number >= 0:
            assert result(threshold, _FORMS[unit].format(number), risk=risk).met is met, number


YEARS = Threshold(
    value="period", at_least=Limits(low=2, medium=3, high=5), unit="years", protects="discloser", source="seed"
)
DAYS = Threshold(
    value="days", at_most=Limits(low=None, medium=14, high=7), unit="days", protects="discloser", source="seed"
)


@pytest.mark.parametrize(
    ("said", "met"),
    [("P36M", True), ("P35M", False), ("until_public", True), ("indefinite", True), ("prompt", None), (None, None)],
)
def test_other_units_and_endings_without_a_figure(said: str | None, met: bool | None) -> None:
    assert result(YEARS, said).met is met


def test_an_open_ended_duty_exceeds_every_maximum() -> None:
    maximum = Threshold(value="period", at_most=Limits(low=10, medium=7, high=5), unit="years", source="seed")
    assert result(maximum, "indefinite").met is False


@pytest.mark.parametrize(("said", "met"), [("P2W", True), ("P10BD", True), ("P11BD", False), ("P1M", False)])
def test_weeks_and_business_days_count_as_days(said: str, met: bool) -> None:
    assert result(DAYS, said).met is met


def test_the_worst_of_several_values_decides() -> None:
    found = result(YEARS, "P5Y", "P2Y", "until_public")
    assert (found.met, found.value) == (False, "P2Y")


def test_a_level_without_a_limit_says_nothing() -> None:
    assert judged(DAYS, [value("days", "P90D")], "low", "ja") is None


def test_the_message_names_the_words_of_the_draft_and_the_limit() -> None:
    told = Value(name="period", value="P2Y", status="read", text="２年間", span=Span(0, 3))
    found = judged(YEARS, [told], "medium", "ja")
    assert found is not None and "２年間" in found.message and "3年" in found.message
    english = judged(YEARS, [told], "medium", "en")
    assert english is not None and "3 years" in english.message


def test_a_kept_limit_has_no_message() -> None:
    assert result(YEARS, "P3Y").message == ""


def test_a_limit_protects_its_side_only() -> None:
    assert protects(YEARS, "discloser") and not protects(YEARS, "recipient")
    both = YEARS.model_copy(update={"protects": None})
    assert protects(both, "discloser") and protects(both, "recipient")
