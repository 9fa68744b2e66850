"""The JSON Schema of the review, derived from the models; the package carries it as a file for other programs."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from clausekit.findings.model import Review

SCHEMA_FILE = "clausekit.review.1.schema.json"


def review_schema() -> dict[str, Any]:
    """Return the JSON Schema of `clausekit.review/1`: every field of today is required, further ones are allowed."""
    made = Review.model_json_schema(by_alias=True, mode="serialization")
    # Fields may be added under the same version; a reader with an older schema must still accept the review.
    for part in (made, *made["$defs"].values()):
        part.pop("additionalProperties", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:clausekit:review:1", **made}


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(review_schema(), ensure_ascii=False, indent=2) + "\n"


def packed_schema() -> dict[str, Any]:
    """Return the schema that the package carries."""
    read: dict[str, Any] = json.loads((files(__package__) / SCHEMA_FILE).read_text(encoding="utf-8"))
    return read
