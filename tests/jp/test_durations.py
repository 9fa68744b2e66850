"""Periods and dates in every spelling of contracts."""

import pytest

from clausekit.jp.durations import dates, durations


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
        ("10営業日以内に", ["P10D"]),
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
