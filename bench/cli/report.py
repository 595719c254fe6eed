"""`bench report`: a page of runs and of the evidence behind their figures."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.cli.command import add_command, boards_of, say
from bench.cli.compose import instantiate_node
from bench.cli.score import trusted
from bench.datasets.base import Dataset
from bench.errors import BenchError, ResultsError
from bench.records import Leaderboard, Run

if TYPE_CHECKING:
    from bench.reporting.differences import Compared
    from bench.reporting.site.evidence import Evidenced

PAGE = "page"
"""The folder of a page, beside the runs that it shows."""


def add(commands: Any) -> None:
    about = "make a page of runs: tables, plots, and each wrong word beside the article's words"
    parser = add_command(commands, "report", _report, about)
    parser.add_argument("folders", nargs="+", type=Path, metavar="RUN", help="results folders of one data set")
    parser.add_argument(
        "--output", metavar="DIR", type=Path, help=f"folder of the page (default: {PAGE}, beside the runs)"
    )


def _report(options: argparse.Namespace, _: list[str]) -> int:
    from bench.runner.store import find_runs

    runs = find_runs(options.folders)
    home = Path(runs[0].folder).parent
    say(f"Page: {write_report(runs, options.output or home / PAGE)}")
    return 0


def write_report(runs: Sequence[Run], output: Path, compared: Sequence[Compared] = ()) -> Path:
    """Write the page of runs on one data set into a folder, over an earlier one, and give its start.

    `compared`: comparisons of these runs, to stand above the tables.

    Raises:
        ResultsError: the runs cannot stand on one page, or a file of theirs is broken.
    """
    from bench.reporting.site.build import START, build_site
    from bench.runner.progress import progress
    from bench.runner.store import write_text

    boards = boards_of(runs)
    if len(boards) > 1:
        raise ResultsError("These runs are on several data sets. Make a page for each: bench report FOLDER")
    dataset = _dataset(runs[0])
    with progress("the page is written", None):
        for path, text in build_site(boards[0], _evidence(runs, boards[0], dataset), dataset, compared):
            write_text(output / path, text)
    return output / START


def _evidence(runs: Sequence[Run], board: Leaderboard, dataset: Dataset | None) -> list[Evidenced]:
    """The runs with what their folders hold, in the order of the leaderboard's last table."""
    from bench.reporting.leaderboard import names_of
    from bench.reporting.site.evidence import Evidenced
    from bench.runner.store import Folder, read_rows

    names = names_of(runs)
    examples = {example.id: example for example in dataset.examples} if dataset else {}
    made: list[Evidenced] = []
    keys: Counter[str] = Counter()
    for run in runs:
        folder = Folder(Path(run.folder))
        key = folder.path.name
        keys[key] += 1  # a run and its baseline have one, in different folders
        rows = read_rows(folder.predictions), read_rows(folder.scores)
        own = key if keys[key] == 1 else f"{key}.{keys[key]}"
        made.append(Evidenced(own, names[run.folder], *rows, examples, run.folder))
    order = [row.name for row in (*board.tables[-1].rows, *board.tables[-1].controls)]
    return sorted(made, key=lambda run: order.index(run.name))


def _dataset(run: Run) -> Dataset | None:
    """The data of a run, unless they lie elsewhere by now or have been edited since."""
    from bench.runner.plan import build_data

    try:
        node = trusted(run.config["dataset"].get("config"), Path(run.folder) / "config.yaml")
        dataset = build_data(node, instantiate_node).dataset
    except BenchError as error:
        say(f"The page has no evidence: {error}")
        return None
    if dataset.data_hash != run.result["data_hash"]:
        say(f"The page has no evidence: articles or references changed since {run.folder}. Run again with --fresh.")
        return None
    return dataset
