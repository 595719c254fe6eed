"""Do what a plan says, one summariser after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

from bench.datasets.base import Dataset
from bench.errors import ResultsError
from bench.metrics.base import Metric
from bench.records import Prediction
from bench.runner.plan import Data, Plan, System, folder_of, run_config
from bench.runner.progress import progress
from bench.runner.provenance import record
from bench.runner.score import score, stored_skips
from bench.runner.store import Folder, check_data, write_rows
from bench.runner.summarize import summarize
from bench.summarizers.base import Summarizer

Say = Callable[[str], None]
"""Takes one line for the person who waits."""


def execute(plan: Plan, *, fresh: bool, say: Say) -> list[Path]:
    """Summarise what is not summarised yet, score everything, and give the folders.

    All folders are made ready first, so that one that cannot be used stops the run before the work begins.
    """
    with ExitStack() as held:
        for system, _ in plan.summarizers:
            folder = plan.folder(system)
            held.enter_context(folder.held())
            folder.prepare(run_config(plan.data, system), fresh=fresh)
        return [_execute_one(plan, system, summarizer, say) for system, summarizer in plan.summarizers]


def _execute_one(plan: Plan, system: System, summarizer: Summarizer, say: Say) -> Path:
    folder, dataset = plan.folder(system), plan.data.dataset
    began = perf_counter()
    with progress(f"{system.name} summarises", len(dataset.examples)) as advance:
        done = summarize(dataset, summarizer, folder, advance)
    if done.made:
        record(folder, "summarize", perf_counter() - began, summaries=done.made)
    empty = _score(dataset, plan.metrics, folder, done.skipped)
    stored = len(dataset.examples) - len(done.skipped) - done.made
    say(f"{system.name}: {done.made} summaries made, {stored} were there, {len(done.skipped)} beyond it{empty}")
    return folder.path


def rescore(folder: Folder, dataset: Dataset, metrics: Mapping[str, Metric], say: Say) -> None:
    """Score a stored run again.

    Raises:
        ResultsError: it was made on other data, or its predictions are gone.
    """
    check_data(folder, dataset.data_hash)
    if not folder.predictions.exists():
        raise ResultsError(f"{folder.predictions} is missing: there is nothing to score. Run again: bench run")
    with folder.held():
        empty = _score(dataset, metrics, folder, stored_skips(folder))
    say(f"{folder.path.name}: scored again{empty}")


def score_finished(data: Data, metrics: Mapping[str, Metric], output: Path, say: Say) -> list[Path]:
    """Score the finished outputs that came with a data set: a folder for each system in it.

    The file that they came from is the truth: what an earlier call wrote of a system is replaced.
    """
    by_system: dict[str, list[Prediction]] = {}
    for prediction in data.dataset.predictions:
        by_system.setdefault(prediction.summarizer, []).append(prediction)
    folders = []
    for name, predictions in sorted(by_system.items()):
        system = System(name, {"system": name})
        folder = folder_of(output, data, system)
        with folder.held():
            folder.prepare(run_config(data, system), fresh=True)
            write_rows(folder.predictions, (_row(each, system.key) for each in predictions))
            empty = _score(data.dataset, metrics, folder, {})
        say(f"{name}: {len(predictions)} summaries scored{empty}")
        folders.append(folder.path)
    return folders


def _row(prediction: Prediction, key: str) -> dict[str, object]:
    return asdict(prediction) | {"summarizer": key}


def _score(dataset: Dataset, metrics: Mapping[str, Metric], folder: Folder, skipped: Mapping[str, str]) -> str:
    """Score and record it; gives what a line for the person who waits ends with, if summaries are empty."""
    began = perf_counter()
    with progress(f"{folder.path.name} is scored", len(dataset.examples)) as advance:
        failures = score(dataset, metrics, folder, skipped, advance)["overall"]["failures"]
    record(folder, "score", perf_counter() - began)
    return f", {len(failures)} without words" if failures else ""
