"""Proof of absence: where was searched, what came nearest, and what it lacks."""

from __future__ import annotations

from collections.abc import Sequence

from clausekit.clauses import Detection
from clausekit.clauses.absence import Nearest, Seeker
from clausekit.elements import element_judge
from clausekit.findings.model import ElementResult, Evidence
from clausekit.library import Library
from clausekit.messages import Language, message
from clausekit.structure.model import Structure

# A missing element is one row of a finding: one passage shows that the text was read.
_NEAR = 1
_OUTSIDE = 2


def with_absence(
    results: Sequence[ElementResult],
    found: Sequence[Detection],
    seeker: Seeker,
    structure: Structure,
    made: Library,
    lang: Language,
) -> tuple[ElementResult, ...]:
    """Return the results, each element that lacks and counts with the articles searched and the nearest passage."""
    judge = element_judge(made)
    units = [one.unit for one in found if one.unit is not None]
    outside = [_outside(one, structure) for one in found if one.unit is None]
    out = []
    for one in results:
        if one.verdict == "missing" and one.severity not in (None, "not_required"):
            near = seeker.nearest(judge.asked(one.id), _NEAR)
            places = _headings([*(near_one.unit for near_one in near if near_one.unit is not None), *units], structure)
            shown = (*places, *outside[:_OUTSIDE], *(near_evidence(near_one, structure, lang) for near_one in near))
            one = one.model_copy(update={"evidence": shown})
        out.append(one)
    return tuple(out)


def _outside(one: Detection, structure: Structure) -> Evidence:
    """Return the passage outside the articles (preamble, annex) that carries the clause type, as a place searched."""
    return Evidence(span=one.span, quote=one.span.quote(structure.text), role="searched", article=one.where)


def searched(near: Sequence[Nearest], structure: Structure) -> list[Evidence]:
    """Return the articles in which the nearest passages stand, by their heading lines."""
    return _headings([one.unit for one in near if one.unit is not None], structure)


def _headings(units: Sequence[int], structure: Structure) -> list[Evidence]:
    """Return the heading lines of articles, each once."""
    out = []
    for unit in dict.fromkeys(units):
        article = structure.articles[unit]
        end = structure.text.find("\n", article.span.start, article.span.end)
        span = article.span._replace(end=end if end > article.span.start else article.span.end)
        out.append(Evidence(span=span, quote=span.quote(structure.text), role="searched", article=article.number))
    return out


def near_evidence(one: Nearest, structure: Structure, lang: Language) -> Evidence:
    """Return a near miss with what it lacks."""
    lacks = "、".join(
        message("clause.lacks_word", lang, words="／".join(words[:4])) for words in one.lacking
    ) or message("clause.lacks_closeness", lang)
    return Evidence(
        span=one.span,
        quote=one.span.quote(structure.text),
        role="near_miss",
        article=one.where,
        note=message("clause.near_miss", lang, lacks=lacks),
    )
