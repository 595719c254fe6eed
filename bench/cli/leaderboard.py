"""`bench leaderboard`: tables of stored runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.cli.command import RESULTS, add_command, boards_of, say
from bench.errors import ConfigError
from bench.records import Leaderboard

_SUFFIXES = {".md": "md", ".tex": "tex", ".csv": "csv", ".json": "json"}


def add(commands: Any) -> None:
    parser = add_command(commands, "leaderboard", _leaderboard, "make tables of stored runs")
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR", default=[Path(RESULTS)])
    parser.add_argument("--format", choices=["terminal", *_SUFFIXES.values()], help="default: terminal")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write to this file, in the format of its suffix")
    parser.add_argument("--html", metavar="DIR", type=Path, help="make a page in this folder, with plots and evidence")


def _leaderboard(options: argparse.Namespace, _: list[str]) -> int:
    from bench.cli.report import write_report
    from bench.reporting import terminal
    from bench.runner.stale import refuse_stale
    from bench.runner.store import find_runs, write_text

    form = _form(options)
    runs = find_runs(options.folders)
    refuse_stale(runs)
    boards = boards_of(runs)
    if options.html is not None:
        say(f"Page: {write_report(runs, options.html)}")
    elif form is None:
        for board in boards:
            terminal.print_leaderboard(board)
    elif options.output is not None:
        write_text(options.output, _typesetters()[form](boards))
    else:
        print(_typesetters()[form](boards), end="")
    return 0


def _form(options: argparse.Namespace) -> str | None:
    """The format that is asked for; None for the terminal."""
    if options.format is not None or options.output is None:
        return None if options.format == "terminal" else options.format
    try:
        return _SUFFIXES[options.output.suffix]
    except KeyError:
        raise ConfigError(
            f"{options.output} has none of the suffixes {', '.join(_SUFFIXES)}. Add: --format md"
        ) from None


def _typesetters() -> dict[str, Callable[[list[Leaderboard]], str]]:
    from bench.reporting import data, latex, markdown

    return {
        "md": lambda boards: "\n".join(map(markdown.render_leaderboard, boards)),
        "tex": lambda boards: "\n".join(map(latex.render_leaderboard, boards)),
        "csv": data.render_csv,
        "json": data.render_json,
    }
