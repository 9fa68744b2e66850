"""The review JSON `clausekit.review/1`: the models are the one list of its fields (JSON Schema derives from them)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from clausekit.span import Span

Severity = Literal["critical", "major", "minor", "info", "not_required"]
Status = Literal["present", "weak", "adverse", "missing", "undetermined", "not_applicable"]
Verdict = Literal["satisfied", "weak", "adverse", "missing", "undetermined"]
Role = Literal["trigger", "value", "exception", "searched", "near_miss"]
ReadStatus = Literal["read", "blank", "annex_absent"]
SectionKind = Literal["title", "preamble", "chapter", "signature", "annex", "commentary", "other"]

_SPAN_SCHEMA = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
JsonSpan = Annotated[
    Span,
    PlainSerializer(lambda span: [span.start, span.end], return_type=list[int]),
    WithJsonSchema(_SPAN_SCHEMA, mode="serialization"),
]


class Model(BaseModel):
    """A frozen value; a misspelt field is an error."""

    # Every field is always written, defaults included: the published schema may demand it.
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class Evidence(Model):
    """A quoted passage: `document.text[span] == quote`, always; `note` says why a near miss is none."""

    span: JsonSpan
    quote: str
    role: Role
    article: str | None = None
    note: str | None = None


class Value(Model):
    """A figure, date or name read from the text."""

    name: str
    value: str | None
    status: ReadStatus
    text: str
    span: JsonSpan


class ThresholdResult(Model):
    """A limit on a value of an element, as far as it protects us: kept, exceeded, or (None) nothing to compare.

    `value` is the one that decides, as in `values`; `limit` is in `unit`; `source` is `seed`, `product_default` or the
    playbook's name.
    """

    name: str
    value: str | None
    direction: Literal["at_least", "at_most"]
    limit: float
    unit: str
    met: bool | None
    source: str
    message: str = ""


class Fact(Model):
    """A key fact of the contract with its place."""

    value: str | None
    status: ReadStatus
    text: str
    span: JsonSpan
    article: str | None


class Authority(Model):
    """The official paragraph that asks for a rule."""

    source: str
    ref: str


class Proposal(Model):
    """Wording of the library for this draft, with its parties and terms, and where it would stand.

    `place`: `new_article` behind `after_article` under `title`; `new_paragraph` at the end of `after_article`;
    `rewrite` of the passages `replaces` there (none: of what that article says on the matter). `elements` are the
    points that it settles; `outward_note` is what the other side may read beside it.
    """

    variant: str
    title: str = ""
    text: str
    after_article: str | None
    place: Literal["new_article", "new_paragraph", "rewrite"] = "new_article"
    replaces: tuple[JsonSpan, ...] = ()
    elements: tuple[str, ...] = ()
    outward_note: str = ""


class AdviceInfo(Model):
    """What the guidance advises to do beside the contract."""

    id: str
    text: str
    authority: tuple[Authority, ...] = ()


class OpposingSource(Model):
    """One of two sources that look at a clause from opposite sides: whom it serves and what it says."""

    serves: str
    says: str
    authority: Authority


class ElementResult(Model):
    """The verdict on one element of a clause type."""

    id: str
    question: str
    verdict: Verdict
    wording_verdict: Verdict
    severity: Severity | None
    reason: str | None = None
    not_needed_because: str | None = None
    severity_because: str | None = None
    articles: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    values: tuple[Value, ...] = ()
    thresholds: tuple[ThresholdResult, ...] = ()
    why: str = ""
    authority: tuple[Authority, ...] = ()


class ClauseResult(Model):
    """The status of one clause type with what decided it.

    `evidence` holds the deciding passages (role `trigger`) or, for a missing clause, the proof of absence:
    the articles searched (`searched`) and the nearest passages with what they lack (`near_miss`). `severity_because`
    says why it weighs otherwise here, `not_needed_because` why its lack is no finding; `together` are lacking types of
    the same kind that are told in this finding. `opposing` are two sources that look at the clause from opposite sides.
    """

    id: str
    name: str
    core: bool
    house: bool = False
    status: Status
    severity: Severity | None
    not_needed_because: str | None = None
    severity_because: str | None = None
    together: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    elements: tuple[ElementResult, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    why: str = ""
    authority: tuple[Authority, ...] = ()
    proposal: Proposal | None = None
    advice: tuple[AdviceInfo, ...] = ()
    opposing: tuple[OpposingSource, ...] = ()


class Party(Model):
    """A party of the contract: its label (甲), name and kind."""

    label: str
    name: str
    kind: str
    evidence: Evidence | None


class DocumentInfo(Model):
    """The draft as it was read; `text` is the frame of every span."""

    path: str
    sha256: str
    format: str
    chars: int
    text: str
    contract_type: str
    contract_type_reason: str = ""
    our_side: str | None
    parties: tuple[Party, ...] = ()


class SectionInfo(Model):
    """A part of the text that is no article."""

    kind: SectionKind
    span: JsonSpan


class PaperInfo(Model):
    """One of several papers reviewed together: `span` is its part of `document.text`, `rank` 1 goes before 2.

    `label` is how articles and evidence of it are cited; `decided` tells whether the papers themselves state the rank
    (`stated`) or the reviewer assumed it, `evidence` where they do.
    """

    label: str
    path: str
    sha256: str
    format: str
    span: JsonSpan
    role: Literal["main", "incorporated", "amendment"]
    contract_type: str
    title: str
    date: str | None
    our_side: str | None
    rank: int
    decided: Literal["stated", "assumed"]
    why: str
    clauses: tuple[str, ...] | None = None
    evidence: tuple[Evidence, ...] = ()


class ArticleInfo(Model):
    """An article: `number` as a reader cites it, `label` as printed, the clause types that it carries.

    In a bundle `paper` is the label of the other paper that holds it, None for the contract's own; `number` then begins
    with that label.
    """

    id: str
    number: str
    label: str
    title: str
    span: JsonSpan
    clauses: tuple[str, ...] = ()
    paper: str | None = None


class CheckResult(Model):
    """A hygiene finding about the draft as a document."""

    id: str
    kind: str
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()


class DutyRow(Model):
    """What one party bears of one kind on one topic: a row of the one-sidedness table.

    `party` is a label or role of the draft, `both` for all parties together; `evidence` holds the first passages.
    """

    party: str
    kind: Literal["duty", "ban", "indemnity", "effort", "right", "exempt"]
    topic: str
    topic_name: str
    count: int
    articles: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Facts(Model):
    """Key facts; None where the draft does not say."""

    term: Fact | None = None
    renewal: Fact | None = None
    survival: Fact | None = None
    publication_lead: Fact | None = None
    governing_law: Fact | None = None
    jurisdiction: Fact | None = None
    arbitration: Fact | None = None
    non_compete_after: Fact | None = None
    effective_date: Fact | None = None


class RestrictionInputs(Model):
    """What was read of a restriction, as the competition-law table asks for it; None where the draft does not tell."""

    restriction_kind: str
    theme_relation: str | None = None
    timing: str | None = None
    after_period_years: float | None = None
    indefinite: bool | None = None
    necessity: tuple[str, ...] = ()
    persons_scope: str | None = None
    competitor_scope: str | None = None
    residual_freedom: bool | None = None
    withdrawal_allowed: bool | None = None


class CompetitionQuestion(Model):
    """What must be known before the table can tell: the input and the question to the reader."""

    input: str
    text: str


class CompetitionResult(Model):
    """A restriction of the draft and its class in the competition-law table (`class_` is written as `class`).

    `rule` is the one rule that decides, None where several agree or none does (`rules` lists them); `possible` what an
    undecided one may be, gravest first. `bound` tells for whom it is binding: on us a grey or black one is adverse and
    legally doubtful, on them our own clause is risky; `one` is a single named party of a draft without `--side`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    class_: Literal["white", "grey", "black", "unclassified"] = Field(alias="class")
    subtype: Literal["guideline", "review"] | None = None
    rule: str | None = None
    rules: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    kind: str
    name: str
    bound: Literal["us", "them", "both", "one", "unknown"]
    bearer: str | None
    severity: Severity | None
    inputs: RestrictionInputs
    message: str
    questions: tuple[CompetitionQuestion, ...] = ()
    wording_checks: tuple[str, ...] = ()
    authority: tuple[Authority, ...] = ()
    case: str | None = None
    articles: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Summary(Model):
    """How many findings of each severity a lawyer has to read."""

    findings: int = 0
    critical: int = 0
    major: int = 0
    minor: int = 0
    info: int = 0


