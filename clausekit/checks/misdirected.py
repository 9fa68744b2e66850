"""References that exist and mean another part than their own words say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clausekit.checks.made import Found, found
from clausekit.checks.targets import Target, targets
from clausekit.jp.fold import fold
from clausekit.span import Span
from clausekit.structure.model import Article, Structure

_TITLE = re.compile(r"[（(]([^（）()、。]{2,20})[）)]")
_NO_TITLE = re.compile(
    r"^(?:以下|ただし|但し|本[条項]|同[条項]|第|各号|前|括弧|かっこ)|を(?:含|除)|に(?:限|係)|する|した|ただし書"
)
# What a reference says its article is about → words of which such an article's title or text holds one.
_TOPICS: dict[str, tuple[str, ...]] = {
    "秘密保持": ("秘密", "機密", "守秘"),
    "守秘": ("秘密", "機密", "守秘"),
    "目的外使用": ("目的外", "目的以外", "以外の目的", "使用"),
    "損害賠償": ("賠償", "損害"),
    "返還": ("返還", "返却", "返納", "回収", "返す"),
    "廃棄": ("廃棄", "破棄", "消去", "処分", "返還"),
    "監査": ("監査", "検査", "立入", "確認", "点検"),
    "公表": ("公表", "発表", "公開"),
    "解除": ("解除", "解約", "終了"),
    "競業": ("競業", "競合"),
    "再委託": ("委託", "外注", "請負"),
    "管轄": ("管轄", "裁判"),
    "仲裁": ("仲裁",),
    "有効期間": ("期間",),
    "輸出管理": ("輸出", "外為", "外国為替"),
    "違約金": ("違約",),
}
_SAID = re.compile(
    rf"\s*(?:の|に定める|に規定する|に基づく|による|所定の|に定められた)(?:規定による)?(?P<topic>{'|'.join(_TOPICS)})"
)


def misdirected(structure: Structure) -> Iterator[Found]:
    """Yield 第5条（秘密保持） where article 5 has another title, 第5条に定める返還 where it does not speak of it."""
    if not structure.numbered:
        return
    for target in targets(structure):
        if target.article is not None and target.reference.kind == "article" and target.reference.to is None:
            yield from _title(structure, target, target.article)
            yield from _topic(structure, target, target.article)


def _plain(title: str) -> str:
    return re.sub(r"\s", "", fold(title).text)


def _title(structure: Structure, target: Target, article: Article) -> Iterator[Found]:
    match = _TITLE.match(structure.text, target.span.end)
    if match is None or not article.title or _NO_TITLE.search(match[1]):
        return
    said, real = _plain(match[1]), _plain(article.title)
    others = {_plain(one.title) for one in structure.articles if one is not article}
    body = _plain(article.body.quote(structure.text))
    if said in others - {real} or not (set(said) & set(real) or said in body):
        span = Span(target.span.start, match.end())
        yield found(
            structure, "reference_title", [span], quote=span.quote(structure.text),
            number=article.number, title=article.title,
        )  # fmt: skip


def _topic(structure: Structure, target: Target, article: Article) -> Iterator[Found]:
    match = _SAID.match(structure.text, target.span.end)
    if match is None:
        return
    words = _TOPICS[match["topic"]]
    whole = article.title + article.body.quote(structure.text)
    titled = [one for one in structure.articles if one is not article and any(word in one.title for word in words)]
    if titled and not any(word in whole for word in words):
        span = Span(target.span.start, match.end())
        yield found(
            structure, "reference_topic", [span], quote=span.quote(structure.text),
            number=article.number, title=article.title, other=titled[0].number,
        )  # fmt: skip
