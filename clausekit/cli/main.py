"""`clausekit`: the command and its sub-commands, each loaded only when it is called."""

from __future__ import annotations

import importlib

import click

from clausekit import __version__

COMMANDS = {
    "review": ("clausekit.cli.review", "review_command"),
    "explain": ("clausekit.cli.explain", "explain_command"),
    "frames": ("clausekit.cli.frames", "frames_command"),
    "library": ("clausekit.cli.library", "library_group"),
    "eval": ("clausekit.cli.evaluate", "eval_command"),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when asked for, so that `--help` and `review` start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in their order of importance."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command `cmd_name`; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clausekit")
def main() -> None:
    """日本語契約書のレビュー（オフライン） / Review Japanese contracts, offline."""
