"""Reading our own wording back: what a variant says that it keeps for us, the rules must find in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clausekit.clauses import detector
from clausekit.clauses.index import read_words, word_index
from clausekit.clauses.units import units_of
from clausekit.elements import ElementVerdict, Sides, element_judge
from clausekit.intake.document import Block, SourceDocument
from clausekit.language.frames import ContractFrames
from clausekit.library import Library
from clausekit.library.variant import FormId, Variant
from clausekit.span import Span
from clausekit.structure import parse
from clausekit.wording.names import Names
from clausekit.wording.rendering import Paragraph, Wording, rendered, supplement
from clausekit.wording.standard import SETS, standard_names


def closure_problems(made: Library, name: str, sets: Iterable[int] = SETS) -> Iterator[str]:
    """Yield where the wording `name` (type.variant) does not read as it promises, in every form and set of names."""
    clause, variant = name.partition(".")[0], made.variants[name]
    titles = {one.id: one.name.ja for one in made.clauses.values()}
    for which in sets:
        for form, _ in variant.forms.named():
            names = standard_names(form, which, titles)
            place = f"{form}, names {which + 1}"
            for told in _article_problems(made, clause, variant, form, names):
                yield f"{place}: {told}"
            for told in _supplement_problems(made, clause, variant, form, names):
                yield f"{place}: {told}"


def _article_problems(made: Library, clause: str, variant: Variant, form: FormId, names: Names) -> Iterator[str]:
    verdicts, found = _read(made, rendered(variant, form, names), _sides(form, names))
    anchors = (f"{clause}.{anchor}" for anchor in made.clauses[clause].anchors)
    if clause not in found and not any(one in verdicts and verdicts[one].passages for one in anchors):
        yield "the clause type is not found in the text"
    for element in variant.promised(form):
        full = element if "." in element else f"{clause}.{element}"
        if verdicts[full].verdict != "satisfied":
            yield f"`satisfies` promises {full}, the rules say {verdicts[full].verdict}"
    yield from (f"{one.id} reads adverse" for one in verdicts.values() if one.verdict == "adverse")


def _supplement_problems(made: Library, clause: str, variant: Variant, form: FormId, names: Names) -> Iterator[str]:
    for element in variant.supplements if form != "pledge" else ():
        full = element if "." in element else f"{clause}.{element}"
        alone = Wording(variant.title, (Paragraph(supplement(variant, element, names)),))
        said = _read(made, alone, _sides(form, names))[0][full].verdict
        if said != "satisfied":
            yield f"supplement of {full}: the rules say {said}"


def _sides(form: FormId, names: Names) -> Sides:
    if form == "mutual":
        return Sides(frozenset(), frozenset(), True)
    return Sides(frozenset({names.us}), frozenset({names.them}), False)


def _read(made: Library, wording: Wording, sides: Sides) -> tuple[dict[str, ElementVerdict], set[str]]:
    """Return the verdicts on a wording that stands as an article of a small contract, and the clause types found."""
    structure = parse(wording_document(wording))
    units = units_of(structure, read_words(word_index(made), structure))
    verdicts = element_judge(made).judge(units, ContractFrames(structure), sides)
    return verdicts, {one.clause for one in detector(made).detect(units)}


def wording_document(wording: Wording) -> SourceDocument:
    """Return a contract of three articles whose second is the wording."""
    lines = ["契約書", "第１条（総則）", "本文", f"第２条（{wording.title}）"]
    for number, paragraph in enumerate(wording.paragraphs, 1):
        lines += _numbered(number, paragraph)
    return _document([*lines, "第３条（附則）", "本文"])


def _numbered(number: int, paragraph: Paragraph) -> list[str]:
    first = paragraph.text if number == 1 else f"{number}　{paragraph.text}"
    return [first, *(f"({at}) {item}" for at, item in enumerate(paragraph.items, 1))]


def _document(lines: Sequence[str]) -> SourceDocument:
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    return SourceDocument("", "", "txt", "\n".join(lines) + "\n", tuple(blocks), ())