class CheckFailure(Model):
    """A step of the review that crashed: neither a finding nor silence."""

    step: str
    message: str


class Tool(Model):
    """What made the review."""

    version: str
    model: str
    library: str


class Parsed(Model):
    """How many of the sentences read for frames went through the dependency parse, and in which mode."""

    mode: Literal["off", "auto", "full"] = "off"
    sentences: int = 0
    parsed: int = 0


class NoticeInfo(Model):
    """What the reader must know about how the file was read, in the reader's language."""

    key: str
    message: str
    evidence: Evidence | None = None


class ProfileStep(Model):
    """One step to the risk level: an answer, a category, an axis, the level."""

    kind: Literal["answer", "category", "axis", "level"]
    id: str
    answer: str | None
    effect: str
    result: str
    text: str
    authority: tuple[Authority, ...] = ()


class ProfileTrigger(Model):
    """A clause type (with its wording) or element that an answer asks for."""

    target: str
    variant: str | None
    question: str
    answer: str


class ProfileInfo(Model):
    """The due-diligence profile: level, how it came about, what was unknown, what nobody asked."""

    name: str
    level: Literal["low", "medium", "high", "stop"]
    impact: Literal["low", "medium", "high"]
    likelihood: Literal["low", "medium", "high"]
    steps: tuple[ProfileStep, ...]
    unknown: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    triggers: tuple[ProfileTrigger, ...] = ()
    documents: tuple[str, ...] = ()


class PlaybookInfo(Model):
    """The company's playbook by which a review was made; `hash` tells one version of its file from another."""

    name: str
    hash: str


class Review(Model):
    """A whole review; `schema_` is written as `schema`."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["clausekit.review/1"] = Field("clausekit.review/1", alias="schema")
    tool: Tool
    document: DocumentInfo
    papers: tuple[PaperInfo, ...] = ()
    sections: tuple[SectionInfo, ...] = ()
    articles: tuple[ArticleInfo, ...] = ()
    clauses: tuple[ClauseResult, ...] = ()
    checks: tuple[CheckResult, ...] = ()
    duties: tuple[DutyRow, ...] = ()
    competition: tuple[CompetitionResult, ...] = ()
    facts: Facts = Facts()
    playbook: PlaybookInfo | None = None
    notices: tuple[NoticeInfo, ...] = ()
    profile: ProfileInfo | None = None
    advice: tuple[AdviceInfo, ...] = ()
    summary: Summary = Summary()
    parsed: Parsed = Parsed()
    failures: tuple[CheckFailure, ...] = ()

    def to_json(self) -> str:
        """Return the review as JSON text, two spaces of indent, Japanese as it is."""
        return self.model_dump_json(by_alias=True, indent=2)
