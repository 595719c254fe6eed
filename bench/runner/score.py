"""Predictions in, scores and their aggregates on disk. Nothing is generated here.

Pairs of example and prediction stream through: their scores are written as they come, and numbers alone are kept.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby, islice, tee
from pathlib import Path
from typing import Any

from bench.datasets.base import Dataset
from bench.errors import ResultsError
from bench.metrics.base import Metric
from bench.metrics.learned import FAILED
from bench.records import Example, Prediction
from bench.runner.aggregate import Tally
from bench.runner.catalogue import Catalogue, catalogue_of
from bench.runner.executors import Executor
from bench.runner.judge import AnyPair, Judge, Judged, Judging, Pair, chunked
from bench.runner.learned import AT_ONCE, with_learned
from bench.runner.parts import Parts, growing, part_lines, part_of
from bench.runner.predictions import Key, as_row, from_row, key_of, read_predictions
from bench.runner.progress import Advance, silent
from bench.runner.store import SCHEMA, Folder, canonical, read_config, write_json
from bench.runner.values import keep_values
from bench.selftest import short_form

NO_PREDICTION = "no summary of it is stored"
LARGE = 20_000  # examples from which what is derived of all scores (values.npz, ranks, the page) is not made


@dataclass(frozen=True, slots=True)
class Scorers:
    """The metrics by name, and where those are computed that are not learned: these stay in this process."""

    metrics: Mapping[str, Metric]
    executor: Executor

    @property
    def plain(self) -> list[Metric]:
        return [metric for metric in self.metrics.values() if not metric.learned]

    @property
    def learned(self) -> list[Metric]:
        return [metric for metric in self.metrics.values() if metric.learned]

    @property
    def outputs(self) -> list[str]:
        """The names of all figures, in the order in which a pair's scores come."""
        return [output.name for metric in (*self.plain, *self.learned) for output in metric.outputs]

    def map(self, work: Judging, chunks: Iterator[Sequence[AnyPair]], count: int) -> Iterator[list[Judged]]:
        """The pairs of each chunk, judged by all metrics."""
        if not self.learned:
            return self.executor.map(work, chunks, count)
        sent, read = tee(chunks)
        judged = self.executor.map(work, sent, count)
        learned = Judge(self.learned)
        return (with_learned(learned, map(work.read, chunk), made) for chunk, made in zip(read, judged, strict=False))

    def self_test(self, examples: Sequence[Example], count: int) -> Mapping[str, Any]:
        """How each metric stands in the short self-test, made where pairs are scored: its dictionaries are there."""
        metrics = list(self.metrics.values())
        if self.learned:
            return short_form(examples, metrics)
        by_language = [list(group) for _, group in groupby(examples, key=lambda each: each.language)]
        standings: dict[str, dict[str, Any]] = {}
        for found in self.executor.map(_SelfTest(metrics), by_language, count):
            for name, languages in found.items():
                standings.setdefault(name, {}).update(languages)
        return standings


