"""`bench baseline`: keep runs to hold later ones against, and show what is kept."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from bench.cli.command import RESULTS, add_command, say

_HOME = "baseline"


def add(commands: Any) -> None:
    parser = add_command(commands, "baseline", _baseline, "keep runs as baselines for bench gate, or show them")
    parser.add_argument("action", choices=["save", "show"])
    parser.add_argument("runs", type=Path, nargs="*", metavar="RUN", help="results folders, or folders with some")
    parser.add_argument("--output", type=Path, metavar="DIR", help=f"default: {RESULTS}/{_HOME}/<data set>")


def _baseline(options: argparse.Namespace, _: list[str]) -> int:
    return _save(options) if options.action == "save" else _show(options)


def _save(options: argparse.Namespace) -> int:
    from bench.errors import ConfigError
    from bench.runner.baseline import save_baseline
    from bench.runner.store import find_runs

    if not options.runs:
        raise ConfigError("no run is named. Name what to keep: bench baseline save results/seeds")
    for run in find_runs(options.runs):
        home = options.output or Path(RESULTS) / _HOME / Path(run.folder).parent.name
        say(f"{run.folder} is kept in {save_baseline(run, home)}")
    return 0


def _show(options: argparse.Namespace) -> int:
    from bench.reporting import terminal
    from bench.runner.store import find_runs

    rows = []
    for run in find_runs(options.runs or [options.output or Path(RESULTS) / _HOME]):
        result = run.result
        done = f"{result['overall']['summaries']}/{result['examples']}"
        rows.append((run.folder, result["dataset"], result["data_hash"], done, result["release"]))
    columns = ("baseline", "data set", "data hash", "pairs", "release")
    terminal.make_console().print(terminal.render_list("baselines", columns, rows))
    return 0
