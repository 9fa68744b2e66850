"""The restrictions of a draft as results: class, side, sources, and the questions that stay open."""

from __future__ import annotations

from collections.abc import Sequence

from clausekit.antitrust.classify import Judgement, classify
from clausekit.antitrust.period import judge_period
from clausekit.antitrust.reading import Restriction, merged, restrictions
from clausekit.elements import Sides
from clausekit.findings.model import (
    Authority,
    CompetitionQuestion,
    CompetitionResult,
    Evidence,
    RestrictionInputs,
    Severity,
)
from clausekit.language.frames import ContractFrames
from clausekit.library.antitrust import AntitrustTable, Label, Rule
from clausekit.messages import Language, message
from clausekit.structure.model import Structure

# The guideline is about joint research: of other contracts nothing is classified, and purpose limits are not listed.
JOINT = frozenset({"jra", "mou", "natl_project"})
_SEVERITIES: dict[Label, Severity] = {"black": "major", "grey": "minor", "unclassified": "info"}


def competition(
    structure: Structure,
    frames: ContractFrames,
    sides: Sides,
    contract_type: str,
    table: AntitrustTable | None,
    lang: Language,
) -> tuple[CompetitionResult, ...]:
    """Return the restrictions of a draft with their classes, one result for like ones; none for contracts of no type.

    Secrecy and disclosure duties, white in the table whatever their wording, are not listed.
    """
    if table is None or contract_type == "other":
        return ()
    maker = _Maker(table, structure, lang, contract_type in JOINT)
    found = restrictions(structure, frames, sides)
    if contract_type not in JOINT:
        found = [one for one in found if one.inputs.restriction_kind != "diversion_of_disclosed_tech"]
    return tuple(maker.result(one, places) for one, places in merged(found))


class _Maker:
    def __init__(self, table: AntitrustTable, structure: Structure, lang: Language, joint: bool) -> None:
        self.table = table
        self.structure = structure
        self.lang = lang
        self.joint = joint

    def result(self, one: Restriction, places: Sequence[Restriction]) -> CompetitionResult:
        """Return one restriction, which stands at all `places`, as a result."""
        said = classify(self.table, one.inputs, one.themes)
        rules = [self.table.rule(name) for name in said.rules]
        label: Label = said.label if self.joint else "unclassified"
        decides = rules[0] if len(rules) == 1 and self.joint and said.label == label else None
        shown = rules if self.joint and said.label != "unclassified" else [decides] if decides else []
        inputs = one.inputs
        return CompetitionResult(
            class_=label,
            subtype=decides.subtype if decides else None,
            rule=decides.id if decides else None,
            rules=said.rules,
            possible=_possible(said, self.joint),
            kind=inputs.restriction_kind,
            name=getattr(self.table.scope.kinds[inputs.restriction_kind], self.lang),
            bound=one.bound,
            bearer=one.bearer,
            severity=_SEVERITIES.get(label),
            inputs=RestrictionInputs(**inputs.model_dump(exclude={"industry_practice_range_years"})),
            message=self._message(one, said, shown),
            questions=tuple(self._questions(one, said)),
            wording_checks=() if label == "white" else self._wording(),
            authority=_authority(shown or rules),
            case=next((rule.case for rule in shown if rule.case), None),
            articles=tuple(dict.fromkeys(place.where for place in places)),
            evidence=tuple(
                Evidence(
                    span=place.span, quote=place.span.quote(self.structure.text), role="trigger", article=place.where
                )
                for place in places
            ),
        )

    def _text(self, name: object) -> str:
        return str(getattr(name, self.lang))

    def _labels(self, labels: Sequence[Label]) -> str:
        names = [self._text(self.table.scope.classes[label].label) for label in labels]
        return message("competition.or", self.lang).join(names)

    def _message(self, one: Restriction, said: Judgement, shown: Sequence[Rule]) -> str:
        """Return what the reader is told: class, why, whom it binds, and what the table does not cover."""
        scope = self.table.scope
        parts = [self._head(one, said), *(self._text(rule.message) for rule in shown)]
        if said.label in ("grey", "black") or set(said.possible) & {"grey", "black"}:
            parts.append(message(f"competition.bound.{one.bound}", self.lang, bearer=one.bearer or ""))
        if one.effort:
            parts.append(message("competition.effort", self.lang))
        if one.consent:
            parts.append(message("competition.consent", self.lang))
        period = judge_period(self.table, one.inputs)
        if said.heuristic and period.heuristic:
            parts.append(self._text(self.table.periods.heuristic))
        if said.label != "white":
            parts.append(self._text(scope.advice))
        if self.joint:
            parts.append(self._text(scope.scope))
        return ("" if self.lang == "ja" else " ").join(part.strip() for part in parts)

    def _head(self, one: Restriction, said: Judgement) -> str:
        scope = self.table.scope
        kind = self._text(scope.kinds[one.inputs.restriction_kind])
        labels = [label for label in said.possible or (said.label,) if label != "unclassified"]
        if not self.joint:
            key = "competition.outside" if labels else "competition.outside_plain"
            return message(key, self.lang, kind=kind, outside=self._text(scope.outside), labels=self._labels(labels))
        if said.possible:
            return message("competition.open", self.lang, kind=kind, labels=self._labels(said.possible))
        entry = scope.classes[said.label]
        meaning = self._text(entry.meaning)
        return message("competition.class", self.lang, kind=kind, label=self._text(entry.label), meaning=meaning)

    def _questions(self, one: Restriction, said: Judgement) -> list[CompetitionQuestion]:
        questions = self.table.scope.questions
        out = [CompetitionQuestion(input=name, text=self._text(questions[name])) for name in said.asked]
        ask = judge_period(self.table, one.inputs).ask
        if said.heuristic and ask is not None:
            out.append(CompetitionQuestion(input="industry_practice_range_years", text=self._text(ask)))
        return out

    def _wording(self) -> tuple[str, ...]:
        return tuple(self._text(check) for check in self.table.scope.wording_checks)


def _possible(said: Judgement, joint: bool) -> tuple[Label, ...]:
    return said.possible if joint or said.possible else (said.label,)


def _authority(rules: Sequence[Rule]) -> tuple[Authority, ...]:
    found = [Authority(source=source.source, ref=source.ref) for rule in rules for source in rule.sources]
    return tuple(dict.fromkeys(found))
