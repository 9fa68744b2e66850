"""What a playbook changes: the lists of a contract type, weights, limits, lines that are not conceded, wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from clausekit.library import Library
from clausekit.library.element import Element
from clausekit.library.figures import Limits, Threshold
from clausekit.library.model import Contract, Severities
from clausekit.library.variant import Forms, Variant, WordingParagraph
from clausekit.playbook.file import ContractSettings, Limit, PlaybookFile, Weights

PREFERRED = "playbook"


@dataclass(frozen=True)
class Playbook:
    """A playbook that fits the library; `hash` tells one version of its file from another."""

    name: str
    hash: str
    file: PlaybookFile

    def settings(self, contract_type: str) -> ContractSettings:
        """Return what the playbook says of a contract type, nothing by default."""
        found: Mapping[str, ContractSettings] = {str(name): one for name, one in self.file.contracts.items()}
        return found.get(contract_type, ContractSettings())

    def requires(self, contract_type: str, name: str) -> bool:
        """Tell whether a clause type or element must be there, whatever else speaks for leaving it out."""
        return name in self.file.non_negotiable or name in self.settings(contract_type).required

    def firm(self, name: str) -> str | None:
        """Return why a clause type or element is not conceded; None where it may be."""
        return self.file.non_negotiable.get(name)

    def weights(self, name: str) -> Weights | None:
        """Return the company's own weights of a clause type or element; None where the library's stand."""
        return self.file.severities.get(name)

    def contract(self, base: Contract) -> Contract:
        """Return a contract type's lists and weights as the company wants them."""
        own = self.settings(base.id)
        firm = [name for name in self.file.non_negotiable if "." not in name]
        left = [name for name in base.needs if name not in own.optional]
        needs = tuple(dict.fromkeys([*left, *own.required, *firm]))
        house = tuple(name for name in base.house if name not in own.optional)
        weights = {
            name: Severities(low=one.low, medium=one.medium, high=one.high)
            for name, one in self.file.severities.items()
        }
        return base.model_copy(update={"needs": needs, "house": house, "severities": base.severities | weights})

    def thresholds(self, name: str, element: Element) -> tuple[tuple[Threshold, str | None], ...]:
        """Return the limits on the values of an element, each with whose it is (None: the library's)."""
        own = self.file.thresholds.get(name, {})
        kept = tuple((one, None) for one in element.thresholds if one.value not in own)
        return (*kept, *((_threshold(value, limit, element), self.name) for value, limit in own.items()))

    def with_wording(self, made: Library) -> Library:
        """Return the library with the company's wording among its variants."""
        return replace(made, variants={**made.variants, **dict(self._variants())})

    def _variants(self) -> Iterator[tuple[str, Variant]]:
        for clause, wording in self.file.wording.items():
            lines = [line.strip() for line in wording.text.splitlines() if line.strip()]
            form = tuple(WordingParagraph(text=line) for line in lines)
            yield (
                f"{clause}.{PREFERRED}",
                Variant(
                    id="playbook",
                    when=self.name,
                    title=wording.title,
                    forms=Forms(ours=form, mutual=form, pledge=form),
                    outward_note="",
                    gloss="The company's own wording (playbook).",
                ),
            )


def _threshold(value: str, limit: Limit, element: Element) -> Threshold:
    """Return a limit of the playbook as one of the library; what it leaves out is the library's."""
    known = next((one for one in element.thresholds if one.value == value), None)
    levels = limit.at_least or limit.at_most
    assert levels is not None
    limits = Limits(low=levels.low, medium=levels.medium, high=levels.high)
    unit = limit.unit or (known.unit if known else None)
    assert unit is not None
    return Threshold(
        value=value,
        at_least=limits if limit.at_least else None,
        at_most=limits if limit.at_most else None,
        unit=unit,
        protects=limit.protects or (known.protects if known else None),
        source="product_default",
    )
