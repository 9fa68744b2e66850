"""The HTML report: everything is quoted, linked, escaped, and nothing comes from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from html.parser import HTMLParser

import pytest

from clausekit.findings.listing import findings
from clausekit.findings.model import CheckFailure, CheckResult, Evidence, Review
from clausekit.messages import Language
from clausekit.report import html
from clausekit.span import Span
from tests.report.sample import TEXT, sample

LANGUAGES: list[Language] = ["ja", "en"]


class Reader(HTMLParser):
    """Collects what a browser would: elements with their attributes, and the text of the contract's pane."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self.in_paper = self.in_line = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.in_paper = self.in_paper or ("class", "paper") in attrs
        if tag == "p" and self.in_paper:
            self.in_line = True
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        self.in_line = self.in_line and tag != "p"
        self.in_paper = self.in_paper and tag != "main"

    def handle_data(self, data: str) -> None:
        if self.in_line:
            self.lines[-1] += data

    def all(self, name: str) -> list[str]:
        """Return the values of an attribute, wherever it stands."""
        return [value for _, attrs in self.tags for key, value in attrs.items() if key == name and value is not None]


def hostile() -> Review:
    """Return the sample with markup in the text, in a quote, in names and in messages."""
    attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}&amp;'
    review = sample(failures=(CheckFailure(step=attack, message=attack),))
    start = len(TEXT)
    evidence = Evidence(
        span=Span(start, start + len(attack)), quote=attack, role="trigger", article=attack, note=attack
    )
    check = CheckResult(id="X001", kind="x", severity="critical", message=attack, evidence=(evidence,))
    document = review.document.model_copy(update={"text": TEXT + attack, "path": attack, "our_side": attack})
    first = review.clauses[0].model_copy(update={"name": attack, "status": "weak", "severity": "major"})
    clauses = (first, *review.clauses[1:])
    return review.model_copy(update={"document": document, "checks": (check,), "clauses": clauses})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_quote_of_a_finding_stands_there_as_written(lang: Language) -> None:
    page = html(sample(), lang)
    quotes = [one.quote for finding in findings(sample()) for one in finding.evidence if one.role != "searched"]
    assert len(quotes) > 8
    for quote in quotes:
        assert f">{escape(quote)}</blockquote>" in page


def test_the_whole_contract_is_shown_line_by_line() -> None:
    assert Reader(html(sample())).lines == TEXT.splitlines()


@pytest.mark.parametrize("review", [sample(), hostile()], ids=["sample", "hostile"])
def test_links_lead_somewhere_and_ids_are_unique(review: Review) -> None:
    reader = Reader(html(review))
    ids = reader.all("id")
    assert len(ids) == len(set(ids))
    targets = {href.removeprefix("#") for href in reader.all("href")}
    pointed = {name for names in reader.all("data-ids") for name in names.split()} - {"facts", "parties", "notices"}
    passages = {name for names in reader.all("data-p") for name in names.split()}
    assert len(targets) > 20
    assert targets | pointed | passages | set(reader.all("aria-labelledby")) <= set(ids)


def test_a_click_on_a_passage_finds_its_findings() -> None:
    reader = Reader(html(sample()))
    shared = [names.split() for names in reader.all("data-ids") if len(names.split()) > 1]
    assert ["f8", "f9"] in shared  # the same sentence about 管理 serves two findings


def test_markup_in_the_contract_is_text() -> None:
    page = html(hostile())
    reader = Reader(page)
    assert [tag for tag, _ in reader.tags].count("script") == 1
    assert not [tag for tag, _ in reader.tags if tag in ("img", "iframe", "link", "object")]
    assert not [name for _, attrs in reader.tags for name in attrs if name.startswith("on")]
    assert reader.lines[-1].endswith("<script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}&amp;")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_fetched(lang: Language) -> None:
    page = html(sample(), lang)
    assert not re.search(r"https?://|\ssrc=|@import|url\(", page)
    assert all(href.startswith("#") for href in Reader(page).all("href"))


def test_only_our_own_style_and_script_may_run() -> None:
    page = html(hostile())
    policy = next(value for value in Reader(page).all("content") if "default-src 'none'" in value)
    for tag in ("style", "script"):
        content = page[page.index(f"<{tag}>") + len(tag) + 2 : page.index(f"</{tag}>", page.index(f"<{tag}>"))]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_missing_clause_shows_the_proof_of_its_absence(lang: Language) -> None:
    page = html(sample(), lang)
    card = page[page.index('id="f5"') : page.index('id="f6"')]
    words = ("見当たらないことの確認", "第１２条（協議解決）", "第１０条（損害賠償）")
    wanted = words if lang == "ja" else ("Proof of absence", "Art. 12（協議解決）", "Art. 10（損害賠償）")
    for word in (*wanted, "甲乙誠意をもって協議し、解決を図る", "等に当たる語がない"):
        assert word in card


def test_a_missing_clause_without_a_near_passage_says_so() -> None:
    page = html(sample())
    assert "近い記載もありませんでした。" in page[page.index('id="f10"') : page.index('id="f11"')]


def test_all_core_types_come_before_the_text() -> None:
    page = html(sample())
    first_screen = page[: page.index("<main>")]
    for clause in sample().clauses:
        assert (f'id="c-{clause.id}"' in first_screen) == clause.core


def test_a_lack_that_nobody_asked_about_is_listed_quietly() -> None:
    page = html(sample())
    row = page[page.index('id="c-double_posting"') :]
    assert row.startswith('id="c-double_posting" class="unasked"')
    assert page.index("この契約では求めていない条項") < page.index('id="c-double_posting"')


def test_findings_come_gravest_first_with_their_filters() -> None:
    reader = Reader(html(sample()))
    cards = [attrs for tag, attrs in reader.tags if tag == "article"]
    assert [card["data-severity"] for card in cards] == [one.severity for one in findings(sample())]
    boxes = {(attrs["name"], attrs.get("value")) for tag, attrs in reader.tags if tag == "input"}
    assert {("status", card["data-status"]) for card in cards} <= boxes
    assert {("severity", card["data-severity"]) for card in cards} <= boxes


def test_elements_and_registered_wording_are_shown_where_they_exist() -> None:
    page = html(sample())
    assert "返還・削除の期限が日数で定められている。" in page
    # What is not needed here is no part of the finding.
    assert "返還・削除したことの証明書を提出させる。" not in page
    assert "復元できない方法で削除し" in page
    assert "第９条（契約の終了）の後に条を加える案" in page


def test_a_crashed_step_is_told() -> None:
    page = html(sample(failures=(CheckFailure(step="references", message="IndexError"),)))
    assert "問題がないことを意味しません" in page
    assert "references" in page
    assert 'role="alert"' not in html(sample())


def test_a_review_without_findings_says_so() -> None:
    review = sample().model_copy(update={"clauses": (), "checks": ()})
    page = html(review)
    assert "登録ルールとの差は見当たりませんでした。" in page
    assert '<form class="filters"' not in page


def test_a_document_of_no_known_type_is_rendered() -> None:
    review = sample()
    bare = review.document.model_copy(
        update={"text": "", "contract_type": "other", "our_side": None, "parties": (), "contract_type_reason": ""}
    )
    empty = Review(tool=review.tool, document=bare)
    assert "その他の文書" in html(empty)
