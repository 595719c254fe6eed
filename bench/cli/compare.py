"""`bench compare`: paired differences with intervals, and the mentions that changed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command, say
from bench.errors import ConfigError

if TYPE_CHECKING:
    from bench.comparison.scored import Scored
    from bench.reporting.differences import Compared


def add(commands: Any) -> None:
    parser = add_command(commands, "compare", _compare, "compare runs: differences, and the mentions that changed")
    parser.add_argument(
        "runs", type=Path, nargs="+", metavar="RUN",
        help="results folders of runs, or folders with some in them; all are compared with the first",
    )  # fmt: skip
    parser.add_argument("--format", choices=["terminal", "md", "json"], default="terminal")
    parser.add_argument("--html", metavar="DIR", type=Path, help="make a page in this folder, with what changed above")
    parser.add_argument("--allow-unequal", action="store_true", help="compare although data or signatures differ")


def _compare(options: argparse.Namespace, _: list[str]) -> int:
    from bench.comparison.ranking import rank
    from bench.reporting import differences, terminal
    from bench.runner.progress import progress
    from bench.runner.scored import read_scored
    from bench.runner.store import canonical, find_runs

    folders = [Path(run.folder) for path in _results(options.runs) for run in find_runs([path])]
    if len({folder.resolve() for folder in folders}) < len(folders):
        raise ConfigError("a run is named twice: there is nothing to compare it with. Name different folders.")
    if len(folders) < 2:
        raise ConfigError(f"{folders[0]} is the only run: there is nothing to compare it with. Name another.")
    with progress("the runs are compared", None):
        scored = [read_scored(folder) for folder in folders]
        compared = [_one(scored[0], run, allow_unequal=options.allow_unequal) for run in scored[1:]]
        rankings = rank(scored) if len(scored) > 2 else []
    if options.html is not None:
        from bench.cli.report import write_report

        say(f"Page: {write_report([each.run for each in scored], options.html, compared)}")
        return 0
    if options.format == "json":
        parts = [differences.to_dict(each, rankings) for each in compared]
        print(canonical(parts if len(parts) > 1 else parts[0], indent=2))
        return 0
    for number, each in enumerate(compared, start=1):
        last = rankings if number == len(compared) else ()
        if options.format == "md":
            print(differences.render_markdown(each, last))
        else:
            terminal.make_console().print(differences.render_terminal(each, last))
    return 0


def _results(paths: Sequence[Path]) -> Sequence[Path]:
    """Without what stands beside the runs of "results/outputs/*": the table and the page."""
    return [path for path in paths if not path.exists() or _may_hold_runs(path)] or paths


def _may_hold_runs(path: Path) -> bool:
    return any(True for pattern in ("config.yaml", "*/config.yaml") for _ in path.glob(pattern))


def _one(baseline: Scored, run: Scored, *, allow_unequal: bool) -> Compared:
    from bench.comparison.compare import compare
    from bench.reporting.differences import Compared
    from bench.runner.scored import locate

    comparison = compare(baseline, run, allow_unequal=allow_unequal)
    return Compared(
        comparison,
        locate(comparison.appeared, Path(run.run.folder)),
        locate(comparison.disappeared, Path(baseline.run.folder)),
    )
