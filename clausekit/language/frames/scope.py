"""Condition clauses inside a sentence: …した場合, …するとき, …すれば."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clausekit.language.frames.kinds import OR
from clausekit.language.frames.predicates import Predicate

_TOPIC = re.compile(r"[はも]、|ただし、|但し、|また、|なお、")


def conditions(found: Sequence[Predicate], text: str, topics: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return the condition clauses (…した場合, …するとき): from the topic or comma before to the marker.

    `topics`: where parties with は stand (甲は納品を受けた後、…).
    """
    spans: list[tuple[int, int]] = []
    for at, predicate in enumerate(found):
        if predicate.role != "condition":
            continue
        floor = spans[-1][1] if spans else 0
        topic = max((m.end() for m in _TOPIC.finditer(text[floor : predicate.start])), default=0)
        start = floor + topic
        start = next((end for begin, end in topics if begin == start), start)
        for earlier in found[:at]:
            # 乙は、…を保存し、甲の請求があった場合には…: what hangs on the topic is no part of the condition.
            pause = text[earlier.end : earlier.end + len(earlier.marker) + 1].endswith("、") or earlier.marker == "、"
            if earlier.role != "chain" or not pause or earlier.start < start or not (topic or spans):
                continue
            if OR.match(text[earlier.end :]) or "が" in text[start : earlier.start]:
                break
            start = earlier.end
        spans.append((start, predicate.end + len(predicate.marker)))
    return spans


def inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a character stands in one of the spans."""
    return any(start <= at < end for start, end in spans)
