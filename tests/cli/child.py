"""`clausekit` in a process of its own with another library: python -m tests.cli.child LIBRARY ARGUMENTS …"""

from __future__ import annotations

import sys
from pathlib import Path

from clausekit import datafiles


def main() -> None:
    """Run the command line with the library in the folder that is the first argument."""
    folder = Path(sys.argv[1])
    setattr(datafiles, "data_folder", lambda name: folder)  # noqa: B010
    from clausekit.cli import main as command

    command(sys.argv[2:], prog_name="clausekit")


if __name__ == "__main__":
    main()
