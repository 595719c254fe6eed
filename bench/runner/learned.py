"""Scores of metrics in which a model judges: made in this process, several examples at once, and never in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from bench.metrics.base import Metric
from bench.metrics.learned import FAILED
from bench.records import Example, Prediction, Score

Item = tuple[Example, Sequence[Sequence[Prediction]]]
"""An example with the predictions of each run."""
Made = tuple[list[Score], str]
"""The scores of one run for one example, and the lines that hold them."""
_AT_ONCE = 16  # examples: enough for full batches and for several calls under way


def with_learned(
    metrics: Sequence[Metric],
    items: Sequence[Item],
    scored: Iterable[list[Made]],
    made: Callable[[list[Score], Example], Made],
) -> Iterator[list[Made]]:
    """What is scored already, with the scores of learned `metrics` added to each run of each item.

    `made` writes scores as lines.
    """
    if not metrics:
        yield from scored
        return
    pairs = iter(zip(items, scored, strict=True))
    while chunk := list(islice(pairs, _AT_ONCE)):
        added = _judged(metrics, [item for item, _ in chunk])
        for (item, before), after in zip(chunk, added, strict=True):
            more = [made(scores, item[0]) for scores in after]
            yield [(a + c, b + d) for (a, b), (c, d) in zip(before, more, strict=True)]


def _judged(metrics: Sequence[Metric], items: Sequence[Item]) -> list[list[list[Score]]]:
    """For each item and each of its runs the scores of all predictions by all metrics."""
    pairs = [(example, each) for example, runs in items for predictions in runs for each in predictions]
    by_metric = [metric.score_all(pairs) for metric in metrics]
    in_order = iter(zip(*by_metric, strict=True))
    return [
        [
            [score for prediction in predictions for scores in next(in_order) for score in sampled(scores, prediction)]
            for predictions in runs
        ]
        for _, runs in items
    ]


def sampled(scores: Sequence[Score], prediction: Prediction) -> Sequence[Score]:
    """The scores, as those of the prediction's sample."""
    return [replace(score, sample=prediction.sample) for score in scores] if prediction.sample else scores


def unjudged(scores: Iterable[Score]) -> dict[str, dict[str, str]]:
    """{output: {example id: why}} where a model or server failed."""
    found: dict[str, dict[str, str]] = {}
    for score in scores:
        if score.statistics.get(FAILED):
            found.setdefault(score.metric, {})[score.example_id] = score.note
    return found


def tell_unjudged(result: Mapping[str, Any]) -> list[str]:
    """A line for each learned metric that failed for some of a run's summaries, with the commonest reason."""
    told = []
    for output, reasons in result.get("unjudged", {}).items():
        why = list(reasons.values())
        most = max(sorted(set(why)), key=why.count)
        name = result["summarizer"]["name"]
        told.append(f"{name}: {output} could not judge {len(why)} of {result['examples']} summaries ({most})")
    return told
