"""Predictions in, scores and their aggregates on disk. Nothing is generated here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from typing import Any

from bench.datasets.base import Dataset
from bench.metrics.base import Metric
from bench.records import Example, Prediction, Score
from bench.runner.aggregate import figures
from bench.runner.executors import Executor
from bench.runner.predictions import read_predictions
from bench.runner.progress import Advance, silent
from bench.runner.store import SCHEMA, Folder, read_config, write_json, write_rows

NO_PREDICTION = "no summary of it is stored"


@dataclass(frozen=True, slots=True)
class Scorers:
    """The metrics by name, and where they are computed."""

    metrics: Mapping[str, Metric]
    executor: Executor


def score(
    dataset: Dataset, scorers: Scorers, folder: Folder, skipped: Mapping[str, str], advance: Advance = silent
) -> dict[str, Any]:
    """Score the predictions in `folder`, write scores.jsonl and result.json, and give what result.json holds.

    A prediction that failed has no scores. `skipped`: why there is no prediction for an example, by example id.
    """
    predictions = read_predictions(folder)
    examples = {example.id: example for example in dataset.examples}
    pairs = [
        (examples[each.example_id], each) for each in predictions if each.example_id in examples and not each.error
    ]
    scores: list[Score] = []
    for each in scorers.executor.map(partial(_scores, list(scorers.metrics.values())), pairs):
        scores += each
        advance()
    write_rows(folder.scores, map(_row, scores))
    there = {each.example_id for each in predictions}
    result = _result(dataset, scorers.metrics, predictions, scores) | {
        "summarizer": {key: read_config(folder)["summarizer"][key] for key in ("name", "key")},
        "skipped": {name: skipped.get(name, NO_PREDICTION) for name in examples if name not in there},
    }
    if errors := {each.example_id: each.error for each in predictions if each.error}:
        result["errors"] = errors
    write_json(folder.result, result)
    return result


def _scores(metrics: Sequence[Metric], pair: tuple[Example, Prediction]) -> list[Score]:
    example, prediction = pair
    scores = [each for metric in metrics for each in metric.score(example, prediction)]
    return [replace(each, sample=prediction.sample) for each in scores] if prediction.sample else scores


def _row(score: Score) -> dict[str, Any]:
    row = asdict(score)
    if not score.sample:
        del row["sample"]
    return row


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
        "signatures": {
            name: {language: metric.signature(language) for language in languages} for name, metric in metrics.items()
        },
    }


def stored_skips(folder: Folder) -> dict[str, str]:
    """Why examples were skipped, as the folder's result.json tells; empty where there is none."""
    try:
        skipped = json.loads(folder.result.read_text(encoding="utf-8"))["skipped"]
    except (OSError, ValueError, KeyError, TypeError):  # the run was cut off before it was scored
        return {}
    return dict(skipped)
