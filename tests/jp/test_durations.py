"""Periods and dates in every spelling of contracts."""

import pytest

from clausekit.jp.durations import dates, days, durations, intervals


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("本契約終了後３年間存続する", ["P3Y"]),
        ("六か月以内に", ["P6M"]),
        ("公表予定日の四十五日前までに", ["P45D"]),
        ("四十八時間以内に報告し、二週間以内に", ["PT48H", "P2W"]),
        ("一年半の間", ["P18M"]),
        ("半年を限度として", ["P6M"]),
        ("締結日から●年間", [None]),
        ("10営業日以内に", ["P10BD"]),
        ("満二箇年とし、五箇年間", ["P2Y", "P5Y"]),
        ("満了の２月前までに", ["P2M"]),
        ("１８月間に限り", ["P18M"]),
        ("［　］年間", [None]),
        ("［１年］更新する", ["P1Y"]),
        ("終了後［３年間／５年間］なお", [None]),
        ("開示後●日［標準：30日］以内", [None]),
        ("2027年1月末までに", []),
        ("翌月５日までに", []),
        ("令和７年４月１日から３年間", ["P3Y"]),
        ("2026年度の予算", []),
        ("第３条から第５条まで", []),
    ],
)
def test_durations(text: str, values: list[str | None]) -> None:
    found = durations(text)
    assert [one.value for one in found] == values
    assert all(one.span.quote(text) for one in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026年3月31日", "2026-03-31"),
        ("令和７年４月１日", "2025-04-01"),
        ("平成三十一年四月三十日", "2019-04-30"),
        ("令和元年五月一日", "2019-05-01"),
        ("二〇二六年十二月一日", "2026-12-01"),
        ("令和　年　月　日", None),
        ("2026年13月1日", None),
        ("●年●月●日", None),
    ],
)
def test_dates(text: str, value: str | None) -> None:
    assert [one.value for one in dates(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("令和八年十月一日から令和十一年三月三十一日まで", "2026-10-01/2029-03-31"),
        ("2026年4月1日より2028年3月31日迄とする", "2026-04-01/2028-03-31"),
        ("締結日から２０２８年３月３１日までとする", "../2028-03-31"),
        ("2030年12月31日又は本件契約の締結の日のいずれか早い日に終わる", "../2030-12-31"),
        ("令和　年４月１日から令和　年３月３１日まで", None),
    ],
)
def test_a_stretch_between_dates(text: str, value: str | None) -> None:
    assert [one.value for one in intervals(text)] == [value]


@pytest.mark.parametrize("text", ["2027年3月31日までに通知する", "令和八年四月一日から施行する", "三年間"])
def test_no_stretch(text: str) -> None:
    assert list(intervals(text)) == []


@pytest.mark.parametrize(
    ("value", "length"),
    [("P30D", 30), ("P2W", 14), ("P1M", 30), ("P1Y", 365), ("PT48H", 2), ("P10BD", 14), ("until_public", None)],
)
def test_days(value: str, length: float | None) -> None:
    assert days(value) == (None if length is None else pytest.approx(length))
