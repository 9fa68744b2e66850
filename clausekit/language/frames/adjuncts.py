"""Adjuncts that are matched by their wording and taken out before predicates are looked for: consent, limits,
exceptions, soft words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausekit.language.frames.model import GateForm


def _any(*wordings: str) -> str:
    """Return a pattern for any of these wordings, the first that fits."""
    return f"(?:{'|'.join(wordings)})"


THIS_LIMIT = "(?:この|その|此の|此|其の)(?:限り|かぎり|限)"
_BY = r"(?P<by>[^、。をはがに]{1,24}?(?:の|から|より|による|が))?"
_HOW = _any(
    *(
        "事前",
        "書面",
        "文書",
        "明示",
        "明確",
        "個別",
        "電磁的(?:記録|方法)",
        "電子メール",
        "合理的",
        "正式",
        "特別",
        "別途",
    )
)
_LINK = _any(
    "の", "に", "による事前の", "による", "又は", "または", "もしくは", "若しくは", "をもってする", "かつ", "で"
)
_QUALS = rf"(?:{_HOW}{_LINK}*|あらかじめ|予め|その都度|の|、)*"
_CONSENT = r"(?P<noun>承諾|同意|許可|許諾|承認|了解|了承|合意|決裁)(?:書|書面)?"
_BEFOREHAND = r"(?:事前に|先に|あらかじめ|書面で|書面により)?"
_UNLESS = _any(
    rf"を{_BEFOREHAND}(?:得|受け|取得し|もらわ|とら|経)"
    + _any("ることなしに", "ることなく", "なければ(?!な)", "ていない", "ない限り", "ないで", "ない", "ず")
    + "[にで]?(?:限り)?",
    "(?:が|の)?(?:なく|なし|無く|無し|なき|無き|ない)(?:して|に|で|限り|場合)?",
    "(?:が|の)無い(?:限り|場合)",
    "(?:が)?なければ(?!な)",
    "(?:が|の)得られ(?:ない限り|ずに?)",
)
_WITH = _any(
    rf"を{_BEFOREHAND}"
    + _any(
        "得て",
        "得た(?:る)?(?:上|うえ|場合|とき|もの|者|第三者|後|範囲|[^、。]{1,6}(?=に限))",
        "受けて",
        "受けた(?:場合|とき|者|もの|上|うえ|後)",
        "もらって",
        "もらった",
    ),
    "を取得し[てた]",
    "を得、",
    "[がの](?:ある|あった)(?:場合|とき)",
    "の?もと(?:に|で)?",
    "の(?:うえ|上)",
)
_REQUIRED = _any(
    rf"を{_BEFOREHAND}"
    + _any(
        "得なけ",
        "得る(?:もの|こと|必要|よう|。|$)",
        "得ます",
        "受けなけ",
        "受ける(?:もの|こと|必要|。|$)",
        "受けます",
        "受け(?=、)",
        "要する(?!こと(?:なく|なし|を要))",
        "要し(?!ない|ません)",
        "必要と",
        "条件と(?:し(?!ない|ません)|する)",
    ),
    "を取得(?:しなけ|する(?:もの|必要|。))",
    "を(?:もらわなけ|もらいます|とら)",
    "が(?:必要|要)",
)
_OCCASION = re.compile(r"^.*(?:当たり|あたり|際し|際して|先立ち)(?=[甲乙丙])")
_HOW_FIRST = re.compile(r"^(?:よる|あらかじめ|予め|事前に|別途|書面により|書面で|その|当該)+")
# 承諾がある場合を除き: the consent is an exception to a ban.
_BUT = re.compile(r"(?:場合|とき)?(?:を除|以外|のほか)")
_CONSENTED = (
    r"(?P<by>[^、。をはがに]{1,24}?)が(?:、[^。はが]{0,60}?)?(?:あらかじめ|事前に|別途|(?:書面|文書)(?:により|で|にて|をもって|を以て|による)|、)*"
    r"(?P<noun>承諾|同意|許可|許諾|承認|了解|了承)(?:した|する|を与えた)(?=場合|とき|もの|者|範囲)"
)
_GATES: tuple[tuple[GateForm, re.Pattern[str]], ...] = (
    ("unless", re.compile(_BY + _QUALS + _CONSENT + _UNLESS)),
    ("with", re.compile(_BY + _QUALS + _CONSENT + _WITH)),
    ("required", re.compile(_BY + _QUALS + _CONSENT + _REQUIRED)),
    ("with", re.compile(_CONSENTED)),
)
_PRIOR = re.compile(r"事前|あらかじめ|予め|前もって|先立ち|先だって")
_WRITTEN = re.compile(r"書面|文書|電磁的|電子メール|覚書|書類")
_EXPLICIT = re.compile(r"明示|明確")
_LIMIT = re.compile(
    r"[^、。はが]{1,60}?"
    + _any(
        "に(?:限り|限って|限定して|のみ)",
        "だけに",
        "のみ(?:に(?![係関よ基つお])|が)",
        "(?:として|ために?|から|まで|と)(?:のみ|だけ)",
        "に限(?:る|り)?(?=。|$|もの|こと|ます)",
        "(?:[のなぬる]|ない|れた)(?:範囲|限度)内?(?:で|に|において)(?:のみ|限り)?",
        "(?:に|て|場合に)(?:のみ|だけ)(?![をはがの係関よ基つお])",
        "ため(?:だけ|のみ)に",
        "最[小低]限度?の範囲",
    )
)
# What every passage above, or below, holds: most sentences hold none and need no search for passages.
_LIMIT_WORD = re.compile("限|だけ|のみ|範囲")
_EXCEPT_WORD = re.compile("除|限|かぎり|のほか|別段の|[かわ]らず|拘らず")
_EXCEPT = re.compile(
    r"[^。]{0,90}?"
    + _any(
        "を除き",
        "を除いては?",
        "を除く(?:ほか|外)?(?!。|$|もの|こと)",
        "を除外し",
        f"{THIS_LIMIT}(?:では|で|に)(?:ない|なく|あらず|在らず|ありません)",
        "(?:承諾|同意|許可|承認)した(?:場合|とき)のほか",
        "(?:場合|とき|もの|者)を除く(?=。|$|もの|こと)",
        "別段の(?:定め|合意|規定)[がの]?(?:ある|ない)?",
        "(?:[項条号文書2前][記の]?|各項|規定|定め|条項|条件|合意|約定|契約|これ|上記)に(?:かかわらず|拘わらず|関わらず|拘らず)",
    )
)
_SOFT = re.compile(
    _any(
        "合理的(?:な範囲|に可能|な努力)",
        "可能な(?:限り|範囲)",
        "できる(?:限り|だけ)",
        *(
            "必要に応じ",
            "必要(?:と認め|な範囲)",
            "原則として",
            "努め",
            "努力",
            "配慮",
            "協議",
            "別途(?:定める|協議|合意)",
        ),
        *("速やかに", "すみやかに", "遅滞なく", "直ちに", "適宜"),
    )
)
_NI = (
    *("従い", "従って", "基づき", "基づいて", "基づく", "より", "よって", "よる", "おいて", "おける", "ついて", "つき"),
    *(
        "関し",
        "関して",
        "関する",
        "対し",
        "対して",
        "対する",
        "係る",
        "かかる",
        "応じて",
        "際し",
        "当たり",
        "あたり",
        "先立ち",
    ),
    *("伴い", "伴って", "代えて", "加え", "加えて", "準じて", "照らし", "限らず", "とどまらず"),
)
# Words that look like predicates but only say how: their tokens are masked.
_MANNER = re.compile(
    _any(
        *("特許を受ける権利", "登録を受ける権利", "をもって", "を以て", "を問わず"),
        "(?:の如何|のいかん)(?:を問わず|にかかわらず)?",
        "にかかわらず",
        f"に{_any(*_NI)}(?!(?<=加え)[るたらな]|ま[すし]|くだ|下さ|。|$|もの|こと)",
        "に応じ(?=、)",
        "を(?:含む|含め)(?:が、?これ(?:ら)?に限(?:ら|定さ)れない)?",
        *(
            "として(?!は)",
            "とともに",
            "と共に",
            "又は",
            "または",
            "もしくは",
            "なお",
            "ただし",
            "但し",
            "すべて",
            "いわゆる",
        ),
        *("次に掲げる", "以下の", "相当の期間を定めて"),
        "を除(?:き|いて(?:は)?|く(?:ほか|外))",
        "(?:やむ|已む|止む)(?:を|こと)得(?:ず|ない|ぬ|ざる)|(?:も|を)含め(?:て)?",
        "[^、。をは]{1,10}を要(?:することなく|せず(?:に)?|しないで)",
        "を(?:限度|上限)として",
        "に(?:起因|関連|付随|由来)し(?:て|(?=、|又は|若しくは))",
        "と異なり",
        "何らの催告(?:を要することなく|なしに|を要せず)",
        "[^、。]{1,12}であると[^、。]{1,12}であるとを問わず",
        "直接(?:又は|であると)間接(?:を問わず)?",
    )
)


@dataclass(frozen=True, slots=True)
class FoundGate:
    """Consent found in a reading: form, who consents as printed, qualifiers, its characters."""

    form: GateForm
    by: str
    quals: frozenset[str]
    start: int
    end: int


def gates(text: str) -> Iterator[FoundGate]:
    """Yield the consents in a sentence, none inside another."""
    taken: list[tuple[int, int]] = []
    for form, pattern in _GATES:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            start = match.start() if "が" in text[match.start() : match.start("noun")] else _own_start(text, match)
            taken.append((start, match.end()))
            by = re.sub(r"(?:の|から|より|による|が)$", "", text[start : match.end()][: _by_length(match, start)])
            by = _OCCASION.sub("", _HOW_FIRST.sub("", by))
            by = "" if by == "そ" else by
            told: GateForm = "unless" if _BUT.match(text[match.end() :]) else form
            yield FoundGate(told, by, _quals(text, start, match.end()), start, match.end())


def _own_start(text: str, match: re.Match[str]) -> int:
    """Cut the object before the one who consents: 相手方の秘密情報を相手方の承諾なく."""
    cut = text.rfind("を", match.start(), match.start("noun"))
    return max(cut + 1, match.start())


def _by_length(match: re.Match[str], start: int) -> int:
    by = match.group("by")
    return max(0, match.start() + len(by) - start) if by else 0


def _quals(text: str, start: int, end: int) -> frozenset[str]:
    """Return prior / written / explicit, as said in the consent or just before it (事前に甲の書面による承諾)."""
    around = text[max(0, start - 30) : end]
    around = around[around.rfind("。", 0, len(around) - 1) + 1 :]
    found = {"prior": _PRIOR, "written": _WRITTEN, "explicit": _EXPLICIT}
    return frozenset(name for name, pattern in found.items() if pattern.search(around))


def limits(text: str) -> Iterator[tuple[int, int]]:
    """Yield the passages that confine (知る必要のある役員に限り, 必要な範囲で)."""
    if _LIMIT_WORD.search(text):
        yield from (match.span() for match in _LIMIT.finditer(text))


def exceptions(text: str) -> Iterator[tuple[int, int]]:
    """Yield the passages that except (…の場合を除き, この限りでない, 前項にかかわらず)."""
    if _EXCEPT_WORD.search(text):
        yield from (match.span() for match in _EXCEPT.finditer(text))


def soft_words(text: str) -> tuple[str, ...]:
    """Return the words that leave a duty open (合理的な範囲, 努める, 速やかに)."""
    return tuple(match.group() for match in _SOFT.finditer(text))


def manners(text: str) -> Iterator[tuple[int, int]]:
    """Yield fixed adjuncts whose verbs are no predicates (に従い, を問わず)."""
    for match in _MANNER.finditer(text):
        yield match.span()
