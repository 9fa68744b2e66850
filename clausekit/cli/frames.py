"""`clausekit frames`: what the engine reads in every sentence, for those who write rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from clausekit.cli.door import lang_option, parse_option, say, told
from clausekit.messages import Language, message

if TYPE_CHECKING:
    from clausekit.language.frames import Frame


@click.command("frames")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--article", "articles", multiple=True, metavar="N", help="この条だけ / Only this article (repeatable).")
@parse_option
@lang_option
def frames_command(
    file: Path, articles: tuple[str, ...], parse: Literal["off", "auto", "full"], lang: Language
) -> None:
    """文ごとに読み取った枠（誰が・何を・様態・承諾）を表示 / Show the frames read from every sentence."""
    from clausekit.intake import read
    from clausekit.language.frames import ContractFrames
    from clausekit.structure import parse as take_apart

    with told(lang):
        structure = take_apart(read(file))
    contract = ContractFrames(structure, parse)
    for sentence, frames in contract.all():
        if not articles or sentence.where in articles:
            say(f"[{sentence.where}] {sentence.span.quote(structure.text)}")
            for frame in frames:
                say("    " + "  ".join(_slots(frame, structure.text)))
    parser = contract.parser
    say(message("review.parsed", lang, mode=parser.mode, sentences=parser.sentences, parsed=parser.parsed), err=True)


def _slots(frame: Frame, text: str) -> Iterator[str]:
    yield f"{frame.actor or '―'}{'（引継）' if frame.carried else ''}"
    yield f"{frame.kind}:{frame.act}" + ("" if frame.voice == "active" else f"({frame.voice})")
    if frame.owner:
        yield f"owner={frame.owner}"
    if frame.gate:
        yield f"gate={frame.gate.form}/{frame.gate.by or '―'}/{'+'.join(sorted(frame.gate.quals)) or '―'}"
    for name, spans in (("limit", frame.limits), ("when", frame.conditions), ("except", frame.exceptions)):
        for span in spans:
            yield f"{name}=「{span.quote(text)}」"
    if frame.soft:
        yield f"soft={'・'.join(frame.soft)}"
