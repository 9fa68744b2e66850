"""What every schema of the library is built from: the strict model and the vocabulary of kinds."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

ContractType = Literal["nda", "jra", "mta", "mou", "student_pledge", "member_pledge", "subcontract", "natl_project"]
PartyKind = Literal["company", "university", "foreign", "individual"]


class Strict(BaseModel):
    """Frozen; a key that is not in the schema is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
