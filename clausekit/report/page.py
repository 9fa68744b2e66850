"""The report as one HTML file: contract text and findings side by side, readable offline and on paper."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from clausekit.findings.model import Review
from clausekit.messages import Language
from clausekit.report.view import page
from clausekit.report.words import Words


def html(review: Review, lang: Language = "ja") -> str:
    """Return the report as one self-contained file; quotes and text stay Japanese in every language."""
    words = Words(lang)
    css, js = _asset("report.css"), _asset("report.js")
    return (
        _environment()
        .get_template("report.html.j2")
        .render(page=page(review, words), say=words, lang=lang, css=Markup(css), js=Markup(js), policy=_policy(css, js))
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("clausekit.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _asset(name: str) -> str:
    return (files("clausekit.report") / "templates" / name).read_text(encoding="utf-8")


def _policy(css: str, js: str) -> str:
    """Return a content policy under which only our own style and script run and nothing is fetched."""
    return f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src {_hash(css)}; script-src {_hash(js)}"


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