@dataclass(frozen=True, slots=True)
class Unscored:
    """A folder with predictions, and why there is none for an example, by example id."""

    folder: Folder
    skipped: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be scored: runs on one data set, as pairs that are made anew whenever they are asked for.

    `raw`: the pairs' predictions come from a file and go to predictions.jsonl. `of`: a hash of all that the scores
    depend on but for the metrics.
    """

    catalogue: Catalogue
    runs: Sequence[Unscored]
    pairs: Callable[[], Iterator[AnyPair]]
    work: Judging
    count: int
    of: str
    raw: bool = False


def score(
    dataset: Dataset, scorers: Scorers, runs: Sequence[Unscored], advance: Advance = silent
) -> list[dict[str, Any]]:
    """Score the predictions in some folders, write each scores.jsonl and result.json, and give what result.json holds.

    All runs are scored an example at a time, because they share its article. A prediction that failed has no scores.
    """
    predictions = [{key_of(each): each for each in read_predictions(run.folder)} for run in runs]
    catalogue = catalogue_of(dataset)
    pairs = list(_pairs(dataset, predictions))
    of = hashlib.sha256(canonical([[as_row(each, "") for each in by_key.values()] for by_key in predictions]).encode())
    work = Judge(scorers.plain)
    job = Job(catalogue, runs, lambda: iter(pairs), work, len(pairs), of.hexdigest())
    tallies = [Tally(catalogue, scorers.outputs) for _ in runs]
    places = {name: place for place, name in enumerate(catalogue.ids)}
    for tally, by_key in zip(tallies, predictions, strict=True):
        for each in by_key.values():
            if each.example_id in places:
                tally.predicted(places[each.example_id], each)
    return score_job(job, scorers, tallies, advance)


def _pairs(dataset: Dataset, predictions: Sequence[Mapping[Key, Prediction]]) -> Iterator[Pair]:
    """The predictions that can be scored, in the order of the examples."""
    found: dict[str, list[tuple[int, Prediction]]] = {}
    for run, by_key in enumerate(predictions):
        for each in by_key.values():
            if not each.error:
                found.setdefault(each.example_id, []).append((run, each))
    for place, example in enumerate(dataset.examples):
        yield from (Pair(run, place, example, each) for run, each in found.get(example.id, ()))


def score_job(job: Job, scorers: Scorers, tallies: Sequence[Tally], advance: Advance = silent) -> list[dict[str, Any]]:
    """Score what is not scored yet, and give what each result.json holds."""
    paths = [path for run in job.runs for path in _paths(run.folder, job.raw)]
    of = {"pairs": job.of, "data": job.catalogue.data_hash, "signatures": _signatures(job.catalogue, scorers.metrics)}
    fingerprint = hashlib.sha256(canonical(of | {"release": version("summary-bench")}).encode()).hexdigest()
    with growing(job.runs[0].folder, fingerprint, paths) as parts:
        chunks = chunked(job.pairs(), AT_ONCE if scorers.learned else None)
        for judged in _again(job, parts, chunks, len(scorers.outputs)):
            _take(job, tallies, judged)
            advance()
        for made in scorers.map(job.work, chunks, job.count):
            for judged in made:
                _take(job, tallies, judged)
                advance()
            _write(job, parts, made)
    standings = scorers.self_test(job.catalogue.tested, job.count)
    return [_write_result(job, scorers.metrics, standings, *each) for each in zip(job.runs, tallies, strict=True)]


@dataclass(frozen=True, slots=True)
class _SelfTest:
    metrics: Sequence[Metric]

    def __call__(self, examples: Sequence[Example]) -> Mapping[str, Any]:
        return short_form(examples, self.metrics)


def _paths(folder: Folder, raw: bool) -> list[Path]:
    return [folder.scores, folder.predictions] if raw else [folder.scores]


def _signatures(catalogue: Catalogue, metrics: Mapping[str, Metric]) -> dict[str, dict[str, str]]:
    return {name: {code: metric.signature(code) for code in catalogue.languages} for name, metric in metrics.items()}


def _take(job: Job, tallies: Sequence[Tally], judged: Judged) -> None:
    tallies[judged.run].scored(judged.place, judged.lights)
    tallies[judged.run].unjudged_by(judged.prediction.example_id, judged.unjudged)
    if job.raw:
        tallies[judged.run].predicted(judged.place, judged.prediction)


def _write(job: Job, parts: Parts, made: Sequence[Judged]) -> None:
    """Add the lines of a chunk to the parts."""
    for number in sorted({judged.run for judged in made}):
        own, folder = [judged for judged in made if judged.run == number], job.runs[number].folder
        parts.write(folder.scores, b"".join(judged.scores for judged in own))
        if job.raw:
            parts.write(folder.predictions, b"".join(judged.row for judged in own))
    parts.chunk_done()


def _again(job: Job, parts: Parts, chunks: Iterator[Sequence[AnyPair]], outputs: int) -> Iterator[Judged]:
    """What an earlier run has scored, out of its parts."""
    lines = {path: part_lines(path, file.tell()) for path, file in parts.files.items()}
    try:
        for pair in (pair for chunk in islice(chunks, parts.chunks) for pair in chunk):
            folder = job.runs[pair.run].folder
            rows = [json.loads(next(lines[folder.scores])) for _ in range(outputs)]
            lights = tuple((row["value"], row["statistics"]) for row in rows)
            unjudged = {row["metric"]: row["note"] for row in rows if FAILED in row["statistics"]}
            yield Judged(pair.run, pair.place, _predicted(pair, folder, lines), lights, unjudged)
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        where = ", ".join(str(part_of(path)) for path in lines)
        raise ResultsError(f"{where}: a line is broken ({error}). Remove {parts.record} to score all again") from error


def _predicted(pair: AnyPair, folder: Folder, lines: Mapping[Path, Iterator[bytes]]) -> Prediction:
    if isinstance(pair, Pair):
        return pair.prediction
    return from_row(json.loads(next(lines[folder.predictions])), folder.predictions)


def _write_result(
    job: Job, metrics: Mapping[str, Metric], standings: Mapping[str, Any], run: Unscored, tally: Tally
) -> dict[str, Any]:
    catalogue = job.catalogue
    missing = {place: run.skipped.get(catalogue.ids[place], NO_PREDICTION) for place in tally.missing()}
    result = _result(catalogue, metrics, tally) | {
        "summarizer": {key: read_config(run.folder)["summarizer"][key] for key in ("name", "key")},
        "skipped": {catalogue.ids[place]: reason for place, reason in missing.items()},
        "selftest": standings,
    }
    for number, language in enumerate(catalogue.languages):
        reasons = (reason for place, reason in missing.items() if catalogue.language_of[place] == number)
        result["languages"][language]["skipped"] = dict(Counter(reasons))
    if tally.errors:
        result["errors"] = tally.errors
    if tally.unjudged:
        result["unjudged"] = tally.unjudged
    write_json(run.folder.result, result)
    if len(catalogue) < LARGE:
        keep_values(run.folder)
    else:
        run.folder.values.unlink(missing_ok=True)
    return result


def _result(catalogue: Catalogue, metrics: Mapping[str, Metric], tally: Tally) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "dataset": catalogue.name,
        "data_hash": catalogue.data_hash,
        "release": version("summary-bench"),
        "examples": len(catalogue),
        "articles": catalogue.article_count,
        "overall": tally.figures(),
        "languages": {language: tally.figures(language) for language in catalogue.languages},
        "outputs": {
            output.name: {"metric": name, "title": output.title, "better": output.better.value}
            | ({"learned": True} if metric.learned else {})
            for name, metric in metrics.items()
            for output in metric.outputs
        },
        "signatures": _signatures(catalogue, metrics),
    }


def stored_skips(folder: Folder) -> dict[str, str]:
    """Why examples were skipped, as the folder's result.json tells; empty where there is none."""
    try:
        skipped = json.loads(folder.result.read_text(encoding="utf-8"))["skipped"]
    except (OSError, ValueError, KeyError, TypeError):  # the run was cut off before it was scored
        return {}
    return dict(skipped)
