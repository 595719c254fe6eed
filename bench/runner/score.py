"""Predictions in, scores and their aggregates on disk. Nothing is generated here."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from typing import Any

from bench.datasets.base import Dataset
from bench.metrics.base import Metric
from bench.records import Example, Prediction, Score
from bench.runner.aggregate import figures
from bench.runner.executors import Executor
from bench.runner.learned import sampled, unjudged, with_learned
from bench.runner.predictions import read_predictions
from bench.runner.progress import Advance, silent
from bench.runner.store import SCHEMA, Folder, canonical, read_config, write_json, writing_lines
from bench.runner.values import keep_values
from bench.selftest import short_form

NO_PREDICTION = "no summary of it is stored"


@dataclass(frozen=True, slots=True)
class Scorers:
    """The metrics by name, and where they are computed."""

    metrics: Mapping[str, Metric]
    executor: Executor


@dataclass(frozen=True, slots=True)
class Unscored:
    """A folder with predictions, and why there is none for an example, by example id."""

    folder: Folder
    skipped: Mapping[str, str]


def score(
    dataset: Dataset, scorers: Scorers, runs: Sequence[Unscored], advance: Advance = silent
) -> list[dict[str, Any]]:
    """Score the predictions in some folders, write each scores.jsonl and result.json, and give what result.json holds.

    All runs are scored an example at a time, because they share its article. A prediction that failed has no scores.
    """
    predictions = [read_predictions(run.folder) for run in runs]
    places = [_by_example(each) for each in predictions]
    items = [(example, [each.get(example.id, []) for each in places]) for example in dataset.examples]
    items = [item for item in items if any(item[1])]
    scores: list[list[Score]] = [[] for _ in runs]
    with ExitStack() as files:
        write = [files.enter_context(writing_lines(run.folder.scores)) for run in runs]
        metrics = scorers.metrics.values()
        plain, learned = ([metric for metric in metrics if metric.learned is kind] for kind in (False, True))
        deterministic = scorers.executor.map(partial(_score_example, plain), items)
        for scored in with_learned(learned, items, deterministic, _made):
            for place, (light, lines) in enumerate(scored):
                scores[place] += light
                write[place](lines)
            advance()
    for run in runs:
        keep_values(run.folder)
    return [_write_result(dataset, scorers.metrics, *each) for each in zip(runs, predictions, scores, strict=True)]


def _by_example(predictions: Sequence[Prediction]) -> dict[str, list[Prediction]]:
    """The predictions that can be scored, by example id."""
    found: dict[str, list[Prediction]] = {}
    for each in predictions:
        if not each.error:
            found.setdefault(each.example_id, []).append(each)
    return found


def _score_example(
    metrics: Sequence[Metric], item: tuple[Example, Sequence[Sequence[Prediction]]]
) -> list[tuple[list[Score], str]]:
    """For each run the scores of its predictions of one example, without their evidence, and the lines with it."""
    example, runs = item
    found = []
    for predictions in runs:
        scores = [
            score
            for prediction in predictions
            for metric in metrics
            for score in sampled(metric.score(example, prediction), prediction)
        ]
        found.append(_made(scores, example))
    return found


def _made(scores: list[Score], example: Example) -> tuple[list[Score], str]:
    """Scores without their evidence, and the lines with it."""
    lines = "".join(f"{canonical(_row(each, example))}\n" for each in scores)
    return [replace(each, evidence=()) for each in scores], lines


def _row(score: Score, example: Example) -> dict[str, Any]:
    row = asdict(score) | {"article_id": example.article.id, "language": example.language}
    if not score.sample:
        del row["sample"]
    return row


def _write_result(
    dataset: Dataset,
    metrics: Mapping[str, Metric],
    run: Unscored,
    predictions: Sequence[Prediction],
    scores: Sequence[Score],
) -> dict[str, Any]:
    there = {each.example_id for each in predictions}
    missing = [example.id for example in dataset.examples if example.id not in there]
    skipped = {name: run.skipped.get(name, NO_PREDICTION) for name in missing}
    result = _result(dataset, metrics, predictions, scores) | {
        "summarizer": {key: read_config(run.folder)["summarizer"][key] for key in ("name", "key")},
        "skipped": skipped,
    }
    for language, figures_of in result["languages"].items():
        reasons = (skipped.get(each.id) for each in dataset.examples if each.language == language)
        figures_of["skipped"] = dict(Counter(reason for reason in reasons if reason is not None))
    if errors := {each.example_id: each.error for each in predictions if each.error}:
        result["errors"] = errors
    if failed := unjudged(scores):
        result["unjudged"] = failed
    write_json(run.folder.result, result)
    return result


def _result(
    dataset: Dataset, metrics: Mapping[str, Metric], predictions: Sequence[Prediction], scores: Sequence[Score]
) -> dict[str, Any]:
    outputs = [output.name for metric in metrics.values() for output in metric.outputs]
    languages = sorted({example.language for example in dataset.examples})
    return {
        "schema": SCHEMA,
        "dataset": dataset.name,
        "data_hash": dataset.data_hash,
        "release": version("summary-bench"),
        "examples": len(dataset.examples),
        "articles": len({example.article.id for example in dataset.examples}),
        "overall": figures(dataset.examples, predictions, scores, outputs),
        "languages": {
            language: figures(
                [example for example in dataset.examples if example.language == language], predictions, scores, outputs
            )
            for language in languages
        },
        "outputs": {
            output.name: {"metric": name, "title": output.title, "better": output.better.value}
            | ({"learned": True} if metric.learned else {})
            for name, metric in metrics.items()
            for output in metric.outputs
        },
        "signatures": {
            name: {language: metric.signature(language) for language in languages} for name, metric in metrics.items()
        },
        "selftest": short_form(dataset.examples, list(metrics.values())),
    }


def stored_skips(folder: Folder) -> dict[str, str]:
    """Why examples were skipped, as the folder's result.json tells; empty where there is none."""
    try:
        skipped = json.loads(folder.result.read_text(encoding="utf-8"))["skipped"]
    except (OSError, ValueError, KeyError, TypeError):  # the run was cut off before it was scored
        return {}
    return dict(skipped)
