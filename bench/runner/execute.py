"""Do what a plan says, one summariser after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.datasets.base import Dataset
from bench.errors import BenchError, ResultsError
from bench.records import Prediction
from bench.runner.aggregate import Tally, latency
from bench.runner.catalogue import catalogue_of
from bench.runner.journal import Journal, open_journal, read_timings
from bench.runner.judge import Judge, RawJudge
from bench.runner.plan import Plan, System, data_config, run_config, system_folder
from bench.runner.predictions import failure
from bench.runner.progress import Advance, progress
from bench.runner.provenance import record
from bench.runner.scan import Outputs
from bench.runner.score import Job, Scorers, Unscored, score, score_job, stored_skips
from bench.runner.store import Folder, check_data, write_yaml
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
        summarize(work, summarizer, plan.scorers.executor, journal, advance)
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
        measured = {"latency": latency(catalogue_of(dataset), timings)} if timings else {}
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


def score_finished(outputs: Outputs, node: Mapping[str, Any], scorers: Scorers, output: Path, say: Say) -> list[Path]:
    """Score the finished outputs in a file: a folder for each system in it. `node`: how it is read, for the record.

    The file is the truth: what an earlier call wrote of a system is replaced. A call that was cut off is gone on with.
    """
    catalogue, counts = outputs.catalogue, outputs.counts
    folders = [system_folder(output, catalogue.name, _system(name)) for name in counts]
    with ExitStack() as held, scorers.executor:
        for folder, name in zip(folders, counts, strict=True):
            held.enter_context(folder.held())
            write_yaml(folder.config, data_config(catalogue.name, catalogue.data_hash, node, _system(name)))
        keys = [folder.path.name for folder in folders]
        work = RawJudge(Judge(scorers.plain), outputs.path, catalogue.name, keys)
        runs = [Unscored(folder, {}) for folder in folders]
        job = Job(catalogue, runs, outputs.pairs, work, sum(counts.values()), outputs.digest, raw=True)
        tallies = [Tally(catalogue, scorers.outputs) for _ in runs]
        told = _scored(scorers, job.count, runs, partial(score_job, job, scorers, tallies))
    for (name, count), failures in zip(counts.items(), told, strict=True):
        say(f"{name}: {count} summaries scored{failures}")
    return [folder.path for folder in folders]


def _system(name: str) -> System:
    """A system whose outputs came from a file."""
    return System(name, {"system": name})


def _score(dataset: Dataset, scorers: Scorers, runs: Sequence[Unscored]) -> list[str]:
    """Score and record it; gives what a line for the person who waits ends with, if summaries of a run failed."""
    return _scored(scorers, len(dataset.examples) * len(runs), runs, partial(score, dataset, scorers, runs))


def _scored(
    scorers: Scorers, count: int | None, runs: Sequence[Unscored], work: Callable[[Advance], list[dict[str, Any]]]
) -> list[str]:
    began = perf_counter()
    with progress("the summaries are scored", count) as advance:
        results = work(advance)
    for run in runs:
        judges = {name: metric.facts() for name, metric in scorers.metrics.items() if metric.learned}
        record(run.folder, "score", perf_counter() - began, **({"judges": judges} if judges else {}))
    counts = [(len(result["overall"]["failures"]), result["overall"]["examples"]) for result in results]
    return [f", {failures} of {of} failed or without words" if failures else "" for failures, of in counts]
