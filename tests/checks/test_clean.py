"""Sound contracts in several styles: the whole set of checks has nothing to say of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausekit.checks import run_checks
from clausekit.intake import read
from clausekit.language.frames import ContractFrames
from clausekit.structure import parse

CLEAN = sorted((Path(__file__).parent / "clean").iterdir())
# Drafts of the development corpus that were read and found without a fault of form.
DEV = Path(__file__).resolve().parents[2] / "corpora" / "dev"
SOUND = (
    "jra_memo_style.txt",
    "jra_national_project.docx",
    "jra_three_parties.txt",
    "mta_sample_maker.txt",
    "mta_university.docx",
    "nda_foreign_affiliate.docx",
    "nda_oneway_buyer.txt",
    "nda_startup_plain.md",
    "nda_translated.txt",
    "nda_with_mou.txt",
    "other_lease.txt",
    "other_sales_basic.docx",
    "student_pledge_univ.txt",
)


@pytest.mark.parametrize("path", [*CLEAN, *(DEV / name for name in SOUND)], ids=lambda path: path.name)
def test_a_sound_contract_has_no_findings(path: Path) -> None:
    document = read(path)
    structure = parse(document)
    hygiene = run_checks(structure, "ja", frames=ContractFrames(structure), translations=document.translations)
    assert [(one.id, one.message) for one in hygiene.checks] == []
    assert hygiene.failures == ()


def test_the_clean_contracts_are_read_as_contracts() -> None:
    for path in CLEAN:
        structure = parse(read(path))
        assert len(structure.articles) >= 4, path.name
        assert len(structure.parties) >= 2, path.name
