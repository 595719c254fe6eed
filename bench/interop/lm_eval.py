"""What the utils.py of `bench export lm-eval` calls: lm-eval's tasks, scored by our metrics."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import fsum
from pathlib import Path
from typing import Any

from bench.interop.judge import FAILURES, from_json, judge
from bench.interop.judge import mean as mean  # utils.py takes all from here
from bench.metrics.base import Metric
from bench.runner.plan import Instantiate, build_metrics

METRICS = "metrics.json"
"""The resolved configurations of the metrics, beside utils.py."""
DATA = "data"
COUNT = "_n"
"""`number_consistency_n`: how many summaries the figure `number_consistency` rests on."""


def load(folder: Path, languages: Sequence[str]) -> dict[str, Any]:
    """The split "test" with the rows of some languages, as lm-eval's `custom_dataset` gives them."""
    from datasets import Dataset

    files = [folder / DATA / f"{language}.jsonl" for language in languages]
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").split("\n") if line]
    return {"test": Dataset.from_list(rows)}


@cache
def metrics(folder: Path, instantiate: Instantiate) -> tuple[Metric, ...]:
    """The metrics that the tasks in a folder are scored by, made once."""
    nodes = json.loads((folder / METRICS).read_text(encoding="utf-8"))
    return tuple(build_metrics({"metric": nodes}, instantiate).values())


def process_results(
    metrics: Sequence[Metric], doc: Mapping[str, Any], results: Sequence[str]
) -> dict[str, float | None]:
    """The figures of one answer, and for each whether there is one.

    lm-eval aggregates the lists of these: `mean` leaves out None, and the counts tell over how many it went.
    """
    values = dict(judge(metrics, from_json(doc["example"]), results[0]).values)
    failed = values.pop(FAILURES)
    counts = {f"{name}{COUNT}": float(value is not None) for name, value in values.items()}
    return {**values, **counts, FAILURES: failed}


def total(values: Sequence[float]) -> float:
    """How many."""
    return fsum(values)
