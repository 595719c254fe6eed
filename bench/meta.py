"""How far do metrics agree with human judgement of the same summaries?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import StrictBool, StrictFloat, StrictInt

from bench.consistency.results import FLAGGED
from bench.datasets import schema
from bench.datasets.files import read_records
from bench.datasets.rows import RowCollector
from bench.errors import InputError
from bench.metrics.base import Better, Metric, Output
from bench.records import Example, Interval, Prediction, Score, Span
from bench.stats import agreement

if TYPE_CHECKING:
    from bench.stats.agreement import Array, Statistic

FEWEST = 3  # rows or systems below which nothing correlates


class _RowSpan(schema.Model):
    """A piece of the summary that a person marked as wrong."""

    start: int
    stop: int
    label: str | None = None


class _LabelledRow(schema.Row):
    """A row of `bench score` with what a person said of the summary."""

    label: StrictBool | StrictInt | StrictFloat | None = None
    spans: list[_RowSpan] | None = None


@dataclass(frozen=True, slots=True)
class Labelled:
    """A summary with its human label, the higher the better, and the spans marked as wrong where people marked any."""

    example: Example
    prediction: Prediction
    label: float
    spans: tuple[Span, ...] | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """One figure: how far an output of a metric agrees with the labels, on `n` summaries or systems of `of`."""

    output: str
    level: str
    measure: str
    value: float | None
    interval: Interval | None
    n: int
    of: int


def load_labelled(path: Path) -> list[Labelled]:
    """Rows as for `bench score`, each with "label" (true or a number, the higher the better), "spans", or both.

    "spans" are the wrong pieces of the summary, [{"start", "stop"}], code points; without a label a summary with none
    is good.

    Raises:
        InputError: a row is bad; the message names file and line.
    """
    collector = RowCollector(path.name, path)
    rows: dict[tuple[str, str], _LabelledRow] = {}
    for line, value in read_records(path):
        row = schema.parse(_LabelledRow, value, path, line)
        _prove(row, path, line)
        collector.add(row, line)
        rows[row.id, row.system or path.name] = row
    dataset = collector.dataset()
    examples = {example.id: example for example in dataset.examples}
    return [
        _labelled(examples[each.example_id], each, rows[each.example_id, each.summarizer])
        for each in dataset.predictions
    ]


def _prove(row: _LabelledRow, path: Path, line: int) -> None:
    if row.summary is None:
        raise InputError(f"row '{row.id}' has no 'summary'. Add the text that was labelled", path, line)
    if row.label is None and row.spans is None:
        raise InputError(f"row '{row.id}' has neither 'label' nor 'spans'. Add what a person said of it", path, line)
    if row.label is not None and not isfinite(row.label):
        raise InputError(f"'label' of row '{row.id}' is no finite number. Correct it", path, line)
    for span in row.spans or ():
        if not 0 <= span.start < span.stop <= len(row.summary):
            where = f"the span {span.start} to {span.stop} is outside the summary of {len(row.summary)} characters"
            raise InputError(f"{where}. Correct it", path, line)


def _labelled(example: Example, prediction: Prediction, row: _LabelledRow) -> Labelled:
    marked = row.spans if row.spans is None else tuple(
        Span(each.start, each.stop, prediction.text[each.start : each.stop]) for each in row.spans
    )  # fmt: skip
    label = float(not marked) if row.label is None else float(row.label)
    return Labelled(example, prediction, label, marked)


def measure_agreement(rows: Sequence[Labelled], metrics: Sequence[Metric]) -> list[Agreement]:
    """The agreement of every output of `metrics` with the labels, over summaries, over systems, and on spans.

    Binary labels give AUC and balanced accuracy, all labels Spearman's ρ, Kendall's τ-b and pairwise accuracy.
    Intervals are 95%, articles drawn again. An output that is better when lower is turned round.
    """
    found: list[Agreement] = []
    for metric in metrics:
        scores = metric.score_all([(row.example, row.prediction) for row in rows])
        for place, output in enumerate(metric.outputs):
            here = [each[place] for each in scores]
            found += _of_output(output, rows, here)
            found += _on_spans(output, rows, here)
    return found


def _of_output(output: Output, rows: Sequence[Labelled], scores: Sequence[Score]) -> Iterator[Agreement]:
    import numpy as np

    sign = -1.0 if output.better is Better.LOWER else 1.0
    judged = [(row, sign * each.value) for row, each in zip(rows, scores, strict=True) if each.value is not None]
    if len(judged) < FEWEST:
        return
    values, labels = np.asarray([value for _, value in judged]), np.asarray([row.label for row, _ in judged])
    articles = [row.example.article.id for row, _ in judged]
    for measure, statistic in _summary_level(values, labels, articles).items():
        value, interval = statistic(np.ones(len(judged))), agreement.weighted_interval(statistic, articles)
        yield Agreement(output.name, "summary", measure, value, interval, len(judged), len(rows))
    systems = [row.prediction.summarizer for row, _ in judged]
    n, of = len(set(systems)), len({row.prediction.summarizer for row in rows})
    for measure, statistic in _system_level(values, labels, systems).items() if n >= FEWEST else ():
        value, interval = statistic(np.ones(len(judged))), agreement.weighted_interval(statistic, articles)
        yield Agreement(output.name, "system", measure, value, interval, n, of)


def _summary_level(values: Array, labels: Array, articles: Sequence[str]) -> Mapping[str, Statistic]:
    measures: dict[str, Statistic] = {
        "spearman": lambda weights: agreement.spearman(values, labels, weights),
        "kendall": agreement.kendall(values, labels),
        "pairwise_accuracy": agreement.pairwise_accuracy(values, labels, articles),
    }
    if not set(labels) <= {0.0, 1.0}:
        return measures
    decisions = _decide(values, labels, articles)
    binary: dict[str, Statistic] = {
        "auc": lambda weights: agreement.auc(values, labels, weights),
        "balanced_accuracy": lambda weights: agreement.balanced_accuracy(decisions, labels, weights),
    }
    return binary | measures


def _decide(values: Array, labels: Array, articles: Sequence[str]) -> Array:
    """1 where a summary is called good: from the threshold that is best on the other half of the articles."""
    import numpy as np

    half = np.unique(np.asarray(articles), return_inverse=True)[1] % 2
    decisions = np.zeros(len(values))
    for here in (0, 1):
        other = half != here if (half != here).any() else half == here
        threshold = _threshold(values[other], labels[other])
        decisions[half == here] = values[half == here] >= threshold
    return decisions


def _threshold(values: Array, labels: Array) -> float:
    """The value from which on to call a summary good, for the best balanced accuracy: midway between two values."""
    import numpy as np

    ones = np.ones(len(values))

    def quality(threshold: float) -> float:
        return agreement.balanced_accuracy((values >= threshold).astype(float), labels, ones) or 0.0

    different = sorted(set(values.tolist()))
    middles = [(low + high) / 2 for low, high in pairwise(different)]
    return float(max(different[:1] + middles, key=quality))


def _system_level(values: Array, labels: Array, systems: Sequence[str]) -> Mapping[str, Statistic]:
    """The same of the systems' means; a sample in which a system has no summary leaves it out."""
    import numpy as np

    place = np.unique(np.asarray(systems), return_inverse=True)[1]

    def means(weights: Array) -> tuple[Array, Array]:
        count = np.bincount(place, weights=weights)
        there = count > 0
        x, y = (np.bincount(place, weights=weights * each)[there] / count[there] for each in (values, labels))
        return x.round(12), y.round(12)

    def spearman(weights: Array) -> float | None:
        x, y = means(weights)
        return agreement.spearman(x, y, np.ones(len(x)))

    def kendall(weights: Array) -> float | None:
        x, y = means(weights)
        return agreement.kendall(x, y)(np.ones(len(x)))

    def ordered(weights: Array) -> float | None:
        x, y = means(weights)
        return agreement.pairwise_accuracy(x, y, ["all"] * len(x))(np.ones(len(x)))

    return {"spearman": spearman, "kendall": kendall, "pairwise_accuracy": ordered}


