"""Slot accuracy of frames on sentences judged by hand (`judged/`).

A sentence's slot is wrong if any main frame has it wrong, missing or spurious. Act words are compared in Sudachi's
normal form; quotes of limits and exceptions need only overlap. `development` and every fourth of `sentences.yaml`
(`fourth`) may be read while rules are built; the other 150 (`held-out`) are the test set: only their figures are
looked at.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

from clausekit.language import normal_form
from clausekit.language.frames import Before, Extractor, Frame
from clausekit.language.frames.bearers import last_actor
from clausekit.language.parse import ParseMode
from clausekit.span import Span

JUDGED = Path(__file__).parent / "judged"
SLOTS = ("actor", "kind", "predicate", "gate", "limit", "exception")
Part = Literal["held-out", "fourth", "development"]


@dataclass
class Slots:
    """How many sentences have each slot right, and which have it wrong."""

    sentences: int = 0
    read: int = 0
    parsed: int = 0
    right: Counter[str] = field(default_factory=Counter)
    relevant: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def accuracy(self, *slots: str) -> float:
        """Return the share of sentences in which these slots, where they matter, are right."""
        return sum(self.right[slot] for slot in slots) / sum(self.relevant[slot] for slot in slots)


def entries(part: Part) -> list[dict[str, Any]]:
    """Return the judged sentences of a part."""
    if part == "development":
        return _load("development.yaml")
    return [one for at, one in enumerate(_load("sentences.yaml")) if (at % 4 == 0) == (part == "fourth")]


def measure(part: Part, parse: ParseMode = "off") -> Slots:
    """Return the slot accuracy over a part of the judged sentences."""
    out = Slots()
    for entry in entries(part):
        out.sentences += 1
        extractor = extractor_of(entry, parse)
        said = frames_of(entry, extractor)
        out.parsed += extractor.parser.parsed
        out.read += extractor.parser.sentences
        for slot in SLOTS:
            wanted, got = _slot(slot, entry["frames"], said, entry["text"])
            if slot in ("gate", "limit", "exception") and not wanted and not got:
                continue
            out.relevant[slot] += 1
            if _same(slot, wanted, got):
                out.right[slot] += 1
            else:
                out.wrong.append((slot, f"{entry['text']}\n    judged {wanted}\n    read   {got}"))
    return out


def extractor_of(entry: dict[str, Any], parse: ParseMode) -> Extractor:
    """Return the extractor of the contract that a judged sentence comes from."""
    return Extractor(entry.get("labels") or [], "私" if "私" in str(entry) else None, parse)


def frames_of(entry: dict[str, Any], extractor: Extractor) -> tuple[Frame, ...]:
    """Return the frames that the product reads from a judged sentence in its context."""
    before = Before(extractor.default)
    for earlier in entry.get("context") or []:
        before = Before(last_actor(extractor.frames(earlier, Span(0, len(earlier)), before)) or before.actor)
    if stem := entry.get("stem"):
        span = Span(0, len(stem))
        before = Before.of_stem(extractor.frames(stem, span, before), stem, span, before.actor)
    return extractor.frames(entry["text"], Span(0, len(entry["text"])), before)


def _load(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((JUDGED / name).read_text(encoding="utf-8"))
    return found


def _act(name: str) -> str:
    normal = normal_form(name)
    return normal.removesuffix("為る") or normal


def _slot(slot: str, judged: list[dict[str, Any]], said: tuple[Frame, ...], text: str) -> tuple[Any, Any]:
    if slot == "predicate":
        return Counter(_act(one["act"]) for one in judged), Counter(_act(frame.act) for frame in said)
    if slot in ("actor", "kind"):
        wanted = Counter((_act(one["act"]), one.get(slot)) for one in judged)
        got = Counter((_act(frame.act), getattr(frame, slot)) for frame in said)
        both = {act for act, _ in wanted} & {act for act, _ in got}
        return [Counter({k: n for k, n in side.items() if k[0] in both}) for side in (wanted, got)]  # type: ignore[return-value]
    if slot == "gate":
        wanted_gates = {
            (g["form"], g.get("by") or "", tuple(sorted(g.get("quals") or ())))
            for one in judged
            if (g := one.get("gate"))
        }
        got_gates = {(f.gate.form, f.gate.by, tuple(sorted(f.gate.quals - {"explicit"}))) for f in said if f.gate}
        return wanted_gates, got_gates
    key = "limit" if slot == "limit" else "except"
    spans = [span for f in said for span in (f.limits if slot == "limit" else f.exceptions)]
    return [one[key] for one in judged if one.get(key)], [span.quote(text) for span in spans]


def _same(slot: str, wanted: Any, got: Any) -> bool:
    if slot in ("limit", "exception"):
        overlap = all(any(_overlap(one, other) for other in got) for one in wanted)
        return overlap and all(any(_overlap(one, other) for other in wanted) for one in got)
    return bool(wanted == got)


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one or any(one[i : i + 4] in other for i in range(len(one) - 3))


def main() -> None:
    """Print the figures of one part; of the development parts also what is read wrongly."""
    options = argparse.ArgumentParser()
    options.add_argument("part", nargs="?", default="held-out", choices=["held-out", "fourth", "development"])
    options.add_argument("--parse", default="off", choices=["off", "auto", "full"])
    chosen = options.parse_args()
    part: Part = chosen.part
    result = measure(part, chosen.parse)
    for slot_name, text in result.wrong if part != "held-out" else ():
        print(slot_name, text)  # noqa: T201
    for name in SLOTS:
        print(f"{name:10s} {result.accuracy(name):.3f} of {result.relevant[name]}")  # noqa: T201
    print(f"parsed {result.parsed} of {result.read}")  # noqa: T201
    print(f"gate/limit/exception {result.accuracy('gate', 'limit', 'exception'):.3f}")  # noqa: T201


if __name__ == "__main__":
    main()
