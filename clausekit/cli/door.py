"""What every command shares: errors in the reader's language with exit code 2, the `--lang` option, the console."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from clausekit.errors import ClausekitError
from clausekit.messages import Language, error_text

if TYPE_CHECKING:
    from rich.console import Console

lang_option = click.option(
    "--lang",
    type=click.Choice(["ja", "en"]),
    default="ja",
    show_default=True,
    help="表示の言語 / Language of messages.",
)
parse_option = click.option(
    "--parse",
    type=click.Choice(["off", "auto", "full"]),
    default="auto",
    show_default=True,
    help="係り受け解析：しない・必要な文だけ・全文 / Dependency parse: never, where needed, every sentence.",
)


@contextmanager
def told(lang: Language) -> Iterator[None]:
    """Turn a ClausekitError into its message on stderr and exit code 2."""
    try:
        yield
    except ClausekitError as error:
        say(error_text(error, lang), err=True)
        raise SystemExit(2) from error


def say(text: str, *, err: bool = False) -> None:
    """Print a line; characters that the console's encoding lacks (CP932) become `?` instead of a crash."""
    stream = sys.stderr if err else sys.stdout
    encoding = getattr(stream, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding), err=err)


def console() -> Console:
    """Return the console for tables."""
    from rich.console import Console

    return Console(soft_wrap=False, highlight=False)
