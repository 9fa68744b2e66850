"""What a drafter left behind: notes to colleagues, and alternatives of which one has to be chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.span import Span
from clausekit.structure.model import Structure

_OPEN, _CLOSE = r"[\[［【〔（(＜<≪《「]", r"[\]］】〕）)＞>≫》」]"
_INSIDE = r"[^\[\]［］【】〔〕（）()＜＞<>\n]"
_TOLD = (
    r"要確認|要検討|要協議|要相談|要修正|要調整|要記入|確認要|確認中|検討中|調整中|交渉中|協議中|社内用|社内限り|社内検討|内部用|起案者|ドラフト|ドラフター|"
    r"作成者注|担当者注|法務(?:部)?(?:注|確認|コメント)|(?:先方|相手方|営業部?|事業部|知財部?)(?:確認|未確認|に確認|と協議|コメント)|コメント[:：]|差し?替え|"
    r"後日記入|追って(?:記入|確認|記載)|仮置き|たたき台|記入例|記載例|標準[:：]|目安[:：]|削除可|削除予定|不要な?(?:場合|ら|であれば)(?:は)?削除|"
    r"TBD|TBC|TODO|Drafting note|Note to draft|Internal|NTD"
)
_NOTE = re.compile(
    rf"{_OPEN}{_INSIDE}{{0,40}}?(?:{_TOLD}){_INSIDE}{{0,80}}{_CLOSE}|"
    rf"{_OPEN}[\s　]*(?:注[0-9０-９]*[:：\s　]|※){_INSIDE}{{2,120}}{_CLOSE}|"
    r"^[\s　]*(?:※|＊|\*)[^。\n]{0,60}(?:削除|選択|確認|検討|記入|修正|ください|下さい|こと。?$)|"
    r"[0-9０-９年月日円％%]?[？?]{1,3}[）)】］]|(?:TBD|TBC|TODO)(?![A-Za-z])|【[^【】\n]{0,12}(?:社内|内部)[^【】\n]{0,12}】"
)
_UNIT = r"(?:年間?|か月|ヶ月|箇月|カ月|ヵ月|月|日間?|営業日|週間|時間|回|名|円|万円|％|%|パーセント|部|通|項|条)"
_FIGURE = r"[0-9０-９一二三四五六七八九十百千万,，]+"
_CHOICE = re.compile(
    rf"[\[［【〔]{_INSIDE}{{1,30}}[／/｜|・](?<!・){_INSIDE}{{1,30}}[\]］】〕]|"
    rf"[\[［〔]\s*(?:金\s*)?{_FIGURE}\s*{_UNIT}?[\]］〕](?=\s*{_UNIT})|[\[［〔]\s*(?:金\s*)?{_FIGURE}\s*{_UNIT}[\]］〕]|"
    rf"[\[［【〔（(＜<]\s*(?:第?[0-9０-９一二三A-CＡ-Ｃ①-③甲乙]案|案[0-9０-９一二三A-CＡ-Ｃ①-③]|"
    rf"選択肢|選択条項|オプション|代替案|代替条項|パターン|Option|Alternative){_INSIDE}{{0,14}}[\]］】〕）)＞>]|"
    r"^[\s　]*(?:第?[0-9０-９A-CＡ-Ｃ甲乙]案|(?:案|選択肢|パターン)[0-9０-９A-CＡ-Ｃ①-③])[\s　]*[:：]|"
    r"いずれか(?:一方|一つ|１つ|1つ)?(?:を|に)(?:選択(?:し(?:て)?(?:ください|下さい|記載|記入|削除)|のこと|。)|[○〇◯丸]|チェック)"
)
# □有　□無: on one line, none of them ticked.
_BOXES = re.compile(r"(?m)^[^☑■✓\n]*?(□[^□☑■\n。]{1,20}[\s　]+□)[^☑■✓\n]*$")


def leftovers(structure: Structure) -> Iterator[Found]:
    """Yield one finding for the notes and one for the open choices in the clause text."""
    notes = list(_spans(structure, _NOTE))
    if notes:
        yield found(structure, "note_left", notes, quote=_short(notes[0].quote(structure.text)), count=len(notes))
    options = sorted({*_spans(structure, _CHOICE), *_boxes(structure)})
    options = [span for span in options if not any(span.overlaps(note) for note in notes)]
    if options:
        yield found(
            structure, "option_left", options, quote=_short(options[0].quote(structure.text)), count=len(options)
        )


def _short(quote: str) -> str:
    return quote if len(quote) <= 40 else quote[:39] + "…"


def _boxes(structure: Structure) -> Iterator[Span]:
    for article in structure.articles:
        for match in _BOXES.finditer(structure.text, *article.body):
            yield Span(*match.span(1))


def _spans(structure: Structure, pattern: re.Pattern[str]) -> Iterator[Span]:
    for sentence in structure.sentences:
        if sentence.where not in ("signature", "annex", "commentary"):
            for match in pattern.finditer(structure.text[sentence.span.start : sentence.span.end]):
                yield Span(*match.span()).shift(sentence.span.start)
