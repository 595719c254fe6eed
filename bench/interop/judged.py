"""One of our metrics over many rows, as plain values that other tools can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from math import fsum
from typing import Any

from bench.metrics.base import Metric
from bench.records import Example, Prediction, Score


def judge_rows(metric: Metric, examples: Sequence[Example], summaries: Sequence[str]) -> dict[str, Any]:
    """The figures of `metric` over pairs of example and summary, and what each rests on.

    {output: mean of the rows that have a value, None where none has}, "judged": {output: how many have one}, "rows":
    one dictionary a row, "signatures": what the figures depend on, one for each language.
    """
    pairs = zip(examples, summaries, strict=True)
    scores = [metric.score(example, Prediction(example.id, "prediction", summary)) for example, summary in pairs]
    found: dict[str, Any] = {}
    judged: dict[str, int] = {}
    for place, output in enumerate(metric.outputs):
        values = [value for each in scores if (value := each[place].value) is not None]
        found[output.name] = fsum(values) / len(values) if values else None
        judged[output.name] = len(values)
    signatures = sorted({metric.signature(example.language) for example in examples})
    return found | {"judged": judged, "rows": [_row(each) for each in scores], "signatures": signatures}


def _row(scores: Sequence[Score]) -> dict[str, Any]:
    """{output: value or None}, "statistics" and "notes" by output, "evidence" of all outputs."""
    return {
        **{each.metric: each.value for each in scores},
        "statistics": {each.metric: dict(each.statistics) for each in scores if each.statistics},
        "notes": {each.metric: each.note for each in scores if each.note},
        "evidence": [_plain(asdict(item)) for each in scores for item in each.evidence],
    }


def _plain(evidence: dict[str, Any]) -> dict[str, Any]:
    return evidence | {"verdict": evidence["verdict"].value}
