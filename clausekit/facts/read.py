"""Reading the key facts from the sentences that carry their clause types."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from clausekit.clauses import Detection
from clausekit.facts import periods
from clausekit.facts.passages import Passage, Passages
from clausekit.findings.model import Fact, Facts
from clausekit.jp.durations import Quantity, dates
from clausekit.structure.model import Structure
from clausekit.values import names

Read = Callable[[str], Iterable[Quantity]]


def read_facts(structure: Structure, found: Sequence[Detection]) -> Facts:
    """Return the key facts of a draft; None where the draft does not say."""
    draft = Passages(structure, found)
    disputes = draft.of("governing_law") or draft.everywhere()
    term = _first(periods.term(draft))
    return Facts(
        term=term,
        renewal=_first(periods.renewal(draft, term)),
        survival=_first(periods.survival(draft)),
        publication_lead=_first(periods.publication_lead(draft)),
        governing_law=_read_first(draft, disputes, names.laws),
        jurisdiction=_read_first(draft, disputes, names.courts),
        arbitration=_read_first(draft, disputes, names.institutions),
        non_compete_after=_first(periods.non_compete(draft)),
        effective_date=_first(_effective(draft)),
    )


def _first(found: Iterator[Fact]) -> Fact | None:
    return next(found, None)


def _read_first(draft: Passages, passages: Sequence[Passage], read: Read) -> Fact | None:
    """Return what `read` finds first in `passages`; something printed goes before a blank."""
    found = [draft.fact(passage, one) for passage in passages for one in read(draft.quote(passage))]
    return next((fact for fact in found if fact.value), found[0] if found else None)


_EFFECTIVE = re.compile(r"発効日|効力発生日|契約締結日|締結日|(?:付|付け)で|本契約を締結")
# …年…月…日付で締結した共同研究契約: another contract.
_ANOTHER = re.compile(r"\s*付け?(?:で|の)?[^。、「]{0,12}(?:締結した|締結された|締結の|(?:契約|覚書)(?!を締結))")
_ONLY_A_DATE = re.compile(r"[\s令和平成西暦0-9０-９〇一二三四五六七八九十元●○_＿年月日]+$")


def _effective(draft: Passages) -> Iterator[Fact]:
    """Yield the date on which the contract is concluded: the preamble's, else that above the signatures."""
    for passage in draft.everywhere():
        quote = draft.quote(passage)
        if passage.where == "preamble" and not (_EFFECTIVE.search(quote) or _ONLY_A_DATE.match(quote)):
            continue
        if passage.where in ("preamble", "signature"):
            found = (date for date in dates(quote) if not _ANOTHER.match(quote, date.span.end))
            yield from (draft.fact(passage, date) for date in found)
