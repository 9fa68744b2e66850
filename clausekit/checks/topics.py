"""What a duty or right is about, by the words at its predicate: the rows of the one-sidedness table."""

from __future__ import annotations

import re

# The first topic whose words stand at the predicate counts; the order is from the narrow to the wide.
_TOPICS: tuple[tuple[str, str], ...] = (
    ("liability", r"賠償|補償|填補|免責|違約金|損害|責任を負|責めを負|責を負|責に任"),
    ("return", r"返還|返却|返納|廃棄|破棄|消去"),
    ("publication", r"公表|発表|論文|学会|公開(?!買付)|掲載"),
    ("export_control", r"輸出|外国為替|外為|居住者|特定類型"),
    ("ip", r"特許|知的財産|発明|出願|実施権|帰属|持分|ライセンス|著作|ノウハウの|許諾"),
    ("audit", r"監査|検査|立入|立ち入|点検|管理状況|保管状況|帳簿"),
    ("incident", r"漏えい(?:し|が|の)|漏洩(?:し|が|の)|紛失|盗難|事故|不正アクセス"),
    ("exclusivity", r"競業|競合|同種|勧誘|専念|独占|他社|他の事業者"),
    ("transfer", r"地位|権利義務|権利及び義務|担保|承継|再委託|外注|第三者に委託|業務を委託"),
    ("termination", r"解除|解約|終了させ|中止|脱退|打ち切|停止"),
    ("payment", r"支払|費用|経費|対価|納付|請求書|振り?込|代金|手数料"),
    ("warranty", r"保証|表明|確約|非侵害"),
    ("samples", r"試料|見本|サンプル|貸与|機器|装置|設備|製品|素材|部品"),
    ("people", r"従事者|担当者|従業員|役員|学生|参加者|誓約|研究員"),
    ("secrecy", r"秘密|機密|守秘|開示|漏らし|漏え|目的|複製|複写|情報"),
    ("reporting", r"通知|届|報告|連絡|知らせ|説明"),
    ("performance", r"実施|遂行|分担|協力|提供|作成|協議|遵守|守る"),
)
_COMPILED = tuple((name, re.compile(words)) for name, words in _TOPICS)
TOPICS: tuple[str, ...] = (*(name for name, _ in _TOPICS), "other")


def topic(*texts: str) -> str:
    """Return the topic of the first of `texts` (predicate, sentence, title …) that names one, else `other`."""
    for text in texts:
        for name, pattern in _COMPILED:
            if pattern.search(text):
                return name
    return "other"
