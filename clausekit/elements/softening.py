"""Words that take the force out of a duty, or leave its measure to the party that owes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from clausekit.elements.sides import Side, Sides
from clausekit.language.frames import Frame

_SOFT = re.compile(
    r"努め|努力|心がけ|心掛け|配慮|留意|尊重|検討する|検討し|望まし|可能な範囲|可能な限り|できる限り|できるだけ"
    r"|なるべく|差し支えない(?:限り|範囲)|支障の?(?:ない|生じない)(?:限り|限度|範囲)|合理的な範囲|合理的に可能|適宜"
    r"|実務上|原則とし|事情の許す|故意又は重大な過失|故意又は重過失|重大な過失が?あ[るっ]"
    r"|参考と|参考に(?:す|し)|考慮|勧め|勧奨|推奨|促す|呼びか|呼び掛|商業的に合理的|知る限り|適当な時期|折をみ|一任"
)
# 乙が適当と認める場所, 担当研究者が必要と考えるとき, 自らの判断で: who thinks so is named before it.
_THINKS = re.compile(
    r"(?P<who>[^\s、。「」（）はがのにを]{1,10})(?:が|において|にて|の)(?:[^、。]{0,15}?"
    r"(?:(?:適当|必要|相当|適切|合理的|妥当|差し支えない|支障がない|有益)(?:である|だ)?と(?:認め|判断|考え|思料)|裁量|任意|判断|選択|指定)"
    r"|[^。]{0,40}?(?:の別|可否|要否|当否)を(?:判断|決定|決め))"
)
_THEMSELVES = re.compile(r"(?:自ら|自己の|独自の|その)(?:が|の)?(?:[^、。]{0,10}と(?:認め|判断|考え)|判断|裁量|選択)")
# What is left of a duty so bound is less than was asked for, though it is no mere attempt.
_HARDLY = re.compile(
    r"故意又は重大な過失|故意又は重過失|重大な過失が?あ[るっ]|重過失が?あ[るっ]|軽微な|差し支えない(?:限り|範囲|限度)"
    r"|支障の?(?:ない|生じない)(?:限り|範囲|限度)|公に(?:入手|利用|閲覧)(?:可能|でき)|商業的に合理的な努力"
)

_PROVISO = re.compile(r"ただし|但し|もっとも|を除|この限りで")
# Exceptions that every contract knows, and those that need our consent.
_USUAL = re.compile(r"法令|法律|裁判所|官公|行政機関|公知|承諾|同意|許可|合意|不可抗力|天災|前条|前項に定める場合を除")
_THEIRS = re.compile(
    r"(?P<who>[^\s、。「」（）はがのにを]{1,10})(?:の|が|自ら|において)[^。]{0,24}?"
    r"(?:事業|業務|製品|都合|必要|海外|提携|共同研究先|関係会社|指揮|選ぶ|選定|希望|便宜|有利|有用|有益|繁閑|自宅|在宅|渡す|作成した)"
)


def softened(window: str, sides: Sides) -> bool:
    """Tell whether a predicate promises no more than an attempt, or leaves the measure to the other party."""
    return _SOFT.search(window) is not None or left_to_them(window, sides)


def left_to_them(window: str, sides: Sides) -> bool:
    """Tell whether the other party alone decides (乙の裁量による, 乙が適当と認める)."""
    if _THEMSELVES.search(window):
        return True
    return any(sides.of(match["who"]) == "them" for match in _THINKS.finditer(window))


def weakened(frame: Frame, side: Side, window: str, sides: Sides) -> bool:
    """Tell whether a predicate that is asked for is there, but leaves its measure to them or needs their consent."""
    if side == "us":
        consents = frame.kind == "right" and frame.gate is not None and frame.gate.form != "unless"
        return consents and sides.of(frame.gate.by or None) in ("them", "unknown")  # type: ignore[union-attr]
    return _HARDLY.search(window) is not None or left_to_them(window, sides)


def swallowed(frames: Sequence[Frame], provisos: Iterable[str], sides: Sides, text: str) -> bool:
    """Tell whether a proviso gives back what a sentence protects: ただし、乙の事業上必要な場合は、この限りでない.

    `provisos` are sentences behind it that begin with ただし; `text` is that of the document.
    """
    within = {span.quote(text) for frame in frames for span in frame.exceptions}
    return any(_gives_back(one, sides) for one in {*within, *provisos})


def _gives_back(proviso: str, sides: Sides) -> bool:
    if not _PROVISO.search(proviso) or _USUAL.search(proviso):
        return False
    return left_to_them(proviso, sides) or any(sides.of(match["who"]) == "them" for match in _THEIRS.finditer(proviso))
