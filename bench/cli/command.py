"""What the commands share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.records import Leaderboard, Run

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
    """Print the leaderboard of these folders; write that of all folders beside them, and its page if it can be read."""
    from bench.cli.report import PAGE, write_report
    from bench.reporting import markdown, terminal
    from bench.runner.store import find_runs, write_text

    for board in boards_of(find_runs(folders)):
        terminal.print_leaderboard(board)
    home = folders[0].parent
    file = home / "leaderboard.md"
    runs = find_runs([home])
    boards = boards_of(runs)
    write_text(file, "\n".join(map(markdown.render_leaderboard, boards)))
    if not all(map(_is_shown, runs)):
        say(f"Results: {home}, table: {file}, no page: too many scores, or packed ones. Try: dataset.sample=1000")
        return
    _write_events(home, runs)
    _write_learned(home, runs)
    say(f"Results: {home}, table: {file}, page: {write_report(runs, home / PAGE)}")


def tell_unjudged(folders: Sequence[Path]) -> bool:
    """Say which learned metrics failed in these runs, and why; gives whether any did."""
    from bench.runner.learned import tell_unjudged
    from bench.runner.store import read_run

    lines = [line for folder in folders for line in tell_unjudged(read_run(folder).result)]
    for line in lines:
        say(f"bench: {line}. The other columns are whole")
    return bool(lines)


def boards_of(runs: Sequence[Run]) -> list[Leaderboard]:
    """The leaderboards of runs, with ranks where their scores lie beside them."""
    from bench.reporting.leaderboard import build_leaderboards
    from bench.runner.scored import read_scored

    whole = [run for run in runs if "outputs" in run.result and _is_shown(run)]
    return build_leaderboards(runs, [read_scored(Path(run.folder)) for run in whole])


def _is_shown(run: Run) -> bool:
    """Are its scores there, and few enough for what is made of all at once: ranks, events, the page?"""
    from bench.runner.score import LARGE
    from bench.runner.store import Folder

    return run.result["examples"] < LARGE and Folder(Path(run.folder)).scores.exists()


def _write_events(home: Path, runs: Sequence[Run]) -> None:
    """The event retention matrix beside the leaderboard, for people and for programs, if the data have events."""
    from bench.reporting import events
    from bench.reporting.leaderboard import names_of
    from bench.runner.store import read_rows, write_json, write_text

    names = names_of(runs)
    with_events = [run for run in runs if events.has_events(run)]
    matrix = events.event_matrix(
        (names[run.folder], read_rows(Path(run.folder) / "scores.jsonl")) for run in with_events
    )
    if matrix:
        write_text(home / "events.md", events.render_events(f"Events kept: {home.name}", matrix))
        write_json(home / "events.json", matrix)


def _write_learned(home: Path, runs: Sequence[Run]) -> None:
    """What learned metrics say beside ours, if any run has some."""
    from bench.reporting.learned import beside_ours, learned_outputs, render_learned
    from bench.runner.store import read_rows, write_text

    outputs = learned_outputs(runs)
    there = [run for run in runs if any(name in run.result.get("outputs", {}) for name in outputs)]
    if there:
        beside = beside_ours((read_rows(Path(run.folder) / "scores.jsonl") for run in there), outputs)
        write_text(home / "learned.md", render_learned(f"Learned metrics: {home.name}", there, beside))


def say(line: str) -> None:
    """Tell the person who waits one line, beside the output."""
    from bench.reporting.escape import printable

    print(printable(line), file=sys.stderr)
