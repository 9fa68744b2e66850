"""The one place where Sudachi and GiNZA are loaded: lazily, once, the model by its name.

Sudachi alone is ready in half a second and is all that finding clauses needs; `pipeline()` costs a second and
400 MB more and is for sentences whose attachments tokens leave open.
"""

from __future__ import annotations

import gc
import os
import threading
from functools import cache
from typing import TYPE_CHECKING, Any

from clausekit.settings import MODEL

if TYPE_CHECKING:
    from sudachipy import Tokenizer

_THREADS = "OPENBLAS_NUM_THREADS"
_local = threading.local()


@cache
def _dictionary() -> Any:
    import sudachipy

    return sudachipy.Dictionary(dict="core")


def tokenizer() -> Tokenizer:
    """Return Sudachi's tokenizer in GiNZA's split mode (C); one for each thread, as Sudachi requires."""
    made: Tokenizer | None = getattr(_local, "tokenizer", None)
    if made is None:
        import sudachipy

        made = _dictionary().create(mode=sudachipy.SplitMode.C)
        _local.tokenizer = made
    return made


def _import_numpy() -> None:
    """Import numpy with OpenBLAS on one thread, unless somebody has said or done otherwise.

    The matrices of one sentence are small: several threads take four times as long, mostly waiting for each other.
    """
    said = os.environ.get(_THREADS)
    os.environ.setdefault(_THREADS, "1")
    try:
        import numpy  # noqa: F401 (OpenBLAS reads its settings when it is loaded)
    finally:
        if said is None:
            del os.environ[_THREADS]


@cache
def pipeline() -> Any:
    """Return GiNZA's pipeline with the parser and what it needs; no named entities, no morphologizer.

    Its matrix products run on numpy's OpenBLAS, which is three times as fast here as thinc's own BLIS.
    """
    _import_numpy()
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    nlp = spacy.load(MODEL, exclude=["ner", "morphologizer", "compound_splitter", "bunsetu_recognizer"])
    ops = NumpyOps(use_blis=False)
    set_current_ops(ops)
    for _, component in nlp.pipeline:
        if hasattr(component, "model"):
            for node in component.model.walk():
                node.ops = ops
    # The model lives as long as the program does: the collector need not look through it in every review.
    gc.freeze()
    return nlp
