"""`bench results check`: are results that somebody hands in what this release makes of their summaries?"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.cli.command import add_command
from bench.cli.compose import compose_config, instantiate_node
from bench.cli.score import trusted
from bench.errors import BenchError, ConfigError

_ABOUT = "check results folders that are handed in; exit code 0 sound, 1 problems, 2 bad input"


def add(commands: Any) -> None:
    parser = add_command(commands, "results", _results, _ABOUT)
    parser.add_argument("action", choices=["check"])
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="results folder of one run")


def _results(options: argparse.Namespace, _: list[str]) -> int:
    from bench.reporting.escape import printable

    if missing := [folder for folder in options.folders if not folder.is_dir()]:
        raise ConfigError(f"{missing[0]} is no folder. Name the folder of a run: results/seeds/NAME-KEY")
    sound = True
    for folder in options.folders:
        problems = list(_problems(folder))
        sound = sound and not problems
        for problem in problems or ["sound: scoring again gives the same bytes"]:
            print(printable(f"{folder}: {problem}"))
    return 0 if sound else 1


def _problems(path: Path) -> Iterator[str]:
    """One line a problem; what rests on something broken is not looked at."""
    from bench.datasets.base import Dataset
    from bench.runner.plan import build_data, build_scorers
    from bench.runner.store import Folder, read_config
    from bench.runner.submission import files_problems, record_problems, score_problems

    folder, found = Folder(path), False
    for problem in files_problems(folder):
        found = True
        yield problem
    try:
        node = trusted(read_config(folder)["dataset"].get("config"), folder.config)
        everything = {key: value for key, value in node.items() if key != "languages"}
        dataset: Dataset = build_data(everything, instantiate_node).dataset
        for problem in record_problems(folder, dataset):
            found = True
            yield problem
        if not found:
            yield from score_problems(folder, dataset, build_scorers(compose_config([]), instantiate_node))
    except BenchError as error:
        yield " ".join(str(error).split())
