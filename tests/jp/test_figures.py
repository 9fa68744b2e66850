"""Shares, sums and frequencies in every spelling of contracts."""

import pytest

from clausekit.jp.figures import frequencies, per_year, percent, shares, sums


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("議決権の三分の一以上の移転", ["1/3"]),
        ("総株主の議決権の十五パーセント以上", ["15%"]),
        ("発行済株式の百分の五", ["5%"]),
        ("議決権の過半数を保有する", [">50%"]),
        ("支払額の二割を上限とする", ["20%"]),
        ("回収率九割五分以上", ["95%"]),
        ("年14．6％の割合", ["14.6%"]),
        ("●％の料率", [None]),
        ("割合を定め、割引を行う", []),
    ],
)
def test_shares(text: str, values: list[str | None]) -> None:
    found = list(shares(text))
    assert [one.value for one in found] == values
    assert all(one.span.quote(text) for one in found)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("違約罰として２０万米ドルを支払う", ["USD 200000"]),
        ("金壱百万円を超えない", ["JPY 1000000"]),
        ("年額５百万円", ["JPY 5000000"]),
        ("金四、二〇〇万円", ["JPY 42000000"]),
        ("月額31万2,000円", ["JPY 312000"]),
        ("50,000 米ドル", ["USD 50000"]),
        ("金●円［目安：500万円］を上限", [None]),
        ("○○万円", [None]),
        ("円満に解決する", []),
    ],
)
def test_sums(text: str, values: list[str | None]) -> None:
    assert [one.value for one in sums(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("毎年一回及び必要と認める都度", ["1/P1Y"]),
        ("少なくとも年２回", ["2/P1Y"]),
        ("各暦年において 1 回を限度", ["1/P1Y"]),
        ("定例会を毎月1回開き", ["1/P1M"]),
        ("半年ごとに点検する", ["1/P6M"]),
        ("四半期ごとの報告", ["1/P3M"]),
        ("3か月に一回", ["1/P3M"]),
        ("毎年●回", [None]),
        ("500回の充放電", []),
    ],
)
def test_frequencies(text: str, values: list[str | None]) -> None:
    assert [one.value for one in frequencies(text)] == values


@pytest.mark.parametrize(("value", "number"), [("1/3", 100 / 3), (">50%", 50), ("14.6%", 14.6), ("P1Y", None)])
def test_percent(value: str, number: float | None) -> None:
    assert percent(value) == (None if number is None else pytest.approx(number))


@pytest.mark.parametrize(("value", "number"), [("2/P1Y", 2), ("1/P6M", 2), ("1/P2Y", 0.5), ("1/P1M", 12), ("x", None)])
def test_per_year(value: str, number: float | None) -> None:
    assert per_year(value) == number
