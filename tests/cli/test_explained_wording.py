"""`clausekit explain` shows the wording that the library proposes."""

from __future__ import annotations

from clausekit.cli.explained_wording import supplement_lines, wording_lines
from clausekit.library import library


def test_the_variants_of_a_clause_type_in_standard_names() -> None:
    made = library()
    lines = list(wording_lines(made.clauses["return_deletion"], made, "ja"))
    assert [line.split("]")[0] for line in lines if line.startswith("[")] == ["[base", "[strong", "[fallback"]
    assert "  （秘密情報等の返還及び廃棄）" in lines
    assert any(line.startswith("  ２　乙は、秘密情報のうち電磁的記録") for line in lines)
    assert any(
        line.startswith("[base] On termination") for line in wording_lines(made.clauses["return_deletion"], made, "en")
    )


def test_the_paragraph_for_a_clause_that_lacks_one_point() -> None:
    lines = list(supplement_lines("return_deletion.certificate", library()))
    assert [line[:6] for line in lines] == ["[base]", "[stron"]
    assert all("証明書を甲に提出しなければならない。" in line for line in lines)
