"""`bench leaderboard`: tables of stored runs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from bench.cli.command import RESULTS, add_command


def add(commands: Any) -> None:
    parser = add_command(commands, "leaderboard", _leaderboard, "make tables of stored runs")
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR", default=[Path(RESULTS)])
    parser.add_argument("--format", choices=["terminal", "md"], default="terminal")
    parser.add_argument("--output", metavar="FILE", type=Path, help="write Markdown to this file")


def _leaderboard(options: argparse.Namespace, _: list[str]) -> int:
    from bench.reporting import leaderboard, markdown, terminal
    from bench.runner.stale import refuse_stale
    from bench.runner.store import find_runs, write_text

    runs = find_runs(options.folders)
    refuse_stale(runs)
    boards = leaderboard.build_leaderboards(runs)
    text = "\n".join(map(markdown.render_leaderboard, boards))
    if options.output is not None:
        write_text(options.output, text)
    elif options.format == "md":
        print(text, end="")
    else:
        for board in boards:
            terminal.print_leaderboard(board)
    return 0
