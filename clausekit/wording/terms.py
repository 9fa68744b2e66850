"""What a draft calls the things that every contract of our kinds names: its defined term, else its usual word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Literal

Term = Literal[
    "confidential_information", "purpose", "research", "results", "samples", "agreement", "background", "members"
]

# A defined term that fully matches is the draft's name of the thing; the second pattern finds it undefined.
_DEFINED: dict[Term, str] = {
    "confidential_information": r"(?:本件?|当該)?(?:(?:企業|営業)?秘密|機密|守秘|開示|対象)(?:情報|事項)等?|本件?情報",
    "purpose": r"(?:本(?:件|検討|評価|研究|契約|共同研究|取引|検証)?の?|許容|評価|検討|使用|利用|開示|対象)?目的",
    "research": r"(?:本(?:件|共同|受託|委託)*|委託|共同|対象)(?:研究開発|研究|開発|検討|評価|検証|試験)等?",
    "results": r"(?:本件?|本研究|本?共同研究|研究|開発)?成果(?:等|物)?|評価結果|フォアグラウンド(?:知財|ＩＰ|IP)",
    "samples": r"(?:本件?)?(?:試料|サンプル|材料|素材|検体|試作品|見本品?|菌株|化合物|有体物|標本|供試品|支給品)等?",
    "agreement": r"本(?:契約書?|覚書|合意書|誓約書|協定書?|確認書)",
    "background": r"(?:バックグラウンド|既存|既有|固有|従前|保有)(?:知的?財産?権?|の?知財|技術|情報|ＩＰ|IP|特許等?)+",
    "members": r"(?:本?研究)?(?:担当者|参加者|従事者|(?:参加)?メンバー|研究員|取扱者|実施者)等?|代表者等?",
}
_USED: dict[Term, str] = {
    "confidential_information": r"(?:本件?)?(?:秘密|機密)情報",
    "purpose": r"本(?:件|検討|評価|研究|契約)?の?目的",
    "research": r"本(?:件|共同)?(?:研究開発|研究|開発|検討|評価)",
    "results": r"(?:本|研究|開発)?成果",
    "samples": r"(?:本件?)?(?:試料|サンプル|検体|試作品|見本品)",
    "agreement": r"本(?:契約|覚書|合意書|誓約書|協定)(?!書)|本(?:契約|協定)書",
    "background": r"(?:バックグラウンド|既存|既有)(?:知財|知的財産|技術|情報)",
    "members": r"研究(?:担当者|参加者|従事者)|取扱者",
}
ANNEX = re.compile(r"(?:別紙|別添|別表)")


def term_of(term: Term, defined: Collection[str], text: str) -> str | None:
    """Return what the draft calls a thing; of several defined terms the most used one; None where it has no word."""
    own = [one for one in dict.fromkeys(defined) if re.fullmatch(_DEFINED[term], one)]
    if own:
        return max(own, key=lambda one: (text.count(one), -own.index(one)))
    used = Counter(match.group() for match in re.finditer(_USED[term], text))
    return used.most_common(1)[0][0] if used else None
