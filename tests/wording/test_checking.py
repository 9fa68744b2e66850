"""What `library check` says of variant files, with the file and the line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clausekit.errors import LibraryError
from clausekit.library import load_library
from clausekit.wording.checking import failing_variants
from tests.library.small import files, write

SOUND: dict[str, Any] = {
    "id": "base",
    "when": "標準。",
    "title": "返還",
    "values": {"days": {"default": 30, "unit": "日", "question": "何日以内としますか。"}},
    "forms": {"ours": [{"text": "{{ recipient }}は、{{ v.days }}以内に秘密情報を返還しなければならない。"}]},
    "outward_note": "返還の期限を明らかにするご提案です。",
    "gloss": "The recipient returns the information in time.",
}


def told(folder: Path, **changes: Any) -> list[str]:
    """Return what is wrong with the variant of a small library, its schema and cross references included."""
    data = {**files(), "return_deletion/variants/base.yaml": SOUND | changes}
    try:
        made = load_library(write(folder / "clause_library", data), strict=False)
    except LibraryError as error:
        return [str(problem) for problem in error.problems]
    return [str(problem) for problem in failing_variants(made)]


def text(wording: str) -> dict[str, Any]:
    return {"forms": {"ours": [{"text": f"{{{{ v.days }}}}以内に秘密情報を返還する。{wording}"}]}}


def test_a_sound_variant_says_nothing(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (text("または廃棄する。"), "'または': write 又は"),
        (text("書面による事前の承諾を得る。"), "write 事前の書面による承諾"),
        (text("漏洩しない。"), "write 漏えい"),
        (text("取り扱いを定める。"), "write 取扱い"),
        (text("返還,廃棄する。"), "full-width punctuation"),
        (
            {"forms": {"ours": [{"text": "２　{{ v.days }}以内に秘密情報を返還する。"}]}},
            "numbers are made when it is printed",
        ),
        (text("{{ recipent }}は返還する。"), "'recipent' is no name"),
        (text("{{ article('secrecy') }}による。"), "not a clause type"),
        ({"forms": {"ours": [{"text": "秘密情報を返還する。"}]}}, "value 'days' is used nowhere"),
        ({"outward_note": "流出を防ぐご提案です。"}, "the other side reads '流出'"),
        ({"outward_note": "返還の期限を明らかにする。"}, "a polite sentence"),
        ({"satisfies": ["certificate"]}, "'certificate' is not an element"),
        ({"supplements": {"certificate": "提出する。"}}, "'certificate' is not an element"),
        ({"contracts": ["mta"]}, "does not apply to 'mta'"),
        ({"forms": {}}, "one of `ours`, `mutual` and `pledge` is needed"),
        ({"form": {}}, "'form' is not a key here (forms?)"),
        ({"id": "strong"}, "'id' must be 'base'"),
        (
            {"forms": {"ours": [{"text": "{{ v.days }}以内に代金を支払う。"}]}},
            "the clause type is not found in the text",
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    found = told(tmp_path, **changes)
    assert any(message in one for one in found), found
    assert all("return_deletion/variants/base.yaml:" in one for one in found)
