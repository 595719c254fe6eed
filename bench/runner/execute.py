"""Do what a plan says, one summariser after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.datasets.base import Dataset
from bench.errors import ResultsError
from bench.records import Prediction
from bench.runner.aggregate import latency
from bench.runner.journal import Journal, open_journal, read_timings
from bench.runner.plan import Data, Plan, System, folder_of, run_config
from bench.runner.predictions import as_row, failure, read_predictions
from bench.runner.progress import progress
from bench.runner.provenance import record
from bench.runner.score import Scorers, score, stored_skips
from bench.runner.store import Folder, check_data, write_rows, write_yaml
from bench.runner.summarize import Work, summarize, work_left
from bench.summarizers.base import Summarizer

Say = Callable[[str], None]
"""Takes one line for the person who waits."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A run that came to its end, and how many summaries it could not make."""

    folder: Path
    failures: int


def execute(plan: Plan, *, fresh: bool, say: Say) -> list[Finished]:
    """Summarise what is not summarised yet, score everything, and give the folders.

    All folders are made ready first, so that one that cannot be used stops the run before the work begins.
    """
    with ExitStack() as held, plan.scorers.executor:
        journals = []
        for system, _ in plan.summarizers:
            folder = plan.folder(system)
            held.enter_context(folder.held())
            journals.append(open_journal(folder, run_config(plan.data, system), fresh=fresh))
        return [
            _execute_one(plan, summarizer, journal, say)
            for (_, summarizer), journal in zip(plan.summarizers, journals, strict=True)
        ]


def _execute_one(plan: Plan, summarizer: Summarizer, journal: Journal, say: Say) -> Finished:
    dataset, folder, name = plan.data.dataset, journal.folder, journal.config["summarizer"]["name"]
    work = work_left(dataset, summarizer, plan.samples, journal.predictions())
    began = perf_counter()
    with progress(f"{name} summarises", work.calls) as advance:
        summarize(work, summarizer, journal, advance)
    seconds = perf_counter() - began
    failed = [each for each in journal.predictions().values() if failure(each)]
    say(f"{name}: {_told(work, failed)}")
    if lost := journal.lost():
        say(
            f"{name}: the earlier run stays, because it has {lost} of the summaries that failed now. "
            f"Run the same command again, or give the earlier run up: remove {folder.path}"
        )
        return Finished(folder.path, len(failed))
    journal.settle([example.id for example in dataset.examples])
    if work.calls:
        timings = read_timings(folder)
        measured = {"latency": latency(dataset.examples, timings)} if timings else {}
        record(folder, "summarize", seconds, summaries=work.calls, facts=summarizer.facts(), **measured)
    _score(dataset, plan.scorers, folder, work.skipped)
    journal.close()
    return Finished(folder.path, len(failed))


def _told(work: Work, failed: list[Prediction]) -> str:
    """What was made in this run, and what was not, with the commonest reason."""
    line = f"{work.calls - len(failed)} summaries made, {work.stored} were there, {len(work.skipped)} beyond it"
    if not failed:
        return line
    reasons = [failure(each) for each in failed]
    most = max(reasons, key=reasons.count)
    return f"{line}, {len(failed)} of {work.calls} failed ({most}): the same command tries them again"


def rescore(folder: Folder, dataset: Dataset, scorers: Scorers, say: Say) -> None:
    """Score a stored run again.

    Raises:
        ResultsError: it was made on other data, or its predictions are gone.
    """
    check_data(folder, dataset.data_hash)
    if not folder.predictions.exists():
        raise ResultsError(f"{folder.predictions} is missing: there is nothing to score. Run again: bench run")
    with folder.held(), scorers.executor:
        empty = _score(dataset, scorers, folder, stored_skips(folder))
    say(f"{folder.path.name}: scored again{empty}")


def score_finished(data: Data, scorers: Scorers, output: Path, say: Say) -> list[Path]:
    """Score the finished outputs that came with a data set: a folder for each system in it.

    The file that they came from is the truth: what an earlier call wrote of a system is replaced.
    """
    by_system: dict[str, list[Prediction]] = {}
    for prediction in data.dataset.predictions:
        by_system.setdefault(prediction.summarizer, []).append(prediction)
    with scorers.executor:
        return [
            _score_one(data, System(name, {"system": name}), predictions, scorers, output, say)
            for name, predictions in sorted(by_system.items())
        ]


def _score_one(  # noqa: PLR0913 -- one system of what score_finished was given
    data: Data, system: System, predictions: list[Prediction], scorers: Scorers, output: Path, say: Say
) -> Path:
    folder = folder_of(output, data, system)
    with folder.held():
        write_rows(folder.predictions, (as_row(each, system.key) for each in predictions))
        write_yaml(folder.config, run_config(data, system))
        empty = _score(data.dataset, scorers, folder, {})
    say(f"{system.name}: {len(predictions)} summaries scored{empty}")
    return folder.path


def _score(dataset: Dataset, scorers: Scorers, folder: Folder, skipped: Mapping[str, str]) -> str:
    """Score and record it; gives what a line for the person who waits ends with, if summaries failed."""
    began = perf_counter()
    with progress(f"{folder.path.name} is scored", len(read_predictions(folder))) as advance:
        overall = score(dataset, scorers, folder, skipped, advance)["overall"]
    record(folder, "score", perf_counter() - began)
    failures, of = len(overall["failures"]), overall["examples"]
    return f", {failures} of {of} failed or without words" if failures else ""
