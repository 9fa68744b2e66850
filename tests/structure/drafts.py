"""Contracts as lawyers type them: the heading styles, numerals and markers of real drafts, drawn at random."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

STYLES = ("bracket", "bracket_inline", "line", "above", "above_plain", "below", "none", "inline", "annotated")
NUMERALS = ("half", "full", "mixed", "kanji", "spaced")
PARAGRAPH_MARKS = ("{full}　", "{half}. ", "{full}．", "{circled}", "{half} ", "{half}")
ITEM_MARKS = ("({half})", "（{full}）", "{kanji}　", "({half}) ")
SUB_MARKS = ("ア　", "a) ", "・")

TITLES = (
    "目的", "定義", "秘密保持", "秘密情報の定義", "秘密情報の返還等", "有効期間", "損害賠償", "反社会的勢力の排除",
    "権利義務の譲渡禁止", "知的財産権の帰属", "成果の公表", "準拠法及び管轄", "協議事項", "第三者への開示",
    "共同研究の実施", "研究経費の負担", "複製の制限", "契約の解除", "試料の取扱い", "存続条項", "通知義務", "再委託",
    "試料（サンプル）の取扱い；管理", "ＮＤＡの適用",
)  # fmt: skip
SENTENCES = (
    "甲は、本契約に基づき知り得た相手方の秘密情報を、善良な管理者の注意をもって管理しなければならない。",
    "乙は、甲の事前の書面による承諾なく、本契約上の地位を第三者に譲渡してはならない。",
    "本契約の有効期間は、締結の日から３年間とする。ただし、甲乙協議の上、延長することができる。",
    "前項の規定にかかわらず、法令により開示を求められた場合は、この限りでない。",
    "第３条の規定は、本契約の終了後も有効に存続する。",
    "甲及び乙は、第8条から第11条までに定める義務を、役員及び従業員（退職した者を含む。）に遵守させる。",
    "当事者は、相手方の請求があったときは、速やかに秘密情報（その複製物を含む。）を返還し、又は廃棄するものとする。",
)
ITEMS = (
    "開示の時に既に公知であった情報",
    "開示の後に自らの責めによらず公知となった情報",
    "第三者から適法に取得した情報",
)
SUB_ITEMS = ("書面によるもの", "口頭によるもの")
PREAMBLE = (
    "株式会社青葉（以下「甲」という。）と国立大学法人若草大学（以下「乙」という。）は、次のとおり契約を締結する。"
)
CLOSING = "本契約の成立を証するため、本書２通を作成し、甲乙各自記名押印の上、各１通を保有する。"
SIGNATURE = "令和　　年　　月　　日\n甲　東京都港区芝１丁目２番３号\n　　株式会社青葉\n　　代表取締役　山田太郎　印"
ITEM_TABLE = (
    "契約項目表",
    "１．研究題目\t全固体電池の研究",
    "２．研究期間\t令和８年４月１日から１年間",
    "３．研究経費\t○○円",
)
ANNEX = "別紙１　対象情報\n目的物の図面及び仕様書"

_KANJI = "〇一二三四五六七八九"


def kanji(value: int) -> str:
    """Return a number below 100 as 二十一."""
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _KANJI[tens] + "十") + (_KANJI[ones] if ones else "")


def full(value: int) -> str:
    """Return a number in full-width digits."""
    return str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def label(value: int, numerals: str) -> str:
    """Return 第N条 as drafts of this kind of numerals print it."""
    if numerals == "mixed":
        numerals = "full" if value < 10 else "half"
    printed = {"half": str(value), "full": full(value), "kanji": kanji(value), "spaced": f" {value} "}[numerals]
    return f"第{printed}条"


def mark(pattern: str, value: int) -> str:
    """Return the number in front of a 項 or 号."""
    return pattern.format(half=value, full=full(value), kanji=kanji(value), circled=chr(0x245F + value))


@dataclass(frozen=True)
class Paragraph:
    """One 項: its text, and how many 号 and nested marks stand under its first 号."""

    text: str
    items: int
    nested: int


@dataclass(frozen=True)
class Draft:
    """A contract to be typed."""

    style: str
    numerals: str
    paragraph_mark: str
    item_mark: str
    sub_mark: str
    articles: tuple[tuple[str, tuple[Paragraph, ...]], ...]
    indent: str
    blank: str
    chapters: bool
    signature: bool
    annex: bool
    contents: bool
    items: bool

    @property
    def titled(self) -> bool:
        """Whether the headings have titles."""
        return self.style != "none"

    def text(self) -> str:
        """Return the contract as text."""
        lines = ["契約書", ""]
        if self.contents and self.titled:
            lines += [
                "目次",
                *(f"{label(n, self.numerals)}　{title}……{n}" for n, (title, _) in enumerate(self.articles, 1)),
            ]
        lines += [PREAMBLE, "", *(ITEM_TABLE if self.items else ())]
        for number, (title, paragraphs) in enumerate(self.articles, 1):
            if self.chapters and number in (1, 3):
                lines.append(f"第{1 if number == 1 else 2}章　総則")
            lines += self._heading(label(number, self.numerals), title, paragraphs[0].text)
            for at, paragraph in enumerate(paragraphs, 1):
                if at > 1:
                    lines.append(mark(self.paragraph_mark, at) + paragraph.text)
                lines += self._items(paragraph)
            lines += [self.blank] if self.blank == "" else []
        lines += [CLOSING, SIGNATURE] if self.signature else []
        lines += [ANNEX] if self.annex else []
        return "\n".join(lines) + "\n"

    def _heading(self, printed: str, title: str, body: str) -> list[str]:
        indented = self.indent + body
        forms: dict[str, Callable[[], list[str]]] = {
            "bracket": lambda: [f"{printed}（{title}）", indented],
            "bracket_inline": lambda: [f"{printed}（{title}）　{body}"],
            "line": lambda: [f"{printed}　{title}", indented],
            "above": lambda: [f"（{title}）", f"{printed}　{body}"],
            "above_plain": lambda: [title, f"{printed}　{body}"],
            "below": lambda: [printed, f"（{title}）", indented],
            "none": lambda: [f"{printed}　{body}"],
            "inline": lambda: [f"{printed}　{title}　{body}"],
            "annotated": lambda: [f"{printed}（{title}）", f"{printed}　{body}"],
        }
        return forms[self.style]()

    def _items(self, paragraph: Paragraph) -> list[str]:
        out = []
        for at in range(1, paragraph.items + 1):
            out.append(self.indent + mark(self.item_mark, at) + ITEMS[at - 1])
            if at == 1:
                subs = (
                    ("ア　", "イ　")
                    if self.sub_mark == "ア　"
                    else ("a) ", "b) ")
                    if self.sub_mark[0] == "a"
                    else ("・", "・")
                )
                out += [f"　　{subs[n]}{SUB_ITEMS[n]}" for n in range(paragraph.nested)]
        return out


paragraphs = st.builds(
    Paragraph, st.sampled_from(SENTENCES), st.sampled_from((0, 0, 0, 2, 3)), st.sampled_from((0, 0, 2))
)
articles = st.tuples(st.sampled_from(TITLES), st.lists(paragraphs, min_size=1, max_size=4).map(tuple))
drafts = st.builds(
    Draft,
    style=st.sampled_from(STYLES),
    numerals=st.sampled_from(NUMERALS),
    paragraph_mark=st.sampled_from(PARAGRAPH_MARKS),
    item_mark=st.sampled_from(ITEM_MARKS),
    sub_mark=st.sampled_from(SUB_MARKS),
    articles=st.lists(articles, min_size=3, max_size=13).map(tuple),
    indent=st.sampled_from(("", "　")),
    blank=st.sampled_from(("", "-")),
    chapters=st.booleans(),
    signature=st.booleans(),
    annex=st.booleans(),
    contents=st.booleans(),
    items=st.booleans(),
)
