"""Percentile bootstrap over clusters (Efron and Tibshirani 1993, chapter 13)."""

from __future__ import annotations

from collections.abc import Sequence

from bench.records import Interval

RESAMPLES = 2000
_BLOCK = 2_000_000  # draws held in memory at once


def mean_interval(values: Sequence[float], clusters: Sequence[str], level: float = 0.95) -> Interval | None:
    """The interval of the mean of `values` when whole clusters are drawn again with replacement.

    `clusters` names the cluster of each value: summaries of one article share its difficulties, so they are drawn
    together. The same input always gives the same interval. None with fewer than two clusters, which say nothing
    about how much clusters differ.
    """
    import numpy as np  # 0.1 s: only when needed

    names, index = np.unique(np.asarray(clusters, dtype=str), return_inverse=True)
    if len(names) < 2:
        return None
    sums = np.bincount(index, weights=np.asarray(values, dtype=float))
    counts = np.bincount(index)
    generator = np.random.default_rng(0)
    means: list[float] = []
    while len(means) < RESAMPLES:
        rows = min(RESAMPLES - len(means), max(1, _BLOCK // len(names)))
        drawn = generator.integers(len(names), size=(rows, len(names)))
        means.extend(sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1))
    low, high = np.percentile(means, [50 * (1 - level), 50 * (1 + level)])
    return Interval(float(low), float(high), level)
