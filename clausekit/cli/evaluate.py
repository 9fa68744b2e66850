"""`clausekit eval`: figures over labelled drafts and sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from clausekit.cli.door import lang_option, parse_option, say, told
from clausekit.messages import Language


@click.command("eval")
@click.argument("docs", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--gold",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="ラベルのフォルダ / Labels (DOCS/gold).",
)
@click.option("--errors", is_flag=True, help="誤りを一行ずつ表示 / List every wrong decision.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    help="誤りの種類を限定 / Only these kinds: article span clause where house type element fact value.",
)
@parse_option
@lang_option
def eval_command(
    docs: Path,
    gold: Path | None,
    errors: bool,
    kinds: tuple[str, ...],
    parse: Literal["off", "auto", "full"],
    lang: Language,
) -> None:
    """ラベル付き契約書（フォルダ）や例文（YAML）で精度を測る / Measure accuracy on labelled drafts or sentences."""
    if docs.is_file():
        _sentences(docs, errors, parse, lang)
        return
    from clausekit.evaluation.run import evaluate, figures, mistakes

    with told(lang):
        result = evaluate(docs, gold, parse)
    if errors:
        for line in mistakes(result, kinds):
            say(line)
    for line in figures(result):
        say(line)


def _sentences(path: Path, errors: bool, parse: Literal["off", "auto", "full"], lang: Language) -> None:
    """Print the figures of a file of sentences."""
    from clausekit.evaluation.run import mistake_lines
    from clausekit.evaluation.sentences import load_sentences, score_sentences, sentence_figures
    from clausekit.library import library

    with told(lang):
        score = score_sentences(load_sentences(path), library(), parse)
    if errors:
        for line in mistake_lines(score.elements.mistakes):
            say(line)
    for line in sentence_figures(path.stem, score):
        say(line)
