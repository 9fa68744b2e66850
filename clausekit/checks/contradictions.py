"""One thing laid down twice in two ways: periods, terms, courts, laws, court and arbitration, figures in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from clausekit.checks.made import Found, found
from clausekit.checks.statements import Statement, months, statements
from clausekit.jp.durations import durations
from clausekit.jp.fold import fold
from clausekit.jp.numerals import parse_number
from clausekit.span import Span
from clausekit.structure.model import Sentence, Structure


def periods(structure: Structure) -> Iterator[Found]:
    """Yield the figures of one thing that differ between two places; 前払 and exceptions within a 項 are none."""
    said: dict[str, list[Statement]] = {}
    for statement in statements(structure):
        said.setdefault(statement.key, []).append(statement)
    told: set[frozenset[Span]] = set()
    for same in said.values():
        for first, second in combinations(same, 2):
            spans = frozenset({first.span, second.span})
            if first.place != second.place and months(first.value) != months(second.value) and spans not in told:
                told.add(spans)
                pair = sorted(spans)
                quotes = [span.quote(structure.text) for span in pair]
                yield found(structure, "period_conflict", pair, first=quotes[0], second=quotes[1])
                break


_COURT = re.compile(r"[一-龠]{2,6}(?:地方|簡易|高等|家庭)裁判所")
_ON_CONDITION = re.compile(
    r"提起する場合|提訴する|訴える|被告|原告|申し?立てる側|申立人|場合(?:は|には|に限り)|ときは|選択により|いずれか|妨げない"
)
# 訴訟の必要が生じたときは, 協議が調わないときは: the ordinary case, no condition.
_ORDINARY = re.compile(
    r"[^、。]*(?:必要|要する|争い|調わない|整わない|解決しない|解決でき|至らない|生じた|あるとき|ある場合)[^、。]{0,8}(?:とき|場合)?(?:に)?は"
)
_INTERIM = re.compile(r"保全|仮処分|仮の処分|執行|緊急|暫定|差止")
_LAW = re.compile(
    r"(?P<law>日本国?|[ァ-ヶー]{2,12}(?:合衆国|共和国|王国|州|国)?|[一-龠]{1,6}(?:共和国|合衆国|王国|州|国)|英国|米国|韓国|中国|台湾|香港)(?:の)?"
    r"(?:実体)?法(?:律|令)?(?:に準拠|を準拠法|に従[っい]|に基づ(?:いて|き)解釈|により解釈|が適用|を適用)"
)
_ARBITRATED = re.compile(
    r"仲裁(?:手続)?(?:に|で|によ)[^。]{0,25}(?:解決|付|終局|委ね)|仲裁[^。]{0,15}によ[^。]{0,12}解決"
)


def forums(structure: Structure) -> Iterator[Found]:
    """Yield two courts, two laws, or a court beside arbitration, each said to be the only one."""
    courts = [(one, names) for one in _clauses(structure) if (names := _courts(structure, one))]
    for (first, one), (second, two) in combinations(courts, 2):
        exclusive = "専属" in first.span.quote(structure.text) + second.span.quote(structure.text)
        if exclusive and not {name for name, _ in one} & {name for name, _ in two}:
            spans = [one[0][1], two[0][1]]
            yield found(structure, "court_conflict", spans, first=one[0][0], second=two[0][0])
            break
    yield from _laws(structure)
    yield from _arbitration(
        structure, [(one, names) for one, names in courts if "専属" in one.span.quote(structure.text)]
    )


def _clauses(structure: Structure) -> Iterator[Sentence]:
    return (one for one in structure.sentences if one.where not in ("annex", "signature", "commentary"))


def _courts(structure: Structure, sentence: Sentence) -> list[tuple[str, Span]]:
    quote = sentence.span.quote(structure.text)
    if "管轄" not in quote or _ON_CONDITION.search(_ORDINARY.sub("", quote)) or _INTERIM.search(quote):
        return []
    return [(match.group(), Span(*match.span()).shift(sentence.span.start)) for match in _COURT.finditer(quote)]


def _laws(structure: Structure) -> Iterator[Found]:
    said: dict[str, Span] = {}
    for sentence in _clauses(structure):
        quote = sentence.span.quote(structure.text)
        matches = list(_LAW.finditer(quote))
        whole = re.search(r"本契約|本覚書|本合意書|この契約|準拠法", quote)
        if len(matches) == 1 and whole and not re.search(r"設立|知的財産権の|被告|個別契約|申立", quote):
            name = re.sub(r"(?<=日本)国$", "", matches[0]["law"])
            said.setdefault(name, Span(*matches[0].span("law")).shift(sentence.span.start))
    if len(said) > 1:
        first, second = list(said.items())[:2]
        yield found(structure, "law_conflict", [first[1], second[1]], first=first[0], second=second[0])


def _arbitration(structure: Structure, courts: list[tuple[Sentence, list[tuple[str, Span]]]]) -> Iterator[Found]:
    for sentence in _clauses(structure):
        quote = sentence.span.quote(structure.text)
        match = _ARBITRATED.search(quote)
        free = re.search(r"できる|場合|選択|いずれか|又は訴訟", quote)
        others = [names for one, names in courts if one is not sentence]
        if match and others and not free:
            span = Span(*match.span()).shift(sentence.span.start)
            yield found(
                structure, "forum_conflict", [span, others[0][0][1]], first=match.group(), second=others[0][0][0]
            )
            return


_N = r"[0-9]+|[〇一二三四五六七八九十百壱弐参拾]+"
_UNIT = r"営業日|年間?|か月間?|ヶ月間?|箇月間?|カ月間?|ヵ月間?|日間?|週間|時間|回|部|通|名|%|パーセント"
_TWICE = re.compile(
    rf"(?<![0-9.,〇一二三四五六七八九十百第])(?P<one>{_N})\s*\((?P<two>{_N})\)\s*(?P<unit>{_UNIT})|"
    rf"(?<![0-9.,〇一二三四五六七八九十百第])(?P<a>(?:{_N})\s*(?:{_UNIT}))\s*\((?P<b>(?:{_N})\s*(?:{_UNIT}))\)"
)
_YEN = re.compile(r"金?(?P<a>[0-9,]+)円(?:整)?\s*\(金?(?P<b>[〇一二三四五六七八九十百千万億壱弐参拾]+)円(?:整)?\)")


def figures(structure: Structure) -> Iterator[Found]:
    """Yield figures that are printed twice, once in brackets, and differ: 三（5）年, 36か月（2年）."""
    for sentence in _clauses(structure):
        folded = fold(sentence.span.quote(structure.text))
        if "(" not in folded.text:
            continue
        for match in (*_TWICE.finditer(folded.text), *_YEN.finditer(folded.text)):
            if _differ(match):
                span = folded.source(*match.span()).shift(sentence.span.start)
                yield found(structure, "figure_conflict", [span], quote=span.quote(structure.text))


def _differ(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if groups.get("one"):
        return parse_number(groups["one"]) != parse_number(groups["two"])
    if match.re is _YEN:
        return parse_number(groups["a"]) != parse_number(groups["b"])
    one, two = ([months(q.value) for q in durations(groups[name]) if q.value] for name in ("a", "b"))
    # 6か月（180日）: two units that do not convert are no contradiction.
    return bool(one and two and one != two and one[0][-1] == two[0][-1])
