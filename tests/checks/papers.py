"""A small sound contract, one article of which a test writes for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from clausekit.checks import run_checks
from clausekit.findings.model import CheckResult
from clausekit.intake.document import Block, SourceDocument, Translation
from clausekit.language.frames import ContractFrames
from clausekit.span import Span
from clausekit.structure import parse
from clausekit.structure.model import Structure

_NAMES = {"甲": "株式会社青葉", "乙": "株式会社若葉", "丙": "株式会社黄葉", "丁": "株式会社紅葉"}
_CLOSING = "本契約の成立を証するため、本書{copies}通を作成し、各当事者が記名押印のうえ各１通を保有する。"


def paper(case: str | Mapping[str, Any]) -> str:
    """Return the contract with `case` as its third article, or with the parts that `case` names."""
    parts: Mapping[str, Any] = {"body": case} if isinstance(case, str) else case
    parties: Sequence[str] = parts.get("parties", ("甲", "乙"))
    called = "と".join(f"{_NAMES[label]}（以下「{label}」という。）" for label in parties)
    closing = parts.get("closing", _CLOSING.format(copies="０１２３４"[len(parties)]))
    both = "" if parts.get("plain") else "甲及び乙は、相手方から開示された情報を第三者に開示してはならない。"
    lines = [
        parts.get("title", "秘密保持契約書"),
        parts.get("opening", f"{called}は、次のとおり契約（以下「本契約」という。）を締結する。"),
        "第１条（目的）",
        "　本契約は、新素材の用途の検討における情報の取扱いを定めることを目的とする。",
        "第２条（秘密保持）",
        f"　{both or '開示された情報は、第三者に開示してはならない。'}",
        "２　本条の義務は、本契約の終了後３年間存続する。",
        "第３条（個別の定め）",
        f"　{parts['body']}",
        "第４条（損害賠償）",
        "　本契約に違反した者は、これにより生じた損害を賠償する。",
        "第５条（管轄）",
        "　本契約に関する訴訟は、東京地方裁判所を第一審の専属的合意管轄裁判所とする。",
        f"　{closing}",
        "令和８年　　月　　日",
        *(f"{label}　{_NAMES[label]}" for label in parties),
        parts.get("after", ""),
    ]
    return "\n".join(lines)


def structure_of(text: str) -> Structure:
    """Return the structure of a draft typed as plain text."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    return parse(SourceDocument("", "", "txt", text, tuple(blocks), ()))


def told(text: str, translations: Sequence[Translation] = (), *, frames: bool = False) -> tuple[CheckResult, ...]:
    """Return the hygiene findings of a draft; every quote must be what its span covers."""
    structure = structure_of(text)
    read = ContractFrames(structure) if frames else None
    hygiene = run_checks(structure, "ja", frames=read, translations=translations)
    assert not hygiene.failures
    for one in hygiene.checks:
        assert all(evidence.span.quote(text) == evidence.quote for evidence in one.evidence)
    return hygiene.checks
