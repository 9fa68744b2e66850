"""`clausekit review`: from a draft to the terminal summary, the review JSON and the reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from clausekit.cli.door import console, lang_option, parse_option, say, told
from clausekit.cli.output import output_folder, write_text
from clausekit.errors import OptionError
from clausekit.messages import Language, message
from clausekit.settings import CONTRACT_TYPES

if TYPE_CHECKING:
    from clausekit.findings.model import Review

_TYPES = ("auto", "pledge", *CONTRACT_TYPES)
_GRAVE = {"critical": 1, "major": 2, "minor": 3}


@click.command("review")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option(
    "--bundle",
    is_flag=True,
    help="最初のファイルを、ほかのファイル（基本契約・秘密保持契約・覚書）とあわせて確認 / "
    "Review the first file together with the others.",
)
@click.option(
    "--type",
    "contract_type",
    default="auto",
    show_default=True,
    metavar="TYPE",
    help=f"契約類型 / Contract type: {' '.join(_TYPES)}.",
)
@click.option("--side", metavar="LABEL", help="当社の立場（甲・受領者など） / Our side: a party label of the draft.")
@click.option(
    "--risk",
    type=click.Choice(["low", "medium", "high"]),
    show_default="medium",
    help="リスク水準 / Risk level.",
)
@click.option(
    "--profile",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="事前確認（DD）の回答。リスク水準を決める / Due-diligence answers, which set the risk level.",
)
@click.option(
    "--playbook",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="自社の基準（必須条項・重大度・閾値・譲歩できない範囲・文言） / The company's own settings (playbook).",
)
@click.option(
    "--view",
    type=click.Choice(["accepted", "original"]),
    default="accepted",
    show_default=True,
    help="変更履歴の扱い / Tracked changes: as accepted or as before.",
)
@click.option("--ocr", is_flag=True, help="文字のないPDFを文字認識で読む / Read scans by OCR (tesseract).")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="報告書の出力先フォルダ / Folder for the reports."
)
@click.option("--json", "json_path", metavar="FILE", help="JSONだけを書き出す（- は標準出力） / Write only the JSON.")
@click.option(
    "--fail-on",
    type=click.Choice(["never", "minor", "major", "critical"]),
    default="never",
    show_default=True,
    help="この重大度以上の指摘があれば終了コード1 / Exit 1 when a finding is this grave.",
)
@parse_option
@lang_option
def review_command(
    files: tuple[Path, ...],
    bundle: bool,
    contract_type: str,
    side: str | None,
    risk: Literal["low", "medium", "high"] | None,
    profile: Path | None,
    playbook: Path | None,
    view: Literal["accepted", "original"],
    ocr: bool,
    output: Path | None,
    json_path: str | None,
    fail_on: str,
    parse: Literal["off", "auto", "full"],
    lang: Language,
) -> None:
    """契約書案を確認し報告書を作る / Review a draft and write the reports."""
    from clausekit.library import library
    from clausekit.playbook import read_playbook
    from clausekit.profile import read_profile
    from clausekit.review import ReviewOptions, review
    from clausekit.review.bundle import review_bundle

    with told(lang):
        if contract_type not in _TYPES:
            raise OptionError("option.type_unknown", type=contract_type, types=" ".join(_TYPES))
        if risk is not None and profile is not None:
            raise OptionError("option.risk_and_profile")
        answered = read_profile(profile, library().questionnaire) if profile is not None else None
        own = read_playbook(playbook, library()) if playbook is not None else None
        _check_targets(files, bundle, output, json_path)
        options = ReviewOptions(contract_type, side, risk or "medium", view, ocr, lang, answered, own, parse)
        reviews = [review_bundle(files, options)] if bundle else [review(file, options) for file in files]
        for made, file in zip(reviews, files, strict=False):
            if len(reviews) > 1:
                say(str(file))
            _tell(made, file, output, json_path, lang)
    raise SystemExit(max(_exit_code(made, fail_on) for made in reviews))


def _check_targets(files: Sequence[Path], bundle: bool, output: Path | None, json_path: str | None) -> None:
    """Raise OptionError where the results of several files would overwrite each other."""
    if bundle or len(files) == 1:
        return
    if json_path is not None:
        raise OptionError("option.many_json")
    stems = [file.stem for file in files]
    twice = sorted({stem for stem in stems if stems.count(stem) > 1})
    if output is not None and twice:
        raise OptionError("option.same_name", names="、".join(twice))


def _tell(made: Review, file: Path, output: Path | None, json_path: str | None, lang: Language) -> None:
    if made.profile is not None and made.profile.level == "stop":
        say(message("profile.stop", lang), err=True)
    if json_path is not None:
        _write_json(made, json_path)
        return
    _show(made, lang)
    if output is not None:
        _write_reports(made, file, output, lang)


def _write_json(made: Review, target: str) -> None:
    if target == "-":
        click.echo(made.to_json().encode("utf-8"))
    else:
        write_text(Path(target), made.to_json() + "\n")


def _show(made: Review, lang: Language) -> None:
    from clausekit.report import summary_table

    console().print(summary_table(made, lang))
    if made.profile is not None:
        say(made.profile.steps[-1].text)
    parsed = made.parsed
    say(message("review.parsed", lang, mode=parsed.mode, sentences=parsed.sentences, parsed=parsed.parsed))


def _write_reports(made: Review, file: Path, output: Path, lang: Language) -> None:
    from clausekit.report import html
    from clausekit.report.word import docx as write_docx

    folder = output_folder(output)
    paths = [folder / f"{file.stem}{suffix}" for suffix in (".review.json", ".report.html", ".report.docx")]
    write_text(paths[0], made.to_json() + "\n")
    write_text(paths[1], html(made, lang))
    write_docx(made, paths[2], lang)
    say(message("review.written", lang))
    for path in paths:
        say(f"  {path}")


def _exit_code(made: Review, fail_on: str) -> int:
    if made.failures:
        return 2
    grave = [severity for severity, rank in _GRAVE.items() if rank <= _GRAVE.get(fail_on, 0)]
    return int(any(getattr(made.summary, severity) for severity in grave))
