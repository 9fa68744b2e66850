"""The closed template language of wordings: names, values, references and flags; nothing else runs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from clausekit.errors import RenderError
from clausekit.wording.names import FLAGS, TERMS, Names

_ALLOWED = (nodes.Output, nodes.TemplateData, nodes.If, nodes.Not, nodes.And, nodes.Or)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)


@lru_cache(maxsize=4096)
def _template(text: str) -> Template:
    return _environment().from_string(text)


def filled(text: str, names: Names, values: Mapping[str, str]) -> str:
    """Return a template with everything filled in; raises RenderError where something in it is not known."""
    known = {term: getattr(names, term) for term in TERMS}
    flags = {flag: flag in names.flags for flag in FLAGS}
    try:
        return (
            _template(text)
            .render(**known, **flags, v=dict(values), article=names.article, articles=names.articles_of)
            .strip()
        )
    except TemplateError as error:
        raise RenderError("wording.render", template=text[:40], reason=error.message or "") from error


def template_problems(text: str, values: Collection[str], clauses: Collection[str]) -> Iterator[str]:
    """Yield what a template uses beyond the closed language: other names, values that are not declared, other logic."""
    try:
        tree = _environment().parse(text)
    except TemplateError as error:
        yield f"not a template: {error.message}"
        return
    for node in tree.body:
        yield from _node_problems(node, values, clauses)


def used_values(text: str) -> frozenset[str]:
    """Return the values (`v.name`) that a sound template uses."""
    tree = _environment().parse(text)
    return frozenset(node.attr for node in tree.find_all(nodes.Getattr))


def used_names(text: str) -> frozenset[str]:
    """Return the names, flags and functions that a sound template uses."""
    tree = _environment().parse(text)
    return frozenset(node.name for node in tree.find_all(nodes.Name))


def _node_problems(node: nodes.Node, values: Collection[str], clauses: Collection[str]) -> Iterator[str]:
    if isinstance(node, nodes.Name):
        if node.name not in (*TERMS, *FLAGS):
            yield f"'{node.name}' is no name that a wording knows"
    elif isinstance(node, nodes.Getattr):
        if not (isinstance(node.node, nodes.Name) and node.node.name == "v") or node.attr not in values:
            yield f"'.{node.attr}' is no value declared under `values`"
    elif isinstance(node, nodes.Call):
        yield from _call_problems(node, clauses)
    elif isinstance(node, _ALLOWED):
        for child in node.iter_child_nodes():
            yield from _node_problems(child, values, clauses)
    else:
        yield f"'{type(node).__name__}' is more than a wording may do (names, values, article(), if)"


def _call_problems(node: nodes.Call, clauses: Collection[str]) -> Iterator[str]:
    called = node.node.name if isinstance(node.node, nodes.Name) else ""
    names = [one.value for one in node.args if isinstance(one, nodes.Const)]
    sound = len(names) == len(node.args) and not node.kwargs and names
    if not sound or called not in ("article", "articles") or (called == "article" and len(names) != 1):
        yield "only article('<clause type>') and articles('<clause type>', …) can be called"
    for name in names:
        if name not in clauses:
            yield f"article('{name}'): not a clause type of the library"
