"""One review from beginning to end: read, take apart, find the clause types, judge, count."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clausekit import __version__
from clausekit.antitrust.findings import competition
from clausekit.checks import run_checks
from clausekit.clauses import ContractGuess
from clausekit.elements import find_sides
from clausekit.findings.listing import summarize
from clausekit.findings.model import (
    ArticleInfo,
    DocumentInfo,
    Evidence,
    NoticeInfo,
    Parsed,
    Party,
    PlaybookInfo,
    Review,
    SectionInfo,
    Tool,
)
from clausekit.intake import read
from clausekit.intake.document import SourceDocument
from clausekit.library import Library, library
from clausekit.messages import Language, message
from clausekit.review.advising import with_advice, with_opposing
from clausekit.review.by_reference import alone, own_checks, told_by_reference
from clausekit.review.case import matter
from clausekit.review.draft import Draft
from clausekit.review.families import told_together
from clausekit.review.options import ReviewOptions
from clausekit.review.paper import Paper, read_paper
from clausekit.review.profiling import profile_info, profile_notices
from clausekit.review.proposals import with_proposals
from clausekit.review.statuses import clause_results
from clausekit.settings import MODEL_NAME
from clausekit.structure.model import Structure


def review(path: Path, options: ReviewOptions | None = None) -> Review:
    """Return the review of the draft at `path`; raises InputError where it cannot be read."""
    options = options or ReviewOptions()
    return review_document(read(path, view=options.view, ocr=options.ocr), options)


def review_document(document: SourceDocument, options: ReviewOptions) -> Review:
    """Return the review of a draft that has been read already."""
    made = library()
    paper = read_paper(document, options, made)
    return assembled(alone(paper, made, options.lang), options, made)


def assembled(draft: Draft, options: ReviewOptions, made: Library) -> Review:
    """Return the review of a draft, judged alone or together with the papers that it incorporates."""
    paper, structure = draft.main, draft.structure
    options = replace(options, side=paper.side)
    neutral = find_sides(paper.structure, paper.frames, None)
    case = matter(structure, paper.guess.type, options, neutral, draft.verdicts, made)
    clauses = clause_results(structure, draft.reads, draft.found, draft.verdicts, case)
    clauses = told_by_reference(told_together(clauses, case), draft.left, draft.heads, options.lang)
    clauses = with_proposals(clauses, paper.structure, paper.frames, paper.found, paper.guess.type, options, made)
    clauses, advice = with_advice(with_opposing(clauses, case), case)
    profile = options.profile
    hygiene = run_checks(paper.structure, options.lang, frames=paper.frames, translations=paper.document.translations)
    checks = own_checks(hygiene.checks, paper.amendment)
    return Review(
        tool=Tool(version=__version__, model=MODEL_NAME, library=made.hash),
        document=_document(paper, structure, made, options.lang),
        papers=draft.papers,
        sections=tuple(SectionInfo(kind=section.kind, span=section.span) for section in structure.sections),
        articles=_articles(draft),
        clauses=clauses,
        checks=checks,
        duties=hygiene.duties,
        competition=competition(
            paper.structure, paper.frames, paper.sides, paper.guess.type, made.antitrust, options.lang
        ),
        facts=draft.facts,
        playbook=PlaybookInfo(name=options.playbook.name, hash=options.playbook.hash) if options.playbook else None,
        profile=profile_info(profile, made, options.lang) if profile else None,
        advice=advice,
        notices=(
            *(profile_notices(profile, made, options.lang) if profile else ()),
            *_notices(paper.document, paper.guess, options),
            *draft.notices,
        ),
        failures=hygiene.failures,
        summary=summarize(clauses, checks),
        parsed=_parsed(paper),
    )


def _parsed(paper: Paper) -> Parsed:
    parser = paper.frames.parser
    return Parsed(mode=parser.mode, sentences=parser.sentences, parsed=parser.parsed)


def _document(paper: Paper, structure: Structure, made: Library, lang: Language) -> DocumentInfo:
    document = paper.document
    return DocumentInfo(
        path=Path(document.path).name,
        sha256=document.sha256,
        format=document.format,
        chars=len(structure.text),
        text=structure.text,
        contract_type=paper.guess.type,
        contract_type_reason=_reason(paper.guess, made, lang),
        our_side=paper.side,
        parties=tuple(
            Party(
                label=party.label,
                name=party.name,
                kind=party.kind,
                evidence=Evidence(span=party.span, quote=party.span.quote(document.text), role="value"),
            )
            for party in paper.structure.parties
        ),
    )


def _reason(guess: ContractGuess, made: Library, lang: Language) -> str:
    if not guess.japanese:
        return message("type.not_japanese", lang)
    if guess.type == "other":
        return message("type.other", lang)
    name = getattr(made.contracts[guess.type].name, lang)
    if not guess.words or guess.words == ("--type",):
        return message("type.given", lang, name=name)
    key = "type.doubtful" if guess.doubtful else "type.recognised"
    return message(key, lang, name=name, words="、".join(f"「{word}」" for word in guess.words))


def _articles(draft: Draft) -> tuple[ArticleInfo, ...]:
    carried: dict[int, list[str]] = {}
    for one in draft.detected:
        if one.unit is not None and one.clause not in carried.setdefault(one.unit, []):
            carried[one.unit].append(one.clause)
    return tuple(
        ArticleInfo(
            id=article.id,
            number=article.number,
            label=article.label,
            title=article.title,
            span=article.span,
            clauses=tuple(carried.get(index, ())),
            paper=next((one.label for one in draft.papers[1:] if one.span.contains(article.body)), None),
        )
        for index, article in enumerate(draft.structure.articles)
    )


def _notices(document: SourceDocument, guess: ContractGuess, options: ReviewOptions) -> tuple[NoticeInfo, ...]:
    out = []
    for notice in document.notices:
        evidence = None
        if notice.span is not None:
            evidence = Evidence(span=notice.span, quote=notice.span.quote(document.text), role="value")
        out.append(
            NoticeInfo(key=notice.key, message=message(notice.key, options.lang, **notice.params), evidence=evidence)
        )
    if guess.type == "other":
        key = "type.not_japanese" if not guess.japanese else "type.other"
        out.append(NoticeInfo(key=key, message=message(key, options.lang)))
    elif guess.doubtful:
        out.append(NoticeInfo(key="type.confirm", message=message("type.confirm", options.lang)))
    return tuple(out)
