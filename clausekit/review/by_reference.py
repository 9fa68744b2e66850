"""What a paper leaves to another one cannot be told from it: undetermined, neither missing nor satisfied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from clausekit.clauses import Detection
from clausekit.elements import ElementVerdict, Passage
from clausekit.facts import read_facts
from clausekit.findings.model import CheckResult, ClauseResult, Evidence, NoticeInfo
from clausekit.library import Library
from clausekit.messages import Language, message
from clausekit.review.amendment import Amendment
from clausekit.review.draft import Draft, Left
from clausekit.review.links import Link
from clausekit.review.paper import Paper
from clausekit.span import Span
from clausekit.structure.model import Structure

BY_REFERENCE = "by_reference"
_Place = tuple[Span, str, int | None]
# The numbers and terms of a paper that changes another one are that other one's.
_NOT_ITS_OWN = ("reference_", "number_", "term_", "annex_")


def alone(paper: Paper, made: Library, lang: Language) -> Draft:
    """Return the draft that a paper is by itself: what it leaves to other papers is undetermined."""
    places, left, heads = _left(paper, made, lang)
    found, verdicts = with_left(paper.found, paper.verdicts, places)
    return Draft(
        main=paper,
        structure=paper.structure,
        reads=paper.reads,
        detected=paper.found,
        found=found,
        verdicts=verdicts,
        facts=read_facts(paper.structure, list(paper.found)),
        left=left,
        heads=heads,
        notices=tuple(notices_of(paper.links, paper.amendment, paper.structure, lang)) if left else (),
    )


def _left(paper: Paper, made: Library, lang: Language) -> tuple[dict[str, _Place], dict[str, str], frozenset[str]]:
    return left_by(paper, paper.links, paper.amendment, made, lang)


def left_by(
    paper: Paper, links: Sequence[Link], amendment: Amendment | None, made: Library, lang: Language
) -> tuple[dict[str, _Place], dict[str, str], frozenset[str]]:
    """Return the clause types that a paper leaves to others with the place that says so and the other paper's name,
    and those of them that are told by a finding of their own."""
    kind = paper.guess.type
    meant = [clause.id for clause in made.clauses.values() if kind in clause.applies or clause.core]
    places: dict[str, _Place] = {}
    names: dict[str, str] = {}
    heads: set[str] = set()
    if kind not in made.contracts:
        return {}, {}, frozenset()
    if amendment is not None:
        here = amendment.evidence, amendment.where, amendment.unit
        return dict.fromkeys(meant, here), dict.fromkeys(meant, message("paper.original", lang)), frozenset()
    for link in sorted(links, key=lambda link: link.general):
        types = [name for name in (meant if link.general else link.types) if name in meant and name not in places]
        heads |= set() if link.general else set(types[:1])
        places |= dict.fromkeys(types, (link.span, link.where, link.unit))
        names |= dict.fromkeys(types, link.name)
    return places, names, frozenset(heads)


def with_left(
    found: Sequence[Detection], verdicts: Mapping[str, ElementVerdict], places: Mapping[str, _Place]
) -> tuple[list[Detection], dict[str, ElementVerdict]]:
    """Return what was found with the types that are left to another paper, and their open elements as undetermined."""
    known = {one.clause for one in found}
    extra = [
        Detection(clause, BY_REFERENCE, where, unit, 0, span, ())
        for clause, (span, where, unit) in places.items()
        if clause not in known
    ]
    out = dict(verdicts)
    for name, said in verdicts.items():
        place = places.get(name.split(".")[0])
        if place is not None:
            out[name] = _without(said, place)
    return [*found, *extra], out


def _without(said: ElementVerdict, place: _Place) -> ElementVerdict:
    """Return the verdict without what only the sentence that leaves the matter to another paper seems to say."""
    span, where, unit = place
    if any(passage.span != span for passage in said.passages):
        return said
    here = Passage("weak", span, where, unit, False)
    return ElementVerdict(said.id, "undetermined", (here,), reason=BY_REFERENCE)


def told_by_reference(
    rows: Iterable[ClauseResult], left: Left, heads: frozenset[str], lang: Language
) -> tuple[ClauseResult, ...]:
    """Return the rows with a reason for those that are left to another paper; `heads` are told as findings."""
    out = []
    for row in rows:
        if row.status == "undetermined" and row.id in left:
            why = message("clause.by_reference", lang, name=left[row.id])
            severity = "minor" if row.id in heads else None
            row = row.model_copy(update={"why": why, "severity": severity})
        out.append(row)
    return tuple(out)


def notices_of(
    links: Sequence[Link], amendment: Amendment | None, structure: Structure, lang: Language
) -> Iterable[NoticeInfo]:
    """Yield what the reader must know of papers that are not at hand, one notice for each of them."""
    if amendment is not None:
        cited = dict.fromkeys(_cited(one.article, lang) for one in amendment.changes)
        articles = ("、" if lang == "ja" else ", ").join(cited)
        key = "paper.amendment" if articles else "paper.amendment_other"
        yield _notice(key, amendment.evidence, amendment.where, structure, message(key, lang, articles=articles))
        return
    told: set[tuple[str, bool]] = set()
    for link in links:
        if (link.name, link.general) not in told:
            told.add((link.name, link.general))
            key = "paper.by_reference_general" if link.general else "paper.by_reference"
            yield _notice(key, link.span, link.where, structure, message(key, lang, name=link.name))


def _cited(number: str, lang: Language) -> str:
    if lang == "en":
        return f"Art. {number.replace('の', '-')}"
    first, _, rest = number.partition("の")
    return f"第{first}条" + (f"の{rest}" if rest else "")


def _notice(key: str, span: Span, where: str, structure: Structure, text: str) -> NoticeInfo:
    evidence = Evidence(span=span, quote=span.quote(structure.text), role="value", article=where)
    return NoticeInfo(key=key, message=text, evidence=evidence)


def own_checks(checks: tuple[CheckResult, ...], amendment: Amendment | None) -> tuple[CheckResult, ...]:
    """Return the hygiene findings that are a paper's own: an amendment cites and quotes another paper's articles."""
    if amendment is None:
        return checks
    return tuple(one for one in checks if not one.kind.startswith(_NOT_ITS_OWN))
