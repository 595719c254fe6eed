"""What the commands share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

RESULTS = "results"
"""Where results lie unless told otherwise."""
_OVERRIDES = "configuration overrides such as summarizer=textrank or 'metric=[rouge,chrf]'; see configs/README.md"


def add_command(
    commands: Any,
    name: str,
    command: Callable[[argparse.Namespace, list[str]], int],
    about: str,
    *,
    overrides: bool = False,
) -> argparse.ArgumentParser:
    """A parser for `bench NAME`; `command` takes the parsed options and what was left over, and gives the exit code."""
    epilog = f"Further arguments are {_OVERRIDES}." if overrides else None
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=about, epilog=epilog, allow_abbrev=False
    )
    parser.set_defaults(command=command, overrides=overrides, name=name)
    return parser


def show(folders: Sequence[Path]) -> None:
    """Print the leaderboard of these folders; write that of all folders beside them."""
    from bench.reporting import leaderboard, markdown, terminal
    from bench.runner.store import find_runs, write_text

    for board in leaderboard.build_leaderboards(find_runs(folders)):
        terminal.print_leaderboard(board)
    home = folders[0].parent
    file = home / "leaderboard.md"
    boards = leaderboard.build_leaderboards(find_runs([home]))
    write_text(file, "\n".join(map(markdown.render_leaderboard, boards)))
    say(f"Results: {home}, table: {file}")


def say(line: str) -> None:
    """Tell the person who waits one line, beside the output."""
    from bench.reporting.escape import printable

    print(printable(line), file=sys.stderr)
