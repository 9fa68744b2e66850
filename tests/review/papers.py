"""Short papers of our own that refer to each other: a joint research contract, an NDA, a basic agreement, memoranda."""

from __future__ import annotations

from clausekit.findings.model import ClauseResult, ElementResult, Review
from clausekit.review import ReviewOptions
from clausekit.review.assemble import review_document
from clausekit.review.bundle import review_documents
from tests.marked import document

COMPANY, UNIVERSITY = "株式会社青葉", "国立大学法人若草大学"
BY_NDA = "秘密情報の取扱いについては、甲乙間の2029年10月1日付秘密保持契約の定めるところによる。"
RETURN = "乙は、本契約が終了したときは、30日以内に、甲から受領した秘密情報を返還しなければならない。"


def jra(*articles: str, date: str = "2030年4月1日") -> str:
    """Return a joint research contract between the company (甲) and the university (乙); 「題：本文」 per article."""
    head = f"共同研究契約書\n{COMPANY}（以下「甲」という。）と{UNIVERSITY}（以下「乙」という。）は、"
    head += f"{date}付で次のとおり共同研究契約を締結する。\n"
    first = "目的：甲及び乙は、耐熱塗膜の剥離を防ぐ方法について共同研究（以下「本研究」という。）を行う。"
    return head + numbered(first, *articles)


def numbered(*articles: str) -> str:
    """Return articles 第１条 … from texts 「題：本文」."""
    out = ""
    for number, article in enumerate(articles, 1):
        title, _, body = article.partition("：")
        out += f"第{number}条（{title}）\n{body}\n"
    return out


def nda(*articles: str, date: str = "2029年10月1日") -> str:
    """Return an NDA in which the university is 甲 and the company 乙."""
    head = f"秘密保持契約書\n{UNIVERSITY}（以下「甲」という。）と{COMPANY}（以下「乙」という。）は、"
    return head + f"{date}付で秘密保持契約を締結する。\n" + numbered(*articles)


SECRECY = (
    "秘密保持：甲及び乙は、相手方の秘密情報を秘密に保持し、相手方の書面による事前の承諾なく第三者に開示してはならない。"
)
USE = "目的外使用の禁止：甲及び乙は、相手方の秘密情報を本検討以外の目的に使用してはならない。"
NDA_RETURN = (
    "返還：甲及び乙は、本契約が終了したときは、14日以内に、相手方から受領した秘密情報を返還しなければならない。"
)
NDA_LAW = "準拠法及び管轄：本契約の準拠法は日本法とし、東京地方裁判所を第一審の専属的合意管轄裁判所とする。"


def basic(*articles: str) -> str:
    """Return a basic agreement for research between the two."""
    head = f"共同研究基本契約書\n{COMPANY}（以下「甲」という。）と{UNIVERSITY}（以下「乙」という。）は、"
    head += "2028年4月1日付で、両者が行う共同研究に共通する事項を定めるため、基本契約を締結する。\n"
    return head + numbered("適用：本契約は、甲乙間の個別契約のすべてに適用する。", *articles)


def memo(*articles: str, title: str = "共同研究契約の一部を変更する覚書") -> str:
    """Return a memorandum that changes the joint research contract of 2030-04-01."""
    head = f"{title}\n{COMPANY}（以下「甲」という。）と{UNIVERSITY}（以下「乙」という。）は、甲乙間の2030年4月1日付"
    head += "共同研究契約書（以下「原契約」という。）の一部を変更するため、2031年2月1日付で次のとおり合意する。\n"
    return head + numbered(*articles)


def alone(text: str, side: str | None = "甲") -> Review:
    """Return the review of one paper by itself."""
    return review_document(document(text), ReviewOptions(side=side))


def together(*texts: str, side: str | None = "甲") -> Review:
    """Return the review of several papers, the contract first."""
    return review_documents([document(text) for text in texts], ReviewOptions(side=side))


def row(review: Review, name: str) -> ClauseResult:
    """Return the row of a clause type."""
    return next(one for one in review.clauses if one.id == name)


def point(review: Review, name: str) -> ElementResult:
    """Return the result on an element (type.element)."""
    return next(one for one in row(review, name.split(".")[0]).elements if one.id == name)


def keys(review: Review) -> list[str]:
    """Return the keys of the notices about papers."""
    return [notice.key for notice in review.notices if notice.key.startswith("paper.")]


def check_places(review: Review) -> None:
    """Assert that every quote is verbatim and that the parts of all papers tile the common text."""
    text = review.document.text
    for clause in review.clauses:
        for one in (*clause.evidence, *(found for element in clause.elements for found in element.evidence)):
            assert one.span.quote(text) == one.quote
    for paper in review.papers:
        assert paper.span.quote(text).strip()
        assert all(one.span.quote(text) == one.quote for one in paper.evidence)
    for notice in review.notices:
        assert notice.evidence is None or notice.evidence.span.quote(text) == notice.evidence.quote
    parts = sorted([one.span for one in review.articles] + [one.span for one in review.sections])
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == len(text) == review.document.chars
    assert len({article.id for article in review.articles}) == len(review.articles)
