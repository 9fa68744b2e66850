"""Writing a count the way lists do: 一, ア, イ, ①, ⅱ … (Word's `numFmt` names; pure tables)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
AIUEO_HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
KANJI_DIGITS = "〇一二三四五六七八九"
FORMAL_DIGITS = "零壱弐参四伍六七八九"
FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")
TO_HALF = str.maketrans(AIUEO, AIUEO_HALF)
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def cycle(value: int, signs: str) -> str:
    """Return the sign of `value` (1 = first), starting over past the last as Word does; below 1: decimal."""
    return signs[(value - 1) % len(signs)] if value > 0 else str(value)


def limited(value: int, signs: str) -> str:
    """Return the sign of `value` (1 = first), or plain digits where the signs do not reach."""
    return signs[value - 1] if 0 < value <= len(signs) else str(value)


def circled(value: int, first: str) -> str:
    """Return one of the twenty enclosed numbers that start at `first`, or plain digits past twenty."""
    return chr(ord(first) + value - 1) if 0 < value <= 20 else str(value)


def letters(value: int) -> str:
    """Return a … z, aa, bb … (the letter is repeated, as Word does); below 1: decimal."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 780 else str(value)


def roman(value: int) -> str:
    """Return `value` in lower-case Roman numerals; outside 1–3999: decimal."""
    if not 0 < value < 4000:
        return str(value)
    written = ""
    for worth, sign in ROMAN:
        count, value = divmod(value, worth)
        written += sign * count
    return written


def kanji_count(value: int, digits: str = KANJI_DIGITS, units: str = "十百千", *, say_one: bool = False) -> str:
    """Return `value` as counted aloud (二十一); `say_one`: 壱拾 for 10; outside 0–99,999,999: decimal."""
    if not 0 <= value < 100_000_000:
        return str(value)
    high, low = divmod(value, 10_000)
    myriad = "萬" if say_one else "万"
    head = kanji_count(high, digits, units, say_one=say_one) + myriad if high else ""
    written = head
    for power in (3, 2, 1):
        digit = low // 10**power % 10
        if digit:
            written += ("" if digit == 1 and not say_one else digits[digit]) + units[power - 1]
    return written + (digits[low % 10] if low % 10 or not value else "")


def kanji_digits(value: int) -> str:
    """Return `value` digit by digit: 10 is 一〇."""
    return "".join(KANJI_DIGITS[int(d)] if d.isdigit() else d for d in str(value))


def _ordinal(value: int) -> str:
    last = 0 if value // 10 % 10 == 1 else value % 10
    return f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _sexagenary(value: int) -> str:
    return cycle(value, STEMS) + cycle(value, BRANCHES) if 0 < value <= 60 else str(value)


FORMATS: Mapping[str, Callable[[int], str]] = {
    "none": lambda n: "",
    "decimalZero": lambda n: f"{n:02d}",
    "decimalFullWidth": lambda n: str(n).translate(FULL_WIDTH),
    "decimalFullWidth2": lambda n: str(n).translate(FULL_WIDTH),
    "decimalEnclosedCircle": lambda n: circled(n, "①"),
    "decimalEnclosedCircleChinese": lambda n: circled(n, "①"),
    "decimalEnclosedParen": lambda n: circled(n, "⑴"),
    "decimalEnclosedFullstop": lambda n: circled(n, "⒈"),
    "ideographEnclosedCircle": lambda n: limited(n, "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
    "ideographTraditional": lambda n: limited(n, STEMS),
    "ideographZodiac": lambda n: limited(n, BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographDigital": kanji_digits,
    "japaneseDigitalTenThousand": kanji_digits,
    "japaneseCounting": kanji_count,
    "chineseCounting": kanji_count,
    "chineseCountingThousand": kanji_count,
    "taiwaneseCounting": kanji_count,
    "taiwaneseCountingThousand": kanji_count,
    "japaneseLegal": lambda n: kanji_count(n, FORMAL_DIGITS, "拾百阡", say_one=True),
    "aiueo": lambda n: cycle(n, AIUEO_HALF),
    "aiueoFullWidth": lambda n: cycle(n, AIUEO),
    "iroha": lambda n: cycle(n, IROHA).translate(TO_HALF),
    "irohaFullWidth": lambda n: cycle(n, IROHA),
    "lowerLetter": letters,
    "upperLetter": lambda n: letters(n).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "numberInDash": lambda n: f"- {n} -",
    "ordinal": _ordinal,
    "hex": lambda n: f"{n:X}",
}


def format_number(value: int, name: str) -> str:
    """Return `value` in the format `name` (Word's `numFmt` value); an unknown name is written in digits."""
    writer = FORMATS.get(name)
    return writer(value) if writer else str(value)
