"""Is a results folder what this release makes of its summaries? For results that other people hand in."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.datasets.base import Dataset
from bench.records import Run
from bench.runner.plan import System
from bench.runner.predictions import key_of, read_predictions
from bench.runner.score import NO_PREDICTION, Scorers, Unscored, score, stored_skips
from bench.runner.store import Folder, read_run

_LISTED = 3  # examples that one line names


def files_problems(folder: Folder) -> Iterator[str]:
    """Files that are missing, and whatever is there beyond what a run leaves."""
    wanted = [folder.config, folder.predictions, folder.scores, folder.result]
    own = {*wanted, folder.provenance, folder.timings, folder.values}
    yield from (f"{path.name} is missing" for path in wanted if not path.is_file())
    for path in sorted(folder.path.rglob("*")):
        if path.is_symlink() or path not in own:
            yield f"{path.relative_to(folder.path)} does not belong here: remove it"


def record_problems(folder: Folder, dataset: Dataset) -> Iterator[str]:
    """What config.yaml, predictions.jsonl and result.json say that is not so; `dataset` has all its languages.

    Raises:
        ResultsError: a file is broken or of another schema.
    """
    run = read_run(folder.path)
    yield from _name_problems(folder, run)
    languages = {example.language for example in dataset.examples}
    for language in sorted(languages - run.result["languages"].keys()):
        yield f"the language {language} of the data set is left out: run it in all of them"
    for file, told in (("config.yaml", run.config["dataset"]["data_hash"]), ("result.json", run.result["data_hash"])):
        if told != dataset.data_hash:
            yield f"{file} is on other data: data hash {told}, here it is {dataset.data_hash}"
    yield from _prediction_problems(folder, run, dataset)


def _name_problems(folder: Folder, run: Run) -> Iterator[str]:
    system: dict[str, Any] = run.config["summarizer"]
    key = System(str(system.get("name")), system.get("config") or {}).key
    found = {
        "the folder": folder.path.resolve().name,
        "config.yaml": system.get("key"),
        "result.json": run.result["summarizer"].get("key"),
    }
    for place, told in found.items():
        if told != key:
            yield f"{place} says {told}, but the configuration has the key {key}"


def _prediction_problems(folder: Folder, run: Run, dataset: Dataset) -> Iterator[str]:
    """Each example has its predictions or the reason why it was skipped, and nothing else has."""
    predictions, skipped = read_predictions(folder), dict(run.result.get("skipped") or {})
    examples = {example.id for example in dataset.examples}
    there = {each.example_id for each in predictions}
    twice = [name for (name, _), count in Counter(map(key_of, predictions)).items() if count > 1]
    without = [name for name, reason in skipped.items() if not str(reason).strip() or reason == NO_PREDICTION]
    foreign = {each.summarizer for each in predictions} - {str(run.config["summarizer"].get("key"))}
    found = {
        "neither summarised nor skipped": examples - there - skipped.keys(),
        "skipped without a reason": without,
        "both summarised and skipped": there & skipped.keys(),
        "not in the data set": (there | skipped.keys()) - examples,
        "summarised twice": twice,
        "by another summariser": foreign,
    }
    for problem, names in found.items():
        if names:
            more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
            yield f"{problem}: {', '.join(sorted(names)[:_LISTED])}{more}"


def score_problems(folder: Folder, dataset: Dataset, scorers: Scorers) -> Iterator[str]:
    """Where scores.jsonl and result.json are not, byte for byte, what scoring the predictions gives."""
    with TemporaryDirectory() as home:
        again = Folder(Path(home) / folder.path.name)
        again.path.mkdir()
        for path in (folder.config, folder.predictions):
            shutil.copyfile(path, again.path / path.name)
        with scorers.executor:
            score(dataset, scorers, [Unscored(again, stored_skips(folder))])
        for mine, theirs in ((again.scores, folder.scores), (again.result, folder.result)):
            if (line := _first_difference(mine, theirs)) is not None:
                yield f"{theirs.name}:{line} is not what scoring gives: bench score {folder.path}"


def _first_difference(one: Path, other: Path) -> int | None:
    """The number of the first line that differs, from 1; None where all bytes are equal."""
    with one.open("rb") as mine, other.open("rb") as theirs:
        return next((line for line, pair in enumerate(zip_longest(mine, theirs), 1) if pair[0] != pair[1]), None)
