"""Do what a plan says, one summariser after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.datasets.base import Dataset
from bench.errors import BenchError, ResultsError
from bench.records import Prediction
from bench.runner.aggregate import latency
from bench.runner.journal import Journal, open_journal, read_timings
from bench.runner.plan import Data, Plan, System, folder_of, run_config
from bench.runner.predictions import as_row, failure
from bench.runner.progress import progress
from bench.runner.provenance import record
from bench.runner.score import Scorers, Unscored, score, stored_skips
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
        made: list[_Made] = []
        try:
            for (_, summarizer), journal in zip(plan.summarizers, journals, strict=True):
                made.append(_summarize(plan, summarizer, journal, say))
        except BenchError:  # it stops the run, not what was done before it
            _finish(plan, made)
            raise
        _finish(plan, made)
    return [Finished(each.journal.folder.path, each.failures) for each in made]


@dataclass(frozen=True, slots=True)
class _Made:
    """A run whose summaries are made; `settled` if they are the folder's predictions now."""

    journal: Journal
    unscored: Unscored
    failures: int
    settled: bool


def _summarize(plan: Plan, summarizer: Summarizer, journal: Journal, say: Say) -> _Made:
    dataset, folder, name = plan.data.dataset, journal.folder, journal.config["summarizer"]["name"]
    work = work_left(dataset, summarizer, plan.samples, journal.predictions())
    began = perf_counter()
    with progress(f"{name} summarises", work.calls) as advance:
        summarize(work, summarizer, journal, advance)
    seconds = perf_counter() - began
    asked = work.keys
    failed = [each for key, each in journal.predictions().items() if key in asked and failure(each)]
    say(f"{name}: {_told(work, failed)}")
    lost = journal.lost()
    if lost:
        say(
            f"{name}: the earlier run stays, because it has {lost} of the summaries that failed now. "
            f"Run the same command again, or give the earlier run up: remove {folder.path}"
        )
    else:
        journal.settle([example.id for example in dataset.examples])
        _record(dataset, summarizer, folder, work.calls, seconds)
    return _Made(journal, Unscored(folder, work.skipped), len(failed), not lost)


def _finish(plan: Plan, made: Sequence[_Made]) -> None:
    """Score the runs that are settled, and close them."""
    settled = [each for each in made if each.settled]
    if settled:
        _score(plan.data.dataset, plan.scorers, [each.unscored for each in settled])
    for each in settled:
        each.journal.close()


def _record(dataset: Dataset, summarizer: Summarizer, folder: Folder, calls: int, seconds: float) -> None:
    if calls:
        timings = read_timings(folder)
        measured = {"latency": latency(dataset.examples, timings)} if timings else {}
        record(folder, "summarize", seconds, summaries=calls, facts=summarizer.facts(), **measured)


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
        (failures,) = _score(dataset, scorers, [Unscored(folder, stored_skips(folder))])
    say(f"{folder.path.name}: scored again{failures}")


def score_finished(data: Data, scorers: Scorers, output: Path, say: Say) -> list[Path]:
    """Score the finished outputs that came with a data set: a folder for each system in it.

    The file that they came from is the truth: what an earlier call wrote of a system is replaced.
    """
    by_system: dict[str, list[Prediction]] = {}
    for prediction in data.dataset.predictions:
        by_system.setdefault(prediction.summarizer, []).append(prediction)
    folders = [folder_of(output, data, _system(name)) for name in sorted(by_system)]
    with ExitStack() as held, scorers.executor:
        for folder, (name, predictions) in zip(folders, sorted(by_system.items()), strict=True):
            held.enter_context(folder.held())
            write_rows(folder.predictions, (as_row(each, folder.path.name) for each in predictions))
            write_yaml(folder.config, run_config(data, _system(name)))
        told = _score(data.dataset, scorers, [Unscored(folder, {}) for folder in folders])
    for (name, predictions), failures in zip(sorted(by_system.items()), told, strict=True):
        say(f"{name}: {len(predictions)} summaries scored{failures}")
    return [folder.path for folder in folders]


def _system(name: str) -> System:
    """A system whose outputs came from a file."""
    return System(name, {"system": name})


def _score(dataset: Dataset, scorers: Scorers, runs: Sequence[Unscored]) -> list[str]:
    """Score and record it; gives what a line for the person who waits ends with, if summaries of a run failed."""
    began = perf_counter()
    with progress("the summaries are scored", len(dataset.examples)) as advance:
        results = score(dataset, scorers, runs, advance)
    for run in runs:
        judges = {name: metric.facts() for name, metric in scorers.metrics.items() if metric.learned}
        record(run.folder, "score", perf_counter() - began, **({"judges": judges} if judges else {}))
    counts = [(len(result["overall"]["failures"]), result["overall"]["examples"]) for result in results]
    return [f", {failures} of {of} failed or without words" if failures else "" for failures, of in counts]
