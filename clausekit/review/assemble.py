"""One review from beginning to end: read, take apart, find the clause types, judge, count."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clausekit import __version__
from clausekit.antitrust.findings import competition
from clausekit.checks import run_checks
from clausekit.clauses import ContractGuess, Detection, detector, guess_contract_type
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.elements import element_judge, find_sides
from clausekit.elements.roles import our_role
from clausekit.errors import OptionError
from clausekit.facts import read_facts
from clausekit.findings.listing import summarize
from clausekit.findings.model import ArticleInfo, DocumentInfo, Evidence, NoticeInfo, Party, Review, SectionInfo, Tool
from clausekit.intake import read
from clausekit.intake.document import SourceDocument
from clausekit.language.frames import ContractFrames
from clausekit.library import Library, library
from clausekit.messages import Language, message
from clausekit.review.case import matter
from clausekit.review.elements import with_elements
from clausekit.review.families import told_together
from clausekit.review.figures import with_values
from clausekit.review.options import ReviewOptions
from clausekit.review.proposals import with_proposals
from clausekit.review.statuses import clause_results
from clausekit.settings import MODEL_NAME
from clausekit.structure import parse
from clausekit.structure.model import Structure


def review(path: Path, options: ReviewOptions | None = None) -> Review:
    """Return the review of the draft at `path`; raises InputError where it cannot be read."""
    options = options or ReviewOptions()
    return review_document(read(path, view=options.view, ocr=options.ocr), options)


def review_document(document: SourceDocument, options: ReviewOptions) -> Review:
    """Return the review of a draft that has been read already."""
    made = library()
    structure = parse(document)
    guess = _contract_type(structure, options, made)
    side = _side(structure, options)
    options = replace(options, side=side, risk=options.profile.risk if options.profile else options.risk)
    reads = read_words(word_index(made), structure)
    units = units_of(structure, reads)
    found = detector(made).detect(units)
    frames = ContractFrames(structure)
    sides = find_sides(structure, frames, side)
    verdicts = element_judge(made).judge(units, frames, sides)
    case = matter(structure, guess.type, options, find_sides(structure, frames, None), verdicts, made)
    found = with_elements(found, verdicts, made)
    verdicts = with_values(verdicts, structure, our_role(structure, frames, side), options, made)
    clauses = clause_results(structure, reads, found, verdicts, case)
    clauses = with_proposals(clauses, structure, frames, found, guess.type, options, made)
    clauses = told_together(clauses, case)
    hygiene = run_checks(structure, options.lang, frames=frames, translations=document.translations)
    return Review(
        tool=Tool(version=__version__, model=MODEL_NAME, library=made.hash),
        document=_document(document, structure, guess, side, made, options.lang),
        sections=tuple(SectionInfo(kind=section.kind, span=section.span) for section in structure.sections),
        articles=_articles(structure, found),
        clauses=clauses,
        checks=hygiene.checks,
        duties=hygiene.duties,
        competition=competition(structure, frames, sides, guess.type, made.antitrust, options.lang),
        facts=read_facts(structure, found),
        notices=_notices(document, guess, options),
        failures=hygiene.failures,
        summary=summarize(clauses, hygiene.checks),
    )


def _contract_type(structure: Structure, options: ReviewOptions, made: Library) -> ContractGuess:
    guess = guess_contract_type(structure, made)
    chosen = options.contract_type
    if chosen == "pledge":
        return guess if guess.type.endswith("pledge") else ContractGuess("member_pledge", ("--type",))
    if chosen == "auto":
        return guess
    return ContractGuess(chosen, (), japanese=guess.japanese)


def _side(structure: Structure, options: ReviewOptions) -> str | None:
    """Return the party label that `--side` means; a side that the draft does not know is an OptionError."""
    if options.side is None:
        return None
    labels = [party.label for party in structure.parties]
    by_name = [party.label for party in structure.parties if options.side in party.name]
    if options.side in labels:
        return options.side
    if len(by_name) == 1:
        return by_name[0]
    if options.side in {definition.term for definition in structure.definitions}:
        return options.side
    raise OptionError("option.side_unknown", side=options.side, sides="、".join(labels) or "―")


def _document(
    document: SourceDocument,
    structure: Structure,
    guess: ContractGuess,
    side: str | None,
    made: Library,
    lang: Language,
) -> DocumentInfo:
    return DocumentInfo(
        path=Path(document.path).name,
        sha256=document.sha256,
        format=document.format,
        chars=len(document.text),
        text=document.text,
        contract_type=guess.type,
        contract_type_reason=_reason(guess, made, lang),
        our_side=side,
        parties=tuple(
            Party(
                label=party.label,
                name=party.name,
                kind=party.kind,
                evidence=Evidence(span=party.span, quote=party.span.quote(document.text), role="value"),
            )
            for party in structure.parties
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


def _articles(structure: Structure, found: list[Detection]) -> tuple[ArticleInfo, ...]:
    carried: dict[int, list[str]] = {}
    for one in found:
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
        )
        for index, article in enumerate(structure.articles)
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
