"""The two languages of one draft compared: periods, law, court, and who must."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clausekit.checks import english
from clausekit.checks.made import Found, found
from clausekit.checks.statements import months
from clausekit.intake.bilingual import KANA, LATIN
from clausekit.intake.document import Translation
from clausekit.jp.durations import durations
from clausekit.span import Span, strip
from clausekit.structure.model import Structure

_COURT = re.compile(r"([一-龠ぁ-ん]{1,4}?)(?:地方|簡易)裁判所")
_LAW_CHOSEN = re.compile(r"準拠|解釈|適用法")
_MUST = re.compile(r"(?:^|[。、\s])([^\s、。はが]{1,14})は、?")
_LATIN_ENOUGH = 25


def languages(structure: Structure, translations: Sequence[Translation]) -> Iterator[Found]:
    """Yield the passages whose translation says something else."""
    pairs = [Translation(strip(one.span, structure.text), one.text) for one in translations] or list(_mixed(structure))
    names = _names(structure, pairs)
    for pair in pairs:
        native = pair.span.quote(structure.text)
        for japanese, foreign in _differences(native, pair.text, names):
            yield found(structure, "language_conflict", [pair.span], native=japanese, foreign=foreign)
        for twice in english.unequal(pair.text):
            yield found(structure, "figure_conflict", [pair.span], quote=twice)


def _mixed(structure: Structure) -> Iterator[Translation]:
    """Yield each article that prints its English text under the Japanese one."""
    for article in structure.articles:
        lines, at = [], article.span.start
        for line in article.span.quote(structure.text).split("\n"):
            lines.append((Span(at, at + len(line)), line))
            at += len(line) + 1
        foreign = "\n".join(line for _, line in lines if _is_english(line))
        native = [span for span, line in lines if KANA.search(line) and not _is_english(line)]
        if len(foreign) >= _LATIN_ENOUGH and native:
            yield Translation(strip(Span(native[0].start, native[-1].end), structure.text), foreign)


def _is_english(line: str) -> bool:
    return len(LATIN.findall(line)) >= 0.6 * max(1, len(line.strip())) and len(line.strip()) >= _LATIN_ENOUGH


def _differences(native: str, foreign: str, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (what the Japanese says, what the translation says) where both are sure and differ."""
    native = "\n".join(line for line in native.split("\n") if not _is_english(line))
    ours, theirs = _periods(native), english.periods(foreign)
    only, other = ours - theirs, theirs - ours
    if only and other and sum(ours.values()) == sum(theirs.values()):
        yield _printed(only), _printed(other)
    laws = {name for printed, name in english.LAWS.items() if re.search(rf"{printed}[^、。法]{{0,6}}法", native)}
    said = english.laws(foreign)
    if _LAW_CHOSEN.search(native) and laws and said and not laws & said:
        yield "・".join(sorted(laws)), ", ".join(sorted(said))
    courts = {english.COURTS[match[1]] for match in _COURT.finditer(native) if match[1] in english.COURTS}
    named = english.courts(foreign)
    if courts and named and not courts & named:
        yield "・".join(match.group() for match in _COURT.finditer(native)), ", ".join(sorted(named))
    yield from _bearers(native, foreign, names)


def _periods(native: str) -> Counter[str]:
    return Counter(months(one.value) for one in durations(native) if one.value is not None)


def _printed(counted: Counter[str]) -> str:
    """Return P36M, P30D as 36 months, 30 days: one form for both languages."""
    units = {"M": "months", "D": "days", "H": "hours"}
    return ", ".join(f"{value.strip('PTMDH')} {units.get(value[-1], value)}" for value in counted)


def _names(structure: Structure, pairs: Sequence[Translation]) -> dict[str, str]:
    """Return party label → English label, where the opening introduces as many in both languages."""
    ours = [party.label for party in sorted(structure.parties, key=lambda party: party.span)]
    top = structure.articles[0].span.start if structure.articles else len(structure.text)
    opening = " ".join(pair.text for pair in pairs if pair.span.start < top) or structure.text[:top]
    theirs = english.labels(opening)
    return dict(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) == 2 else {}


def _bearers(native: str, foreign: str, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    topics = {match[1] for match in _MUST.finditer(native)} & set(names)
    said = english.subject(foreign, list(names.values()))
    only = next(iter(topics)) if len(topics) == 1 else None
    if only is not None and said is not None and names[only] != said:
        yield only, said
