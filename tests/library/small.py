"""A clause library of three clause types, small enough to be read beside a test."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

Data = dict[str, Any]

RETURN: Data = {
    "id": "return_deletion",
    "name": {"ja": "返還・廃棄", "en": "Return and destruction"},
    "core": True,
    "applies": ["nda", "jra"],
    "anchors": ["duty"],
    "question": "契約終了時に秘密情報を返還又は廃棄する。",
    "why": "手元に残る情報は漏えいする。",
    "headings": ["返還"],
    "sources": [{"source": "ガイダンス", "ref": "第4章 2.⑩①"}],
    "severity": {"low": "minor", "medium": "major", "high": "critical"},
    "signals": [{"id": "return_duty", "all": ["@information", ["返還", "返却", "廃棄"]], "not": ["返還請求権"]}],
    "examples": {
        "present": ["受領者は、秘密情報を返却する。", "乙は、資料を返還する義務を負わない。"],
        "absent": ["受領者は、代金を返還する。"],
    },
}
THIRD_PARTY: Data = RETURN | {
    "id": "third_party_disclosure",
    "name": {"ja": "第三者開示の禁止", "en": "No disclosure to third parties"},
    "question": "第三者に開示してはならない。",
    "headings": ["秘密保持"],
    "severity": {"low": "major", "medium": "critical", "high": "critical"},
    "signals": [{"id": "ban", "near": [{"within": 20, "of": ["第三者", ["開示", "漏えい"]]}]}],
    "examples": {
        "present": ["乙は、秘密情報を第三者に開示してはならない。", "乙は、第三者に漏洩しないよう努める。"],
        "absent": ["乙は、第三者から取得した情報を除く。"],
    },
}
COPYING: Data = RETURN | {
    "id": "copying",
    "name": {"ja": "複製の制限", "en": "Copying"},
    "core": False,
    "question": "承諾なく複製してはならない。",
    "headings": ["複製"],
    "severity": {"low": "info", "medium": "minor", "high": "major"},
    "signals": [{"id": "copy", "all": [["複製", "複写"], "@information"]}],
    "examples": {
        "present": ["乙は、秘密情報を複製してはならない。", "乙は、資料を複写することができる。"],
        "absent": ["契約書の複製を作る。"],
    },
}
NDA: Data = {
    "id": "nda",
    "name": {"ja": "秘密保持契約", "en": "Non-disclosure agreement"},
    "titles": ["秘密保持"],
    "words": ["秘密情報"],
    "needs": ["return_deletion", "third_party_disclosure"],
    "house": ["copying"],
}
JRA: Data = NDA | {
    "id": "jra",
    "name": {"ja": "共同研究契約", "en": "Joint research agreement"},
    "titles": ["共同研究"],
    "words": ["研究成果"],
}
GROUPS: Data = {"groups": {"information": {"words": ["秘密情報", "資料"]}}}

FILES: dict[str, Data] = {
    "return_deletion/clause.yaml": RETURN,
    "third_party_disclosure/clause.yaml": THIRD_PARTY,
    "copying/clause.yaml": COPYING,
    "_contracts/nda.yaml": NDA,
    "_contracts/jra.yaml": JRA,
    "_lexicon/core.yaml": GROUPS,
}


def files() -> dict[str, Data]:
    """Return the files of the library as data that a test may change."""
    return deepcopy(FILES)


def write(folder: Path, data: dict[str, Data] | None = None) -> Path:
    """Write the files below `folder` and return it."""
    for name, content in (FILES if data is None else data).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder
