"""From scores to the figures of a set of examples: means with their denominators, intervals and sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from math import fsum
from typing import Any

from bench.records import Example, Prediction, Score
from bench.stats.bootstrap import mean_interval
from bench.text.tokens import count_words

FLAGGED = "flagged"
"""The statistic that counts contradicted and unsupported mentions; metrics that judge no mentions do not have it."""


def figures(
    examples: Sequence[Example], predictions: Mapping[str, Prediction], scores: Sequence[Score], outputs: Sequence[str]
) -> dict[str, Any]:
    """The figures of `examples`: one for each of `outputs`, and what cannot be read from a mean.

    A summary without words is a failure. `clean_share` is the share of summaries without a contradicted or
    unsupported mention of any family, among those that had a mention to judge.
    """
    by_output: dict[str, dict[str, Score]] = {name: {} for name in outputs}
    for each in scores:
        by_output[each.metric][each.example_id] = each
    ids = [example.id for example in examples if example.id in predictions]
    return {
        "examples": len(examples),
        "summaries": len(ids),
        "failures": [each for each in ids if not count_words(predictions[each].text)],
        "outputs": {name: _output(examples, by_output[name]) for name in outputs},
        "clean_share": _mean(examples, _clean(list(by_output.values()))),
    }


def _output(examples: Sequence[Example], scores: Mapping[str, Score]) -> dict[str, Any]:
    here = [scores[example.id] for example in examples if example.id in scores]
    figure = _mean(examples, {each.example_id: each.value for each in here if each.value is not None})
    figure["statistics"] = _sums([each.statistics for each in here])
    if FLAGGED in figure["statistics"]:
        figure["clean"] = _mean(examples, _clean([scores]))
    return figure


def _mean(examples: Sequence[Example], values: Mapping[str, float]) -> dict[str, Any]:
    """The mean over the examples that have a value, how many they are and of how many, and its interval."""
    judged = [(values[each.id], each.article.id) for each in examples if each.id in values]
    interval = mean_interval([value for value, _ in judged], [article for _, article in judged])
    return {
        "value": fsum(value for value, _ in judged) / len(judged) if judged else None,
        "n": len(judged),
        "of": len(examples),
        "interval": interval and asdict(interval),
    }


def _clean(outputs: Sequence[Mapping[str, Score]]) -> dict[str, float]:
    """1 for a summary without a flagged mention, 0 with one; nothing for one without a mention to judge."""
    clean: dict[str, float] = {}
    for score in (score for scores in outputs for score in scores.values()):
        if score.value is not None and FLAGGED in score.statistics:
            clean[score.example_id] = min(clean.get(score.example_id, 1.0), float(not score.statistics[FLAGGED]))
    return clean


def _sums(statistics: Sequence[Mapping[str, float]]) -> dict[str, float]:
    names = sorted({name for each in statistics for name in each})
    return {name: fsum(each.get(name, 0) for each in statistics) for name in names}
