"""The packed JSON Schema is the models' own, and tells reviews from what is none.

`python -m tests.findings.test_schema` writes the file anew after a change of the models.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import clausekit.findings
from clausekit.findings.model import (
    ArticleInfo,
    Authority,
    CheckResult,
    ClauseResult,
    DocumentInfo,
    ElementResult,
    Evidence,
    Fact,
    Facts,
    NoticeInfo,
    Party,
    Proposal,
    Review,
    SectionInfo,
    Summary,
    Tool,
    Value,
)
from clausekit.findings.schema import SCHEMA_FILE, packed_schema, review_schema, schema_text
from clausekit.span import Span

FILE = Path(clausekit.findings.__file__).parent / SCHEMA_FILE
SPAN = Span(0, 2)
EVIDENCE = Evidence(span=SPAN, quote="契約", role="near_miss", article="1", note="…")


def full_review() -> Review:
    """Return a review in which every model of the schema occurs."""
    element = ElementResult(
        id="purpose.stated",
        question="…",
        verdict="weak",
        wording_verdict="weak",
        severity="major",
        evidence=(EVIDENCE,),
        values=(Value(name="deadline", value=None, status="blank", text="●日", span=SPAN),),
        authority=(Authority(source="…", ref="…"),),
    )
    clause = ClauseResult(
        id="purpose",
        name="目的",
        core=True,
        status="weak",
        severity="major",
        elements=(element,),
        evidence=(EVIDENCE,),
        proposal=Proposal(variant="base", text="…", after_article=None),
    )
    return Review(
        tool=Tool(version="0", model="", library=""),
        document=DocumentInfo(
            path="案.docx",
            sha256="0",
            format="docx",
            chars=2,
            text="契約",
            contract_type="nda",
            our_side=None,
            parties=(Party(label="甲", name="●", kind="unknown", evidence=None),),
        ),
        sections=(SectionInfo(kind="title", span=SPAN),),
        articles=(ArticleInfo(id="a1", number="1", label="第１条", title="目的", span=SPAN),),
        clauses=(clause,),
        checks=(CheckResult(id="REF001", kind="reference_dangling", severity="major", message="…"),),
        facts=Facts(term=Fact(value="P1Y", status="read", text="１年", span=SPAN, article="1")),
        notices=(NoticeInfo(key="type.confirm", message="…"),),
        summary=Summary(findings=1, major=1),
    )


def errors(review: Any) -> list[str]:
    return [error.json_path for error in Draft202012Validator(packed_schema()).iter_errors(review)]


def test_the_packed_schema_is_that_of_the_models() -> None:
    Draft202012Validator.check_schema(review_schema())
    assert FILE.read_text(encoding="utf-8") == schema_text(), "python -m tests.findings.test_schema writes it anew"


def test_a_review_with_every_part_is_valid() -> None:
    assert errors(json.loads(full_review().to_json())) == []


def test_a_field_added_later_does_not_make_a_review_invalid() -> None:
    review = json.loads(full_review().to_json())
    review["later"] = review["clauses"][0]["later"] = 1
    assert errors(review) == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("schema",), "clausekit.review/2"),
        (("document", "text"), None),
        (("articles", 0, "span"), [0, 1, 2]),
        (("articles", 0, "span"), [-1, 2]),
        (("clauses", 0, "status"), "absent"),
        (("clauses", 0, "elements", 0, "verdict"), "fine"),
        (("clauses", 0, "evidence", 0, "quote"), 3),
        (("summary", "major"), "1"),
    ],
)
def test_a_wrong_value_is_found_where_it_stands(place: tuple[str | int, ...], value: object) -> None:
    review = json.loads(full_review().to_json())
    inner = review
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    path = "$" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place)
    assert any(found.startswith(path) for found in errors(review))


@pytest.mark.parametrize("key", ["schema", "tool", "document", "clauses", "facts", "summary", "failures"])
def test_a_lost_part_is_an_error(key: str) -> None:
    review = json.loads(full_review().to_json())
    del review[key]
    assert errors(review) == ["$"]


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8", newline="\n")
