"""The closed template language of wordings, in Jinja's syntax: names, values, references and flags; nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from clausekit.errors import RenderError
from clausekit.wording.names import FLAGS, TERMS, Names

_ALLOWED = (nodes.Output, nodes.TemplateData, nodes.If, nodes.Not, nodes.And, nodes.Or)


@cache
def _environment() -> Environment:
    return Environment(autoescape=False)  # only its parser is used


@lru_cache(maxsize=4096)
def _parsed(text: str) -> nodes.Template:
    return _environment().parse(text)


def filled(text: str, names: Names, values: Mapping[str, str]) -> str:
    """Return a template with everything filled in; raises RenderError where something in it is not known.

    The tree is read, never compiled to code: what is not in the language cannot run.
    """
    try:
        return "".join(_said(node, names, values) for node in _parsed(text).body).strip()
    except TemplateSyntaxError as error:
        raise RenderError("wording.render", template=text[:40], reason=error.message or "") from error
    except KeyError as error:
        raise RenderError("wording.render", template=text[:40], reason=str(error.args[0])) from error


def _said(node: nodes.Node, names: Names, values: Mapping[str, str]) -> str:
    """Return what a node prints; a KeyError names what is not known."""
    if isinstance(node, nodes.TemplateData):
        return node.data
    if isinstance(node, nodes.Name) and node.name in TERMS:
        return str(getattr(names, node.name))
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "v":
        return values[node.attr]
    if isinstance(node, nodes.Call):
        return _cited(node, names)
    if isinstance(node, nodes.If):
        body = node.body if _true(node.test, names) else node.else_
        return "".join(_said(child, names, values) for child in body)
    if isinstance(node, nodes.Output):
        return "".join(_said(child, names, values) for child in node.nodes)
    raise KeyError(getattr(node, "name", type(node).__name__))


def _cited(node: nodes.Call, names: Names) -> str:
    called = getattr(node.node, "name", "")
    clauses = [one.value for one in node.args if isinstance(one, nodes.Const)]
    if called == "article" and len(clauses) == 1:
        return names.article(clauses[0])
    if called == "articles" and clauses:
        return names.articles_of(*clauses)
    raise KeyError(called)


def _true(node: nodes.Node, names: Names) -> bool:
    if isinstance(node, nodes.Not):
        return not _true(node.node, names)
    if isinstance(node, nodes.And):
        return _true(node.left, names) and _true(node.right, names)
    if isinstance(node, nodes.Or):
        return _true(node.left, names) or _true(node.right, names)
    if isinstance(node, nodes.Name) and node.name in FLAGS:
        return node.name in names.flags
    raise KeyError(getattr(node, "name", type(node).__name__))


def template_problems(text: str, values: Collection[str], clauses: Collection[str]) -> Iterator[str]:
    """Yield what a template uses beyond the closed language: other names, values that are not declared, other logic."""
    try:
        tree = _parsed(text)
    except TemplateSyntaxError as error:
        yield f"not a template: {error.message}"
        return
    for node in tree.body:
        yield from _node_problems(node, values, clauses)


def used_values(text: str) -> frozenset[str]:
    """Return the values (`v.name`) that a sound template uses."""
    tree = _parsed(text)
    return frozenset(node.attr for node in tree.find_all(nodes.Getattr))


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
