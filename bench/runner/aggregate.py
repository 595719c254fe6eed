"""From scores to the figures of a set of examples: means with their denominators, intervals and sums."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from math import fsum
from statistics import fmean, stdev
from typing import Any

from bench.records import Example, Prediction, Score, Verdict
from bench.runner.predictions import Key, failure
from bench.stats.bootstrap import mean_interval

FLAGGED = "flagged"
"""The statistic that counts contradicted and unsupported mentions; metrics that judge no mentions do not have it."""
_USAGE = ("input_tokens", "output_tokens", "cost")


def figures(
    examples: Sequence[Example], predictions: Sequence[Prediction], scores: Sequence[Score], outputs: Sequence[str]
) -> dict[str, Any]:
    """The figures of `examples`: one for each of `outputs`, and what cannot be read from a mean.

    An example that has several samples counts once, with their mean; `spread` is the mean standard deviation between
    samples of one example. Failures are the examples for which a call failed, or a summary without words was given;
    `summaries` are those for which no call failed. `clean_share` is the share of summaries without a contradicted or
    unsupported mention of any family, among those that had a mention to judge. `mentions`: how many distinct ones, of
    all families, a summary has. `usage`, where anybody counted: mean tokens of a summary, and the cost of all together.
    """
    here = {example.id for example in examples}
    own = [each for each in predictions if each.example_id in here]
    made = {each.example_id for each in own} - {each.example_id for each in own if each.error}
    failed = {each.example_id for each in own if failure(each)}
    by_output: dict[str, list[Score]] = {name: [] for name in outputs}
    for score in scores:
        if score.example_id in here:
            by_output[score.metric].append(score)
    counted = {
        "examples": len(examples),
        "summaries": len(made),
        "failures": [example.id for example in examples if example.id in failed],
        "outputs": {name: _output(examples, each) for name, each in by_output.items()},
        "clean_share": _figure(examples, _clean(score for each in by_output.values() for score in each)),
        "mentions": _figure(examples, _mentions(score for each in by_output.values() for score in each)),
    }
    usage = _usage(examples, own)
    return counted | ({"usage": usage} if usage else {})


def latency(examples: Sequence[Example], timings: Mapping[Key, float]) -> dict[str, Any]:
    """The seconds that a summary took: mean over the examples, with interval, overall and for each language."""
    languages = sorted({example.language for example in examples})
    groups = {code: [example for example in examples if example.language == code] for code in languages}
    return {
        "overall": _figure(examples, timings),
        "languages": {code: _figure(group, timings) for code, group in groups.items()},
    }


def _output(examples: Sequence[Example], scores: Sequence[Score]) -> dict[str, Any]:
    values = {(each.example_id, each.sample): each.value for each in scores if each.value is not None}
    figure = _figure(examples, values)
    figure["statistics"] = _sums([each.statistics for each in scores])
    if FLAGGED in figure["statistics"]:
        figure["clean"] = _figure(examples, _clean(scores))
    spreads = [stdev(each) for each in _by_example(values).values() if len(each) > 1]
    if spreads:
        figure["spread"] = {"value": fmean(spreads), "n": len(spreads)}
    return figure


def _figure(examples: Sequence[Example], values: Mapping[Key, float]) -> dict[str, Any]:
    """The mean over the examples that have a value, how many they are and of how many, and its interval."""
    means = {name: fsum(each) / len(each) for name, each in _by_example(values).items()}
    judged = [(means[each.id], each.article.id) for each in examples if each.id in means]
    interval = mean_interval([value for value, _ in judged], [article for _, article in judged])
    return {
        "value": fsum(value for value, _ in judged) / len(judged) if judged else None,
        "n": len(judged),
        "of": len(examples),
        "interval": interval and asdict(interval),
    }


def _by_example(values: Mapping[Key, float]) -> dict[str, list[float]]:
    """The values of the samples of each example."""
    found: dict[str, list[float]] = defaultdict(list)
    for (name, _), value in values.items():
        found[name].append(value)
    return found


def _clean(scores: Iterable[Score]) -> dict[Key, float]:
    """1 for a summary without a flagged mention, 0 with one; nothing for one without a mention to judge."""
    clean: dict[Key, float] = {}
    for score in scores:
        if score.value is not None and FLAGGED in score.statistics:
            key = score.example_id, score.sample
            clean[key] = min(clean.get(key, 1.0), float(not score.statistics[FLAGGED]))
    return clean


def _mentions(scores: Iterable[Score]) -> dict[Key, float]:
    """How many mentions each summary has, whether they can be verified or not."""
    mentions: dict[Key, float] = defaultdict(float)
    for score in scores:
        if FLAGGED in score.statistics:
            counts = (score.statistics.get(verdict, 0.0) for verdict in Verdict)
            mentions[score.example_id, score.sample] += fsum(counts)
    return mentions


def _usage(examples: Sequence[Example], predictions: Sequence[Prediction]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in _USAGE:
        values = {
            (each.example_id, each.sample): getattr(each, name)
            for each in predictions
            if getattr(each, name) is not None
        }
        if values:
            found[name] = _figure(examples, values)
            if name == "cost":
                found[name] |= {"value": fsum(values.values()), "interval": None}
    return found


def _sums(statistics: Sequence[Mapping[str, float]]) -> dict[str, float]:
    names = sorted({name for each in statistics for name in each})
    return {name: fsum(each.get(name, 0) for each in statistics) for name in names}