def _on_spans(output: Output, rows: Sequence[Labelled], scores: Sequence[Score]) -> Iterator[Agreement]:
    """Precision: flagged mentions that lie on a marked span; recall: marked spans that a flagged mention lies on."""
    import numpy as np

    pairs = [(row, each) for row, each in zip(rows, scores, strict=True) if row.spans is not None]
    if not any(each.evidence and each.evidence[0].kind != "fact" for _, each in pairs):
        return
    articles = [row.example.article.id for row, _ in pairs]
    flagged = [[item.summary for item in each.evidence if item.verdict in FLAGGED] for _, each in pairs]
    marked = [row.spans or () for row, _ in pairs]
    for measure, own, other in (("span_precision", flagged, marked), ("span_recall", marked, flagged)):
        hits = np.asarray([sum(_is_met(span, b) for span in a) for a, b in zip(own, other, strict=True)], dtype=float)
        total = np.asarray([len(each) for each in own], dtype=float)
        statistic = _ratio(hits, total)
        value, interval = statistic(np.ones(len(hits))), agreement.weighted_interval(statistic, articles)
        yield Agreement(output.name, "span", measure, value, interval, int(total.sum()), int(total.sum()))


def _is_met(span: Span, others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _ratio(hits: Array, total: Array) -> Statistic:
    def of(weights: Array) -> float | None:
        count = float((weights * total).sum())
        return float((weights * hits).sum()) / count if count else None

    return of
