"""Predictions in, scores and their aggregates on disk. Nothing is generated here."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from bench.datasets.base import Dataset
from bench.metrics.base import Metric
from bench.records import Prediction, Score
from bench.runner.aggregate import figures
from bench.runner.store import SCHEMA, Folder, read_config, write_json, write_rows
from bench.runner.summarize import read_predictions
from bench.selftest import short_form

NO_PREDICTION = "no summary of it is stored"


def score(
    dataset: Dataset,
    metrics: Mapping[str, Metric],
    folder: Folder,
    skipped: Mapping[str, str],
    advance: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    """Score the predictions in `folder`, write scores.jsonl and result.json, and give what result.json holds.

    `skipped`: why there is no prediction for an example, by example id.
    """
    predictions = {prediction.example_id: prediction for prediction in read_predictions(folder)}
    scores = []
    for example in dataset.examples:
        if prediction := predictions.get(example.id):
            scores += [each for metric in metrics.values() for each in metric.score(example, prediction)]
            advance()
    of = {each.id: {"article_id": each.article.id, "language": each.language} for each in dataset.examples}
    write_rows(folder.scores, (asdict(each) | of[each.example_id] for each in scores))
    result = _result(dataset, metrics, predictions, scores) | {
        "summarizer": {key: read_config(folder)["summarizer"][key] for key in ("name", "key")},
        "skipped": {
            example.id: skipped.get(example.id, NO_PREDICTION)
            for example in dataset.examples
            if example.id not in predictions
        },
    }
    write_json(folder.result, result)
    return result


def _result(
    dataset: Dataset, metrics: Mapping[str, Metric], predictions: Mapping[str, Prediction], scores: list[Score]
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
